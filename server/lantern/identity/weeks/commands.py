"""What a visitor, or somebody of the same body for them, may say of their week. Every command enters through `sync`."""

from typing import Annotated

import msgspec

from lantern.identity.weeks.model import Base, Hours
from lantern.shapes import Day, Id


class SetWorkingWeek(msgspec.Struct, tag="set_working_week", forbid_unknown_fields=True, kw_only=True):
    """From this day on the week is like this; of two words for one day the later stands. Without an account: one's own."""

    from_on: Day
    hours: Annotated[list[Hours], msgspec.Meta(max_length=14)]
    base: Base | None = None
    people_a_day: Annotated[int, msgspec.Meta(ge=1, le=20)] | None = None
    trips_a_week: Annotated[int, msgspec.Meta(ge=1, le=14)] | None = None
    account: Id | None = None


class NoteLeave(msgspec.Struct, tag="note_leave", forbid_unknown_fields=True, kw_only=True):
    """Away from this day to that one, both included. No reason is asked."""

    leave: Id
    from_on: Day
    until_on: Day
    account: Id | None = None


class CallOffLeave(msgspec.Struct, tag="call_off_leave", forbid_unknown_fields=True, kw_only=True):
    """There all the same."""

    leave: Id
