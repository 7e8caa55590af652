"""How what is recorded about a person is carried out: only by those who pay for their care."""
# long because every handler here begins with the same question, whose person it is, and they are read side by side

from datetime import date
from typing import Any

import msgspec

from lantern.clock import read_instant
from lantern.commissioners import records as bodies
from lantern.commissioners.model import Nation
from lantern.commissioners.records import nation_of
from lantern.identity import records as accounts
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import PLACING
from lantern.ids import derived
from lantern.people import commands as c
from lantern.people import course, facts, records, whereabouts
from lantern.people.course import What
from lantern.people.deaths import told_by
from lantern.people.model import Lateness, Teller
from lantern.policy.reading import shipped_policy
from lantern.policy.values import one_word, value
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units

EARLIEST, LATEST = 1900, 2200
"""Years: what is counted from a day must still be a day."""
PAYS = ("icb", "health_board", "collaborative")
"""Kinds of body that pay for people's care."""
TOLD: tuple[Teller, ...] = ("family", "coroner", "regulator", "host", "other_bodies")


def record_review(tx: Transaction, act: Act, command: c.RecordReview) -> None:
    """Held, or planned: which of them it is, the day it was heard of says (K31)."""
    row = _ours(tx, act, command.person)
    held = _day(command.held_on)
    if command.next_on:
        _day(command.next_on)
    _keep(tx, act, command, "review", command.held_on)
    agreed = command.consent == "given" or command.kind == "plan"
    if agreed and held <= act.today and not command.community and (row.last_review_on or "") < command.held_on:
        records.change(tx, command.person, last_review_on=command.held_on)
    act.became(facts.PersonReviewed(subject=command.person, kind=command.kind, held_on=command.held_on))


def record_consent(tx: Transaction, act: Act, command: c.RecordConsent) -> None:
    """What was said today, or on an earlier day; nobody can say tomorrow's."""
    _ours(tx, act, command.person)
    _past(act, command.said_on)
    _keep(tx, act, command, "consent", command.said_on)
    act.became(facts.ConsentRecorded(subject=command.person, consent=command.consent))


def send_papers(tx: Transaction, act: Act, command: c.SendPapers) -> None:
    """Papers of a review have gone."""
    _ours(tx, act, command.person)
    _day(command.review_on)
    _keep(tx, act, command, "papers", command.review_on)
    act.became(facts.PapersSent(subject=command.person, review_on=command.review_on))


def note_ehc_plan(tx: Transaction, act: Act, command: c.NoteEhcPlan) -> None:
    """There is an education, health and care plan, or none."""
    _ours(tx, act, command.person)
    _keep(tx, act, command, "ehc_plan", act.day)
    act.became(facts.EhcPlanNoted(subject=command.person, has=command.has))


def begin_home_plan(tx: Transaction, act: Act, command: c.BeginHomePlan) -> None:
    """Begun on the day somebody said so, by their phone: late syncing makes no plan late."""
    _ours(tx, act, command.person)
    _day(command.hoped_for)
    _keep(tx, act, command, "home_plan", min(act.day, act.today.isoformat()))
    act.became(
        facts.HomePlanBegun(
            subject=command.person, hoped_for=command.hoped_for, kind_of_home=command.kind_of_home, area=command.area
        )
    )


def name_barrier(tx: Transaction, act: Act, command: c.NameBarrier) -> None:
    """Something stands in the way, and this is whose it is."""
    _ours(tx, act, command.person)
    _day(command.by_when)
    _keep(tx, act, command, "barrier", act.day)
    act.became(facts.BarrierNamed(subject=command.person, barrier=command.barrier, owner=command.owner))


def barrier_moved(tx: Transaction, act: Act, command: c.BarrierMoved) -> None:
    """What came of it; kept also where its naming has not arrived yet."""
    _ours(tx, act, command.person)
    if command.by_when:
        _day(command.by_when)
    _keep(tx, act, command, "barrier_moved", act.day)
    act.became(facts.BarrierMoved(subject=command.person, barrier=command.barrier, gone=command.gone))


def except_visit(tx: Transaction, act: Act, command: c.ExceptVisit) -> None:
    """Who agreed it stands with it; it ends by itself."""
    _ours(tx, act, command.person)
    _day(command.until)
    _keep(tx, act, command, "exception", act.day)
    act.became(facts.VisitExcepted(subject=command.person, until=command.until))


