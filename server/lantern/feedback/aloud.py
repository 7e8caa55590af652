"""Recordings of what is written for somebody: kept as they were made, offered only while they read the words as they stand."""

from collections import defaultdict
from typing import Any

import msgspec

from lantern.checklists.clips.rules import words_hash
from lantern.feedback.model import Change, Reads, Spoken
from lantern.feedback.rules import read_aloud


def spoken(r: Any) -> list[dict[str, Any]]:
    """Every recording that was made of it and not taken back, whatever words it reads."""
    return list(msgspec.json.decode(r.spoken))


def hashes(r: Any) -> dict[str, list[Reads]]:
    """What may be read aloud of it now, and which of its words that is."""
    changes = msgspec.json.decode(r.changes, type=list[Change])
    found: dict[str, list[Reads]] = defaultdict(list)
    for reads in ("plain", "easy"):
        found[words_hash(read_aloud(changes, reads))].append(reads)
    return found if changes else {}


def standing(r: Any) -> list[Spoken]:
    """The recordings that read the words as they stand."""
    if r.spoken == "[]":
        return []
    now = hashes(r)
    kept = [one for one in spoken(r) if one["words_hash"] in now]
    return [Spoken(**{k: v for k, v in one.items() if k != "words_hash"}, reads=now[one["words_hash"]]) for one in kept]
