"""How it is written what changed, how somebody was told, and what a person's family may hear."""

from typing import Any

import msgspec

from lantern.commissioners.records import region
from lantern.concerns import records as concerns
from lantern.evidence.records import evidence
from lantern.feedback import aloud, facts, records, rules, sharing
from lantern.feedback import commands as c
from lantern.feedback.model import Whom
from lantern.identity.acting import Act, Handler, read_day
from lantern.identity.model import HOSTS, PLACING, Principal
from lantern.identity.records import bump
from lantern.people import course
from lantern.people import records as people
from lantern.problems import Problem, WaitsFor
from lantern.register.records import waits_changed
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.store.tables import as_json
from lantern.units import records as units
from lantern.visits.hosting import hosting


def write_back(tx: Transaction, act: Act, command: c.WriteBack) -> None:
    """By whoever took it, or who may stand in for them. What was written before stays among the steps."""
    row = _mine(tx, act, command.feedback)
    records.note(tx, row.id, "written", act)
    state = row.state if row.state == "told" else "written"
    changes = as_json(command.changes)
    records.change(
        tx, row.id, changes=changes, tongue=command.tongue, by_name=act.who.name, state=state, owner=row.owner or act.who.account
    )  # fmt: skip
    owers_wait(tx, row)
    act.became(facts.FeedbackWritten(subject=row.id))


def tell_back(tx: Transaction, act: Act, command: c.TellBack) -> None:
    """By a human. What is said face to face or by telephone is read to them from beginning to end."""
    row = _mine(tx, act, command.feedback)
    if row.changes == "[]":
        raise Problem("not-now")
    if command.how not in ("letter", "app") and not command.read_back:
        raise Problem("needs-read-back")
    if read_day(command.told_on) > act.today:
        raise Problem("no-such-moment")
    says = {"how": command.how, "on": command.told_on, "read_back": command.read_back, "words": command.they_said}
    records.note(tx, row.id, "told", act, **says, **_whom(command.whom))
    _told(tx, act, row, command.how, command.whom)


def could_not_tell(tx: Transaction, act: Act, command: c.CouldNotTell) -> None:
    """It stays owed, by the same day."""
    row = _mine(tx, act, command.feedback)
    if row.state == "told":
        raise Problem("not-now")
    if read_day(command.try_on) < act.today:
        raise Problem("day-past")
    records.note(tx, row.id, "not_told", act, on=command.try_on, words=command.why)
    records.change(tx, row.id, state="not_told", try_on=command.try_on)
    act.became(facts.FeedbackNotGiven(subject=row.id, try_on=command.try_on))


def hear_back(tx: Transaction, act: Act, command: c.HearBack) -> None:
    """Only by whoever said it: on their own phone, by their own tap; or whoever wrote down the words of the person says that they
    have passed it on to them."""
    row = _there(tx, command.feedback)
    if row.account != act.who.account:
        raise Problem("out-of-scope")
    if row.changes == "[]":
        raise Problem("not-now")
    records.note(tx, row.id, "heard", act, words=command.words, **_whom(command.whom))
    _told(tx, act, row, "app", command.whom)


def speak_back(tx: Transaction, act: Act, command: c.SpeakBack) -> None:
    """By whoever may write it, of the words as they stand. Read again, the later recording stands; its bytes follow."""
    row = _mine(tx, act, command.feedback)
    if command.words_hash not in aloud.hashes(row):
        raise Problem("words-differ")
    told = {"id": command.spoken, "sha256": command.sha256, "media_type": command.media_type, "bytes": command.bytes}
    said = {"by": act.who.account, "at": act.at, "shows": f"feedback {row.id}"}
    add(tx, evidence, [{**told, **said}])
    kept = [one for one in aloud.spoken(row) if one["words_hash"] != command.words_hash]
    fresh = {**told, "words_hash": command.words_hash, "by_name": act.who.name}
    records.change(tx, row.id, spoken=as_json([*kept, fresh]))
    act.became(facts.FeedbackSpoken(subject=row.id, sha256=command.sha256))


def drop_spoken(tx: Transaction, act: Act, command: c.DropSpoken) -> None:
    """Phones read it with their own voice again."""
    row = _mine(tx, act, command.feedback)
    left = [one for one in aloud.spoken(row) if one["id"] != command.spoken]
    records.change(tx, row.id, spoken=as_json(left))


