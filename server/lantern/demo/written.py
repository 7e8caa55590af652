"""Trips as `data/trips` writes them: who went where and when, whom they met, what each said, what was promised."""

from typing import Any, Literal

import msgspec

from lantern.demo.reading import read_all
from lantern.ids import derived

Found = Literal["kept", "partly", "not_kept", "not_looked_at"]


class Somebody(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What family or a friend says."""

    words: str
    relationship: str


class Met(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person's part of a trip. `seen` is how, whether in private, and why not; `says` is the person's own voice."""

    seen: str = "in_person yes"
    says: str | None = None
    told: tuple[str, ...] = ("words",)
    by: str | None = None
    """Who interpreted it."""
    family: Somebody | None = None
    staff: str | None = None
    own: str | None = None
    more: dict[str, Any] = {}


class Made(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A promise made on this trip."""

    id: str
    words: str
    by: str
    by_when: str | None = None
    person: str | None = None


class Trip(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"along": "with"}):
    """One trip to a ward as the data writes it. `handed_in` is when the server heard; without it, some hours later."""

    who: str
    ward: str
    at: str
    id: str = ""
    state: Literal["finished", "planned", "called_off"] = "finished"
    why: str = ""
    announced: bool = True
    along: list[str] = []
    typed: str | None = None
    handed_in: str | None = None
    people: dict[str, Met] = {}
    ward_part: dict[str, Any] = {}
    notes: dict[str, str] = {}
    """What was added in words to an answer about the ward."""
    promises: list[Made] = []
    checks: dict[str, tuple[Found, str]] = {}
    """Promise to what was found, and in which words."""

    @property
    def name(self) -> str:
        return self.id or f"{self.who}-{self.ward}-{self.at.split(' ')[0]}"

    @property
    def visit(self) -> str:
        return visit_id(self.name)


TRIPS = read_all("trips", Trip)


def visit_id(name: str) -> str:
    """The visit that a trip becomes."""
    return derived("demo", "visit", name)


def promise_id(name: str) -> str:
    """The promise of this name."""
    return derived("demo", "promise", name)
