"""A change of level as those who may know read it: who decided, why, who was told and who has confirmed."""

from typing import Literal

import msgspec

from lantern.units.model import Level

Kind = Literal["host", "placing", "region", "provider", "regulator", "council", "quality_board", "police"]
"""Who is told of a change; policy says which of them (`level.tell`, `level.tell_too.…`). `region` is Wales' national team too."""
OUTSIDE: tuple[Kind, ...] = ("regulator", "council", "quality_board", "police")
"""Those who do not use Lantern: the host rings them and writes down who said that they heard."""


class Heard(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One body that is told, and whether it has confirmed that it heard."""

    id: str
    kind: Kind
    body: str
    body_name: str
    due_at: str | None = None
    """By when it confirms (K42); absent for routine, which waits for nobody."""
    confirmed_at: str | None = None
    by_name: str | None = None
    spoke_to: str | None = None
    """Of a confirmation by telephone: who was spoken to."""
    late: bool = False
    letters: int = 0
    """To how many seats of this body a letter goes; 0: nobody there can be reached."""
    mine: bool = False
    """This account may confirm it."""


class Change(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One decision about the level. The provider reads the level and its day, and nothing else."""

    id: str
    hospital: str
    level: Level
    was: Level
    at: str
    by_name: str | None = None
    reasons: str | None = None
    again_on: str | None = None
    """By which day they look at it again."""
    meeting: str | None = None
    heard: list[Heard] = []


class Waiting(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A change of level that waits for this account's body to say that it has heard."""

    heard: str
    hospital: str
    hospital_name: str
    level: Level
    at: str
    due_at: str
    late: bool = False
    ring: Kind | None = None
    """The host has still to ring these, who do not use Lantern."""
    ring_name: str | None = None
