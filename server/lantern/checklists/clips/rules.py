"""Which words a clip reads. Pure; the twin of pwa/src/checklists/clips/spoken.ts."""

import hashlib
from collections.abc import Mapping
from typing import Any

_FIXED: Mapping[str, tuple[str, ...]] = {
    "yes_no_unsure": ("yes", "no", "unsure"),
    "yes_no_sort_of": ("yes", "no", "sort_of", "unsure", "not_able_to_ask"),
    "sign": ("yes", "no", "unsure", "not_able_to_see"),
}
"""In the order in which they are read."""


def spoken(question: Mapping[str, Any], words: Mapping[str, Any]) -> list[str]:
    """What is read aloud of a question: what is asked, the help beside it, and each answer it offers."""
    said = words["questions"][question["id"]]
    kind, options = question["kind"], list(question.get("options") or ())
    values = [*options, "unsure"] if kind == "scale" else list(_FIXED.get(kind, options))
    own, shared = said.get("options") or {}, words["answers"]
    labels = [own.get(value) or shared.get(value) or value for value in values]
    return [said["ask"], *([said["help"]] if said.get("help") else []), *labels]


def words_hash(lines: list[str]) -> str:
    """SHA-256 of the lines, one under the other, as UTF-8; in hex."""
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
