"""What a host may say of a hospital. Every command enters through `sync` and keeps its meaning for ever."""

import msgspec

from lantern.shapes import Id
from lantern.units.model import Visits


class AskOfVisits(msgspec.Struct, tag="ask_of_visits", forbid_unknown_fields=True, kw_only=True):
    """The host asks every body with people there to join their visits, or to spread them over the days."""

    hospital: Id
    visits: Visits
