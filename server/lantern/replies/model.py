"""What was released, held back and replied, as each side may read it."""

from typing import Literal

import msgspec

Standing = Literal["new", "replied", "said_done", "seen_changed", "seen_partly", "seen_not"]
"""`said_done` waits until somebody sees it again; `seen_…` is what they found, and then it waits again or is over."""


class When(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """When it was, as exactly as the hospital may know."""

    by: Literal["day", "week", "month"]
    since: str
    """The day itself, the week's Monday, or the first of the month."""
    part: Literal["day", "night"] | None = None
    """Of a week: by day or by night. A night belongs to the evening on which it began."""


class File(msgspec.Struct, frozen=True, kw_only=True):
    """A picture or paper that the hospital sent with a reply."""

    sha256: str
    media_type: str
    shows: str
    complete: bool


class Reply(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the hospital said, beside what it was told."""

    id: str
    words: str
    by_name: str
    at: str
    done: bool = False


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words that were released. The hospital reads no more of it than stands here."""

    id: str
    hospital: str
    hospital_name: str
    words: str
    released_on: str
    from_body: str
    standing: Standing
    reply_by: str
    unit_name: str | None = None
    when: When | None = None
    replies: list[Reply] = []
    files: list[File] = []
    late: bool = False
    concern: str | None = None
    """Only for those who watch over the hospital, as are the next four."""
    visit: str | None = None
    question: str | None = None
    by_name: str | None = None
    at: str | None = None


class Held(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A concern of which its hospital is not told: by somebody's decision, or because it is about its management."""

    concern: str
    hospital: str
    hospital_name: str
    urgency: str
    heard_at: str
    about_management: bool = False
    reason: str | None = None
    by_name: str | None = None
    at: str | None = None
    look_on: str | None = None
    """Absent: nobody has decided yet."""
    late: bool = False


class OfProvider(msgspec.Struct, frozen=True, kw_only=True):
    """What a hospital's manager reads."""

    findings: list[Finding]


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """What those who watch over hospitals released, hold back and wait for; and what could be released."""

    held: list[Held]
    findings: list[Finding]
    checks: list["Check"]


class Check(msgspec.Struct, frozen=True, kw_only=True):
    """A finished visit, of which nothing was released yet."""

    visit: str
    hospital_name: str
    unit_name: str
    kind: str
    visited_on: str


class Subject(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One concern or visit on the desk of whoever decides what its hospital is told."""

    hospital: str
    hospital_name: str
    unit_name: str | None
    when: When
    """What the hospital would be told of when it was."""
    people: int
    """How many live there, from which that follows."""
    held: list[Held]
    findings: list[Finding]
    concern: str | None = None
    visit: str | None = None
    about_management: bool = False
    state: Literal["open", "held", "told"] = "open"
