"""Which organisation's Quality Checkers go to a hospital: named by its host, and told from then on that a check is owed."""

import msgspec
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.facts import Fact
from lantern.identity.acting import Act, Handler
from lantern.problems import Problem
from lantern.shapes import Id
from lantern.store import Transaction, straight
from lantern.units import records as units
from lantern.visits import hospital_agenda as agenda
from lantern.visits.hosting import hosting


class CheckersNamed(Fact, frozen=True, kw_only=True):
    """The host has asked this organisation to check this hospital."""

    checkers: str


class NameCheckers(msgspec.Struct, tag="name_checkers", forbid_unknown_fields=True, kw_only=True):
    """From now on this organisation's Quality Checkers go to this hospital. The one named later stands."""

    hospital: Id
    checkers: Id


_KIND = sa.select(body.c.kind).where(body.c.id == sa.bindparam("it"))


def name_checkers(tx: Transaction, act: Act, command: NameCheckers) -> None:
    """Only at the host's table, and only an organisation of Quality Checkers."""
    if not hosting(act.who, units.place(tx, hospital_id=command.hospital)):
        raise Problem("out-of-scope")
    if straight.scalar(tx, _KIND, it=command.checkers) != "checkers":
        raise Problem("out-of-scope")
    agenda.note(tx, act.command, command.hospital, "checkers", act.day, act.at, command.checkers)
    act.became(CheckersNamed(subject=command.hospital, checkers=command.checkers))


HANDLERS: dict[type[msgspec.Struct], Handler] = {NameCheckers: name_checkers}
