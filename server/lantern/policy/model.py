"""The nouns of policy: a dated entry as written, a value as answered, the whole.

Everything here is frozen and can be turned to JSON; nothing here decides.
"""

from datetime import date, time
from decimal import Decimal
from typing import Literal

from msgspec import Struct

Nation = Literal["england", "wales"]
NATIONS: tuple[Nation, ...] = ("england", "wales")

Authority = Literal["policy", "statute", "guidance", "our default", "local"]
"""On whose word a value stands. Files never say `local`: that is a body's own value."""

MayBeLocal = Literal["no", "sooner", "yes"]
"""May a body set its own: not at all, only a smaller number, or as it decides."""

Unit = Literal[
    "minutes", "hours", "days", "working_days", "months", "years", "people", "times", "kilometres",
    "km_per_hour",
    "share", "time", "word", "words", "event", "route", "steps",
]  # fmt: skip
"""What a value counts or is. `event` names a moment that no clock gives, such as
the next visit; `route` says where a report goes; `steps` says who hears when."""


class Delay(Struct, frozen=True):
    """A length of time that a clock runs: whole minutes, hours or working days."""

    amount: int
    unit: Literal["minutes", "hours", "working_days"]


class Step(Struct, frozen=True):
    """One step of a ladder: after how long which seats hear, and how often again."""

    after: Delay
    tell: tuple[str, ...]
    repeat: Delay | None = None


class Route(Struct, frozen=True, forbid_unknown_fields=True):
    """Where a safeguarding report goes, under which law, and when it counts as received."""

    to: str
    team: str
    law: str
    received_when: str


Worth = int | Decimal | time | str | tuple[str, ...] | Route | tuple[Step, ...]
"""What a value can be once its unit has been read."""


class Entry(Struct, frozen=True):
    """One dated value as the files give it, its words already turned into a worth."""

    since: date
    value: Worth
    unit: Unit
    authority: Authority
    source: str
    note: str = ""
    rule: str = ""
    local: MayBeLocal = "no"


class Value(Struct, frozen=True):
    """What is in force on a day: the worth, its unit, and who says so since when.

    `rule` is the id of the decision in our own notes; `body` is set when the value
    is a body's own (authority `local`).
    """

    name: str
    value: Worth
    unit: Unit
    authority: Authority
    source: str
    since: date
    rule: str = ""
    body: str = ""


class Local(Struct, frozen=True):
    """A body's own value from a day on (K11). `value` is text, read by the national unit."""

    body: str
    name: str
    since: date
    value: str
    source: str


class Policy(Struct, frozen=True):
    """Every dated value by nation and name, and the short hash of the files it came from."""

    version: str
    entries: dict[Nation, dict[str, tuple[Entry, ...]]]
