"""Who may say what of a hospital: those who lead its host's forum."""

import msgspec

from lantern.identity.acting import Act, Handler
from lantern.identity.model import HOSTS, Principal
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import commands as c
from lantern.units import facts, records


def ask_of_visits(tx: Transaction, act: Act, command: c.AskOfVisits) -> None:
    """It is a wish: nobody's visit is refused for it."""
    place = records.place(tx, hospital_id=command.hospital)
    if place is None or not hosts(act.who, place):
        raise Problem("out-of-scope")
    records.newer(tx, records.hospital, command.hospital, {"visits": command.visits})
    act.became(facts.VisitsAskedFor(subject=command.hospital, visits=command.visits))


def hosts(who: Principal, place: records.Place) -> bool:
    """Whether this account sits in the forum of the hospital's host."""
    return any(
        seat.role in HOSTS and (seat.hospital == place.hospital or (seat.hospital is None and seat.body == place.host))
        for seat in who.seats
    )


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.AskOfVisits: ask_of_visits}
