"""What travels in one exchange (docs/sync.md)."""

from typing import Annotated, Any

import msgspec
from msgspec import Meta

from lantern.shapes import Id, Instant


class Item(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One command as it was sent. It is decoded by itself, so a bad one never costs another."""

    n: Annotated[int, Meta(ge=0, le=2**53)]
    id: Id
    at: Annotated[str, Meta(max_length=40)]
    command: msgspec.Raw
    by: Id | None = None


class SyncRequest(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What a store sends. The envelope is strict."""

    device: Id
    epoch: Annotated[str, Meta(max_length=64)] | None
    seen: Annotated[str, Meta(max_length=100)] | Annotated[int, Meta(ge=0, le=0)]
    sent: Annotated[list[Item], Meta(max_length=200)]
    app: Annotated[str, Meta(max_length=100)] | None = None
    by: Id | None = None
    now: Instant | None = None


class SetAside(msgspec.Struct, kw_only=True):
    """A command that could not be applied: kept whole, named to its author until they have noticed it."""

    id: str
    n: int
    at: str
    code: str
    why: str


class SyncReply(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What the server answers."""

    epoch: str
    taken: list[str]
    set_aside: list[SetAside]
    seen: str | int
    rows: dict[str, list[Any]]
    gone: dict[str, list[str]]
    more: bool
    safe_to: str | None
    now: str
    device: str = ""
    reoffer: bool = False

    # these are part of every reply, whatever their value
    # (omit_defaults leaves out only `device` and `reoffer`, which have defaults)
