"""What follows from what was answered: who was met, what was looked at, which dates count."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec

from lantern.visits.model import Answer

NOT_LOOKED = ("not_looked_at", "not_able_to_ask", None, "")
"""Answers that are no look: the question comes round again as if it had not been asked. Somebody who declined, or to
whom it does not apply, was asked."""
MET = ("in_person", "declined_after_meeting")

Recorded = list[tuple[str, list[Answer]]]

_decoder = msgspec.json.Decoder(list[Answer])


def resets_clock(how: str) -> bool:
    """Only somebody met face to face, or who declined after being met, has their clock reset (K9, V6)."""
    return how in MET


def date_counts(visited_on: date, today: date) -> bool:
    """A visit dated after its receipt moves no due date until its visitor confirms the date (K31)."""
    return visited_on <= today


def answered(rows: Iterable[Any]) -> Recorded:
    """What each row of answers says, with the part of the trip it is about."""
    return [(row.part, _decoder.decode(row.answers)) for row in rows]


def what_was_seen(recorded: Recorded, instead: dict[str, str]) -> dict[str, str]:
    """Person's id to how they were met: the best meeting anybody recorded stands, others stay beside it.

    `instead` is what was recorded of people who were not met.
    """
    order = ["not_seen", "phone", "video", "declined_after_meeting", "in_person"]
    seen = dict(instead)
    for part, answers in recorded:
        for answer in answers:
            how = answer.value.get("how") if isinstance(answer.value, dict) else None
            if how in order and order.index(how) >= order.index(seen.get(part, "not_seen")):
                seen[part] = how
    return seen


def what_was_looked_at(recorded: Recorded) -> dict[str, list[str]]:
    """Part to the questions somebody really looked at: "not looked at" is not looking (K9)."""
    looked: dict[str, set[str]] = {}
    for part, answers in recorded:
        for answer in answers:
            if answer.value not in NOT_LOOKED:
                looked.setdefault(part, set()).add(answer.question)
    return {part: sorted(questions) for part, questions in looked.items()}
