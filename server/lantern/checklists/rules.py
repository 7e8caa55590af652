"""Which questions show, which come round, what is rated, what should be raised. Pure; the phone has the same in rules.ts.

Every function takes the questions of one version: as read, as they travel (`row["questions"]`), or made ready once
by `prepared` when many sets of answers follow. Answers are question id → value, as a visit records them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypedDict

import msgspec

from lantern.checklists.conditions import Answers, Test, is_answered, names, test_of
from lantern.checklists.fitting import fits
from lantern.checklists.model import NEVER_GOOD, NON_ANSWERS, RATINGS, URGENCIES, Part, Question, Rating, Urgency


class Prepared(msgspec.Struct, frozen=True):
    """Questions with their conditions already made into functions."""

    questions: tuple[Question, ...]
    showing: tuple[tuple[str, Test], ...]
    rating: tuple[tuple[str, dict[str, Rating], "Judged"], ...]
    raising: tuple[tuple[str, tuple[tuple[Urgency, Test], ...]], ...]


class Judged(msgspec.Struct, frozen=True):
    """How a question is rated where no table says it; `alone` when nothing but its own answer decides."""

    question: Question
    alone: bool
    tests: tuple[tuple[Rating, Test], ...]


Questions = Prepared | Sequence[Question] | Sequence[Mapping[str, Any]]


class Chosen(TypedDict):
    """A rotating question and why it comes now: {"never": True}, or {"since": local date it was last looked at}."""

    question: str
    why: dict[str, Any]


class Completeness(msgspec.Struct, frozen=True):
    """Question ids by what became of them. Only `open` ones are still to do; only `answered` ones say anything."""

    answered: list[str]
    not_looked_at: list[str]
    not_applicable: list[str]
    refused: list[str]
    not_able_to_ask: list[str]
    open: list[str]


def prepared(questions: Questions) -> Prepared:
    """The questions made ready for many sets of answers; what is ready already comes back as it is."""
    if isinstance(questions, Prepared):
        return questions
    all_of_them = questions_of(questions)
    return Prepared(
        questions=all_of_them,
        showing=tuple((one.id, test_of(one.show_if)) for one in all_of_them if one.show_if),
        rating=tuple((one.id, _by_value(one), _judged(one)) for one in all_of_them if one.rates),
        raising=tuple((one.id, _tests(one.raises, URGENCIES)) for one in all_of_them if one.raises),
    )


def questions_of(rows: Sequence[Question] | Sequence[Mapping[str, Any]]) -> tuple[Question, ...]:
    """Questions from the form in which they travel. Raises msgspec.ValidationError for anything else."""
    return tuple(row if isinstance(row, Question) else msgspec.convert(row, Question) for row in rows)


def shown(questions: Questions, answers: Answers) -> list[str]:
    """Ids of the questions that show, in the order of the file. What a hidden question once said does not count."""
    ready = prepared(questions)
    hidden, _ = _hidden(ready, answers)
    return [one.id for one in ready.questions if one.id not in hidden]


def rated(questions: Questions, answers: Answers) -> dict[str, Rating]:
    """The rating of each question that shows and has one: the worst that applies.

    A plain non-answer is never rated: nothing was learned. "Good" needs an answer, and one that knows. What is no number
    is not rated as one.
    """
    ready = prepared(questions)
    hidden, counted = _hidden(ready, answers)
    found: dict[str, Rating] = {}
    for question, by_value, judged in ready.rating:
        value = counted.get(question)  # none where it is hidden
        if judged.alone and (value is None or value.__class__ is str):
            rating = by_value.get(value or "")
        else:
            rating = None if question in hidden else _rating(judged, value, counted)
        if rating:
            found[question] = rating
    return found


def _rating(judged: Judged, value: Any, counted: Answers) -> Rating | None:
    plain = value if isinstance(value, str) else None
    if plain in NON_ANSWERS or _no_number(judged.question, value):
        return None
    rating = next((rating for rating, test in judged.tests if test(counted)), None)
    return None if rating == "good" and (plain in NEVER_GOOD or not is_answered(value)) else rating


def suggests(question: Question, answers: Answers) -> Urgency | None:
    """The urgency of the concern this answer should lead the person to raise; the most urgent that applies."""
    return next((urgency for urgency, test in _tests(question.raises or {}, URGENCIES) if test(answers)), None)


def suggested(questions: Questions, answers: Answers) -> dict[str, Urgency]:
    """`suggests` for every question that shows and asks for a concern."""
    ready = prepared(questions)
    hidden, counted = _hidden(ready, answers)
    found: dict[str, Urgency] = {}
    for question, tests in ready.raising:
        if question not in hidden:
            urgency = next((urgency for urgency, test in tests if test(counted)), None)
            if urgency:
                found[question] = urgency
    return found


def rotating_for(questions: Questions, part: Part, looked_at: Mapping[str, str], count: int) -> list[Chosen]:
    """The rotating questions whose turn it is: never looked at first, then the longest ago.

    Of those equally long ago, one from the section that has the fewest this time: a first visit looks at something of
    everything. File order breaks what ties remain. `looked_at` is question id → local date it was last looked at, for
    this person or ward. Follow-ups are not drawn: they come with the question they follow (`asked`).
    """
    left = [
        one for one in prepared(questions).questions if one.part == part and one.turn == "rotating" and not one.show_if
    ]
    drawn: list[Question] = []
    taken: Counter[str] = Counter()
    while left and len(drawn) < count:
        # "" stands before every date, and `min` keeps the first of equals
        one = min(left, key=lambda each: (looked_at.get(each.id) or "", taken[each.section]))
        left.remove(one)
        drawn.append(one)
        taken[one.section] += 1
    return [{"question": one.id, "why": _why(looked_at.get(one.id))} for one in drawn]


def asked(questions: Questions, part: Part, rotating: Iterable[str]) -> list[Question]:
    """What is asked in a part, in the order of the file: the core, what rotation chose, and what follows from those."""
    chosen = set(rotating)
    found: dict[str, Question] = {}
    for one in prepared(questions).questions:
        if one.part != part:
            continue
        if one.show_if:
            wanted = all(name in found for name, _ in names(one.show_if))
        else:
            wanted = one.turn == "core" or one.id in chosen
        if wanted:
            found[one.id] = one
    return list(found.values())


def complete(questions: Questions, answers: Answers) -> Completeness:
    """What became of each question that shows. Give it what was asked (`asked`), not the whole version."""
    kept: dict[str, list[str]] = {field: [] for field in Completeness.__struct_fields__}
    for question in shown(questions, answers):
        kept[_became(answers.get(question))].append(question)
    return Completeness(**kept)


def _became(value: Any) -> str:
    if isinstance(value, str) and value in (*NON_ANSWERS, "not_able_to_ask"):
        return value
    return "answered" if is_answered(value) else "open"


def _hidden(ready: Prepared, answers: Answers) -> tuple[set[str], Answers]:
    """Who does not show, and the answers that count. One pass is enough: a condition may only look back."""
    hidden: set[str] = set()
    counted = dict(answers)
    for question, test in ready.showing:
        if not test(counted):
            hidden.add(question)
            counted.pop(question, None)
    return hidden, counted


def _judged(question: Question) -> Judged:
    rates = question.rates or {}
    return Judged(question, all(key == question.id for one in rates.values() for key in one), _tests(rates, RATINGS))


def _by_value(question: Question) -> dict[str, Rating]:
    """Value → rating, as far as the question's own answer decides by itself: nearly always, and far quicker."""
    table: dict[str, Rating] = {}
    for rating in reversed(RATINGS):  # the worst is written last and stands
        values = (question.rates or {}).get(rating, {}).get(question.id, ())
        for one in [values] if isinstance(values, str) else values:
            if one not in NON_ANSWERS and not _no_number(question, one) and (rating != "good" or one not in NEVER_GOOD):
                table[one] = rating
    return table


def _no_number(question: Question, value: Any) -> bool:
    """Something was said where a number was asked for, and it is none. It is kept, and said to be so where it is read."""
    return question.kind == "number" and is_answered(value) and not fits(question, value)


def _tests(conditions: Mapping[Any, Any], order: Sequence[Any]) -> tuple[tuple[Any, Test], ...]:
    return tuple((name, test_of(conditions[name])) for name in order if name in conditions)


def _why(since: str | None) -> dict[str, Any]:
    return {"since": since} if since else {"never": True}
