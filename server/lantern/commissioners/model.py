"""Bodies that commission care: integrated care boards, health boards, collaboratives, councils, regions."""

from typing import Literal

import msgspec

Nation = Literal["england", "wales"]
BodyKind = Literal["icb", "health_board", "collaborative", "council", "region", "national_team", "checkers", "provider"]


class OwnValue(msgspec.Struct, kw_only=True):
    """A value that a body set itself, from a day on: a percentage of what policy holds as a share, else a number."""

    name: str
    value: float
    from_on: str
    source: str


class Body(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `bodies`. A directory: every account may read it."""

    id: str
    name: str
    nation: Nation
    kind: BodyKind
    name_cy: str | None = None
    region: str | None = None
    """Body that stands behind this one when nobody takes a concern (K3, K37)."""
    on_lantern: bool = True
    successor: str | None = None
    own_values: list[OwnValue] = []
    """Those that phones judge by without a signal: when a workforce figure is a reason to look."""
