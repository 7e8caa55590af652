"""How good practice is shared, tried and taken back."""

from typing import Any

import msgspec

from lantern.forums.practice import commands as c
from lantern.forums.practice import facts, records
from lantern.forums.practice.model import Tried
from lantern.identity.acting import Act, Handler
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.tables import as_json


def share_practice(tx: Transaction, act: Act, command: c.SharePractice) -> None:
    """By anybody who sits at a table or checks care, in the name of their own body."""
    seat = next(iter(records.seats(tx, act.who.account, act.today.isoformat())), None)
    if seat is None:
        raise Problem("out-of-scope")
    new = records.share(
        tx,
        {
            "id": command.practice, "region": seat.region, "account": act.who.account, "by_name": act.who.name, "body_name": seat.name,
            "title": command.title, "done": command.done, "changed": command.changed, "tags": as_json(sorted(set(command.tags))),
            "place": command.where or None, "easy": command.easy or None, "easy_cy": command.easy_cy or None, "at": act.heard_at,
        },
    )  # fmt: skip
    if new:
        act.became(facts.PracticeShared(subject=command.practice, region=seat.region, tags=sorted(set(command.tags))))


def tried_practice(tx: Transaction, act: Act, command: c.TriedPractice) -> None:
    """By whoever finds it. What did not help is worth as much."""
    found, seats = _found(tx, act, command.practice)
    said = Tried(
        id=act.command, at=act.heard_at, by_name=act.who.name, body_name=seats[0].name, words=command.words, helped=command.helped
    )  # fmt: skip
    if records.tried(tx, found.id, said):
        act.became(facts.PracticeTried(subject=found.id, helped=command.helped))


def take_back_practice(tx: Transaction, act: Act, command: c.TakeBackPractice) -> None:
    """Only by whoever shared it, also after their seat ended. Twice, the first stands."""
    found = records.one(tx, command.practice)
    if found is None:
        raise WaitsFor(command.practice)
    if found.account != act.who.account:
        raise Problem("out-of-scope")
    if found.taken_back_at is None:
        records.take_back(tx, found.id, act.heard_at, command.why)
        act.became(facts.PracticeTakenBack(subject=found.id))


def _found(tx: Transaction, act: Act, practice_id: str) -> tuple[Any, list[Any]]:
    found = records.one(tx, practice_id)
    if found is None:
        raise WaitsFor(practice_id)
    seats = [one for one in records.seats(tx, act.who.account, act.today.isoformat()) if one.region == found.region]
    if not seats or found.taken_back_at:
        raise Problem("out-of-scope")
    return found, seats


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.SharePractice: share_practice,
    c.TriedPractice: tried_practice,
    c.TakeBackPractice: take_back_practice,
}
