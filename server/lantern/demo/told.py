"""The demonstration's hospitals are told and reply; whoever said something is told what changed; a father hears by consent."""

from typing import Any

import msgspec

from lantern.clock import local_date
from lantern.concerns import records as concerns
from lantern.demo.concerns import CONCERNS, Wrong, concern_id
from lantern.demo.deeds import Deed, at_once
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.demo.written import visit_id
from lantern.feedback import commands as c
from lantern.feedback import handling, records
from lantern.feedback.model import Change, Covers, How, Tongue
from lantern.feedback.reactions import feedback_id, owe_for_check, owe_for_concern
from lantern.identity.acting import Act
from lantern.ids import derived
from lantern.policy.reading import shipped_policy
from lantern.replies import commands as r
from lantern.store import Transaction


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the hospital replied."""

    by: str
    at: str
    words: str
    done: bool = False


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a hospital was told of a concern."""

    concern: str
    by: str
    at: str
    words: str
    ward: bool = True
    replies: list[Said] = []


class PassedOn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whoever wrote down somebody's own words told them, and this is what they said."""

    at: str
    words: str


class Back(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was told back: of a concern, or `to` a checker of a trip. Without `how` it is written and not told yet."""

    by: str
    at: str
    changes: list[Change]
    concern: str | None = None
    trip: str | None = None
    to: str | None = None
    how: How | None = None
    they_said: str = ""
    tongue: Tongue = "en"
    passed_on: PassedOn | None = None


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a family may hear."""

    person: str
    account: str
    by: str
    at: str
    covers: list[Covers]
    words: str


class All(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """told.yaml."""

    hospital: list[Told]
    back: list[Back]
    family: list[Family]


ALL = read("told.yaml", All)
_RAISED_BY = {one.id: one.by for one in CONCERNS}


def deeds(when: When) -> list[Deed]:
    """Everything that was told and told back."""
    return [
        *(deed for one in ALL.hospital for deed in _hospital(one, when)),
        *(deed for one in ALL.back for deed in _back(one, when)),
        *(_family(one, when) for one in ALL.family),
        *(_still_owed(one, when) for one in CONCERNS if one.id not in {each.concern for each in ALL.back}),
    ]


def _deed(who: str, at: str, key: str, command: Any, when: When, handler: Any = None) -> Deed:
    return at_once(who, when.moment(at), key, command, handler)


def _hospital(one: Told, when: When) -> list[Deed]:
    release = derived("demo", "release", one.concern)
    told = r.ReleaseFinding(release=release, words=one.words, concern=concern_id(one.concern), name_ward=one.ward)
    found = [_deed(one.by, one.at, f"release/{one.concern}", told, when)]
    for n, said in enumerate(one.replies):
        key = f"reply/{one.concern}/{n}"
        reply = r.ReplyToFinding(reply=derived("demo", key), release=release, words=said.words, done=said.done)
        found.append(_deed(said.by, said.at, key, reply, when))
    return found


def _back(one: Back, when: When) -> list[Deed]:
    subject = concern_id(one.concern) if one.concern else visit_id(one.trip or "")
    feedback = feedback_id(subject, one.to or _RAISED_BY[one.concern or ""])
    key = f"back/{one.concern or one.trip}"
    write = c.WriteBack(feedback=feedback, changes=one.changes, tongue=one.tongue)
    found = [_deed(one.by, one.at, key, (write, subject), when, _written)]
    if one.how:
        day = local_date(when.moment(one.at)).isoformat()
        tell = c.TellBack(feedback=feedback, how=one.how, told_on=day, read_back=True, they_said=one.they_said)
        found.append(_deed(one.by, one.at, f"{key}/told", tell, when))
    if one.passed_on and one.concern:
        passed = c.HearBack(feedback=feedback, whom="person", words=one.passed_on.words)
        found.append(_deed(_RAISED_BY[one.concern], one.passed_on.at, f"{key}/passed-on", passed, when))
    return found


def _written(tx: Transaction, act: Act, command: tuple[c.WriteBack, str]) -> None:
    """What is owed follows from facts, which are answered once the demonstration is in: here it is owed a little before."""
    write, subject = command
    owe_for_concern(tx, shipped_policy(), subject)
    owe_for_check(tx, shipped_policy(), subject)
    handling.write_back(tx, act, write)


def _still_owed(one: Wrong, when: When) -> Deed:
    return at_once(None, when.now, f"owed/{one.id}", concern_id(one.id), _owed)


def _owed(tx: Transaction, act: Act, concern: str) -> None:
    """Whoever said it sees by when they hear, and whoever took it owes it."""
    owe_for_concern(tx, shipped_policy(), concern)
    row, life = records.of_concern(tx, concern), concerns.one(tx, concern)
    taken = msgspec.json.decode(life.taken) if life and life.taken else {}
    if row and taken.get("by") not in (None, row.account):
        records.change(tx, row.id, owner=taken["by"])


def _family(one: Family, when: When) -> Deed:
    share = c.ShareWithFamily(
        share=derived("demo", "share", one.person, one.account), person=one.person, account=one.account, covers=one.covers,
        basis="consent", words=one.words, said_on=local_date(when.moment(one.at)).isoformat(),
    )  # fmt: skip
    return _deed(one.by, one.at, f"share/{one.person}", share, when)
