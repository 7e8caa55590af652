"""The demonstration's year of visits: from a few lines in `data/trips` to the commands a visitor's phone would send."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

from lantern.checklists.rules import Prepared
from lantern.clock import local_date
from lantern.demo.asking import CHECKERS, NOT_LOOKED_AT, OVERSIGHT, Answering
from lantern.demo.deeds import Deed
from lantern.demo.people import BY_ID
from lantern.demo.places import PLACES
from lantern.demo.when import When
from lantern.demo.written import TRIPS, Made, Met, Trip, promise_id
from lantern.visits import commands as c
from lantern.visits.model import WARD, Answer, Asked

CHECKS = ("megan", "grace")
WARDS = {ward.id: ward for ward in PLACES.units}
MINUTE = timedelta(minutes=1)


def deeds(when: When, questions: dict[str, Prepared]) -> list[Deed]:
    """Everything that was done for every trip, in the order of the trips."""
    looked: dict[str, dict[str, str]] = defaultdict(dict)
    found: list[Deed] = []
    for trip in sorted(TRIPS, key=lambda one: when.moment(one.at)):
        found += _Journey(trip, when, questions[_checklist(trip)], looked).deeds()
    return found


def _checklist(trip: Trip) -> str:
    return CHECKERS if trip.who in CHECKS else OVERSIGHT


class _Journey:
    """One trip on its way to becoming commands."""

    def __init__(self, trip: Trip, when: When, questions: Prepared, looked: dict[str, dict[str, str]]) -> None:
        self.trip, self.when, self.questions, self.looked = trip, when, questions, looked
        self.at = when.moment(trip.at)
        self.day = local_date(self.at).isoformat()
        self.heard = when.moment(trip.handed_in) if trip.handed_in else self.at + timedelta(hours=3, minutes=20)
        self.checker = trip.who in CHECKS
        self.done: list[Deed] = []

    def deeds(self) -> list[Deed]:
        parts = {WARD: self.trip.ward_part, **{who: _voices(met) for who, met in self.trip.people.items()}}
        asking = {
            part: Answering(self.questions, part, self.trip.name, self.when, self._looked(part)) for part in parts
        }
        asks = {part: asking[part].asks(given) for part, given in parts.items()}
        self._plan(asks)
        if self.trip.state == "called_off":
            self._do(
                "call-off",
                self.at - timedelta(hours=2),
                c.CallOffVisit(visit=self.trip.visit, why=self.trip.why),
                now=True,
            )
        if self.trip.state == "finished":
            self._visit(parts, asking, asks)
        return self.done

    def _plan(self, asks: dict[str, list[Asked]]) -> None:
        early = timedelta(days=6 if self.trip.announced else 1)
        made = min(self.at - early, self.when.now - timedelta(hours=20))
        plan = c.PlanVisit(
            visit=self.trip.visit, kind="quality_checker" if self.checker else "oversight", checklist=_checklist(self.trip),
            unit=self.trip.ward, people=list(self.trip.people), planned_on=self.day, asked=asks,
            announced=self.trip.announced, companions=self.trip.along,
        )  # fmt: skip
        self._do("plan", made, plan, now=True)

    def _visit(
        self, parts: dict[str, dict[str, Any]], asking: dict[str, Answering], asks: dict[str, list[Asked]]
    ) -> None:
        self._do("begin", self.at, c.BeginVisit(visit=self.trip.visit))
        for number, name in enumerate(self.trip.checks):
            found, words = self.trip.checks[name]
            check = c.CheckPromise(promise=promise_id(name), visit=self.trip.visit, found=found, words=words)
            self._do(f"check-{name}", self.at + (10 + number) * MINUTE, check)
        start = self.at + 20 * MINUTE
        for part, given in parts.items():
            found_here = asking[part].answers(asks[part], given, _usual(part, self.trip.ward))
            if given.get("person_seen", {}).get("how") == "not_seen":
                found_here = {"person_seen": given["person_seen"]}
            self._record(part, found_here, start)
            start += 35 * MINUTE
        for made in self.trip.promises:
            self._promise(made, start)
        finish = c.FinishVisit(visit=self.trip.visit, visited_on=self.day, read_back=self.checker)
        self._do("finish", max(start + 15 * MINUTE, self.heard - 20 * MINUTE), finish)

    def _record(self, part: str, found: dict[str, Any], start: datetime) -> None:
        said = [
            Answer(question=name, value=value, at=_iso(start + number * MINUTE))
            for number, (name, value) in enumerate(found.items())
        ]
        half = len(said) // 2 if self.trip.typed else len(said)
        last = start + len(said) * MINUTE
        self._do(f"answers-{part}", last, c.RecordAnswers(visit=self.trip.visit, part=part, answers=said[:half]))
        if said[half:]:
            typed = c.RecordAnswers(visit=self.trip.visit, part=part, answers=said[half:])
            self._do(f"typed-{part}", last + MINUTE, typed, who=self.trip.typed)
        on = {name: self.day for name, value in found.items() if value != NOT_LOOKED_AT}
        self._looked(part).update(on)

    def _promise(self, made: Made, at: datetime) -> None:
        promise = c.MakePromise(
            promise=promise_id(made.id), visit=self.trip.visit, words=made.words, by_whom=made.by, person=made.person,
            by_when=self.when.day(made.by_when) if made.by_when else None,
        )  # fmt: skip
        self._do(f"promise-{made.id}", at, promise)

    def _do(self, key: str, at: datetime, command: Any, now: bool = False, who: str | None = None) -> None:
        heard = at if now else max(self.heard, at)
        self.done.append(
            Deed(who=who or self.trip.who, at=at, heard=heard, key=f"{self.trip.name}/{key}", command=command)
        )

    def _looked(self, part: str) -> dict[str, str]:
        return self.looked[self.trip.ward if part == WARD else part]


def _voices(met: Met) -> dict[str, Any]:
    """What a person's part of a trip says, as answers: the meeting, each voice apart, and the rest."""
    how, private, *why = met.seen.split(" ", 2)
    given: dict[str, Any] = {"person_seen": {"how": how, "private": private, **({"why_not": why[0]} if why else {})}}
    if met.says:
        by = {"interpreted_by": met.by} if met.by else {}
        given["voice_person"] = {"voice": "person", "words": met.says, "told": list(met.told), **by}
    if met.family:
        given["voice_family"] = {
            "voice": "family", "words": met.family.words, "told": ["words"], "relationship": met.family.relationship
        }  # fmt: skip
    if met.staff:
        given["voice_staff"] = {"voice": "staff", "words": met.staff, "told": ["words"]}
    if met.own:
        given["voice_own"] = {"voice": "own_view", "words": met.own}
    return {**given, **met.more}


def _usual(part: str, ward: str) -> dict[str, Any]:
    return WARDS[ward].usual if part == WARD else BY_ID[part].usual


def _iso(at: datetime) -> str:
    return at.isoformat(timespec="milliseconds")
