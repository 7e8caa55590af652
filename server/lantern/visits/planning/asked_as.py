"""As what a body asks for a plan, and who may: its visits to people whose care it pays for, its own visits as a host, or the
visits of its Quality Checkers. Each is a question of its own, and none is told of the others' days."""

from msgspec import Struct

from lantern.identity.model import HOSTS, Principal, Role
from lantern.visits.model import VisitKind
from lantern.visits.planning.model import AskedAs, Kind


class Asking(Struct, frozen=True, kw_only=True):
    """What goes with it."""

    readers: tuple[Role, ...]
    """Who asks for such plans and reads them."""
    visitors: tuple[Role, ...]
    """Who goes."""
    duties: tuple[Kind, ...]
    trips: VisitKind
    """The kind of trip that accepting makes."""
    along: tuple[Role, ...] = ()
    """Who goes along and never leads."""
    together: str | None = None
    """The value of policy that says how many go together; None: one."""


AS: dict[AskedAs, Asking] = {
    "paying": Asking(
        readers=("placing_commissioner", "placing_oncall"), visitors=("placing_commissioner",),
        duties=("oversight_visit", "review", "plan_review"), trips="oversight",
    ),
    "host": Asking(
        readers=HOSTS, visitors=HOSTS, duties=("host_visit",), trips="host", together="host.visit.together"
    ),
    "checkers": Asking(
        readers=("quality_checker", "supporter"), visitors=("quality_checker",), duties=("quality_checker_visit",),
        trips="quality_checker", along=("supporter",), together="checkers.together",
    ),
}  # fmt: skip


def bodies(who: Principal, asked_as: AskedAs) -> tuple[str, ...]:
    """For which bodies somebody may ask so. A seat at one hospital's table alone does not plan for its whole body."""
    readers = AS[asked_as].readers
    return tuple(
        sorted({s.body for s in who.seats if s.body and s.role in readers and not (s.role in HOSTS and s.hospital)})
    )
