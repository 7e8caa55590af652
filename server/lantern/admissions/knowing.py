"""What is known of a hospital, for a body that thinks of it: level, themes, who looked last, figures out of the usual.

Need to know: hospital and theme. Nobody's words, nobody's name, no visit before it is finished.
"""

from collections import Counter
from datetime import date, timedelta
from typing import Any, get_args

import msgspec
import sqlalchemy as sa

from lantern.admissions.model import KnownOf, Seen, Theme, Unusual
from lantern.admissions.rules import INADEQUATE
from lantern.commissioners.records import body
from lantern.concerns.model import Urgency
from lantern.concerns.records import STILL_OPEN, concern
from lantern.findings import records as findings
from lantern.findings.figures import drawn
from lantern.findings.xmr import limits, marks, standing
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.store.straight import first, rows
from lantern.units.records import hospital, unit
from lantern.visits.records import visit

LOOKED = timedelta(days=90)
_PLACE = (
    sa.select(hospital, body.c.name.label("host_name"), body.c.on_lantern.label("host_on_lantern"))
    .join(body, body.c.id == hospital.c.host)
    .where(hospital.c.id == sa.bindparam("it"))
)
_OPEN = sa.select(concern.c.about, concern.c.urgency).where(concern.c.hospital == sa.bindparam("it"), STILL_OPEN)
_FINISHED = (
    sa.select(visit.c.unit, visit.c.kind, visit.c.visited_on, body.c.name.label("body_name"))
    .join(body, body.c.id == visit.c.body)
    .where(
        visit.c.hospital == sa.bindparam("it"), visit.c.state == "finished", visit.c.visited_on <= sa.bindparam("today")
    )
    .order_by(visit.c.visited_on.desc(), visit.c.id)
)
_WARDS = sa.select(unit).where(unit.c.hospital == sa.bindparam("it"), unit.c.closed_on.is_(None)).order_by(unit.c.name)


def known_of(tx: Transaction, hospital_id: str, today: date) -> KnownOf:
    """Everything an asker sees at once. Raises Problem not-found."""
    place = first(tx, _PLACE, it=hospital_id)
    if place is None:
        raise Problem("not-found")
    return KnownOf(
        hospital=place.id, hospital_name=place.name, host_name=place.host_name, host_on_lantern=place.host_on_lantern,
        level=place.level, rating=place.rating, rating_on=place.rating_on, rating_location=place.rating_location,
        exception=place.rating == INADEQUATE, concerns=_themes(tx, hospital_id), seen=_seen(tx, hospital_id, today),
        figures=_figures(tx, hospital_id),
    )  # fmt: skip


def _themes(tx: Transaction, hospital_id: str) -> list[Theme]:
    found: Counter[tuple[Urgency, str]] = Counter()
    for r in rows(tx, _OPEN, it=hospital_id):
        for about in set(msgspec.json.decode(r.about)) or {"other"}:
            found[r.urgency, about] += 1
    order = get_args(Urgency)
    pressing = sorted(found.items(), key=lambda one: (order.index(one[0][0]), -one[1], one[0][1]))
    return [Theme(about=about, urgency=urgency, count=number) for (urgency, about), number in pressing]


def _seen(tx: Transaction, hospital_id: str, today: date) -> list[Seen]:
    """Each ward's latest finished visit of each sort."""
    wards = {r.id: r for r in rows(tx, _WARDS, it=hospital_id)}
    latest: dict[tuple[str, str], Any] = {}
    for r in rows(tx, _FINISHED, it=hospital_id, today=today.isoformat()):
        if r.unit in wards:
            latest.setdefault((r.unit, r.kind), r)
    since = (today - LOOKED).isoformat()
    return [
        Seen(
            unit_name=wards[ward].name, body_name=r.body_name, kind=kind, on=r.visited_on,
            looked_at=sum(day >= since for day in msgspec.json.decode(wards[ward].looked_at).values()),
        )
        for (ward, kind), r in latest.items()
    ]  # fmt: skip


def _figures(tx: Transaction, hospital_id: str) -> list[Unusual]:
    """Figures whose latest is out of the usual, as the host's table marks them; never the figure itself."""
    found = []
    for row in findings.of_hospital(tx, hospital_id, None, ""):
        figures = drawn(row.figures)
        values = [one.value for one in figures]
        now = standing(values, marks(values, limits(values, 100 if row.kind == "share" else None)))
        if now:
            found.append(Unusual(question=row.question, marks=[one.mark for one in now], to_on=figures[-1].to_on))
    return found
