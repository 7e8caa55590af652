"""How words are released to a hospital or held back from it, and how its reply is heard."""

from datetime import date
from typing import Any

import msgspec

from lantern.clock import read_instant
from lantern.concerns import records as concerns
from lantern.concerns.seeing import WHOLE, view_of
from lantern.concerns.source.records import named_in, sealed
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import HOSTS, PLACING
from lantern.identity.records import names
from lantern.policy.calendar import working_days_after
from lantern.policy.reading import shipped_policy
from lantern.policy.values import one_word, value, whole
from lantern.problems import Problem, WaitsFor
from lantern.register.records import waits_changed
from lantern.replies import commands as c
from lantern.replies import facts, records, rules
from lantern.replies.model import When
from lantern.store import Transaction
from lantern.store.tables import as_json
from lantern.units import records as units
from lantern.units.records import Place
from lantern.visits import promises
from lantern.visits import records as visits
from lantern.visits.facts import PromiseMade
from lantern.visits.hosting import hosting


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What is released: where it was, when, whose voice it is, and who must not be named."""

    place: Place
    at: str
    voice: str
    speakers: list[str]
    body: str | None
    concern: str | None = None
    visit: str | None = None
    guarded: bool = False
    """Somebody said it who is afraid: neither the ward nor more than the month is told, whoever releases it."""


def release_finding(tx: Transaction, act: Act, command: c.ReleaseFinding) -> None:
    """By those who watch over the hospital, word by word. It is an act of its own: nothing is released by being raised."""
    if (command.concern is None) == (command.visit is None):
        raise Problem("out-of-scope")
    about = of_concern(tx, act, command.concern) if command.concern else of_visit(tx, act, command.visit or "")
    if rules.names_speaker(command.words, about.speakers):
        raise Problem("names-who-said-it")
    fresh = records.release(
        tx,
        {
            "id": command.release, "concern": about.concern, "visit": about.visit, "question": command.question,
            "hospital": about.place.hospital, "unit": about.place.unit if command.name_ward and not about.guarded else None,
            "words": command.words, "when": as_json(told_when(tx, about, act.today)),
            "reply_by": reply_by(about.place, act.today).isoformat(), "from_body": _speaks_for(act, about), "by": act.who.account,
            "by_name": act.who.name, "at": act.at, "released_on": act.today.isoformat(),
        },
    )  # fmt: skip
    if not fresh:
        return
    if about.concern:
        concerns.change(tx, about.concern, provider_told="told")
        _line(tx, act, about.concern, "told_provider", words=command.words)
    waits_changed(tx, ["provider_manager"], hospital=about.place.hospital)
    deciders_wait(tx, about.place.hospital, about.body)
    act.became(
        facts.FindingReleased(subject=command.release, hospital=about.place.hospital, concern=about.concern)
    )  # fmt: skip


def hold_from_provider(tx: Transaction, act: Act, command: c.HoldFromProvider) -> None:
    """A decision with an author, a reason and a day to look again (K6). What was released before stays released."""
    about = of_concern(tx, act, command.concern)
    if read_day(command.look_on) < act.today:
        raise Problem("day-past")
    records.hold(
        tx,
        {
            "id": act.command, "concern": command.concern, "reason": command.reason, "look_on": command.look_on,
            "by": act.who.account, "by_name": act.who.name, "at": act.at,
        },
    )  # fmt: skip
    told = records.of_subject(tx, "concern", command.concern)
    concerns.change(tx, command.concern, provider_told="told" if told else "held")
    _line(tx, act, command.concern, "held_provider", words=command.reason)
    deciders_wait(tx, about.place.hospital, about.body)
    act.became(facts.FindingHeld(subject=command.concern, look_on=command.look_on))


def reply_to_finding(tx: Transaction, act: Act, command: c.ReplyToFinding) -> None:
    """By whoever runs the hospital. It stands beside what was released; "done" ends nothing (trap 23)."""
    told = records.one(tx, command.release)
    if told is None:
        raise WaitsFor(command.release)
    if told.hospital not in act.who.hospitals("provider_manager"):
        raise Problem("out-of-scope")
    fresh = records.say(
        tx,
        {
            "id": command.reply, "release": told.id, "words": command.words, "done": command.done, "by": act.who.account,
            "by_name": act.who.name, "at": act.at,
        },
    )  # fmt: skip
    if not fresh:
        return
    if told.visit and command.done:
        _look_next_time(tx, act, told, command)
    if told.concern:
        _line(tx, act, told.concern, "provider_done" if command.done else "provider_said", words=command.words)
        concerns.change(tx, told.concern)
    waits_changed(tx, ["provider_manager"], hospital=told.hospital)
    deciders_wait(tx, told.hospital, _body_of(tx, told))
    act.became(facts.FindingReplied(subject=command.reply, release=told.id, done=command.done))


def _look_next_time(tx: Transaction, act: Act, told: Any, command: c.ReplyToFinding) -> None:
    """What was found on a visit and is said to be done, the next visit to that ward looks at, as at any promise: only that ends
    it (trap 23). Said to be done again, it is the same; without a day of its own it is never late."""
    visit: Any = visits.one(tx, told.visit)
    promise = records.seen_again_id(told.id)
    fresh = promises.owe(
        tx,
        {
            "id": promise, "hospital": visit.hospital, "unit": visit.unit, "body": visit.body, "visit": visit.id,
            "words": f"{told.words}\n\n“{command.words}”", "by_whom": act.who.name, "made_on": act.day,
        },
    )  # fmt: skip
    if fresh:
        act.became(PromiseMade(subject=promise, visit=visit.id))


def of_concern(tx: Transaction, act: Act, concern_id: str) -> About:
    """A concern whose words this account may read, and about which it decides what the hospital is told."""
    concern = concerns.one(tx, concern_id)
    if concern is None:
        raise WaitsFor(concern_id)
    place = units.place(tx, concern.unit, concern.hospital)
    whole_view = view_of(tx, act.who.account, concern_id, act.today.isoformat()) in WHOLE
    decides = hosting(act.who, place) or concern.body in act.who.bodies("placing_commissioner", "placing_oncall")
    if place is None or not (whole_view and decides):
        raise Problem("out-of-scope")
    return About(
        place=place, at=concern.raised_at, voice=concern.voice, body=concern.body, concern=concern.id,
        speakers=[*names(tx, {concern.raised_by}).values(), *named_in(sealed(tx, concern.id) or "")],
        guarded=concern.protect != "nobody",
    )  # fmt: skip


def of_visit(tx: Transaction, act: Act, visit_id: str) -> About:
    """A visit that is finished: before that nothing of it is a finding, and its day nobody's news."""
    visit = visits.one(tx, visit_id)
    if visit is None:
        raise WaitsFor(visit_id)
    place = units.place(tx, visit.unit, visit.hospital)
    decides = hosting(act.who, place) or visit.body in act.who.bodies("placing_commissioner")
    if place is None or not decides:
        raise Problem("out-of-scope")
    if visit.state != "finished":
        raise Problem("not-now")
    by = {r.by for r in visits.all_answers(tx, visit_id)} | {visit.lead}
    return About(
        place=place, at=visit.began_at or visit.finished_at, voice="checker", body=visit.body, visit=visit.id,
        speakers=list(names(tx, by).values()),
    )  # fmt: skip


