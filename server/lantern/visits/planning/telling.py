"""A proposal in words, for a terminal: week by week who goes where to see whom and why; how good it is; who is left out.

`name` says how a visitor, a person or a hospital is called; ids where nobody may be named.
"""

from collections.abc import Callable, Iterable
from itertools import groupby

from lantern.visits.planning.model import Clash, Journey, LeftOut, Proposal, Question, Reason, Trip
from lantern.visits.planning.when import week_of

Name = Callable[[str], str]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STATES = {
    "optimal": "No better plan exists for these rules.",
    "feasible": "A good plan; better ones may exist within the gap.",
    "infeasible": "Nobody can go for anything that is owed.",
    "stopped": "Stopped; this is the best plan so far.",
}
ELSEWHERE = "needed elsewhere, or further away"
WHY = {
    "late_already": "it was late before these weeks began",
    "no_room": "every visitor who could come is taken",
    "leave": "leave",
    "bank_holiday": "bank holidays",
    "nobody_works": "nobody who could come works then",
    "no_visitor": "no visitor does this for this body",
    "too_far": "too far for one day",
    "visiting_hours": "the visiting hours leave too little time",
    "not_before": "it may not be sooner",
    "no_second": "not enough people can go together",
    "nobody_else": "nobody else does such visits for this body",
    "far_apart": "they set out too far from each other",
    "never_together": "they never work at the same time",
    "together": "others there are seen on the same day",
    "days_left": "of the days left this fits best",
}


def told(question: Question, proposal: Proposal, name: Name = str) -> str:
    """Everything about a proposal, as lines."""
    return "\n".join(
        [
            *_weeks(proposal, name),
            *(["Left out:", *(_left(each, name) for each in proposal.left_out), ""] if proposal.left_out else []),
            *(line for clash in proposal.clashes for line in _clash(question, clash, name)),
            *(_note(note, name) for note in proposal.notes),
            *_summary(proposal),
        ]
    )


def _weeks(proposal: Proposal, name: Name) -> Iterable[str]:
    journeys = sorted(proposal.journeys, key=lambda each: (each.day, each.visitor))
    for monday, week in groupby(journeys, key=lambda each: week_of(each.day)):
        yield f"Week of {monday.day} {monday:%B %Y}"
        for journey in week:
            yield _journey(journey, name)
            for trip in proposal.trips:
                if trip.journey == journey.id:
                    yield from _trip(trip, name)
        yield ""


def _journey(journey: Journey, name: Name) -> str:
    way = "distance not known" if journey.km is None else f"{journey.km} km"
    places = ", then ".join(name(each) for each in journey.hospitals)
    hours = f"{journey.leaves_at:%H:%M} to {journey.back_at:%H:%M}, {way}"
    day = f"{WEEKDAYS[journey.day.weekday()]} {journey.day.day} {journey.day:%B}"
    who = " and ".join(name(each) for each in (journey.visitor, *journey.companions))
    return f"  {day}: {who} to {places} ({hours})" + (", a trip planned already" if journey.standing else "")


def _trip(trip: Trip, name: Name) -> Iterable[str]:
    whom = ", ".join(name(each) for each in trip.people) or trip.kind.replace("_", " ")
    yield f"    {trip.begins_at:%H:%M} {name(trip.unit)}: {whom}" + ("" if trip.announced else " (unannounced)")
    for reason in trip.reasons:
        if reason.code != "due":
            yield f"      {said(reason, name)}"
    dues = sorted({kept.due_on for kept in trip.keeps})
    yield f"      due {', '.join(f'{day.day} {day:%b}' for day in dues)}"


def said(reason: Reason, name: Name = str) -> str:
    """One reason as a sentence without a full stop."""
    data = {key: name(each) if isinstance(each, str) else each for key, each in reason.data.items()}
    why = WHY.get(str(reason.data.get("why")), str(reason.data.get("why", "")))
    instead = f", instead of {data.get('regular')} ({ELSEWHERE if reason.data.get('why') == 'no_room' else why})"
    whole = {
        "due": "due {due_on}",
        "late_because": "{days} days late, {avoidable} of them to be spared: " + why,
        "early_because": "{days} days early: " + why,
        "same_visitor": "the visitor they know",
        "handed_to": "handed over to them",
        "stands_in": "has been before" + (instead if "regular" in data else ""),
        "new_visitor": "somebody new" + (instead if "regular" in data else ""),
        "on_the_way": "on the way to {hospital}",
        "goes_with": "together with {visitor}",
        "no_second": "{people} people go together: " + why,
        "together": "{people} seen on one day out",
        "spread": "{days} days from another body's visit",
        "joined": "together with another body's visit, as the host asks",
        "added_to": "added to a trip that is planned already",
        "distance_unknown": "how far it is is not known",
        "place_unknown": "where this hospital is is not known",
    }.get(reason.code, WHY.get(reason.code, reason.code))
    return whole.format(**data)


def _left(left: LeftOut, name: Name) -> str:
    why = "; ".join(said(reason, name) for reason in left.reasons)
    would = "".join(f"; {name(str(one.visitor))} could on {one.data['day']}" for one in left.frees)
    return f"  {name(left.person or left.duty)}, due {left.due_on.day} {left.due_on:%B}: {why}{would}"


def _clash(question: Question, clash: Clash, name: Name) -> Iterable[str]:
    people = {duty.id: name(duty.person or duty.id) for duty in question.duties}
    yield f"Cannot all be seen in time: {', '.join(people[each] for each in clash.duties)}"
    for freeing in clash.frees:
        who = name(freeing.visitor) if freeing.visitor else ""
        data = freeing.data
        yield (
            "  would free them: "
            + {
                "one_more_day": f"{who} also works on {WEEKDAYS[int(data.get('weekday', 0))]}s",
                "leave_worked": f"{who} works on {data.get('day')}",
                "stands_in": f"{who} stands in",
                "one_more_person": f"{who} sees one person more in a day",
                "one_more_trip": f"{who} goes out one day more in a week",
                "days_later": f"{people.get(str(data.get('duty')), '')} is seen {data.get('days')} days later",
            }[freeing.code]
        )
    if not clash.frees:
        yield "  no single change that was tried would free them"
    yield ""


def _note(note: Reason, name: Name) -> str:
    about = ", ".join(name(str(each)) for each in note.data.values())
    return f"Note: {about}: {said(note, name)}"


def _summary(proposal: Proposal) -> Iterable[str]:
    amounts = {part.name: part.amount for part in proposal.parts}
    if amounts:
        yield (
            f"{amounts['journeys']} journeys; {amounts['late']} late days that could be spared; {amounts['visitor']} visits by "
            f"somebody else than the regular visitor; {amounts['early']} days early in all."
        )
    yield f"{STATES[proposal.state]} {proposal.value} points, no plan costs less than {proposal.bound}: a gap of {proposal.gap:.1%}."
    yield f"{proposal.solver} {proposal.version}, {proposal.seconds:.0f} seconds, seed {proposal.seed}."
