"""Questions as each reader is shown them: whoever asked, the host, and the region behind it."""

from typing import Any

import sqlalchemy as sa

from lantern.admissions import records, rules
from lantern.admissions.handling import hosts
from lantern.admissions.model import Ask, Letter
from lantern.clock import local_date, read_instant
from lantern.commissioners.records import body
from lantern.identity.model import PLACING, Principal
from lantern.identity.records import MINE
from lantern.policy.reading import shipped_policy
from lantern.policy.values import many_words, value
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.store.statements import among
from lantern.store.straight import rows
from lantern.units import records as units
from lantern.units.records import hospital, unit

PAGE = 50
_AT = sa.text(f"with {MINE} select id from hosted union select id from watched")


def asks(tx: Transaction, who: Principal, today: str, at: str | None = None, before: str | None = None) -> list[Ask]:
    """Questions this account may read, newest first: its bodies' own, and those about hospitals it hosts or watches."""
    places = [r.id for r in rows(tx, _AT, account=who.account, today=today)]
    mine = sa.or_(records.ask.c.body.in_(who.bodies(*PLACING)), records.ask.c.hospital.in_(places))
    where = sa.and_(mine, records.ask.c.hospital == at) if at else mine
    return _shaped(tx, who, records.some(tx, where, before, PAGE), today)


def may_know(tx: Transaction, who: Principal, hospital_id: str, today: str) -> bool:
    """Whether this account may read what is known of a hospital: it hosts or watches it, or its body has asked, which the
    host can see. Nobody looks without a trace."""
    if hospital_id in {r.id for r in rows(tx, _AT, account=who.account, today=today)}:
        return True
    asked = sa.and_(records.ask.c.body.in_(who.bodies(*PLACING)), records.ask.c.hospital == hospital_id)
    return bool(records.some(tx, asked, None, 1))


def one(tx: Transaction, who: Principal, ask_id: str, today: str) -> Ask:
    """One question. Raises Problem not-found, also where it is not this account's to read."""
    found = records.one(tx, ask_id)
    places = {r.id for r in rows(tx, _AT, account=who.account, today=today)}
    if found is None or (found.body not in who.bodies(*PLACING) and found.hospital not in places):
        raise Problem("not-found")
    return _shaped(tx, who, [found], today)[0]


def _shaped(tx: Transaction, who: Principal, found: list[Any], today: str) -> list[Ask]:
    ids = [r.id for r in found]
    said, letters = records.words_of(tx, ids), records.letters_of(tx, ids)
    places = {r.id: r for r in rows(tx, among(hospital), them=[r.hospital for r in found])}
    wards = {r.id: r.name for r in rows(tx, among(unit, ("id", "name")), them=[r.unit for r in found if r.unit])}
    bodies = [r.body for r in found] + [r.host for r in places.values()]
    named = {r.id: r for r in rows(tx, among(body), them=bodies)}
    return [
        _shape(tx, who, r, said[r.id], [one for one in letters if one.ask == r.id], places[r.hospital], wards, named, today)
        for r in found
    ]  # fmt: skip


def _shape(
    tx: Transaction,
    who: Principal,
    r: Any,
    said: Any,
    letters: list[Any],
    place: Any,
    wards: Any,
    named: Any,
    today: str,
) -> Ask:
    plain = {name: getattr(r, name) for name in _PLAIN}
    on = local_date(read_instant(r.asked_at))
    whom = many_words(value(shipped_policy(), "admission.inadequate_tell", named[r.body].nation, on))
    where = units.place(tx, hospital_id=r.hospital)
    return Ask(
        **plain, body_name=named[r.body].name, hospital_name=place.name, host_name=named[place.host].name,
        host_on_lantern=named[place.host].on_lantern, unit_name=wards.get(r.unit), level=place.level, rating=place.rating,
        rating_on=place.rating_on, words=said, to_tell=rules.to_tell(said, whom, today),  # type: ignore[arg-type]
        letters=[Letter(name=one.name, channel=one.channel, state=one.state) for one in letters if one.kind == "ask"],
        mine=r.body in who.bodies(*PLACING), may_answer=where is not None and hosts(who, where),
    )  # fmt: skip


_PLAIN = (
    "id", "body", "hospital", "age_band", "nation", "why", "answer_by", "asked_at", "asked_by_name", "state",
)  # fmt: skip
