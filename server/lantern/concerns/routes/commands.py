"""What may be said of a route besides that it was told. The command keeps its meaning for ever."""

import msgspec

from lantern.concerns.model import RouteKey
from lantern.shapes import Id, Sentence


class LeaveRoute(msgspec.Struct, tag="leave_route", forbid_unknown_fields=True, kw_only=True):
    """This route need not be told, because: kept with its author, and shown."""

    concern: Id
    route: RouteKey
    words: Sentence
