"""Duties that cannot all be met in time, and what would free them: tried out one change at a time, never guessed."""

from collections.abc import Iterable
from datetime import timedelta
from time import monotonic

from msgspec.structs import replace

from lantern.visits.planning.formulation import Formulation, Plan
from lantern.visits.planning.ground import Ground, takes_part
from lantern.visits.planning.lines import Line
from lantern.visits.planning.model import Clash, Freeing, Hours, Question, Visitor
from lantern.visits.planning.solving import Effort, solve
from lantern.visits.planning.weighing import late_days, unavoidable, visits_of
from lantern.visits.planning.when import spans

MOST_CLASHES = 3
MOST_LATER = 14
"""Days by which somebody's due day is moved on trial."""
EACH = 3.0
"""Seconds for one trial."""


def clashes(ground: Ground, plan: Plan, can: dict[str, set[int]], seconds: float) -> tuple[Clash, ...]:
    """The smallest sets of duties that stand in each other's way, as far as time allows."""
    visits = visits_of(plan)
    late = [
        line
        for line in ground.owed
        if late_days(ground, line, visits.get(line.duty.id, [])) > unavoidable(ground, line, can[line.duty.id])
    ]
    until = monotonic() + seconds
    found: list[Clash] = []
    for line in late:
        if len(found) == MOST_CLASHES or monotonic() > until:
            break
        if any(line.duty.id in clash.duties for clash in found):
            continue
        clash = _around(Trial(ground, can, until), line)
        if clash is not None:
            found.append(clash)
    return tuple(found)


class Trial:
    """Whether some duties could all be met in time, under changes of the question."""

    def __init__(self, ground: Ground, can: dict[str, set[int]], until: float) -> None:
        self.ground, self.can, self.until = ground, can, until

    def all_in_time(self, lines: list[Line], question: Question | None = None) -> bool | None:
        """True or False when it is certain, None when time ran out."""
        left = self.until - monotonic()
        if left <= 0:
            return None
        ground = self.ground if question is None else Ground(question)
        lines = [ground.lines[line.duty.id] for line in lines]
        ways = [way for visitor in sorted(ground.visitors) for way in ground.ways(visitor, lines)]
        made = Formulation(ground, lines, ways, only_late=True, may_wait=False, can=self.can)
        found = solve(made.programme, Effort(seconds=min(EACH, left)))
        return True if found.values is not None else False if found.proved else None


def _around(trial: Trial, line: Line) -> Clash | None:
    """The duties around this one that cannot all be met; fewer and fewer, as long as they still clash."""
    ground = trial.ground
    able = {v for v in ground.visitors if ground.serves(v, line.duty)}
    rivals = [other for other in ground.owed if any(ground.serves(v, other.duty) for v in able) and other is not line]
    rivals.sort(
        key=lambda each: (
            each.duty.hospital != line.duty.hospital,
            each.regular != line.regular,
            abs(each.due - line.due),
            each.duty.id,
        )
    )
    core = _first_that_clash(trial, line, rivals)
    if core is None:
        return None
    proved = True
    for one in list(core[1:]):
        fewer = [each for each in core if each is not one]
        fits = trial.all_in_time(fewer)
        proved = proved and fits is not None
        if fits is False:
            core = fewer
    who = sorted({one.id for one in ground.question.visitors for each in core if takes_part(one, each.duty)})
    return Clash(
        duties=tuple(each.duty.id for each in core), visitors=tuple(who), frees=tuple(_frees(trial, core)), proved=proved
    )  # fmt: skip


def _first_that_clash(trial: Trial, line: Line, rivals: list[Line]) -> list[Line] | None:
    size = 1
    while True:
        core = [line, *rivals[:size]]
        if trial.all_in_time(core) is False:
            return core
        if size >= len(rivals) or trial.until < monotonic():
            return None
        size = min(size * 2 + 1, len(rivals))


def _frees(trial: Trial, core: list[Line]) -> Iterable[Freeing]:
    for freeing, question in _changes(trial.ground, core):
        if trial.all_in_time(core, question):
            yield freeing


def _changes(ground: Ground, core: list[Line]) -> Iterable[tuple[Freeing, Question]]:
    """One change at a time, the smaller ones first. A date is moved last, and by as little as will do."""
    question = ground.question
    for who in question.visitors:
        if any(takes_part(who, line.duty) for line in core):
            yield from _more_of(question, who)
        else:
            yield from _stands_in(question, who, core)
    for days in range(1, MOST_LATER + 1):
        for line in core:
            moved = replace(line.duty, due_on=line.duty.due_on + timedelta(days))
            yield (
                Freeing(code="days_later", data={"duty": line.duty.id, "days": days}),
                replace(question, duties=tuple(moved if duty.id == moved.id else duty for duty in question.duties)),
            )


def _more_of(question: Question, who: Visitor) -> Iterable[tuple[Freeing, Question]]:
    for weekday in range(7):
        if who.works and not spans(who.works, weekday):
            longest = max(who.works, key=lambda hours: (_length(hours), -hours.weekday))
            more = replace(who, works=(*who.works, replace(longest, weekday=weekday)), most_trips=who.most_trips + 1)
            yield Freeing(code="one_more_day", visitor=who.id, data={"weekday": weekday}), _with(question, who, more)
    away = [day for day in who.away if question.begins <= day <= question.until and spans(who.works, day.weekday())]
    for day in away:
        worked = replace(who, away=tuple(each for each in who.away if each != day))
        yield Freeing(code="leave_worked", visitor=who.id, data={"day": day.isoformat()}), _with(question, who, worked)
    yield (
        Freeing(code="one_more_person", visitor=who.id),
        _with(question, who, replace(who, most_people=who.most_people + 1)),
    )
    yield (
        Freeing(code="one_more_trip", visitor=who.id),
        _with(question, who, replace(who, most_trips=who.most_trips + 1)),
    )


def _length(hours: Hours) -> int:
    ((begins, ends),) = spans((hours,), hours.weekday) or ((0, 0),)
    return ends - begins


def _stands_in(question: Question, who: Visitor, core: list[Line]) -> Iterable[tuple[Freeing, Question]]:
    bodies = tuple(sorted({*who.bodies, *(line.duty.body for line in core)}))
    kinds = tuple(sorted({*who.kinds, *(line.duty.kind for line in core)}))
    yield Freeing(code="stands_in", visitor=who.id), _with(question, who, replace(who, bodies=bodies, kinds=kinds))


def _with(question: Question, old: Visitor, new: Visitor) -> Question:
    return replace(question, visitors=tuple(new if each.id == old.id else each for each in question.visitors))
