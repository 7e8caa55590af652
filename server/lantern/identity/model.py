"""Accounts, the seats they hold, and the principal that every read begins with."""

from typing import Literal

import msgspec

from lantern.identity.weeks.model import Leave, WorkingWeek

Role = Literal[
    "placing_commissioner",
    "placing_oncall",
    "placing_safeguarding",
    "host_lead",
    "host_deputy",
    "quality_checker",
    "supporter",
    "region",
    "chief_executive",
    "provider_manager",
    "family_carer",
    "forum_member",
    "forum_voice",
    "administrator",
    "operator",
]


PLACING: tuple[Role, ...] = ("placing_commissioner", "placing_oncall")
"""Those who act for people whose care their body pays for."""
HOSTS: tuple[Role, ...] = ("host_lead", "host_deputy")
"""Those who sit at a host's table."""


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """A role somebody holds for a body, or for one hospital or person of it."""

    role: Role
    body: str | None = None
    hospital: str | None = None
    person: str | None = None
    away_until: str | None = None
    """Local date; a holder recorded as away is an empty seat that gets a copy (K36)."""


class Principal(msgspec.Struct, frozen=True, kw_only=True):
    """Who is asking. Every read in `records` starts from one."""

    account: str
    name: str
    seats: tuple[Seat, ...] = ()
    language: str = "en"

    def bodies(self, *roles: Role) -> tuple[str, ...]:
        """Bodies for which this account holds one of these roles."""
        return tuple(sorted({s.body for s in self.seats if s.body and s.role in roles}))

    def hospitals(self, *roles: Role) -> tuple[str, ...]:
        """Hospitals for which this account holds one of these roles."""
        return tuple(sorted({s.hospital for s in self.seats if s.hospital and s.role in roles}))

    def holds(self, *roles: Role) -> bool:
        """Whether this account holds any of these roles anywhere."""
        return any(seat.role in roles for seat in self.seats)


class SeatRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A seat as its holder's phone shows it."""

    role: Role
    body: str | None = None
    body_name: str | None = None
    hospital: str | None = None
    hospital_name: str | None = None
    person: str | None = None
    """Of a family carer: whose family they are. Nothing else of that person's record comes with it (K15)."""
    person_name: str | None = None
    asked_at: str | None = None
    """Of a family carer: since when they are asked what to look at on an announced visit that is near; never which, nor when."""
    away_until: str | None = None


class Me(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `me`: the account whose store this is. Exactly one per store."""

    id: str
    name: str
    language: str
    seats: list[SeatRow]
    demo: bool = False
    push_key: str | None = None
    """VAPID public key (base64url) that the phone subscribes with; absent when push is off."""
    weeks: list[WorkingWeek] = []
    """What was said of one's working week, by the day from which it holds; none: Monday to Friday, our default."""
    leave: list[Leave] = []
    pushed_to: list[str] = []
    """SHA-256 of the push endpoints we hold for this account, so a phone can see whether its own is known."""
    waits: dict[str, int] = {}
    """How much waits for this account at a desk, by what it is: `register` questions of hospitals to its bodies, `confirm`
    a month that its hospital has to confirm, `unconfirmed` hospitals it hosts that did not, `asked` questions to it as a host, `answered` those that its body can decide, `level`
    changes of level that its body has not yet confirmed as heard, `findings` released to its hospital without a reply yet, `replies`
    of hospitals that wait to be seen again, and concerns of which somebody has to decide what the hospital is told, `seats` of its
    forums whose term ends soon or whose holder has left, `gap` the near gaps on a rota that it leads, `contacts` stale numbers and addresses that its bodies keep, and `feedback` owed to
    whoever said something: to write, to tell, or late."""
    texts: bool = False
    """Whether this installation sends text messages."""
    mobile: str | None = None
    """The number to which this account asked to be sent texts."""
    reminders: bool = True
    """Whether letters remind this account of what is owed; safety alerts come whatever it says."""
    weekly: bool = True
    """Whether the weekly letter comes."""
