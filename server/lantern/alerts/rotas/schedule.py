"""Send the letters about gaps on a rota; one whose gaps were filled meanwhile is not sent."""

from datetime import datetime
from typing import Any

from lantern.alerts.posting import post_due
from lantern.alerts.rotas import records
from lantern.alerts.rotas.letters import letter
from lantern.clock import read_instant
from lantern.identity.rotas.records import as_turn, turns_of
from lantern.identity.rotas.rules import Turn, gaps, on_call
from lantern.settings import Settings
from lantern.store import Database, Transaction


async def send_due(database: Database, settings: Settings, now: datetime, node: str) -> int:
    """Send what is due. Returns how many letters were tried."""

    async def compose(one: Any) -> tuple[str, str] | None:
        still = await database.read(_still, one, now)
        return letter(one.language, still, f"{settings.origin}/app/#/on-call") if still else None

    return await post_due(database, settings, records.rota_letter, compose, now, node)


def _still(tx: Transaction, one: Any, now: datetime) -> list[datetime]:
    """Those of its gaps that nobody has filled, and that are not over."""
    turns = [as_turn(r) for r in turns_of(tx, [one.body]) if r.role == one.role]
    begins = [read_instant(begin) for begin in records.begins(one)]
    return [begin for begin in begins if turns and not on_call(turns, begin) and not _over(turns, begin, now)]


def _over(turns: list[Turn], begin: datetime, now: datetime) -> bool:
    """Whether somebody was on call again since a gap began: a letter that waited for the morning does not speak of it."""
    return begin < now and gaps(turns, begin, now)[0].end < now
