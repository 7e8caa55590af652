"""The forty people of the demonstration, and what their bodies knew of them when they joined."""

from datetime import date
from typing import Any

import msgspec

from lantern.demo.places import HOSPITAL_OF, HOST_OF
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.ids import derived
from lantern.people import course
from lantern.people.model import Communication
from lantern.people.records import person
from lantern.policy.calendar import birthday
from lantern.store import Transaction


class KnownBefore(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An opening balance: when somebody last met the person, who, and how that is known (K10)."""

    days: int
    by: str
    note: str


class Lives(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person as the data file writes them."""

    id: str
    name: str
    age: str
    unit: str
    body: str
    admitted: int
    communication: Communication
    legal_status: str
    known_as: str | None = None
    home: str | None = None
    joined: int | None = None
    known: KnownBefore | None = None
    review: int | None = None
    left: int | None = None
    wishes: str | None = None
    family: str | None = None
    advocate: str | None = None
    usual: dict[str, Any] = {}


PEOPLE = read("people.yaml", list[Lives])
BY_ID = {one.id: one for one in PEOPLE}


NO_PLAN = ("p-peter", "p-chioma")
"""One whose history nobody knows yet, and one for whom no plan for a home was begun."""
HOMES = (("bought_with_works", 40), ("refurbished", 180), ("bought", 120), ("new_build", 150))
"""Kind of home, and in how many days it is hoped for."""
AREAS = {
    "northmoor": "Northmoor",
    "bae-glas": "Bae Glas",
    "eastlea": "Eastlea",
    "tarnbrook": "Tarnbrook",
    "dyffryn-aur": "Dyffryn Aur",
}


def keep_people(tx: Transaction, when: When) -> None:
    """Everybody, as they were on the day their body brought them in."""
    tx.execute(person.insert(), [_row(one, f"Person {n}", when) for n, one in enumerate(PEOPLE, 1)])
    for n, one in enumerate(PEOPLE):
        if one.id not in NO_PLAN:
            course.keep(tx, one.id, _plan(one, n, when))


def _plan(one: Lives, n: int, when: When) -> course.Entry:
    """A plan for a home, begun in time; among the earlier ones are some whose home cannot be ready by the day hoped for."""
    begun = when.day(f"{one.admitted - min(one.admitted, 9 + n % 5)}d")
    kind, ahead = HOMES[n % len(HOMES)]
    says = {
        "hoped_for": when.day(f"+{ahead + 7 * n}d"),
        "kind_of_home": kind,
        "area": AREAS.get(one.body, "Marchfield"),
    }
    return course.Entry(
        derived("demo", "home", one.id), "home_plan", begun, f"{begun}T12:00:00.000Z", begun, None, says
    )


def _row(one: Lives, reference: str, when: When) -> dict[str, object]:
    hospital = HOSPITAL_OF[one.unit]
    home = one.home or one.body
    born = when.born(one.age)
    known = one.known
    return {
        "id": one.id, "reference": reference, "name": one.name, "known_as": one.known_as, "born": born,
        "hospital": hospital, "unit": one.unit, "placing_body": one.body, "home_body": home,
        "admitted_on": _day(when, one.admitted), "communication": msgspec.json.encode(one.communication).decode(),
        "wishes": one.wishes, "family": one.family, "advocate": one.advocate, "legal_status": one.legal_status,
        "out_of_area": home != HOST_OF[hospital], "child": when.today < birthday(date.fromisoformat(born), 18),
        "last_seen_on": _day(when, known.days if known else None), "last_seen_by": known.by if known else None,
        "last_seen_source": "opening_balance" if known else None, "last_seen_note": known.note if known else None,
        "last_review_on": _day(when, one.review), "joined_on": _day(when, one.admitted if one.joined is None else one.joined),
        "left_on": _day(when, one.left),
    }  # fmt: skip


def _day(when: When, days: int | None) -> str | None:
    return None if days is None else when.day(f"{days}d")
