"""Who may read a question aloud for everybody: administrators, and only words that are published."""

import msgspec

from lantern.checklists.clips import commands as c
from lantern.checklists.clips import facts, records
from lantern.evidence.records import evidence
from lantern.identity.acting import Act, Handler
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.statements import add


def keep_clip(tx: Transaction, act: Act, command: c.KeepClip) -> None:
    """Its bytes follow through the door of all evidence, since this names them."""
    _may(act)
    if command.words_hash not in records.hashes(tx, command.checklist, command.question, command.face):
        raise Problem("words-differ")
    subject = {"checklist": command.checklist, "question": command.question, "face": command.face}
    said = {"id": command.clip, "sha256": command.sha256, "by": act.who.account, "at": act.at}
    records.begin(tx, {**said, **subject, "words_hash": command.words_hash})
    shows = f"{command.checklist}, {command.question}, {command.face}"
    add(tx, evidence, [{
        **said, "media_type": command.media_type, "bytes": command.bytes, "shows": shows, "question": command.question,
    }])  # fmt: skip
    act.became(facts.ClipKept(subject=command.clip, sha256=command.sha256, **subject))


def drop_clip(tx: Transaction, act: Act, command: c.DropClip) -> None:
    """The bytes stay kept, the question is not read from them any more."""
    _may(act)
    if not records.drop(tx, command.clip):
        raise WaitsFor(command.clip)
    act.became(facts.ClipDropped(subject=command.clip))


def _may(act: Act) -> None:
    if not act.who.holds("administrator"):
        raise Problem("not-yours")


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.KeepClip: keep_clip, c.DropClip: drop_clip}
