"""Faults of the questions themselves: ids, sections, options, and conditions that could never hold."""

from collections.abc import Iterator

from lantern.checklists.checking.place import fault_at
from lantern.checklists.conditions import names, test_of
from lantern.checklists.model import KIND_VALUES, NON_ANSWERS, WITH_OPTIONS, Checklist, Condition, Fault, Question


def question_faults(checklist: Checklist) -> Iterator[Fault]:
    sections = {section.id: section for section in checklist.about.sections}
    seen: set[str] = set()
    for place, one in enumerate(checklist.questions):

        def fault(says: str, remedy: str, place: int = place) -> Fault:
            return fault_at(checklist, "questions.yaml", (place,), says, remedy)

        if one.id in seen:
            yield fault(f"{one.id} is here twice", "give the second one its own id")
        seen.add(one.id)
        section = sections.get(one.section)
        if section is None or section.part != one.part:
            yield fault(f"{one.id} is in section {one.section}, which its part does not have", "see checklist.yaml")
        if (one.kind in WITH_OPTIONS) != bool(one.options):
            yield fault(
                f"{one.id}: options belong to choice, several and scale, and only there", "add or remove options"
            )
        if (one.kind == "group") != bool(one.fields):
            yield fault(f"{one.id}: fields belong to a repeat group, and only there", "add or remove fields")
        for field in one.fields:
            if (field.kind in WITH_OPTIONS) != bool(field.options):
                yield fault(f"{one.id}: the field {field.id} and its options do not go together", "see its kind")
        if (one.kind == "voice") != (one.whose is not None):
            yield fault(f"{one.id}: a voice says whose it is", "add whose: person, family, staff or own_view")
        if not one.source.strip():
            yield fault(f"{one.id} names no source", "say which document asks for it, or `our default`")
    if checklist.about.filled_in == "alone" and len({section.part for section in checklist.about.sections}) > 1:
        remedy = "make it two checklists, or one that is filled in on visits"
        yield Fault(f"{checklist.about.id}/checklist.yaml", 1, "its sections are about different things", remedy)
    for section in checklist.about.sections:
        if section.theme not in checklist.themes:
            yield Fault(
                f"{checklist.about.id}/checklist.yaml", 1, f"no theme {section.theme}", "see shared/themes.yaml"
            )


def condition_faults(checklist: Checklist) -> Iterator[Fault]:
    """Conditions that have no known shape, name a question they may not, or ask for a value it cannot have."""
    everyone = {one.id: one for one in checklist.questions}
    before: dict[str, Question] = {}
    for place, one in enumerate(checklist.questions):
        # showing looks back only, so it cannot go in circles; a rating may look anywhere in its part
        for key, condition, reach in (
            *((("show_if", one.show_if, before),) if one.show_if is not None else ()),
            *(("rates", condition, everyone) for condition in (one.rates or {}).values()),
            *(("raises", condition, everyone) for condition in (one.raises or {}).values()),
        ):
            for says, remedy in _wrong_with(condition, one, reach):
                yield fault_at(checklist, "questions.yaml", (place, key), f"{one.id}: {says}", remedy)
        before[one.id] = one


def _wrong_with(condition: Condition, one: Question, reach: dict[str, Question]) -> Iterator[tuple[str, str]]:
    try:
        test_of(condition)
        named = list(names(condition))
    except (ValueError, TypeError, AttributeError) as error:
        yield f"not a condition: {error}", "use one of the six shapes in docs/writing-a-checklist.md"
        return
    for name, values in named:
        other = reach.get(name)
        if other is None or (other.part != one.part):
            yield (
                f"asks about {name}, which is not an earlier question of the same part",
                "a condition may only look back, or it could go in circles; move the question or mend the name",
            )
            continue
        allowed = allowed_values(other)
        for value in values:
            if allowed is not None and value not in allowed:
                yield f"{name} can never be {value}", f"it can be {', '.join(allowed)}"


def allowed_values(question: Question) -> tuple[str, ...] | None:
    """Every fixed value an answer can be compared with; None where anything may stand (numbers, words, dates)."""
    if question.kind in ("words", "number", "date", "voice", "share", "who", "group"):
        return None
    return (*question.options, *KIND_VALUES.get(question.kind, ()), *NON_ANSWERS)