def _whom(whom: Whom) -> dict[str, str]:
    return {"whom": whom} if whom != "raiser" else {}


def _told(tx: Transaction, act: Act, row: Any, how: str, whom: Whom) -> None:
    """Somebody was told. Where these were the person's own words it stays owed until they know, unless they have died."""
    concern = concerns.one(tx, row.concern) if row.concern else None
    done = whom == "person" or not rules.through(concern) or _has_died(tx, row.person)
    if done:
        records.change(tx, row.id, state="told", try_on=None)
    else:
        records.change(tx, row.id)
    if row.concern:
        line = f"{act.command}-fed_back"
        concerns.tell(tx, line, row.concern, act.at, "fed_back", by=act.who.account, by_name=act.who.name)
        concerns.change(tx, row.concern)
    owers_wait(tx, row)
    if done:
        act.became(facts.FeedbackGiven(subject=row.id, how=how))


def _has_died(tx: Transaction, person_id: str | None) -> bool:
    return person_id is not None and course.died_on(course.of(tx, [person_id]).get(person_id, [])) is not None


def share_with_family(tx: Transaction, act: Act, command: c.ShareWithFamily) -> None:
    """Recorded by the body that pays, of somebody who has a family carer's seat for this person."""
    _ours(tx, act, command.person)
    if read_day(command.said_on) > act.today:
        raise Problem("no-such-moment")
    if command.account not in {r.id for r in sharing.family_of(tx, command.person, act.today.isoformat())}:
        raise Problem("out-of-scope")
    fresh = sharing.allow(
        tx,
        {
            "id": command.share, "person": command.person, "account": command.account, "covers": as_json(sorted(set(command.covers))),
            "basis": command.basis, "words": command.words, "said_on": command.said_on, "by_name": act.who.name, "at": act.at,
        },
    )  # fmt: skip
    if fresh:
        act.became(facts.FamilyShared(subject=command.person, account=command.account))


def stop_sharing(tx: Transaction, act: Act, command: c.StopSharing) -> None:
    """Taken back by the body that pays, on the person's word: at the next exchange nothing of it is on that phone."""
    row = sharing.one_share(tx, command.share)
    if row is None:
        raise WaitsFor(command.share)
    _ours(tx, act, row.person)
    if row.ended_at is not None:
        return
    sharing.end(
        tx, row.id, ended_at=act.heard_at, ended_by_name=act.who.name, ended_words=command.words or None
    )  # fmt: skip
    act.became(facts.FamilyShareEnded(subject=row.person, account=row.account))


def _ours(tx: Transaction, act: Act, person_id: str) -> None:
    person = people.one(tx, person_id)
    if person is None or person.placing_body not in act.who.bodies(*PLACING):
        raise Problem("out-of-scope")


def _there(tx: Transaction, feedback_id: str) -> Any:
    row = records.one(tx, feedback_id)
    if row is None:
        raise WaitsFor(feedback_id)
    return row


def _mine(tx: Transaction, act: Act, feedback_id: str) -> Any:
    """What this account owes, or stands in for."""
    row = _there(tx, feedback_id)
    if not may_write(tx, act.who, row):
        raise Problem("out-of-scope")
    return row


def may_write(tx: Transaction, who: Principal, row: Any) -> bool:
    """Whoever took it, the host's table, and the body that pays, or stands in for a host that is not on Lantern; never
    whoever said it."""
    if row.account == who.account:
        return False
    at_the_table = hosting(who, units.place(tx, hospital_id=row.hospital))
    return row.owner == who.account or bool(at_the_table) or row.body in who.bodies(*PLACING)


def owers_wait(tx: Transaction, row: Any) -> None:
    """What waits has changed for those before whom it may stand: whoever took it, the host's table, who pays, the region."""
    place = units.place(tx, hospital_id=row.hospital)
    if place is not None:
        waits_changed(tx, list(HOSTS), body=place.host)
        behind = region(tx, place.host)
        if behind:
            waits_changed(tx, ["region"], body=behind)
    if row.body:
        waits_changed(tx, list(PLACING), body=row.body)
    if row.owner:
        bump(tx, row.owner)


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.WriteBack: write_back,
    c.TellBack: tell_back,
    c.CouldNotTell: could_not_tell,
    c.HearBack: hear_back,
    c.SpeakBack: speak_back,
    c.DropSpoken: drop_spoken,
    c.ShareWithFamily: share_with_family,
    c.StopSharing: stop_sharing,
}
