"""Asking to know who a concern is about. It enters through `sync`."""

import msgspec

from lantern.forums.opening.model import WhatFor
from lantern.shapes import Id, Sentence


class OpenIdentity(msgspec.Struct, tag="open_identity", forbid_unknown_fields=True, kw_only=True):
    """For some hours this account may know whom this concern is about, because it said why."""

    concern: Id
    what_for: WhatFor
    why: Sentence


OpeningCommand = OpenIdentity
