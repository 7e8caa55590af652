"""The six shapes of a condition, each made into a small test of a set of answers.

    {door_locked: "yes"}      the question's answer is that value (for `several`: that value is among those chosen)
    {door_locked: [a, b]}     it is one of these
    {answered: door_locked}   it has an answer; "not looked at", "does not apply" and "declined" are not answers
    {all: […]}  {any: […]}  {not: …}

The phone has the same tests in pwa/src/checklists/rules.ts, proved by tests/cases/which_questions_show.yaml.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from lantern.checklists.model import NON_ANSWERS, Condition

Answers = Mapping[str, Any]
Test = Callable[[Answers], bool]

_NOTHING = frozenset({"", *NON_ANSWERS})
_LABELS = ("voice", "relationship", "interpreted_by", "private", "why_not")
"""What an answer made of parts says about itself: whose voice it is says nothing yet."""


def test_of(condition: Condition) -> Test:
    """The condition as a function. Raises ValueError when it has none of the six shapes."""
    if len(condition) != 1:
        raise ValueError("a condition has one key; use all or any to join several")
    ((key, value),) = condition.items()
    if key in ("all", "any"):
        return _joined(key, [test_of(part) for part in _list(value)])
    if key == "not":
        part = test_of(_mapping(value))
        return lambda answers: not part(answers)
    if key == "answered":
        return lambda answers: is_answered(answers.get(value))
    return _one_of(key, frozenset([value] if isinstance(value, str) else _list(value)))


def names(condition: Condition) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Every question the condition names, with the values it compares that question with."""
    for key, value in condition.items():
        if key in ("all", "any"):
            for part in value:
                yield from names(part)
        elif key == "not":
            yield from names(value)
        elif key == "answered":
            yield value, ()
        else:
            yield key, (value,) if isinstance(value, str) else tuple(value)


def is_answered(value: Any) -> bool:
    """Whether something was said: not nothing, not blank, and not one of the plain non-answers."""
    if isinstance(value, str):
        return value not in _NOTHING and not value.isspace()
    if isinstance(value, Mapping):
        return any(_said(part) for key, part in value.items() if key not in _LABELS)
    if isinstance(value, list | tuple):
        return bool(value)
    return value is not None


def _said(part: Any) -> bool:
    return bool(part.strip()) if isinstance(part, str) else part is not None and part != []


def _one_of(question: str, wanted: frozenset[str]) -> Test:
    def test(answers: Answers) -> bool:
        value = answers.get(question)
        if value.__class__ is str:  # nearly always; the rest is kept off this path
            return value in wanted
        return value is not None and not wanted.isdisjoint(_texts(value))

    return test


def _texts(value: Any) -> Iterable[str]:
    """The words a value can be compared with: 3 and 3.0 are both "3", and a meeting is how it took place.

    Answers are kept as they come, so any JSON value may stand here: what is no word inside one compares with nothing.
    """
    if isinstance(value, Mapping):
        return (value["how"],) if isinstance(value.get("how"), str) else ()
    if isinstance(value, list | tuple):
        return [one for one in value if isinstance(one, str)]
    if isinstance(value, bool):
        return ()
    whole = isinstance(value, float) and value.is_integer()
    return (str(int(value) if whole else value),)


def _joined(key: str, parts: list[Test]) -> Test:
    every = key == "all"

    def test(answers: Answers) -> bool:
        for part in parts:  # `all` and `any` over a generator take three times as long
            if part(answers) is not every:
                return not every
        return every

    return test


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list | tuple) or not value:
        raise ValueError("all, any and one-of take a list with something in it")
    return list(value)


def _mapping(value: Any) -> Condition:
    if not isinstance(value, dict):
        raise ValueError("not takes one condition")
    return value
