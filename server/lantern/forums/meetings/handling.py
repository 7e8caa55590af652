"""How each command of a meeting is carried out. May they? Then words are kept and facts become true."""

from typing import Any

import msgspec

from lantern.clock import local_date, read_instant
from lantern.commissioners.records import all_bodies
from lantern.forums import seeing
from lantern.forums.meetings import commands as c
from lantern.forums.meetings import facts, records
from lantern.forums.meetings.agenda import topics
from lantern.forums.meetings.model import ActionWord, Said
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import HOSTS, Principal
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.units import records as units
from lantern.visits.hosting import hosting


def plan_meeting(tx: Transaction, act: Act, command: c.PlanMeeting) -> None:
    """Only about hospitals at whose table its planner sits, and of one host."""
    hosts = {host for one in command.hospitals for host in hosting(act.who, units.place(tx, hospital_id=one)) or ("",)}
    if len(hosts) != 1 or "" in hosts:
        raise Problem("out-of-scope")
    (host,) = hosts
    read_day(command.planned_on)
    new = records.plan(
        tx,
        {
            "id": command.meeting, "host": host, "kind": command.kind, "planned_on": command.planned_on,
            "planned_at": act.heard_at, "planned_by_name": act.who.name, "place": command.place or None,
        },
        command.hospitals,
    )  # fmt: skip
    if new:
        act.became(
            facts.MeetingPlanned(
                subject=command.meeting, host=host, hospitals=command.hospitals, planned_on=command.planned_on
            )
        )


def call_off_meeting(tx: Transaction, act: Act, command: c.CallOffMeeting) -> None:
    """Only before it begins."""
    if _run(tx, act, command.meeting).state != "planned":
        raise Problem("not-now")
    records.turn(tx, command.meeting, state="called_off", why=command.why)
    act.became(facts.MeetingCalledOff(subject=command.meeting))


def add_item(tx: Transaction, act: Act, command: c.AddItem) -> None:
    """By anybody who sits at the table of one of its hospitals."""
    found = _meeting(tx, command.meeting)
    here = set(records.hospitals_of(tx, found.id))
    seen = here & seeing.members(tx, act.who, act.today.isoformat()).keys()
    if not seen or (command.hospital and command.hospital not in seen):
        raise Problem("out-of-scope")
    about = command.hospital or (seen.pop() if len(here) == 1 else None)
    _write(tx, act, found, "item", command.words, hospital=about)
    act.became(facts.ItemAdded(subject=found.id, item=act.command))


def begin_meeting(tx: Transaction, act: Act, command: c.BeginMeeting) -> None:
    """Everything that is open is frozen as we know it now. Begun twice, the first stands."""
    found = _run(tx, act, command.meeting)
    if found.state == "called_off":
        raise Problem("not-now")
    if found.state != "planned":
        return
    today = local_date(read_instant(act.heard_at))
    open_now = [one for each in records.hospitals_of(tx, found.id) for one in topics(tx, each, today)]
    agenda = msgspec.json.encode(open_now).decode()
    records.turn(tx, found.id, state="begun", as_at=act.heard_at, agenda=agenda)
    act.became(facts.MeetingBegun(subject=found.id))


def decide(tx: Transaction, act: Act, command: c.Decide) -> None:
    """Several decisions about one topic stand beside each other; afterwards too, marked as written down later."""
    found = _going(tx, act, command.meeting)
    _write(tx, act, found, "decision", command.words, topic=command.topic, hospital=_about(tx, found, command.topic))
    act.became(facts.MeetingDecided(subject=found.id, topic=command.topic))


def record_disagreement(tx: Transaction, act: Act, command: c.RecordDisagreement) -> None:
    """Under the name of a body, never of a person."""
    found = _going(tx, act, command.meeting)
    named = {r.id: r.name for r in all_bodies(tx)}
    if command.body not in named:
        raise Problem("out-of-scope")
    _write(
        tx, act, found, "disagreement", command.words, topic=command.topic, body=command.body, body_name=named[command.body],
        hospital=_about(tx, found, command.topic),
    )  # fmt: skip
    act.became(facts.DisagreementRecorded(subject=found.id, topic=command.topic, body=command.body))


