"""The pack for the ward: whom to ring, whom one meets, what was promised, and only what is asked on that trip."""

from typing import Any

from lantern.checklists.model import Part
from lantern.checklists.rules import asked
from lantern.people.model import Person
from lantern.reports import laying, saying
from lantern.reports.blocks import sections
from lantern.reports.laying import Draw
from lantern.reports.records import Trip
from lantern.reports.saying import Say
from lantern.units.model import Hospital
from lantern.visits.model import WARD, PromiseRow

FIRST = {"emergency": 0, "police": 1}
"""Whom one rings when there is danger stands first."""


def pack(trip: Trip, face: str, draw: Draw) -> dict[str, Any]:
    """One trip on paper. KeyError where its checklist has no such face."""
    say = saying.words_of(face)
    visit = trip.visit
    hospital = _hospital(trip.hospital, face)
    announced = say["announced" if visit.announced else "unannounced"]
    people = [(one, trip.people.get(one)) for one in visit.people]
    parts = [_part(trip, one, person, face, say, draw) for one, person in [*people, (WARD, None)]]
    page = (trip.version.get("pages") or {}).get(f"{face[:2]}-simple")
    above = [
        f"{trip.unit.name}, {hospital}",
        say["planned"].format(day=saying.weekday(say, visit.planned_on), announced=announced),
        say["visitor"].format(name=visit.lead_name, body=visit.body_name),
        *([say["with"].format(names=", ".join(filter(None, visit.companion_names)))] if any(visit.companion_names) else []),
    ]  # fmt: skip
    parts = [one for one in parts if one["sections"]]
    for one in parts[1:]:
        one["new_page"] = True  # each part can be handed on, or put away, by itself
    return laying.sheet(
        face, say, trip.version, say["pack"].format(ward=trip.unit.name),
        above=above, warnings=[say["keep_safe"]], record=laying.record(say, say["who"]),
        lists=[_arriving(trip, say), _ring(trip.hospital, say), *_people(trip, say), _promises(trip, say)],
        parts=parts,
        telling=laying.telling(page, say, draw) if page and not face.endswith("-simple") else None,
        ending=[{"title": say["new_promises"], "why": say["new_promise"], "lines": 5}], last=say["keep_safe"],
    )  # fmt: skip


def _hospital(hospital: Hospital, face: str) -> str:
    return (hospital.name_cy if face.startswith("cy") else None) or hospital.name


def name_of(person: Person) -> str:
    """As people call them."""
    return person.known_as or person.name


def _part(
    trip: Trip, part: str, person: Person | None, face: str, say: Say, draw: Draw
) -> dict[str, Any]:  # fmt: skip
    words = trip.version["words"][face]
    kind: Part = "ward" if part == WARD else "person"
    pinned = [one.question for one in trip.visit.asked.get(part, [])]
    title = name_of(person) if person else say["ward"] if part == WARD else words["parts"]["person"]
    found = sections(asked(trip.version["questions"], kind, pinned), words, say)
    return laying.part(
        title, found, laying.drawn(face, draw), [_likes(person, say)] if person and person.communication else []
    )


def _list(title: str, items: list[dict[str, Any]], why: str | None = None, strong: bool = False) -> dict[str, Any]:
    return {"title": title, "why": why, "strong": strong, "items": items}


def _item(head: str, *more: str, boxes: list[str] | None = None) -> dict[str, Any]:
    return {"head": head, "more": [one for one in more if one], "boxes": boxes or []}


def _arriving(trip: Trip, say: Say) -> dict[str, Any]:
    items = [_item("", one) for one in (say["phones"][trip.unit.phones], trip.unit.arriving or "") if one]
    return _list(say["arriving"], items)


def _ring(hospital: Hospital, say: Say) -> dict[str, Any]:
    """The numbers of the first-hour card (K7)."""
    order = sorted(hospital.telephones, key=lambda one: FIRST.get(one.to, 2))
    items = [_item(f"{one.name}: {one.number}", one.hours or "") for one in order] or [_item(say["no_numbers"])]
    return _list(say["ring"], items, say["ring_why"], strong=True)


def _people(trip: Trip, say: Say) -> list[dict[str, Any]]:
    """By the names they are known as, and how each likes to talk."""
    items = [
        _item(
            name_of(one),
            _likes(one, say),
            say["wishes"].format(says=one.wishes) if one.wishes else "",
        )
        for one in trip.people.values()
    ]
    return [_list(say["people"], items)] if items else []


def _likes(person: Person, say: Say) -> str:
    talk = person.communication
    if talk is None:
        return ""
    more = [
        talk.prefers, say["welsh"] if talk.language == "cy" else "", say["easy_read"] if talk.easy_read else "",
        say["interpreter"].format(says=talk.interpreter) if talk.interpreter else "", talk.note or "",
    ]  # fmt: skip
    return say["likes"].format(says=" ".join(f"{one.rstrip('.')}." for one in more if one))


def _promises(trip: Trip, say: Say) -> dict[str, Any]:
    def item(one: PromiseRow) -> dict[str, Any]:
        said = say["promised"].format(who=one.by_whom, day=saying.day(say, one.made_on))
        until = say["promised_by"].format(day=saying.day(say, one.by_when)) if one.by_when else ""
        person = trip.people.get(one.person or "")
        head = f"{name_of(person)}: {one.words}" if person else one.words
        return _item(head, " ".join(filter(None, (said, until))), say["found"], boxes=list(say["founds"].values()))

    made = sorted(trip.promises, key=lambda one: (one.by_when or one.made_on, one.id))
    return _list(say["promises"], [item(one) for one in made], None if made else say["no_promises"])
