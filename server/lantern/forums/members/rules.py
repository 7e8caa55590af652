"""How a seat stands today. Pure."""

from collections.abc import Iterable
from datetime import date

from lantern.forums.members.model import Kind, State


def last_day(until_on: str, ended_on: str | None) -> str:
    """The last day on which somebody sits: of the term, or the one on which it was ended."""
    return min(until_on, ended_on) if ended_on else until_on


def state_of(from_on: str, until_on: str, ended_on: str | None, left: bool, today: date, warn_days: int) -> State:
    """`warn_days`: from how many days before the last one it is said (`forum.term_warn`). `left`: its holder's account has
    gone, or was taken from the seat by an administrator."""
    last = date.fromisoformat(last_day(until_on, ended_on))
    if today > last:
        return "ended"
    if left:
        return "holder_left"
    if today.isoformat() < from_on:
        return "to_come"
    return "ends_soon" if (last - today).days <= warn_days else "sits"


def vacant(wanted: Iterable[Kind], sitting: Iterable[tuple[Kind, State]]) -> list[Kind]:
    """Seats of policy on which nobody sits today. Somebody who has left sits nowhere."""
    held = {kind for kind, state in sitting if state in ("sits", "ends_soon")}
    return [kind for kind in wanted if kind not in held]
