"""Why a trip is proposed as it is, and why nobody goes: codes with what a sentence needs."""

from lantern.visits.planning import weights
from lantern.visits.planning.formulation import Outing
from lantern.visits.planning.ground import Ground, takes_part
from lantern.visits.planning.lines import CONTINUING, Line
from lantern.visits.planning.model import Freeing, Kept, Reason, ReasonCode
from lantern.visits.planning.nearness import how, others
from lantern.visits.planning.when import why_not

MOST_NAMED = 3
"""Of so many it is said who could go but for their leave."""


def of_trip(ground: Ground, outing: Outing, lines: list[Line], keeps: tuple[Kept, ...]) -> tuple[Reason, ...]:
    """Why these people, by this visitor, on this day."""
    found: list[Reason] = []
    for line, kept in zip(lines, keeps, strict=True):
        found += [
            _due(line, kept),
            *_late(ground, outing, line, kept),
            *_early(outing, line, kept),
            *_who(ground, outing, line),
        ]
    return (*found, *_way(ground, outing, lines[0].duty.hospital))


def _due(line: Line, kept: Kept) -> Reason:
    data: dict[str, str | int] = {"due_on": kept.due_on.isoformat()}
    if line.duty.every:
        data["every"] = line.duty.every
    return Reason(code="due", duty=line.duty.id, data=data)


def _late(ground: Ground, outing: Outing, line: Line, kept: Kept) -> list[Reason]:
    if not kept.late:
        return []
    data: dict[str, str | int] = {"days": kept.late, "avoidable": kept.avoidable}
    if kept.due_on < ground.days[0]:
        data["why"] = "late_already"
    elif not kept.avoidable:
        data["why"] = keeps_away(ground, line, range(max(0, ground.number(kept.due_on)), outing.way.day))
    else:
        data["why"] = "no_room"
    return [Reason(code="late_because", duty=line.duty.id, data=data)]


def _early(outing: Outing, line: Line, kept: Kept) -> list[Reason]:
    if kept.early < 7:
        return []
    why = "together" if len(outing.duties) > 1 else "days_left"
    return [Reason(code="early_because", duty=line.duty.id, data={"days": kept.early, "why": why})]


def _who(ground: Ground, outing: Outing, line: Line) -> list[Reason]:
    if line.duty.person is None or line.duty.kind not in CONTINUING:
        return []
    visitor = outing.way.visitor
    if visitor == line.regular and visitor == line.duty.handed_to and visitor not in line.known:
        return [Reason(code="handed_to", duty=line.duty.id, data={"visitor": visitor})]
    if visitor == line.regular:
        times = next((seen.times for seen in line.duty.seen_by if seen.visitor == visitor), 1)
        return [Reason(code="same_visitor", duty=line.duty.id, data={"visitor": visitor, "times": times})]
    data: dict[str, str | int] = {"visitor": visitor}
    if line.regular is not None:
        data["regular"] = line.regular
        data["why"] = why_not(ground.visitors[line.regular], ground.days[outing.way.day]) or "no_room"
    return [Reason(code="stands_in" if visitor in line.known else "new_visitor", duty=line.duty.id, data=data)]


def _way(ground: Ground, outing: Outing, hospital: str) -> list[Reason]:
    way, found = outing.way, []
    for one in ground.members(way.visitor)[1:]:
        found.append(Reason(code="goes_with", data={"visitor": one}))
    if way.standing is not None:
        found.append(Reason(code="added_to", data={"trip": way.standing}))
    if len(outing.duties) > 1:
        found.append(Reason(code="together", data={"people": len(outing.duties)}))
    for stop in way.stops:
        if stop.hospital != hospital:
            found.append(Reason(code="on_the_way", data={"hospital": stop.hospital}))
    if ground.roads.km(way.visitor, tuple(stop.hospital for stop in way.stops)) is None:
        found.append(Reason(code="distance_unknown", data={"hospital": hospital}))
    return [*found, *_beside(ground, hospital, way.day)]


def _beside(ground: Ground, hospital: str, number: int) -> list[Reason]:
    """How it lies to other bodies' visits: in days, never which day or whose."""
    day = ground.days[number]
    apart = [abs((trip.day - day).days) for trip in others(ground.question, hospital) if trip.announced]
    near = [days for days in apart if days <= weights.JOIN_DAYS]
    if not near:
        return []
    if how(ground.question, hospital) == "join":
        return [Reason(code="joined", data={"bodies": near.count(0)})] if 0 in near else []
    return [Reason(code="spread", data={"days": min(near)})]


def keeps_away(ground: Ground, line: Line, days: range) -> ReasonCode:
    """What keeps everybody who could do it from going on these days: the nearest thing that would have to change."""
    able = [ground.visitors[v] for v in sorted(ground.visitors) if ground.serves(v, line.duty)]
    if alone(ground, line):
        return "no_second"
    if not able:
        return "no_visitor"
    if not any(who.works for who in able):
        return "nobody_works"
    if not any(ground.may_on(line, day) for day in days):
        return "not_before"
    whys: set[ReasonCode] = set()
    for who in able:
        for day in days:
            whys.add(why_not(who, ground.days[day]) or _no_stay(ground, who.id, line, day))
    for code in ("no_room", "visiting_hours", "too_far", "leave", "bank_holiday"):
        if code in whys:
            return code
    return "nobody_works"


def but_for_leave(ground: Ground, line: Line, days: range) -> list[Freeing]:
    """Who could go but for their leave, whoever they know first; each with the first day of it on which they could."""
    found = []
    for who in sorted(
        ground.question.visitors, key=lambda one: (one.id != line.regular, one.id not in line.known, one.id)
    ):
        away = (day for day in days if why_not(who, ground.days[day]) == "leave" and ground.may_on(line, day))
        first = next((day for day in away if _no_stay(ground, who.id, line, day) == "no_room"), None)
        if first is not None and ground.serves(who.id, line.duty):
            found.append(Freeing(code="leave_worked", visitor=who.id, data={"day": ground.days[first].isoformat()}))
    return found[:MOST_NAMED]


def alone(ground: Ground, line: Line) -> str | None:
    """Where a visit asks for several people and never so many can go together: why. None where they can."""
    duty = line.duty
    them = [who for who in ground.question.visitors if takes_part(who, duty)]
    if duty.seats == 1 or not any(who.leads for who in them):
        return None
    if len(them) < duty.seats:
        return "nobody_else"
    crews = [who for v, who in ground.visitors.items() if ground.serves(v, duty)]
    return "far_apart" if not crews else None if any(who.works for who in crews) else "never_together"


def _no_stay(ground: Ground, visitor: str, line: Line, day: int) -> ReasonCode:
    duty, weekday = line.duty, ground.days[day].weekday()
    if ground.roads.room(visitor, (duty.hospital,), weekday) >= duty.minutes:
        return "no_room"
    closed = ground.places[duty.hospital].open
    long_enough = ground.roads.day_room(visitor, duty.hospital, weekday) >= duty.minutes
    return "visiting_hours" if closed and long_enough else "too_far"


def notes(ground: Ground) -> tuple[Reason, ...]:
    """What should be known about the whole."""
    found = [
        Reason(code="place_unknown", data={"hospital": place})
        for place in sorted({line.duty.hospital for line in ground.owed})
        if ground.places[place].at is None
    ]
    found += [
        Reason(code="distance_unknown", data={"visitor": who.id})
        for who in ground.question.visitors
        if who.base is None
    ]
    return (
        *found,
        *(Reason(code="nobody_works", data={"visitor": w.id}) for w in ground.question.visitors if not w.works),
    )
