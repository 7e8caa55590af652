"""Deciding a level and confirming that one has heard. Both enter through `sync`."""

import msgspec

from lantern.shapes import Day, Id, Name, Sentence
from lantern.units.model import Level


class SetLevel(msgspec.Struct, tag="set_level", forbid_unknown_fields=True, kw_only=True):
    """The host's table watches this hospital more closely, or less, from now on. No concern waits for it (K1)."""

    hospital: Id
    level: Level
    reasons: Sentence
    again_on: Day | None = None
    meeting: Id | None = None


class ConfirmLevel(msgspec.Struct, tag="confirm_level", forbid_unknown_fields=True, kw_only=True):
    """A body that was told has heard. `spoke_to`: the host rang it, and that is who said so."""

    heard: Id
    spoke_to: Name | None = None


LevelCommand = SetLevel | ConfirmLevel
