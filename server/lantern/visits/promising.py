"""How a promise is made and checked: what a hospital said it would do, and whether a later visitor found it done."""

import msgspec

from lantern.identity.acting import Act, Handler, read_day
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.store.statements import add
from lantern.visits import commands as c
from lantern.visits import facts, promises
from lantern.visits.mine import mine
from lantern.visits.model import PromiseCheck


def make_promise(tx: Transaction, act: Act, command: c.MakePromise) -> None:
    """What the hospital said it would do, on this visit."""
    visit = mine(tx, act, command.visit)
    if command.by_when:
        read_day(command.by_when)
    add(tx, promises.promise, [{
        "id": command.promise, "hospital": visit.hospital, "unit": visit.unit, "person": command.person, "body": visit.body,
        "visit": visit.id, "words": command.words, "by_whom": command.by_whom, "made_on": act.day, "by_when": command.by_when,
    }])  # fmt: skip
    act.became(facts.PromiseMade(subject=command.promise, visit=visit.id))


def check_promise(tx: Transaction, act: Act, command: c.CheckPromise) -> None:
    """Every check stays beside the promise."""
    visit = mine(tx, act, command.visit)
    check = PromiseCheck(
        visit=visit.id, on=visit.visited_on or act.day, by_name=act.who.name, found=command.found, words=command.words
    )
    made_at = promises.hospital_of(tx, command.promise)
    if made_at is None:
        raise WaitsFor(command.promise)
    if made_at != visit.hospital:
        raise Problem("out-of-scope")
    promises.add_check(tx, command.promise, check)
    act.became(facts.PromiseChecked(subject=command.promise, visit=visit.id, found=command.found))


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.MakePromise: make_promise, c.CheckPromise: check_promise}
