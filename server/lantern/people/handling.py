"""How what is recorded about a person is carried out: only by those who pay for their care."""

import msgspec

from lantern.commissioners.records import nation_of
from lantern.identity.acting import Act, Handler
from lantern.people import commands as c
from lantern.people import dying, facts, paid_for, records, whereabouts
from lantern.people.asking import begin, day, keep, ours, past
from lantern.people.model import Lateness
from lantern.policy.reading import shipped_policy
from lantern.policy.values import one_word, value
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units


def record_review(tx: Transaction, act: Act, command: c.RecordReview) -> None:
    """Held, or planned: which of them it is, the day it was heard of says (K31)."""
    row = ours(tx, act, command.person)
    held = day(command.held_on)
    if command.next_on:
        day(command.next_on)
    keep(tx, act, command, "review", command.held_on)
    agreed = command.consent == "given" or command.kind == "plan"
    if agreed and held <= act.today and not command.community and (row.last_review_on or "") < command.held_on:
        records.change(tx, command.person, last_review_on=command.held_on)
    act.became(facts.PersonReviewed(subject=command.person, kind=command.kind, held_on=command.held_on))


def record_consent(tx: Transaction, act: Act, command: c.RecordConsent) -> None:
    """What was said today, or on an earlier day; nobody can say tomorrow's."""
    ours(tx, act, command.person)
    past(act, command.said_on)
    keep(tx, act, command, "consent", command.said_on)
    act.became(facts.ConsentRecorded(subject=command.person, consent=command.consent))


def send_papers(tx: Transaction, act: Act, command: c.SendPapers) -> None:
    """Papers of a review have gone."""
    ours(tx, act, command.person)
    day(command.review_on)
    keep(tx, act, command, "papers", command.review_on)
    act.became(facts.PapersSent(subject=command.person, review_on=command.review_on))


def note_ehc_plan(tx: Transaction, act: Act, command: c.NoteEhcPlan) -> None:
    """There is an education, health and care plan, or none."""
    ours(tx, act, command.person)
    keep(tx, act, command, "ehc_plan", act.day)
    act.became(facts.EhcPlanNoted(subject=command.person, has=command.has))


def begin_home_plan(tx: Transaction, act: Act, command: c.BeginHomePlan) -> None:
    """Begun on the day somebody said so, by their phone: late syncing makes no plan late."""
    ours(tx, act, command.person)
    day(command.hoped_for)
    keep(tx, act, command, "home_plan", min(act.day, act.today.isoformat()))
    act.became(
        facts.HomePlanBegun(
            subject=command.person, hoped_for=command.hoped_for, kind_of_home=command.kind_of_home, area=command.area
        )
    )


def name_barrier(tx: Transaction, act: Act, command: c.NameBarrier) -> None:
    """Something stands in the way, and this is whose it is."""
    ours(tx, act, command.person)
    day(command.by_when)
    keep(tx, act, command, "barrier", act.day)
    act.became(facts.BarrierNamed(subject=command.person, barrier=command.barrier, owner=command.owner))


def barrier_moved(tx: Transaction, act: Act, command: c.BarrierMoved) -> None:
    """What came of it; kept also where its naming has not arrived yet."""
    ours(tx, act, command.person)
    if command.by_when:
        day(command.by_when)
    keep(tx, act, command, "barrier_moved", act.day)
    act.became(facts.BarrierMoved(subject=command.person, barrier=command.barrier, gone=command.gone))


def except_visit(tx: Transaction, act: Act, command: c.ExceptVisit) -> None:
    """Who agreed it stands with it; it ends by itself."""
    ours(tx, act, command.person)
    day(command.until)
    keep(tx, act, command, "exception", act.day)
    act.became(facts.VisitExcepted(subject=command.person, until=command.until))


def explain_lateness(tx: Transaction, act: Act, command: c.ExplainLateness) -> None:
    """Why it was late. What came in meanwhile may have shown that it was not: then the words are set aside, whole."""
    row = ours(tx, act, command.person)
    if all(one.id != command.lapse for one in msgspec.json.decode(row.lateness, type=list[Lateness])):
        raise Problem("not-now")
    if command.until:
        day(command.until)
    keep(tx, act, command, "explained", act.day)
    act.became(facts.LatenessExplained(subject=row.id, lapse=command.lapse, reason=command.reason))


