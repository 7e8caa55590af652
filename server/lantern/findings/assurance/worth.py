"""What a visit was worth: from its parts to what is counted. Pure.

Continuity is about the person who is visited: a visitor is only ever held against those who saw the same person, and
nothing that leaves here says who it was.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time

from msgspec import Struct

from lantern.clock import LONDON, read_instant
from lantern.findings.assurance.figures import BY_ID, VOICES, Alike, Days
from lantern.findings.assurance.model import Found, Part, Period, PromiseMade
from lantern.policy.calendar import is_working_day
from lantern.visits.rules import MET

HOWS = BY_ID["in_person"].parts
WAYS = frozenset(BY_ID["told"].parts)
WRITTEN = tuple((voice, f"voice_{voice}") for voice in VOICES)
MANY = ("one", "two", "three", "four_or_more")


class Hours(Struct, frozen=True):
    """From when in the day a visit counts as one by day, in the evening, at night. Dated policy data."""

    day_from: time
    evening_from: time
    night_from: time


def meetings(parts: Iterable[Part]) -> Iterator[Found]:
    """How people were met, whether in private, and whose words were written."""
    for part in parts:
        if part.person is None or part.kind != "oversight":
            continue
        item = _item(part)
        for figure, bucket in _of_meeting(part):
            yield Found(figure=figure, bucket=bucket, on=part.on, item=item, visit=part.visit, person=part.person)


def alike(parts: Sequence[Part], over: Sequence[Period], hours: Hours, subdivision: str) -> Iterator[Alike]:
    """What `meetings` and `coverage` find, with what counts alike in one period counted together: thousands of visits say
    one of a few things, and their number is all that is asked here."""
    days = Days(over)
    met: dict[tuple[object, ...], int] = defaultdict(int)
    first: dict[tuple[object, ...], Part] = {}
    for part in parts:
        if part.person is not None and part.kind == "oversight":
            key = (days(part.on), part.how, part.private, part.why_not, id(part.voices), part.declined)
            met[key] += 1
            first.setdefault(key, part)
    for one, many in met.items():
        yield Alike(first[one].on, tuple(_of_meeting(first[one])), many)
    trips = {part.visit: part for part in reversed(parts)}
    made = Counter((days(p.on), moment(p, hours, subdivision), p.announced, p.kind) for p in trips.values())
    for (at, when, announced, kind), times in made.items():
        if at >= 0:
            yield Alike(over[at].from_on, tuple(_of_trip(when, announced, kind)), times)


def _of_meeting(part: Part) -> list[tuple[str, str]]:
    """Under which figures this meeting counts, and in which of their parts."""
    was_met = part.how in MET
    found = [("in_person", _how(part))]
    if was_met:
        found.append(("in_private", _private(part)))
    found += [(figure, _written(voice, part)) for voice, figure in WRITTEN if was_met or voice != "person"]
    if "person" in part.voices:
        ways = dict.fromkeys(part.voices["person"] or ("not_said",))
        found += [("told", way if way in WAYS else "another_way") for way in ways]
    return found


def _how(part: Part) -> str:
    if part.how is None:
        return "not_said"
    return part.how if part.how in HOWS else "another_way"


def _private(part: Part) -> str:
    if part.private == "no":
        return "no" if part.why_not else "no_without_reason"
    return part.private if part.private in ("yes", "partly") else "not_said"


def _written(voice: str, part: Part) -> str:
    if voice in part.voices:
        return "written"
    return "declined" if voice in part.declined else "nothing_written"


def continuity(parts: Iterable[Part], since: str) -> Iterator[Found]:
    """Whether the visitor was one of those who saw the person last time, and by how many each person was seen since a day."""
    met: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        if part.person is not None and part.kind == "oversight" and part.how in MET:
            met[part.person].append(part)
    for person, theirs in met.items():
        theirs.sort(key=lambda one: (one.on, one.visit))
        for before, part in zip([None, *theirs], theirs, strict=False):
            yield _found("same_visitor", _same(before, part), part)
        lately = [one for one in theirs if one.on >= since]
        visitors = {one.visitors[0] for one in lately if one.visitors}
        if visitors:
            many = MANY[min(len(visitors), len(MANY)) - 1]
            yield Found(figure="visitors_in_year", bucket=many, on=lately[-1].on, item=person, person=person)


def _same(before: Part | None, part: Part) -> str:
    if before is None:
        return "first_here"
    return "same" if set(before.visitors) & set(part.visitors) else "another"


def coverage(parts: Iterable[Part], hours: Hours, subdivision: str) -> Iterator[Found]:
    """When visits were made, announced or not, and by whom: a mix, held against no quota."""
    seen: set[str] = set()
    for part in parts:
        if part.visit in seen:
            continue
        seen.add(part.visit)
        for figure, bucket in _of_trip(moment(part, hours, subdivision), part.announced, part.kind):
            yield Found(figure=figure, bucket=bucket, on=part.on, item=part.visit, visit=part.visit)


def _of_trip(when: str, announced: bool, kind: str) -> tuple[tuple[str, str], ...]:
    return (("when", when), ("announced", "announced" if announced else "unannounced"), ("who_went", kind))


def moment(part: Part, hours: Hours, subdivision: str) -> str:
    """At what sort of hour a visit began, in London. Not said where the clock is in doubt, or it was begun on another day
    than it was made, as when paper is typed in later."""
    if part.doubtful:
        return "not_said"
    return sort_of_hour(part.began_at, part.on, hours, subdivision)


def sort_of_hour(began_at: str | None, on: str, hours: Hours, subdivision: str) -> str:
    """The same, of a visit made `on` a day whose clock is not in doubt."""
    if began_at is None:
        return "not_said"
    began = read_instant(began_at).astimezone(LONDON)
    if began.date().isoformat() != on:
        return "not_said"
    at = began.time()
    if at >= hours.night_from or at < hours.day_from:
        return "night"
    if not is_working_day(began.date(), subdivision):
        return "weekend"
    return "evening" if at >= hours.evening_from else "weekday"


def promises(made: Sequence[PromiseMade], today: date) -> Iterator[Found]:
    """What became of what the hospital said it would do, by the day it was said; and who looked."""
    for one in made:
        yield Found(
            figure="promises", bucket=_kept(one, today), on=one.made_on, item=one.id, visit=one.visit, person=one.person
        )
        for who in sorted(one.seen_again) or ["nobody"]:
            yield Found(
                figure="seen_again", bucket=who, on=one.made_on, item=one.id, visit=one.visit, person=one.person
            )


def _kept(one: PromiseMade, today: date) -> str:
    if one.state != "open":
        return one.state
    waits = one.by_when is not None and one.by_when >= today.isoformat()
    return "not_due" if waits else "not_looked_at"


def _item(part: Part) -> str:
    return f"{part.visit}/{part.person}"


def _found(figure: str, bucket: str, part: Part) -> Found:
    return Found(
        figure=figure,
        bucket=bucket,
        on=part.on,
        item=_item(part),
        visit=part.visit,
        person=part.person,
    )
