"""A question id means one thing for ever: what may not change once any version with it was published. Pure."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from lantern.checklists.authoring.model import DraftFault
from lantern.checklists.model import Question

Meanings = Mapping[str, tuple[str, dict[str, Any]]]
"""Question id → a version that has it, and what it means there."""


def meaning(question: Question) -> dict[str, Any]:
    """What an answer to it means: its kind and what can be chosen. The order of a scale means something, others do not."""
    return {
        "kind": question.kind,
        "options": list(question.options) if question.kind == "scale" else sorted(question.options),
        "whose": question.whose,
        "unit": question.unit,
        "fields": sorted((f.id, f.kind, sorted(f.options), f.unit or "") for f in question.fields),
    }


def meanings(published: Iterable[tuple[str, Iterable[Any]]]) -> Meanings:
    """Of versions, newest first, with their questions: what each id means, and where."""
    found: dict[str, tuple[str, dict[str, Any]]] = {}
    for version_id, questions in published:
        for row in questions:
            one = row if isinstance(row, Question) else msgspec.convert(row, Question)
            found.setdefault(one.id, (version_id, meaning(one)))
    return found


def meaning_faults(questions: Iterable[Question], known: Meanings) -> Iterable[DraftFault]:
    """Questions that mean something else than what was published under their id."""
    for one in questions:
        version_id, was = known.get(one.id, ("", None))
        if was is None:
            continue
        now = meaning(one)
        changed = [name for name in was if was[name] != now[name]]
        if changed:
            yield DraftFault(
                part="questions", at=one.id, says=f"{one.id}: its {' and its '.join(changed)} differ from {version_id}",
                remedy="give it a new id: an id means one thing for ever, or what was answered would be misread",
            )  # fmt: skip
