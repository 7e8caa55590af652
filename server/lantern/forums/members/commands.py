"""Appointing somebody to a seat, renewing it, ending it. Every command enters through `sync`."""

from typing import Annotated

import msgspec

from lantern.forums.members.model import Face, Kind, ToldBy
from lantern.shapes import Day, Id, Name, Sentence

Named = Annotated[Name, msgspec.Meta(min_length=1)]
Address = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]


class AppointMember(msgspec.Struct, tag="appoint_member", forbid_unknown_fields=True, kw_only=True):
    """From a day until a day this person sits at the table of a hospital."""

    seat: Id
    hospital: Id
    kind: Kind
    name: Named
    from_on: Day
    until_on: Day
    face: Face = "en"
    told_by: ToldBy = "email"
    email: Address | None = None
    contact: Name | None = None
    """An address or a number, for somebody who is told by post or by telephone."""
    body_name: Name | None = None


class RenewMember(msgspec.Struct, tag="renew_member", forbid_unknown_fields=True, kw_only=True):
    """The term goes on until a later day."""

    seat: Id
    until_on: Day


class EndMember(msgspec.Struct, tag="end_member", forbid_unknown_fields=True, kw_only=True):
    """The seat ends with this day."""

    seat: Id
    ended_on: Day
    why: Sentence


class ReachMember(msgspec.Struct, tag="reach_member", forbid_unknown_fields=True, kw_only=True):
    """They are told in another way, or in another language, from now on."""

    seat: Id
    face: Face
    told_by: ToldBy
    email: Address | None = None
    contact: Name | None = None


class TellMember(msgspec.Struct, tag="tell_member", forbid_unknown_fields=True, kw_only=True):
    """Somebody who is told by post or by telephone has been told of a meeting."""

    letter: Id


MemberCommand = AppointMember | RenewMember | EndMember | ReachMember | TellMember
