"""What people may say of being away, and of who is on call. Every command enters through `sync`."""

from typing import Annotated, Literal

import msgspec

from lantern.shapes import Day, Id, Name, Sentence

Hour = Annotated[str, msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""A time of day in London."""
RotaRole = Literal["placing_oncall", "host_lead", "host_deputy", "region"]


class GoAway(msgspec.Struct, tag="go_away", forbid_unknown_fields=True, kw_only=True):
    """Away from one day until another, both included, and who covers. `account`: a colleague who cannot say so themself."""

    absence: Id
    from_on: Day
    until_on: Day
    cover: Id | None = None
    account: Id | None = None
    words: Sentence | None = None


class ComeBack(msgspec.Struct, tag="come_back", forbid_unknown_fields=True, kw_only=True):
    """Here again, or not away after all: from now on the seat is held."""

    absence: Id


class SetTurn(msgspec.Struct, tag="set_turn", forbid_unknown_fields=True, kw_only=True):
    """Hours on a body's rota, held by an account or by a number or an address. Set again, the later word stands."""

    turn: Id
    body: Id
    from_on: Day
    until_on: Day
    begins: Hour
    ends: Hour
    role: RotaRole = "placing_oncall"
    days: Annotated[list[Annotated[int, msgspec.Meta(ge=1, le=7)]], msgspec.Meta(max_length=7)] = []
    """Days of the week on which it begins, Monday is 1. Empty: every day."""
    account: Id | None = None
    label: Name | None = None
    telephone: Annotated[str, msgspec.Meta(max_length=40)] | None = None
    email: Annotated[str, msgspec.Meta(pattern=r"^[^@\s]+@[^@\s]+$", max_length=200)] | None = None


class DropTurn(msgspec.Struct, tag="drop_turn", forbid_unknown_fields=True, kw_only=True):
    """These hours are on the rota no more; they stay to be read."""

    turn: Id
