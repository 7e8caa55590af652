"""From the answers of a finished visit to its parts, without their words. Pure.

Of several answers to one question by one author the latest stands; what two authors wrote stands side by side.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from lantern.checklists.rules import Prepared, shown
from lantern.visits.model import WARD, Answer
from lantern.visits.rules import NOT_LOOKED, what_was_seen

DECLINED = ("refused",)
NOT_MET = "not_seen"


class Said(Struct, frozen=True, kw_only=True):
    """What one author recorded in one go about one part."""

    part: str
    by: str
    at: str
    id: str
    answers: list[Answer]


class Gathered(Struct, frozen=True, kw_only=True):
    """One part, as it is kept."""

    part: str
    how: str | None
    private: str | None
    why_not: str | None
    voices: dict[str, tuple[str, ...]]
    declined: tuple[str, ...]
    asked: tuple[str, ...]
    not_looked: tuple[str, ...]


def gathered(
    people: Sequence[str],
    asked: Mapping[str, Sequence[str]],
    said: Sequence[Said],
    questions: Prepared | None,
    instead: Mapping[str, str] = {},
) -> list[Gathered]:
    """The ward's part and one for each person of the trip, also those of whom nothing was recorded. `instead`: the latest
    that was recorded of people who were not met, and why (`access_refused`, `moved`)."""
    return [
        _part(part, asked.get(part, ()), [one for one in said if one.part == part], questions, instead.get(part))
        for part in (WARD, *people)
    ]


def _part(
    part: str, asked: Sequence[str], said: Sequence[Said], questions: Prepared | None, instead: str | None
) -> Gathered:
    latest: dict[tuple[str, str], Answer] = {}
    for _, by, answer in sorted(_each(said), key=lambda one: one[0]):
        latest[by, answer.question] = answer
    stands = list(latest.values())
    how = what_was_seen([(part, stands)], {}).get(part)
    private, why_not = _private(stands, how)
    if how in (None, NOT_MET):  # what happened instead says more
        how = instead or how
    return Gathered(
        part=part, how=how, private=private, why_not=why_not, voices=_voices(stands), declined=_declined(stands, questions),
        asked=tuple(dict.fromkeys([*asked, *(one.question for one in stands)])), not_looked=_not_looked(asked, stands, questions),
    )  # fmt: skip


def _each(said: Sequence[Said]) -> list[tuple[tuple[str, str], str, Answer]]:
    return [((answer.at or one.at, one.id), one.by, answer) for one in said for answer in one.answers]


def _private(stands: Sequence[Answer], how: str | None) -> tuple[str | None, str | None]:
    """Whether the best meeting was in private, and why not; the latest that said so stands."""
    found: tuple[str | None, str | None] = (None, None)
    for answer in stands:
        said = answer.value
        if (
            isinstance(said, dict)
            and said.get("how") == how
            and how is not None
            and isinstance(said.get("private"), str)
        ):
            why = said.get("why_not") or answer.words
            found = said["private"], why.strip() or None if isinstance(why, str) else None
    return found


def _voices(stands: Sequence[Answer]) -> dict[str, tuple[str, ...]]:
    """Whose words were written; somebody who answered with signs or a picture has been heard without a word."""
    found: dict[str, tuple[str, ...]] = {}
    for answer in stands:
        said = answer.value
        if not (isinstance(said, dict) and isinstance(said.get("voice"), str)):
            continue
        words, told = said.get("words"), said.get("told")
        ways = tuple(one for one in told if isinstance(one, str)) if isinstance(told, list) else ()
        if (isinstance(words, str) and words.strip()) or ways:
            found[said["voice"]] = tuple(dict.fromkeys([*found.get(said["voice"], ()), *ways]))
    return found


def _declined(stands: Sequence[Answer], questions: Prepared | None) -> tuple[str, ...]:
    whose = {one.id: one.whose for one in questions.questions if one.kind == "voice"} if questions else {}
    return tuple(
        sorted({whose[one.question] or "" for one in stands if one.value in DECLINED and one.question in whose} - {""})
    )


def _not_looked(asked: Sequence[str], stands: Sequence[Answer], questions: Prepared | None) -> tuple[str, ...]:
    """What was said not to have been looked at, and what was asked, showed and was left open."""
    looked = {one.question for one in stands if _hashable(one.value) not in NOT_LOOKED}
    said = {one.question for one in stands} - looked
    if questions is None:
        return tuple(sorted(said))
    values = {one.question: one.value for one in stands}
    shows = set(shown(questions, values))
    return tuple(sorted({*said, *(one for one in asked if one in shows and one not in looked)}))


def _hashable(value: Any) -> Any:
    return value if value is None or isinstance(value, str) else msgspec.json.encode(value)
