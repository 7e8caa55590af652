"""Between a person's row and the one level of named values in which files speak."""

from typing import Any

import msgspec

from lantern.imports.model import Flat, Here
from lantern.people.model import Communication

PLAIN = (
    "name", "known_as", "born", "hospital", "unit", "home_body", "admitted_on", "wishes", "family", "advocate",
    "legal_status", "out_of_area", "last_seen_on", "last_seen_by", "last_seen_source", "last_seen_note", "last_review_on",
)  # fmt: skip
HOW = ("prefers", "language", "easy_read", "interpreter", "note")


def here(row: Any) -> Here:
    """Somebody as a file would have said it."""
    flat: Flat = {name: value for name in PLAIN if (value := getattr(row, name)) is not None}
    if row.communication:
        how = msgspec.json.decode(row.communication, type=Communication)
        flat |= {name: value for name in HOW if (value := getattr(how, name)) is not None}
    return Here(id=row.id, reference=row.reference, external=row.external, flat=flat, left_on=row.left_on)


def columns(flat: Flat) -> dict[str, Any]:
    """The values of a person's row."""
    how = {name: flat[name] for name in HOW if flat.get(name) is not None}
    communication = msgspec.convert({"prefers": "", **how}, Communication) if how else None
    return {
        **{name: flat.get(name) for name in PLAIN},
        "communication": msgspec.json.encode(communication).decode() if communication else None,
    }
