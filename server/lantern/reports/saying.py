"""What paper says around the questions: the words of a face, days, and when a question is asked, said in words."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lantern.checklists.model import Condition

Say = Mapping[str, Any]
_HERE = Path(__file__).parent / "words"


@cache
def words_of(face: str) -> Say:
    """The words of a face; a simple face says what it does not say itself as its tongue does. KeyError: no such face."""
    if face not in ("en", "cy", "en-simple", "cy-simple"):
        raise KeyError(face)
    own = yaml.load((_HERE / f"{face}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return {**words_of(face[:2]), **own} if face.endswith("-simple") else own


def day(say: Say, iso: str) -> str:
    """1 April 2026."""
    on = date.fromisoformat(iso)
    return f"{on.day} {say['months'][on.month - 1]} {on.year}"


def weekday(say: Say, iso: str) -> str:
    """Wednesday 1 April 2026."""
    return f"{say['weekdays'][date.fromisoformat(iso).weekday()]} {day(say, iso)}"


def review(say: Say, state: str) -> str:
    """Who has read this face, or that nobody has yet: the version says it in the face's own words."""
    return say["review"].format(says=state.rstrip("."))


def only_if(say: Say, condition: Condition, numbers: Mapping[str, int], values: Mapping[str, Mapping[str, str]]) -> str:
    """When a question is asked, in words: "Only if the answer to question 4 is “No”."

    `numbers` is question id to its number on this paper, `values` question id to the words of its answers.
    """
    return say["only_if"].format(when=_when(say, condition, numbers, values, True))


def _when(
    say: Say, condition: Condition, numbers: Mapping[str, int], values: Mapping[str, Mapping[str, str]], holds: bool
) -> str:
    ((key, value),) = condition.items()
    if key == "not":
        return _when(say, value, numbers, values, not holds)
    if key in ("all", "any"):
        joiner = say["and"] if (key == "all") == holds else say["or"]  # not (a and b) is: not a, or not b
        return joiner.join(_when(say, one, numbers, values, holds) for one in value)
    if key == "answered":
        return say["answered" if holds else "not_answered"].format(n=numbers[value])
    wanted = [value] if isinstance(value, str) else value
    said = say["or_value"].join(f"“{values.get(key, {}).get(one, one)}”" for one in wanted)
    return say["is" if holds else "is_not"].format(n=numbers[key], values=said)
