"""One thing that was done and helped, as its readers see it."""

import msgspec


class Tried(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Somebody tried it too, and says how it went. Never changed; taken back by its author it stays in the history."""

    id: str
    at: str
    by_name: str
    body_name: str
    words: str
    helped: bool = True


class Practice(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What was done, what it changed for people, where it was seen."""

    id: str
    title: str
    done: str
    changed: str
    tags: list[str]
    """Themes of the checklists."""
    at: str
    by_name: str
    body_name: str
    where: str | None = None
    easy: str | None = None
    """The same in Easy Read, if its author wrote it so."""
    easy_cy: str | None = None
    tried: list[Tried] = []
    mine: bool = False
    taken_back_at: str | None = None
    why: str | None = None
    """Why it was taken back; then its author alone still reads it."""


class Found(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A page of what was found, newest first."""

    practices: list[Practice]
    next: str | None = None
    """Where the next page begins; absent on the last."""
    tags: list[str] = []
    """Every tag there is."""
    may_share: bool = False
