"""Whether a value is an answer of its question's kind. Pure; the phone has the same in pwa/src/checklists/fitting.ts.

Answers are taken first and judged after: what does not fit stays as it came, is never rated, and is told where it is read.
Both are proved by tests/cases/answers_fit.yaml.
"""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from lantern.checklists.model import KIND_VALUES, NON_ANSWERS, Field, Question

_PRIVATE = ("yes", "partly", "no")
_VOICES = ("person", "family", "staff", "own_view")
_TOLD = ("words", "signs", "symbols", "behaviour", "picture")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def fits(question: Question | Field, value: Any) -> bool:
    """Whether this JSON value is an answer to the question. "" (taken back) and the plain non-answers always are."""
    # how somebody was met is only one part of a meeting
    fixed = () if question.kind == "seen" else KIND_VALUES.get(question.kind, ())
    if isinstance(value, str) and value in ("", *NON_ANSWERS, *fixed):
        return True
    match question.kind:
        case "choice" | "scale":
            return _one_of(question.options)(value)
        case "several":
            return _each(_one_of(question.options))(value)
        case "words":
            return isinstance(value, str)
        case "number":
            return _number(value)
        case "date":
            return _day(value)
        case "share":
            return _share(value)
        case "who":
            return _parts(value, {"name": _text, "role": _text})
        case "seen":
            return _parts(value, {"how": _one_of(KIND_VALUES["seen"]), "private": _private, "why_not": _text}, "how")
        case "voice":
            more = {"told": _each(_one_of(_TOLD)), "interpreted_by": _text, "relationship": _text}
            return _parts(value, {"voice": _one_of(_VOICES), "words": _text, **more}, "voice", "words")
        case "group":
            return _each(_entry(question))(value)
    return False  # the kinds whose every answer is a fixed word


Judge = Callable[[Any], bool]


def _one_of(options: tuple[str, ...]) -> Judge:
    return lambda value: isinstance(value, str) and value in options


def _each(judge: Judge) -> Judge:
    return lambda value: isinstance(value, list | tuple) and all(judge(one) for one in value)


def _parts(value: Any, parts: Mapping[str, Judge], *needed: str) -> bool:
    if not isinstance(value, Mapping) or any(key not in value for key in needed):
        return False
    return all(key in parts and parts[key](part) for key, part in value.items())


def _entry(question: Question) -> Judge:
    fields: dict[str, Judge] = {one.id: _judge(one) for one in question.fields}
    return lambda value: _parts(value, fields)


def _judge(field: Field) -> Judge:
    return lambda value: fits(field, value)


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _private(value: Any) -> bool:
    return isinstance(value, str) and value in _PRIVATE


def _number(value: Any) -> bool:
    """Counted or measured: nought or more, half a post too, and never text."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return value >= 0 and (isinstance(value, int) or math.isfinite(value))


def _share(value: Any) -> bool:
    """So many of so many; one of the two may still be missing."""
    if not _parts(value, {"of": _number, "out_of": _number}):
        return False
    return not ("of" in value and "out_of" in value) or bool(value["of"] <= value["out_of"])


def _day(value: Any) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
