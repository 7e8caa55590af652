"""`/api/duty`: for a desk, who is away, who is on call and when nobody is, in the bodies that whoever asks works for."""

from datetime import date, datetime, timedelta
from typing import Any, get_args

import msgspec
import sqlalchemy as sa
from litestar import Request, Response, get

from lantern.clock import local_date, wire
from lantern.identity import sessions
from lantern.identity.model import Principal
from lantern.identity.records import holders, names
from lantern.identity.rotas import records
from lantern.identity.rotas.commands import RotaRole
from lantern.identity.rotas.rules import gaps, on_call
from lantern.policy.reading import shipped_policy
from lantern.policy.values import value, whole
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.web.house import house, token


class Colleague(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Somebody with a seat in the same body today."""

    id: str
    name: str


class OnCall(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Whose turn it is at this moment, and how to ring them."""

    role: str
    who: str
    telephone: str | None = None


class SeatHeld(msgspec.Struct, kw_only=True):
    """Who holds a seat that a rota may fill: in a gap, and where there is no rota, all of them hear."""

    role: str
    names: list[str]


class TurnRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Hours on the rota, as a screen shows them."""

    id: str
    role: str
    from_on: str
    until_on: str
    begins: str
    ends: str
    days: list[int]
    who: str
    account: str | None = None
    telephone: str | None = None
    email: str | None = None


class GapRow(msgspec.Struct, kw_only=True):
    """When nobody is on call."""

    role: str
    begin: str
    end: str


class AbsenceRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Who is away, and who covers."""

    id: str
    account: str
    name: str
    from_on: str
    until_on: str
    cover_name: str | None = None
    words: str | None = None


class Duty(msgspec.Struct, kw_only=True):
    """One body: who works there, who is away, who is on call."""

    body: str
    name: str
    colleagues: list[Colleague]
    now: list[OnCall]
    seats: list[SeatHeld]
    turns: list[TurnRow]
    gaps: list[GapRow]
    absences: list[AbsenceRow]


class Duties(msgspec.Struct, kw_only=True):
    """Everything that whoever asks may know of who is there."""

    bodies: list[Duty]


_COLLEAGUES = sa.text("""
    select distinct a.id, a.name, s.body from seat s join account a on a.id = s.account
    where s.body = :it and a.left_at is null and (s.until_on is null or s.until_on >= :today)
      and s.role in ('placing_commissioner', 'placing_oncall', 'placing_safeguarding', 'host_lead', 'host_deputy', 'region')
    order by a.name, a.id
""")
_BODY = sa.text("select name, nation from body where id = :it")
_ROTAS = sa.text("select distinct body from turn where dropped_at is null order by body")
_ABSENCES = sa.text("""
    select distinct l.id, l.account, a.name, l.from_on, l.until_on, c.name as cover_name, x.words
    from leave l join account a on a.id = l.account join seat s on s.account = a.id and s.body = :it
    left join absence x on x.id = l.id left join account c on c.id = x.cover
    where l.called_off_at is null and l.until_on >= :today order by l.from_on, a.name, l.id
""")


@get("/api/duty", opt={"access": "signed-in", "gives": Duties})
async def duty(request: Request[Any, Any, Any]) -> Response[bytes]:
    """Who is there, in the bodies that this account works for; an operator sees every body that has a rota."""
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    found = await h.database.read(duties, who, now)
    headers = {"Cache-Control": "private, no-store", "Vary": "Cookie"}
    return Response(msgspec.json.encode(found), media_type="application/json", headers=headers)


def duties(tx: Transaction, who: Principal, now: datetime) -> Duties:
    """Who is there, as this account may know it."""
    mine = set(who.bodies(*records.WORKS_FOR, "administrator"))
    if who.holds("operator"):
        mine |= {r.body for r in rows(tx, _ROTAS)}
    return Duties(bodies=[_of_body(tx, body, now) for body in sorted(mine)])


def _of_body(tx: Transaction, body: str, now: datetime) -> Duty:
    today = local_date(now)
    place = rows(tx, _BODY, it=body)[0]
    ahead = whole(value(shipped_policy(), "rota.look_ahead", place.nation, today))
    turns = records.turns_of(tx, [body])
    named = names(tx, {r.account for r in turns if r.account})
    said = {records.as_turn(r).who: named.get(r.account) or r.label or r.telephone or r.email for r in turns}
    rung = {records.as_turn(r).who: r.telephone for r in turns if r.telephone}
    by_role: dict[str, list[Any]] = {}
    for r in turns:
        by_role.setdefault(r.role, []).append(records.as_turn(r))
    return Duty(
        body=body, name=place.name, absences=[
            AbsenceRow(**r._asdict()) for r in rows(tx, _ABSENCES, it=body, today=today.isoformat())
        ],
        colleagues=[Colleague(id=r.id, name=r.name) for r in rows(tx, _COLLEAGUES, it=body, today=today.isoformat())],
        now=[
            OnCall(role=role, who=said[who], telephone=rung.get(who))
            for role, all_ in sorted(by_role.items()) for who in on_call(all_, now)
        ],
        seats=_seats(tx, body, today),
        turns=[_turn(r, said[records.as_turn(r).who]) for r in turns if r.until_on >= (today - timedelta(1)).isoformat()],
        gaps=[
            GapRow(role=role, begin=wire(each.begin), end=wire(each.end))
            for role, all_ in sorted(by_role.items())
            for each in gaps(all_, now, now + timedelta(days=ahead))
        ],
    )  # fmt: skip


def _seats(tx: Transaction, body: str, today: date) -> list[SeatHeld]:
    """Everybody who holds a seat here that a rota may fill."""
    found: dict[str, list[str]] = {}
    for held in holders(tx, today.isoformat(), role=list(get_args(RotaRole)), body=body):
        found.setdefault(held.role, []).append(held.name)
    return [SeatHeld(role=role, names=sorted(set(names_))) for role, names_ in sorted(found.items())]


def _turn(r: Any, who: str) -> TurnRow:
    return TurnRow(
        id=r.id, role=r.role, from_on=r.from_on, until_on=r.until_on, begins=r.begins, ends=r.ends, who=who, account=r.account,
        days=[int(day) for day in r.days.split(",")] if r.days else [], telephone=r.telephone, email=r.email,
    )  # fmt: skip


HANDLERS = [duty]
