"""What the rules of reminding are given, and what they answer."""

from datetime import date, time
from typing import Literal

from msgspec import Struct

Step = Literal["coming", "due", "late", "long_late"]
"""How far along: three quarters of the interval, the day itself, the day after, two weeks after (V8)."""
STEPS: tuple[Step, ...] = ("coming", "due", "late", "long_late")
Seat = Literal["visitor", "line", "backstop"]
"""Who is reminded: whoever goes, whoever stands above them in their body, and the region or national team."""


class Standing(Struct, frozen=True, kw_only=True):
    """What is owed, as reminding reads it: of a person, of a hospital where no person is named, or to whoever said something."""

    id: str
    kind: str
    due_on: date
    warn_on: date
    state: str
    person: str | None = None
    hospital: str | None = None
    history_known: bool = True
    excepted_until: date | None = None
    rests_until: date | None = None
    """The last day, perhaps past, on which nobody was to be reminded that it is late."""
    owner: str | None = None
    """The account that took it on, where somebody has: the first to be reminded, before whoever sits in the seat."""

    @property
    def about(self) -> str:
        """The person's or the hospital's id; else its own."""
        return self.person or self.hospital or self.id

    @property
    def subject(self) -> Literal["person", "hospital"]:
        """Whose seats are asked: those of who pays for people, or those of a hospital's host."""
        return "hospital" if self.hospital and not self.person else "person"


class Plan(Struct, frozen=True, kw_only=True):
    """Days, hours and shares of reminding in force for one body on one day."""

    late_after: int
    long_late_after: int
    tell: dict[Step, tuple[Seat, ...]]
    quiet_states: tuple[str, ...]
    hours: "Hours"


class Hours(Struct, frozen=True, kw_only=True):
    """When a reminder may go: on working days, from one hour to another, in London."""

    begin: time
    end: time
    bank_holidays: str


class Reader(Struct, frozen=True, kw_only=True):
    """Who is reminded: an account, or a seat that is only an address."""

    seat: Seat
    account: str | None
    address: str | None
    name: str
    language: str = "en"

    @property
    def key(self) -> str:
        """What makes this reader this reader."""
        return self.account or self.address or ""


class Due(Struct, frozen=True, kw_only=True):
    """Something to be reminded of, how far along it is, and by whom it is owed."""

    standing: Standing
    step: Step
    body: str
    after_rest: str = ""
    """Since which day's end it is reminded of anew; empty where it never rested."""
