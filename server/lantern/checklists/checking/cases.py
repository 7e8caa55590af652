"""Faults of the worked cases: those that do not hold, and what no case reaches. Cases are read as text; what one answers
to a question for a number is that number, as a phone sends it."""

import re
from collections.abc import Iterator
from typing import Any

from lantern.checklists import rules
from lantern.checklists.checking.place import fault_at
from lantern.checklists.model import RATINGS, URGENCIES, Case, Checklist, Fault

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")


def case_faults(checklist: Checklist) -> Iterator[Fault]:
    ready = _ready(checklist)
    if ready is None:
        return
    ids = {one.id for one in checklist.questions}
    for place, case in enumerate(checklist.cases):
        answers = _as_sent(ready, case)
        shown = set(rules.shown(ready, answers))
        wrong = [f"{name} is not a question" for name in case.answers if name not in ids]
        wrong += [f"{name} should show" for name in case.expect.shown if name not in shown]
        wrong += [f"{name} should not show" for name in case.expect.not_shown if name in shown]
        for word, wanted, found in (
            ("rated", case.expect.rated, rules.rated(ready, answers)),
            ("raised", case.expect.raised, rules.suggested(ready, answers)),
        ):
            if wanted is not None and wanted != found:
                differ = sorted(key for key in {*wanted, *found} if wanted.get(key) != found.get(key))
                wrong.append(f"{word} differs for {', '.join(differ)}")
        for says in wrong:
            yield fault_at(checklist, "cases.yaml", (place,), f"{case.name}: {says}", "mend the case or the question")


def reach_faults(checklist: Checklist) -> Iterator[Fault]:
    """A question, rating or concern no case reaches has been proved by nobody."""
    ready = _ready(checklist)
    if ready is None:
        return
    answered: set[str] = set()
    rated: set[tuple[str, str]] = set()
    raised: set[tuple[str, str]] = set()
    for case in checklist.cases:
        answered |= set(case.answers) & set(rules.shown(ready, _as_sent(ready, case)))
        rated |= set((case.expect.rated or {}).items())
        raised |= set((case.expect.raised or {}).items())
    remedy = "add a worked case to cases.yaml"
    for place, one in enumerate(checklist.questions):
        missing = [] if one.id in answered else ["answer"]
        missing += [name for name in RATINGS if name in (one.rates or {}) and (one.id, name) not in rated]
        missing += [name for name in URGENCIES if name in (one.raises or {}) and (one.id, name) not in raised]
        for what in missing:
            yield fault_at(checklist, "questions.yaml", (place,), f"no case reaches {one.id}: {what}", remedy)


def _as_sent(ready: rules.Prepared, case: Case) -> dict[str, Any]:
    numbers = {one.id for one in ready.questions if one.kind == "number"}
    return {
        question: float(value) if question in numbers and isinstance(value, str) and _NUMBER.fullmatch(value) else value
        for question, value in case.answers.items()
    }


def _ready(checklist: Checklist) -> rules.Prepared | None:
    """None where a condition is malformed: that fault is told by itself."""
    try:
        return rules.prepared(checklist.questions)
    except (ValueError, TypeError, AttributeError):
        return None
