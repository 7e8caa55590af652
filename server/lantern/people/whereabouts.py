"""Where somebody has been, from what was recorded of it; and their row, which says where they are now."""

from datetime import date, timedelta
from typing import Any

from lantern.commissioners.records import nation_of
from lantern.ids import derived
from lantern.people import course, records
from lantern.people.course import Entry
from lantern.people.stays import Impossible, Lived, Move, NotYet, spell_began, stays
from lantern.policy.reading import shipped_policy
from lantern.policy.values import value, whole
from lantern.problems import Problem, WaitsFor
from lantern.store import Transaction
from lantern.units.records import Place

EARLIEST_WORD = "0001-01-01T00:00:00.000Z"
"""When the first stay was said: before any word about a later one."""


def moves(about: list[Entry]) -> list[Move]:
    """What was said of where they are."""
    return [
        Move(
            what=e.what, on=e.on, at=e.at, id=e.id, hospital=e.says.get("hospital") or "", unit=e.says.get("unit") or "",
            area=e.says.get("area") or "", mistaken=e.says.get("mistaken", False),
        )
        for e in about
        if e.what in ("came", "moved", "left")
    ]  # fmt: skip


def lived(row: Any, about: list[Entry], area: str) -> tuple[Lived, ...]:
    """Every stay, oldest first; one where nobody has moved. An earlier admission that became known later stands."""
    told = moves(about)
    if not told:
        left = None if course.died_on(about) else row.left_on
        return (Lived(hospital=row.hospital, unit=row.unit, area=area, began=here_since(row), ended=left),)
    first, *rest = stays(told)
    began = min(first.began, row.admitted_on or first.began)
    return (Lived(hospital=first.hospital, unit=first.unit, area=first.area, began=began, ended=first.ended), *rest)


def here_since(row: Any) -> str:
    """The day of admission. Where nobody told it: they were in hospital before they were brought in, and when last seen."""
    if row.admitted_on:
        return str(row.admitted_on)
    before = (date.fromisoformat(row.joined_on) - timedelta(1)).isoformat()
    return min(before, row.last_seen_on or before)


def of(place: Place) -> dict[str, Any]:
    """What a word about a ward keeps of it, as it is when it is heard: whose area it is in, and how secure (K27, K29)."""
    return {"hospital": place.hospital, "area": place.host, "security": place.security}


def begin(tx: Transaction, row: Any, about: list[Entry], place: Place | None, heard_on: str) -> None:
    """Before the first move is kept: the stay they were on stands as a word of its own."""
    if moves(about):
        return
    (stay,) = lived(row, about, place.host if place else "")
    says = {**(of(place) if place else {"area": ""}), "hospital": stay.hospital, "unit": stay.unit}
    made = derived(row.id, "came")
    course.keep(tx, row.id, Entry(made, "came", stay.began, EARLIEST_WORD, heard_on, None, says))
    if stay.ended:
        made = derived(row.id, "left", stay.ended)
        course.keep(tx, row.id, Entry(made, "left", stay.ended, EARLIEST_WORD, heard_on, None, {}))


def settle(tx: Transaction, person_id: str, today: date) -> None:
    """Their row says what follows from everything recorded. Raises Problem stays-overlap when that can never be; WaitsFor
    more about this person where a day that is still to come, or a word taken back, may make it so."""
    row, about = records.one(tx, person_id), course.of(tx, [person_id]).get(person_id, [])
    assert row is not None
    try:
        found = lived(row, about, "")
    except NotYet as error:
        raise WaitsFor(person_id, "stays-not-yet") from error
    except Impossible as error:
        raise Problem("stays-overlap") from error
    died, last = course.died_on(about), found[-1]
    # a death stops prompts at once whatever its day: only a later move or discharge speaks against it (K14)
    after = (move for move in moves(about) if move.what != "came" and not move.mistaken)
    if died is not None and any(move.on > died for move in after):
        raise WaitsFor(person_id, "stays-not-yet")
    nation = nation_of(tx, row.placing_body)
    began = spell_began(found, whole(value(shipped_policy(), "spell.gap", nation, today)))
    parted = began != found[0].began or (row.admitted_on or began) > began
    admitted = {"admitted_on": began} if parted else {}
    records.change(tx, person_id, hospital=last.hospital, unit=last.unit, left_on=died or last.ended, **admitted)


def told_by_file(tx: Transaction, row: Any, place: Place, was: Place | None, at: str, today: str) -> None:
    """A body's file has them on another ward: known from today, and no stay is lost by it."""
    about = course.of(tx, [row.id]).get(row.id, [])
    begin(tx, row, about, was, today)
    says = {**of(place), "unit": place.unit, "mistaken": False}
    made = derived(row.id, "moved", today, place.unit)
    course.keep(tx, row.id, Entry(made, "moved", today, at, today, None, says))
