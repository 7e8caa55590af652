"""Who goes for the host: those who sit at its table for this hospital."""

from lantern.identity.model import HOSTS, Principal
from lantern.units.records import Place


def hosting(who: Principal, place: Place | None) -> tuple[str, ...]:
    """The body that hosts this hospital, where this account sits at its table."""
    if place is None:
        return ()
    sits = any(
        seat.role in HOSTS and (seat.hospital == place.hospital or (seat.hospital is None and seat.body == place.host))
        for seat in who.seats
    )
    return (place.host,) if sits else ()