def explain_lateness(tx: Transaction, act: Act, command: c.ExplainLateness) -> None:
    """Why it was late. What came in meanwhile may have shown that it was not: then the words are set aside, whole."""
    row = _ours(tx, act, command.person)
    if all(one.id != command.lapse for one in msgspec.json.decode(row.lateness, type=list[Lateness])):
        raise Problem("not-now")
    if command.until:
        _day(command.until)
    _keep(tx, act, command, "explained", act.day)
    act.became(facts.LatenessExplained(subject=row.id, lapse=command.lapse, reason=command.reason))


def record_death(tx: Transaction, act: Act, command: c.RecordDeath) -> None:
    """Prompts stop, and who must be told is listed; the record and every concern stay open."""
    row = _ours(tx, act, command.person)
    _past(act, command.died_on)
    paid, place = nation_of(tx, row.placing_body), units.place(tx, hospital_id=row.hospital)
    there: Nation = place.nation if place else paid  # type: ignore[assignment]
    reviewed = _reviewed({there, paid}, act.today)
    _begin(tx, act, row)
    nations = {} if command.mistaken else dict.fromkeys(TOLD, there) | reviewed
    told, heard = tuple(nations), read_instant(act.heard_at)
    by = {whom: told_by(shipped_policy(), nation, whom, heard) for whom, nation in nations.items()}
    _keep(tx, act, command, "death", command.died_on, to_tell=told, by=by)
    whereabouts.settle(tx, row.id)
    act.became(facts.PersonDied(subject=command.person, died_on=command.died_on, mistaken=command.mistaken))


def tell_of_death(tx: Transaction, act: Act, command: c.TellOfDeath) -> None:
    """One of those who must be told has been."""
    _ours(tx, act, command.person)
    _keep(tx, act, command, "told", act.day)
    act.became(facts.DeathTold(subject=command.person, whom=command.whom))


def move_person(tx: Transaction, act: Act, command: c.MovePerson) -> None:
    """Another ward, another hospital, or in hospital again: the day falls into its place among the other stays."""
    row = _ours(tx, act, command.person)
    place = units.place(tx, unit_id=command.unit)
    if place is None:
        raise Problem("out-of-scope")
    _past(act, command.moved_on)
    _begin(tx, act, row)
    _keep(tx, act, command, "moved", command.moved_on, **whereabouts.of(place))
    whereabouts.settle(tx, row.id)
    act.became(
        facts.PersonMoved(
            subject=row.id, on=command.moved_on, hospital=place.hospital, unit=command.unit, was_hospital=row.hospital,
            was_unit=row.unit, mistaken=command.mistaken,
        )
    )  # fmt: skip


def record_discharge(tx: Transaction, act: Act, command: c.RecordDischarge) -> None:
    """Prompts stop at once; the record and every concern stay open (trap 35)."""
    row = _ours(tx, act, command.person)
    _past(act, command.discharged_on)
    _begin(tx, act, row)
    _keep(tx, act, command, "left", command.discharged_on)
    whereabouts.settle(tx, row.id)
    act.became(
        facts.PersonDischarged(
            subject=row.id, discharged_on=command.discharged_on, hospital=row.hospital, unit=row.unit,
            mistaken=command.mistaken,
        )
    )  # fmt: skip


def record_rating(tx: Transaction, act: Act, command: c.RecordRating) -> None:
    """Rated by their own body, with whether they agree to be on the register; Wales keeps none."""
    row = _ours(tx, act, command.person)
    _past(act, command.rated_on)
    if one_word(value(shipped_policy(), "support.register", nation_of(tx, row.placing_body), act.today)) != "kept":
        raise Problem("no-register-kept")
    _keep(tx, act, command, "rating", command.rated_on)
    act.became(facts.RatingRecorded(subject=row.id, rating=command.rating, rated_on=command.rated_on))


def name_keyworker(tx: Transaction, act: Act, command: c.NameKeyworker) -> None:
    """Somebody works with them since a day, or no longer does."""
    row = _ours(tx, act, command.person)
    _past(act, command.since)
    _keep(tx, act, command, "keyworker", command.since)
    act.became(facts.KeyworkerNamed(subject=row.id, since=command.since, ended=command.ended))