def move_person(tx: Transaction, act: Act, command: c.MovePerson) -> None:
    """Another ward, another hospital, or in hospital again: the day falls into its place among the other stays."""
    row = ours(tx, act, command.person)
    place = units.place(tx, unit_id=command.unit)
    if place is None:
        raise Problem("out-of-scope")
    past(act, command.moved_on)
    begin(tx, act, row)
    keep(tx, act, command, "moved", command.moved_on, **whereabouts.of(place))
    whereabouts.settle(tx, row.id, act.today)
    act.became(
        facts.PersonMoved(
            subject=row.id, on=command.moved_on, hospital=place.hospital, unit=command.unit, was_hospital=row.hospital,
            was_unit=row.unit, mistaken=command.mistaken,
        )
    )  # fmt: skip


def record_discharge(tx: Transaction, act: Act, command: c.RecordDischarge) -> None:
    """Prompts stop at once; the record and every concern stay open (trap 35)."""
    row = ours(tx, act, command.person)
    past(act, command.discharged_on)
    begin(tx, act, row)
    keep(tx, act, command, "left", command.discharged_on)
    whereabouts.settle(tx, row.id, act.today)
    act.became(
        facts.PersonDischarged(
            subject=row.id, discharged_on=command.discharged_on, hospital=row.hospital, unit=row.unit,
            mistaken=command.mistaken,
        )
    )  # fmt: skip


def record_rating(tx: Transaction, act: Act, command: c.RecordRating) -> None:
    """Rated by their own body, with whether they agree to be on the register; Wales keeps none."""
    row = ours(tx, act, command.person)
    past(act, command.rated_on)
    if one_word(value(shipped_policy(), "support.register", nation_of(tx, row.placing_body), act.today)) != "kept":
        raise Problem("no-register-kept")
    keep(tx, act, command, "rating", command.rated_on)
    act.became(facts.RatingRecorded(subject=row.id, rating=command.rating, rated_on=command.rated_on))


def name_keyworker(tx: Transaction, act: Act, command: c.NameKeyworker) -> None:
    """Somebody works with them since a day, or no longer does."""
    row = ours(tx, act, command.person)
    past(act, command.since)
    keep(tx, act, command, "keyworker", command.since)
    act.became(facts.KeyworkerNamed(subject=row.id, since=command.since, ended=command.ended))


def note_themes(tx: Transaction, act: Act, command: c.NoteThemes) -> None:
    """What came up in a review in the community."""
    row = ours(tx, act, command.person)
    past(act, command.review_on)
    keep(tx, act, command, "themes", command.review_on)
    act.became(facts.ThemesNoted(subject=row.id, review_on=command.review_on))


def record_detention(tx: Transaction, act: Act, command: c.RecordDetention) -> None:
    """Detained, held for a short time, or neither: whether a duty of law is owed beside policy follows from it (D3)."""
    row = ours(tx, act, command.person)
    past(act, command.since)
    keep(tx, act, command, "detention", command.since)
    act.became(facts.DetentionRecorded(subject=row.id, detention=command.detention, since=command.since))


def note_hospital_leave(tx: Transaction, act: Act, command: c.NoteHospitalLeave) -> None:
    """Also ahead: a visit that is planned meanwhile goes where they are. Nothing that is owed moves by it."""
    row = ours(tx, act, command.person)
    first = day(command.from_on)
    if command.until_on and day(command.until_on) < first:
        raise Problem("days-backwards")
    keep(tx, act, command, "hospital_leave", command.from_on)
    act.became(
        facts.HospitalLeaveNoted(
            subject=row.id,
            leave=command.leave,
            from_on=command.from_on,
            until_on=command.until_on,
            mistaken=command.mistaken,
        )
    )


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
    c.RecordDeath: dying.record_death,
    c.TellOfDeath: dying.tell_of_death,
    c.MovePerson: move_person,
    c.RecordDischarge: record_discharge,
    c.RecordRating: record_rating,
    c.NameKeyworker: name_keyworker,
    c.NoteThemes: note_themes,
    c.RecordDetention: record_detention,
    c.NoteHospitalLeave: note_hospital_leave,
    c.ChangePayer: paid_for.change_payer,
    c.AddPayer: paid_for.add_payer,
    c.EndPayer: paid_for.end_payer,
}
