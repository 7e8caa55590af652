"""Ids: made where the change was made, so that twice is the same as once."""

import uuid

import uuid_utils

LANTERN = uuid.UUID("5f0f6f0e-6f3e-5d0a-9b1f-6c616e746572")
"""Namespace of every id that is derived rather than made."""


def new_id() -> str:
    """A fresh UUIDv7, as text: sorts by the moment it was made."""
    return str(uuid_utils.uuid7())


def derived(*parts: object) -> str:
    """The id that follows from these parts, the same on every node and at every repeat (UUIDv5)."""
    return str(uuid.uuid5(LANTERN, "\x1f".join(str(part) for part in parts)))