def agree_action(tx: Transaction, act: Act, command: c.AgreeAction) -> None:
    """About one of its hospitals, with an owner and a day."""
    found = _going(tx, act, command.meeting)
    if command.hospital not in records.hospitals_of(tx, found.id):
        raise Problem("out-of-scope")
    read_day(command.by_when)
    agreed = {name: getattr(command, name) for name in ("hospital", "topic", "words", "owner", "by_when")}
    if records.agree(
        tx,
        {
            "id": command.action, "meeting": found.id, **agreed, "owner_body": command.owner_body, "made_at": act.at,
            "by_name": act.who.name,
        },
    ):  # fmt: skip
        act.became(
            facts.ActionAgreed(
                subject=command.action, meeting=found.id, hospital=command.hospital, by_when=command.by_when
            )
        )


def finish_meeting(tx: Transaction, act: Act, command: c.FinishMeeting) -> None:
    """Who was there is kept as they were named. Finished twice, the first stands."""
    found = _going(tx, act, command.meeting)
    if found.state == "finished":
        return
    there = [name.strip() for name in command.present if name.strip()]
    records.turn(
        tx, found.id, state="finished", finished_at=act.heard_at, finished_by_name=act.who.name,
        present=msgspec.json.encode(there).decode(),
    )  # fmt: skip
    act.became(facts.MeetingFinished(subject=found.id, present=len(there)))


def say_of_action(tx: Transaction, act: Act, command: c.SayOfAction) -> None:
    """Being said done ends nothing (trap 23)."""
    found = _action(tx, act, command.action)
    word = ActionWord(id=act.command, kind="said", at=act.at, by_name=act.who.name, words=command.words)
    records.say_of(tx, found.id, word)
    act.became(facts.ActionSpokenOf(subject=found.id))


def see_action(tx: Transaction, act: Act, command: c.SeeAction) -> None:
    """Somebody at the table looked. Seen kept ends it; seen otherwise opens it again."""
    found = _action(tx, act, command.action)
    word = ActionWord(
        id=act.command, kind="seen", at=act.at, by_name=act.who.name, words=command.words or None, found=command.found
    )
    records.say_of(tx, found.id, word)
    act.became(facts.ActionSeen(subject=found.id, found=command.found))


def may_run(who: Principal, meeting: Any) -> bool:
    """Whether this account sits at the table of its host."""
    return meeting.host in who.bodies(*HOSTS)


def _meeting(tx: Transaction, meeting_id: str) -> Any:
    found = records.one(tx, meeting_id)
    if found is None:
        raise WaitsFor(meeting_id)
    return found


def _run(tx: Transaction, act: Act, meeting_id: str) -> Any:
    found = _meeting(tx, meeting_id)
    if not may_run(act.who, found):
        raise Problem("out-of-scope")
    return found


def _going(tx: Transaction, act: Act, meeting_id: str) -> Any:
    """Begun, or finished already: what was typed without a signal is not lost because somebody ended it elsewhere."""
    found = _run(tx, act, meeting_id)
    if found.state not in ("begun", "finished"):
        raise Problem("not-now")
    return found


def _about(tx: Transaction, found: Any, topic: str) -> str | None:
    """The hospital that a topic is about; None where it is about all of them. Raises Problem where there is no such topic."""
    known = {one.id: one.hospital for one in records.agenda_of(found)}
    known |= {one.id: one.hospital for one in records.said_at(tx, found.id) if one.kind == "item"}
    if topic not in known:
        raise Problem("out-of-scope")
    return known[topic]


def _write(tx: Transaction, act: Act, found: Any, kind: Any, words: str, **more: Any) -> None:
    after = found.state == "finished"
    said = Said(id=act.command, kind=kind, at=act.at, by_name=act.who.name, words=words, after=after, **more)
    records.write_down(tx, found.id, said)


def _action(tx: Transaction, act: Act, action_id: str) -> Any:
    found = records.action(tx, action_id)
    if found is None:
        raise WaitsFor(action_id)
    if found.hospital not in seeing.members(tx, act.who, act.today.isoformat()):
        raise Problem("out-of-scope")
    return found


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.PlanMeeting: plan_meeting,
    c.CallOffMeeting: call_off_meeting,
    c.AddItem: add_item,
    c.BeginMeeting: begin_meeting,
    c.Decide: decide,
    c.AgreeAction: agree_action,
    c.RecordDisagreement: record_disagreement,
    c.FinishMeeting: finish_meeting,
    c.SayOfAction: say_of_action,
    c.SeeAction: see_action,
}
