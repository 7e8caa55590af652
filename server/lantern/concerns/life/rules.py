"""Which of two concerns leads their one life, and when one that is put right begins anew. Pure decisions (K2, K13)."""

from msgspec import Struct

from lantern.concerns.model import Urgency

PRESSING: dict[Urgency, int] = {"immediate": 0, "urgent": 1, "soon": 2, "note": 3}


class Voice(Struct, frozen=True):
    """What joining needs to know of a concern."""

    id: str
    urgency: Urgency
    closed: bool
    heard_at: str


def leads(one: Voice, other: Voice) -> Voice:
    """Whose ladder and steps both share from now on: what is open before what is closed, the more urgent, the older.

    So the one life is as urgent as the more urgent of both, no clock is ever begun again by joining, and joining twice,
    or the other way round, gives the same.
    """
    return min(one, other, key=lambda each: (each.closed, PRESSING[each.urgency], each.heard_at, each.id))


def begins_anew(hospital: str, body: str | None, to_hospital: str, to_body: str | None) -> bool:
    """Whether other people must hear now: another hospital, or another body pays. Then nobody who had it has it any more,
    since the right ones were never asked; within the same ones only ward or person is mended (K13)."""
    return (hospital, body) != (to_hospital, to_body)


def more_urgent(now: Urgency, said: Urgency | None) -> Urgency:
    """The more urgent of both: reopening never makes a concern calmer."""
    return min(now, said or now, key=lambda each: PRESSING[each])


def wrong_seat(seat: str, other_hospital: bool, other_body: bool) -> bool:
    """Whether whoever heard in this seat, at an address without an account, was wrongly told."""
    return other_body if seat.startswith("placing") else other_hospital
