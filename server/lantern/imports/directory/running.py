"""Bringing a directory in: all files are read, judged together beside what is known, and kept in one transaction if asked."""

from collections.abc import Sequence
from datetime import datetime

from lantern import leases
from lantern.clock import local_date, wire
from lantern.ids import new_id
from lantern.imports.directory.columns import KINDS
from lantern.imports.directory.keeping import keep as keep_all
from lantern.imports.directory.knowing import known
from lantern.imports.directory.looking import look
from lantern.imports.directory.model import File
from lantern.imports.directory.telling import report
from lantern.imports.model import NotReadable, Report
from lantern.imports.reading import read_sheet
from lantern.imports.running import OVER
from lantern.journal import Line, write_facts
from lantern.policy.model import Policy
from lantern.policy.reading import shipped_policy
from lantern.store import Database, Transaction
from lantern.visits.tick import reckon_all

_PEOPLE = "This is a file of people, not of places. `lantern import-people` brings it in."


async def bring_in(database: Database, named: Sequence[tuple[str, bytes]], keep: bool, now: datetime) -> Report:
    """A report for every row of these files; nothing is changed unless `keep`, and then all of it at once."""
    files = tuple(_read(name, data) for name, data in named)
    if not keep:
        return await database.read(_look, files, now, shipped_policy())
    return await database.write(_keep, files, now, shipped_policy(), new_id())


def _read(name: str, data: bytes) -> File:
    try:
        return File(name, sheet=read_sheet(data, KINDS))
    except NotReadable as error:
        return File(name, error=NotReadable(_PEOPLE) if _people(data) else error)


def _people(data: bytes) -> bool:
    try:
        return bool(read_sheet(data).lines)
    except NotReadable:
        return False


def _look(tx: Transaction, files: tuple[File, ...], now: datetime, policy: Policy) -> Report:
    return report(look(files, known(tx, policy, local_date(now))), keep=False)


def _keep(tx: Transaction, files: tuple[File, ...], now: datetime, policy: Policy, me: str) -> Report:
    leases.take(tx, "import-directory", me, wire(now), OVER)  # two at once: the second runs again after the first
    before = known(tx, policy, local_date(now))
    seen = look(files, before)
    facts = keep_all(tx, seen, before.things)
    if facts:
        reckon_all(tx, policy, local_date(now))  # who is owed what follows from bodies' nations and hospitals' hosts
    write_facts(tx, [Line(fact=fact, at=wire(now)) for fact in facts])
    return report(seen, keep=True)
