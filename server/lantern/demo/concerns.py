"""The demonstration's concerns: raised, taken, acted on, seen again and closed, as those who did it would have sent it."""

from typing import Any, Literal

import msgspec

from lantern.clock import read_instant
from lantern.concerns import commands as c
from lantern.concerns.handling import taken
from lantern.concerns.model import Protect
from lantern.concerns.source.commands import OpenSource
from lantern.demo.deeds import Deed, at_once
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.demo.written import visit_id
from lantern.identity.acting import Act
from lantern.ids import derived
from lantern.store import Transaction


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing that followed; each kind uses the fields it needs."""

    do: Literal["add", "call", "take", "taken_outside", "word", "again", "close", "open"]
    at: str
    words: str = ""
    by: str | None = None
    until: str | None = None
    to: str | None = None
    spoke_to: str | None = None
    reference: str | None = None
    trip: str | None = None
    changed: str | None = None
    name: str | None = None
    how: str | None = None


class Wrong(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A concern as the data file writes it, and what followed."""

    id: str
    by: str
    at: str
    hospital: str
    urgency: str
    words: str
    voice: str
    about: list[str]
    person_safe: str
    access_still: str
    unit: str | None = None
    person: str | None = None
    trip: str | None = None
    tell_someone_now: bool = False
    protect: Protect = "nobody"
    source: str | None = None
    """Who told it in confidence: goes under the seal."""
    then: list[Step] = []


CONCERNS = read("concerns.yaml", list[Wrong])


def concern_id(name: str) -> str:
    """The concern of this name."""
    return derived("demo", "concern", name)


def deeds(when: When) -> list[Deed]:
    """Everything that was done about every concern."""
    return [deed for one in CONCERNS for deed in _story(one, when)]


def _story(one: Wrong, when: When) -> list[Deed]:
    concern, at = concern_id(one.id), when.moment(one.at)
    plain = {
        name: getattr(one, name)
        for name in (
            "hospital", "unit", "person", "urgency", "words", "voice", "about", "person_safe", "access_still", "tell_someone_now", "protect", "source",
        )
    }  # fmt: skip
    raised = c.RaiseConcern(concern=concern, visit=visit_id(one.trip) if one.trip else None, **plain)
    found = [at_once(one.by, at, one.id, raised)]
    return found + [_deed(step, concern, f"{one.id}/{n}-{step.do}", when) for n, step in enumerate(one.then)]


def _deed(step: Step, concern: str, key: str, when: When) -> Deed:
    at = when.moment(step.at)
    until = when.at(step.until) if step.until else ""
    handler = _outside if step.do == "taken_outside" else None
    return at_once(step.by, at, key, _command(step, concern, until), handler)


def _command(step: Step, concern: str, until: str) -> Any:
    match step.do:
        case "add":
            return c.AddToConcern(concern=concern, words=step.words)
        case "call":
            return c.RecordCall(
                concern=concern, to=step.to, spoke_to=step.spoke_to, reference=step.reference, words=step.words,  # type: ignore[arg-type]
            )  # fmt: skip
        case "take" | "taken_outside":
            take = c.TakeConcern(concern=concern, next_step=step.words, next_word_by=until)
            return take if step.do == "take" else (take, step)
        case "word":
            return c.GiveWord(concern=concern, words=step.words, next_word_by=until)
        case "again":
            return c.SeeAgain(concern=concern, visit=visit_id(step.trip or ""), changed=step.changed, words=step.words)  # type: ignore[arg-type]
        case "open":
            return OpenSource(concern=concern, why=step.words)
        case "close":
            return c.CloseConcern(concern=concern, words=step.words)


def _outside(tx: Transaction, act: Act, command: tuple[c.TakeConcern, Step]) -> None:
    """Taken by somebody without an account: on the one-time page, or by telephone (K5)."""
    take, step = command
    until = read_instant(take.next_word_by)
    taken(tx, act, take.concern, take.next_step, until, how=step.how or "page", by_name=step.name)
