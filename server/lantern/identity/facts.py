"""What can become true about seats."""

from lantern.facts import Fact


class SeatBroughtIn(Fact, frozen=True, kw_only=True):
    """A seat that is only an address or a label, such as a rota or a host that is not on Lantern (K3, K5)."""

    role: str
    body: str
    label: str


class SeatChanged(Fact, frozen=True, kw_only=True):
    """The directory says something newer of such a seat. Keeps what stood there before."""

    was: dict[str, str | bool | float | None]
