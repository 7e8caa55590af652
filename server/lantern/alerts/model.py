"""What the rules of telling are given, and what they answer. All of it can be turned to JSON."""

from datetime import date, datetime, time
from typing import Literal

from msgspec import Struct

from lantern.concerns.model import Urgency
from lantern.policy.model import Delay, Nation, Step

SeatKind = Literal[
    "host_lead",
    "host_deputy",
    "placing_oncall",
    "placing_commissioner",
    "placing_safeguarding",
    "other_placing_oncall",
    "region",
    "national_team",
    "operator",
    "provider",
]
Channel = Literal["app", "push", "sms", "email", "page", "telephone"]
Why = Literal[
    "their_seat",
    "stands_in",
    "pays_from_other_nation",
    "no_forum",
    "host_not_reached",
    "nobody_else",
    "away",
    "raised_it",
]
"""Why somebody hears. `no_forum` and `host_not_reached` are facts to be put right; `away` and `raised_it` mean a
copy, and nobody counts on it."""


class Contact(Struct, frozen=True, kw_only=True):
    """The seat's own address, number or rota (K3, K5): not its holder's."""

    email: str | None = None
    telephone: str | None = None


class Seat(Struct, frozen=True, kw_only=True):
    """A seat as it is held at the moment of sending (K8)."""

    kind: SeatKind
    id: str = ""
    body: str = ""
    holder: str | None = None
    """Account that holds it."""
    away: bool = False
    contact: Contact | None = None


class Taken(Struct, frozen=True, kw_only=True):
    """Who has taken it, and by when the next word is promised (K2)."""

    by: str | None
    next_word_by: datetime


class Concern(Struct, frozen=True, kw_only=True):
    """What telling needs to know of a concern; none of its words."""

    urgency: Urgency
    heard_at: datetime
    """When the server heard: clocks run from here (K34)."""
    hospital_nation: Nation
    raised_by: str | None = None
    also_raised_by: tuple[str, ...] = ()
    """Accounts whose concerns were joined with it."""
    placing_nations: tuple[Nation, ...] = ()
    """Nations of the bodies that pay: of the one that leads, and where a person is named of those that pay too (K28)."""
    from_outside: bool = False
    """Changes nobody who hears and no clock (K4)."""
    host_on_lantern: bool = True
    """Where it is not, its seats hold an address or a number (K5)."""
    about_management: bool = False
    provider_decision: Literal["tell", "hold"] | None = None
    """What a named human decided about telling the provider (K6, K41)."""
    taken: Taken | None = None
    closed: bool = False


class Quiet(Struct, frozen=True):
    """Hours of the day in London in which nothing rings; they may pass midnight."""

    begin: time
    end: time


class Path(Struct, frozen=True, kw_only=True):
    """The escalation path as it was when a concern began (K8): levels and clocks, never people."""

    nation: Nation
    urgency: Urgency
    policy: str
    on: date
    taken_within: Delay | None
    """None: by the next visit."""
    word_within: Delay | None
    steps: tuple[Step, ...]
    when_empty: Step
    no_forum: tuple[str, ...]
    stands_in: dict[str, str]
    also_hears: dict[Nation, tuple[str, ...]]
    """By nation of the body that pays, when the hospital is in the other one."""
    channels: tuple[str, ...]
    copy_channels: tuple[str, ...]
    email_channels: tuple[str, ...]
    telephone_channels: tuple[str, ...]
    quiet: Quiet | None
    bank_holidays: str
    """Whose bank holidays count: `ENG` or `WLS`."""


class Hear(Struct, frozen=True, kw_only=True):
    """One seat that is told, in which step and round, why and by which ways."""

    seat: Seat
    why: Why
    channels: tuple[str, ...]
    step: int
    round: int

    @property
    def copy(self) -> bool:
        """A copy only: nobody counts on this seat, and nobody is waited for."""
        return self.why in ("away", "raised_it")


class Climb(Struct, frozen=True, kw_only=True):
    """How far a ladder has been climbed. A new concern begins with `Climb()`."""

    step: int | None = None
    """The last step told; None before the first."""
    round: int = 0
    at: datetime | None = None
    """When that step was due."""
    since: datetime | None = None
    """When this climb began, if not when the server heard: a promised word that did not come (K2)."""
    taken_until: datetime | None = None
    """The next word promised by whoever has taken it."""
    nobody: bool = False
    """When last told, no seat was held (K36)."""
    closed: bool = False


class NextStep(Struct, frozen=True, kw_only=True):
    """What is told next, and when; a time in the past is told at once. `since` begins the climb it belongs to."""

    step: int
    round: int
    at: datetime
    since: datetime
