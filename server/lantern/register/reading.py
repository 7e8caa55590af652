"""What each reader is shown of a register: a hospital its own numbers, a body its own questions and people."""

from typing import Any

import msgspec

from lantern.identity.model import HOSTS, PLACING, Principal
from lantern.people import course, whereabouts
from lantern.people import records as people
from lantern.problems import Problem
from lantern.register import months, records, rules
from lantern.register.model import (
    Answered,
    Awaited,
    Believed,
    Month,
    OfHospital,
    Question,
    Said,
    SaidThere,
    Stay,
    Unknown,
    Whereabouts,
)
from lantern.store import Transaction, straight
from lantern.store.statements import among
from lantern.units import records as units
from lantern.units.records import hospital, unit

MOST = 200
"""Questions shown at once: open ones first."""


def of_hospital(tx: Transaction, who: Principal, hospital_id: str, today: str, watched: bool) -> OfHospital:
    """Its manager sees what we believe, by ward and body; its host and region whether it was confirmed, and what nobody
    claims. `watched` says whether this account watches it for the region. Raises Problem not-found."""
    place = units.place(tx, hospital_id=hospital_id)
    manages = hospital_id in who.hospitals("provider_manager")
    hosts = place is not None and any(
        seat.role in HOSTS and (seat.hospital == hospital_id or (seat.hospital is None and seat.body == place.host))
        for seat in who.seats
    )
    if place is None or not (manages or hosts or watched):
        raise Problem("not-found")
    wards = records.wards(tx, hospital_id)
    asked = records.months(tx, hospital_id)
    told = [_month(r, today) for r in asked]
    others = asked[0].others if asked and (hosts or watched) else "[]"
    return OfHospital(
        hospital=hospital_id, hospital_name=place.hospital_name, month=told[0] if told else None, earlier=told[1:],
        believed=[
            Believed(unit=r.unit, unit_name=r.unit_name or "", body=r.body, body_name=r.body_name, count=r.count)
            for r in records.believed(tx, hospital_id)
        ],
        open_questions=records.open_at(tx, hospital_id),
        unknown=[Unknown(**{"unit_name": wards.get(one["unit"], ""), **one}) for one in records.said_of(others)],
        may_confirm=manages, answered=_answered(tx, asked[0], wards) if manages and asked else None,
    )  # fmt: skip


def _answered(tx: Transaction, month: Any, wards: dict[str, str]) -> Answered | None:
    """As its manager said it last; a body that is not listed stands under the name they gave it."""
    last = months.last_answer(tx, month.id)
    if last is None:
        return None
    told = msgspec.json.decode(last.says)
    names = records.bodies(tx, [one["body"] for one in told["wards"]])
    said = [{**one, "body_name": names.get(one["body"], "")} for one in told["wards"]]
    said += [{"body_name": one["named"], **{k: v for k, v in one.items() if k != "named"}} for one in told["others"]]
    return Answered(
        at=last.heard_at,
        by_name=last.by_name,
        said=[SaidThere(unit_name=wards.get(one["unit"], ""), **one) for one in said],
    )


def awaited(tx: Transaction, places: list[str], today: str) -> list[Awaited]:
    """The newest month of each of these hospitals: whose day has passed first, then by name."""
    found = [
        Awaited(hospital=r.hospital, hospital_name=r.hospital_name, month=_month(r, today))
        for r in months.newest(tx, places)
    ]
    return sorted(found, key=lambda one: (_ORDER.index(one.month.standing), one.hospital_name))


_ORDER = ("late", "asked", "confirmed")


def _month(r: Any, today: str) -> Month:
    return Month(
        month=r.month, asked_on=r.asked_on, due_on=r.due_on, standing=rules.standing(r.due_on, r.confirmed_on, today),
        confirmed_on=r.confirmed_on, by_name=r.by_name, differences=r.differences,
    )  # fmt: skip


def questions(tx: Transaction, who: Principal) -> list[Question]:
    """What the bodies whose people this account visits are asked."""
    bodies = list(who.bodies(*PLACING))
    return [_question(tx, r) for r in records.of_bodies(tx, bodies, MOST)] if bodies else []


def _question(tx: Transaction, r: Any) -> Question:
    plain = {name: getattr(r, name) for name in Question.__struct_fields__ if name not in ("have", "unit_name")}
    have = records.there(tx, r.unit, r.body) if r.kind == "hospital_says" else None
    return Question(**plain, unit_name=r.unit_name or "", have=have)


def of_person(tx: Transaction, who: Principal, person_id: str) -> Whereabouts:
    """Everywhere somebody has been, for the body that pays for their care. Raises Problem not-found."""
    row = people.one(tx, person_id)
    if row is None or row.placing_body not in who.bodies(*PLACING):
        raise Problem("not-found")
    about = course.of(tx, [person_id]).get(person_id, [])
    lived = whereabouts.lived(row, about, "")
    wards = {r.id: r.name for r in straight.rows(tx, among(unit, ("id", "name")), them=[one.unit for one in lived])}
    places = {
        r.id: r.name for r in straight.rows(tx, among(hospital, ("id", "name")), them=[one.hospital for one in lived])
    }
    return Whereabouts(
        stays=[
            Stay(
                hospital=one.hospital, hospital_name=places.get(one.hospital, ""), unit=one.unit,
                unit_name=wards.get(one.unit, ""), began=one.began, ended=one.ended,
            )
            for one in lived
        ],
        said=[
            Said(
                what=e.what, on=e.on, unit=e.says.get("unit"), by_name=e.by_name, words=e.says.get("words"),
                lives_now=e.says.get("lives_now"), mistaken=e.says.get("mistaken", False),
            )
            for e in about
            if e.what in ("moved", "left")
        ],
    )  # fmt: skip
