"""The people we visit, in two named views: full for those who pay for their care, brief for the host."""

from typing import Literal

import msgspec


class LastSeen(msgspec.Struct, kw_only=True, omit_defaults=True):
    """When somebody from the placing body last met this person face to face, and how we know."""

    on: str
    by_name: str
    source: Literal["visit", "opening_balance"]
    note: str | None = None


class Communication(msgspec.Struct, kw_only=True, omit_defaults=True):
    """How this person likes to communicate, shown at every contact (Accessible Information Standard)."""

    prefers: str
    language: str = "en"
    easy_read: bool = False
    interpreter: str | None = None
    note: str | None = None


ReviewKind = Literal["cetr", "ctr", "plan"]
"""Care, education and treatment review; care and treatment review; in Wales a review of the care and treatment plan."""
Consent = Literal["given", "refused", "awaiting"]
KindOfHome = Literal["bought", "bought_with_works", "refurbished", "new_build"]
BarrierOwner = Literal["council", "housing", "icb_executive"]
Teller = Literal["family", "coroner", "regulator", "host", "other_bodies", "leder"]
"""Who must be told of a death (K14); `leder` is England's reviews of lives and deaths."""


class Barrier(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What stands in the way of leaving hospital. Past `by_when` it is for `line_name` (K22)."""

    id: str
    words: str
    owner: BarrierOwner
    owner_name: str
    line_name: str
    by_when: str
    named_on: str
    latest: str | None = None
    """What was said of it last."""
    gone: bool = False


class ToTell(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One of those who must be told of a death, and whether somebody has."""

    whom: Teller
    told_on: str | None = None
    by_name: str | None = None


class Person(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `people`, view `full` or `brief`.

    The brief view (host lead, deputy, region) carries only `id`, `view`, `name` (a reference such as
    "Person 7", never a name), `hospital`, `unit`, `placing_body`, `child`.
    """

    id: str
    view: Literal["full", "brief"]
    name: str
    hospital: str
    unit: str
    placing_body: str
    child: bool = False
    known_as: str | None = None
    born: str | None = None
    admitted_on: str | None = None
    communication: Communication | None = None
    wishes: str | None = None
    """What matters to this person, in their own words where we have them."""
    family: str | None = None
    """Who to ask, and how they like to be reached."""
    advocate: str | None = None
    legal_status: str | None = None
    out_of_area: bool = False
    last_seen: LastSeen | None = None
    """Absent means "history not known" (K10), never "never"."""
    last_review_on: str | None = None
    looked_at: dict[str, str] = {}
    """Question id to the local date on which anybody last looked at it with or for this person."""
    left_on: str | None = None
    """Local date of discharge or death; prompts stop at once (trap 35)."""
    ehc_plan: bool = False
    barriers: list[Barrier] = []
    died_on: str | None = None
    to_tell: list[ToTell] = []