def note_themes(tx: Transaction, act: Act, command: c.NoteThemes) -> None:
    """What came up in a review in the community."""
    row = _ours(tx, act, command.person)
    _past(act, command.review_on)
    _keep(tx, act, command, "themes", command.review_on)
    act.became(facts.ThemesNoted(subject=row.id, review_on=command.review_on))


def record_detention(tx: Transaction, act: Act, command: c.RecordDetention) -> None:
    """Detained, held for a short time, or neither: whether a duty of law is owed beside policy follows from it (D3)."""
    row = _ours(tx, act, command.person)
    _past(act, command.since)
    _keep(tx, act, command, "detention", command.since)
    act.became(facts.DetentionRecorded(subject=row.id, detention=command.detention, since=command.since))


def change_payer(tx: Transaction, act: Act, command: c.ChangePayer) -> None:
    """Only to a body that pays for care and for which somebody visits here: otherwise nobody would see them any more."""
    _past(act, command.since)
    rows = [_ours(tx, act, person) for person in dict.fromkeys(command.people)]
    to = bodies.one(tx, command.to)
    if to is None or to.kind not in PAYS or (to.closed_on or "9") <= act.today.isoformat():
        raise Problem("out-of-scope")
    visit = accounts.holders(tx, act.today.isoformat(), role=["placing_commissioner"], body=[command.to])
    if all(one.account is None for one in visit):
        raise Problem("nobody-visits")
    for row in rows:
        says = {"was": row.placing_body, "to": command.to, "words": command.words}
        at, today = act.at, act.today.isoformat()
        course.keep(
            tx,
            row.id,
            course.Entry(derived(act.command, row.id), "payer", command.since, at, today, act.who.name, says),
        )
        records.change(tx, row.id, placing_body=command.to, external=None)
        act.became(facts.PayerChanged(subject=row.id, was=row.placing_body, to=command.to, since=command.since))


def _begin(tx: Transaction, act: Act, row: Any) -> None:
    about = course.of(tx, [row.id]).get(row.id, [])
    was = units.place(tx, unit_id=row.unit, hospital_id=row.hospital)
    whereabouts.begin(tx, row, about, was, act.today.isoformat())


def _reviewed(nations: set[Nation], today: date) -> dict[Teller, Nation]:
    """England reviews the deaths of people with a learning disability and autistic people; Wales has no such review. Told where
    they died in England, whoever pays, and where an English body pays, wherever they died."""
    found: dict[Teller, Nation] = {}
    for nation in nations:
        if one_word(value(shipped_policy(), "death.review", nation, today)) == "LeDeR":
            found["leder"] = nation
    return found


def _ours(tx: Transaction, act: Act, person_id: str) -> Any:
    row = records.one(tx, person_id)
    if row is None or row.placing_body not in act.who.bodies(*PLACING):
        raise Problem("out-of-scope")
    return row


def _keep(tx: Transaction, act: Act, command: Any, what: What, on: str, **more: object) -> None:
    says = {name: said for name, said in msgspec.structs.asdict(command).items() if name != "person"} | more
    entry = course.Entry(act.command, what, on, act.at, act.today.isoformat(), act.who.name, says)
    course.keep(tx, command.person, entry)
    records.change(tx, command.person)


def _day(text: str) -> date:
    """A day that there is, in a year that anybody here lives in. The thirty-first of February is set aside, whole."""
    day = read_day(text)
    if not EARLIEST <= day.year <= LATEST:
        raise Problem("no-such-moment")
    return day


def _past(act: Act, text: str) -> None:
    if _day(text) > act.today:
        raise Problem("no-such-moment")


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.RecordReview: record_review,
    c.RecordConsent: record_consent,
    c.SendPapers: send_papers,
    c.NoteEhcPlan: note_ehc_plan,
    c.BeginHomePlan: begin_home_plan,
    c.NameBarrier: name_barrier,
    c.BarrierMoved: barrier_moved,
    c.ExceptVisit: except_visit,
    c.ExplainLateness: explain_lateness,
    c.RecordDeath: record_death,
    c.TellOfDeath: tell_of_death,
    c.MovePerson: move_person,
    c.RecordDischarge: record_discharge,
    c.RecordRating: record_rating,
    c.NameKeyworker: name_keyworker,
    c.NoteThemes: note_themes,
    c.RecordDetention: record_detention,
    c.ChangePayer: change_payer,
}
