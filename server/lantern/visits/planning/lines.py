"""What the ground is made of: stops, days out and clocks; whom a standing trip meets, and who is somebody's regular visitor."""

from msgspec import Struct

from lantern.visits.planning import weights
from lantern.visits.planning.model import Duty, Standing, Visitor

CONTINUING = frozenset({"oversight_visit"})
"""Where it matters who comes: the same visitor keeps seeing the same person."""

OF_HOSPITALS = frozenset({"host_visit", "quality_checker_visit"})
"""Owed to a hospital: whichever of its wards is visited."""


class Stop(Struct, frozen=True, order=True):
    """A hospital as one comes to it: announced or not, never both on one day."""

    hospital: str
    announced: bool = True


class Way(Struct, frozen=True, kw_only=True):
    """One visitor's possible day out."""

    visitor: str
    day: int
    stops: tuple[Stop, ...]
    room: int
    """Minutes on wards."""
    journey: int
    """Points for the journey."""
    spread: int
    """Points for how it lies to other bodies' visits, and for who goes together."""
    standing: str | None = None
    """The planned trip that is made anyway."""


class Line(Struct, frozen=True, kw_only=True):
    """One duty's clock over the horizon."""

    duty: Duty
    due: int
    fixed: tuple[int, ...]
    """Days on which a standing trip meets it."""
    regular: str | None
    known: frozenset[str]

    def met_until(self, seen: int, last: int) -> int:
        """The day before which a visit on `seen` leaves nothing owed."""
        return last + 1 if self.duty.every is None else seen + self.duty.every

    def visitor_points(self, visitor: str) -> int:
        """What it costs that this visitor comes, where the person has somebody they know."""
        if self.regular is None or visitor == self.regular or self.duty.kind not in CONTINUING:
            return 0
        return weights.STANDS_IN if visitor in self.known else weights.NEW_VISITOR


def meets(trip: Standing, duty: Duty) -> bool:
    """Whether a standing trip meets a duty: the person is on it, or it is the hospital's or the ward's own."""
    if trip.kind != duty.kind:
        return False
    if duty.person is not None:
        return duty.person in trip.people
    if duty.kind in OF_HOSPITALS:
        return trip.body == duty.body and trip.hospital == duty.hospital
    return trip.body == duty.body and trip.unit == duty.unit


def regular_visitor(duty: Duty, visitors: dict[str, Visitor]) -> str | None:
    """Whom they were handed over to; else who came most often of those who still visit for this body, else who came last; None
    when nobody has."""
    if duty.handed_to in visitors:
        return duty.handed_to
    still = [seen for seen in duty.seen_by if seen.visitor in visitors and duty.body in visitors[seen.visitor].bodies]
    if still:
        most = max(seen.times for seen in still)
        best = [seen.visitor for seen in still if seen.times == most]
        return duty.last_visitor if duty.last_visitor in best else min(best)
    return duty.last_visitor if duty.last_visitor in visitors else None
