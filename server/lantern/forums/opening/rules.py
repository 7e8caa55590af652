"""What counts as a stated need, and a stated need without a name in it. Pure."""

import re

WORDS, DIFFERENT, LETTERS = 5, 4, 20
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")


def is_a_reason(text: str) -> bool:
    """At least one real sentence: five words, four of them different, twenty letters (tests/cases/stated_need.yaml)."""
    found = [one.lower() for one in _WORD.findall(text)]
    return len(found) >= WORDS and len(set(found)) >= DIFFERENT and sum(map(len, found)) >= LETTERS


def without(text: str, names: list[str], instead: str) -> str:
    """The text with each part of these names replaced: whoever reads a log need not learn whom it is about."""
    parts = sorted({part for name in names for part in name.split() if len(part) > 1}, key=len, reverse=True)
    if not parts:
        return text
    return re.sub(rf"\b(?:{'|'.join(map(re.escape, parts))})\b", instead, text, flags=re.IGNORECASE)