def told_when(tx: Transaction, about: About, today: date) -> When:
    """When it was, as exactly as the hospital may know."""
    few = rules.few(shipped_policy(), about.place.nation, today)  # type: ignore[arg-type]
    people = records.people_there(tx, about.place.unit or about.place.hospital)
    found = rules.coarse(read_instant(about.at), people, about.voice, few)
    return rules.guarded(found) if about.guarded else found


def reply_by(place: Place, today: date) -> date:
    """The last day for a first reply."""
    nation: Any = place.nation
    within = whole(value(shipped_policy(), "provider.reply_within", nation, today))
    return working_days_after(today, within, one_word(value(shipped_policy(), "calendar.bank_holidays", nation, today)))


def deciders_wait(tx: Transaction, hospital: str, body: str | None) -> None:
    """What waits for those who decide what this hospital is told has changed."""
    place = units.place(tx, hospital_id=hospital)
    if place is not None:
        waits_changed(tx, list(HOSTS), body=place.host)
    if body is not None:
        waits_changed(tx, list(PLACING), body=body)


def _body_of(tx: Transaction, told: Any) -> str | None:
    subject = concerns.one(tx, told.concern) if told.concern else visits.one(tx, told.visit)
    return subject.body if subject else None


def _speaks_for(act: Act, about: About) -> str:
    """The body in whose name it is released; the hospital reads no person's name."""
    found = hosting(act.who, about.place)
    return found[0] if found else about.body or ""


def _line(tx: Transaction, act: Act, concern: str, kind: str, **more: object) -> None:
    concerns.tell(tx, f"{act.command}-{kind}", concern, act.at, kind, by=act.who.account, by_name=act.who.name, **more)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.ReleaseFinding: release_finding,
    c.HoldFromProvider: hold_from_provider,
    c.ReplyToFinding: reply_to_finding,
}
