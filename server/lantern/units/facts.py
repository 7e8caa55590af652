"""What can become true about hospitals, wards and the numbers to ring."""

from lantern.facts import Fact
from lantern.units.model import Telephone


class HospitalBroughtIn(Fact, frozen=True, kw_only=True):
    """A hospital is in the directory: concerns about it go to its host from now on."""

    name: str
    host: str


class HospitalChanged(Fact, frozen=True, kw_only=True):
    """The directory says something newer of a hospital. Keeps what stood there before."""

    was: dict[str, str | bool | float | None]


class VisitsAskedFor(Fact, frozen=True, kw_only=True):
    """The host asks bodies to join their visits here, or to spread them."""

    visits: str


class UnitBroughtIn(Fact, frozen=True, kw_only=True):
    """A ward is in the directory: people may be brought in there."""

    name: str
    hospital: str


class UnitChanged(Fact, frozen=True, kw_only=True):
    """The directory says something newer of a ward. Keeps what stood there before."""

    was: dict[str, str | bool | float | None]


class TelephonesChanged(Fact, frozen=True, kw_only=True):
    """Whom to ring about a hospital, newly known. Keeps the numbers shown until then."""

    was: list[Telephone]
