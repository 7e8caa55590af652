"""Bodies that commission care: integrated care boards, health boards, collaboratives, regions."""

from typing import Literal

import msgspec

Nation = Literal["england", "wales"]
BodyKind = Literal["icb", "health_board", "collaborative", "region", "national_team", "checkers", "provider"]


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
