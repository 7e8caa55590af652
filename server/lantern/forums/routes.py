"""`/api/forums`: what lies on a host's table, read at a desk. Nothing here changes anything; commands enter through `sync`."""

from datetime import date, datetime
from typing import Any, cast

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from lantern.clock import local_date, wire
from lantern.commissioners.model import Nation
from lantern.contacts.reading import stale_here
from lantern.findings.assurance.reading import hours as assurance_hours
from lantern.forums import seeing
from lantern.forums.board import reading as boards
from lantern.forums.board.model import Board
from lantern.forums.levels import reading as levels
from lantern.forums.levels.model import Change, Waiting
from lantern.forums.meetings import reading as meetings
from lantern.forums.meetings.model import Action, Meeting, Todo
from lantern.forums.members import reading as sitting
from lantern.forums.members.model import Ending, Kind, Members, MyTable
from lantern.forums.opening import reading as opening
from lantern.forums.opening.model import Openings, Who
from lantern.forums.seeing import View
from lantern.identity import sessions
from lantern.identity.model import Principal
from lantern.policy.reading import shipped_policy
from lantern.policy.values import many_words, value, whole
from lantern.problems import Problem
from lantern.store import Transaction
from lantern.units import records as units
from lantern.web.house import house, token

Asked = Request[Any, Any, Any]
HEADERS = {"Cache-Control": "private, no-store", "Vary": "Cookie"}


RELY = ("host", "region", "placing")


class Table(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What lies on the table of one hospital, as this reader may see it."""

    hospital: str
    view: View
    changes: list[Change]
    meetings: list[Meeting] = []
    actions: list[Action] = []
    todo: list[Todo] = []
    vacant: list[Kind] = []
    """Seats on which nobody sits."""
    ending: int = 0
    """How many seats end soon, or have lost their holder."""
    contacts: int | None = None
    """How many of the numbers to ring are stale; None for those who do not rely on them."""


class Owned(msgspec.Struct):
    """Actions that stand under one name."""

    actions: list[Action]


@get("/api/forums/hospital/{hospital:str}", opt={"access": "signed-in", "gives": Table})
async def table(request: Asked, hospital: FromPath[str]) -> Response[bytes]:
    """Levels, meetings, and one list of everything to be done there."""
    return await _answer(request, lambda tx, who, now: _table(tx, who, hospital, now))


@get("/api/forums/levels", opt={"access": "signed-in", "gives": Waiting})
async def waiting(request: Asked) -> Response[bytes]:
    """Changes of level that this account can confirm as heard."""
    return await _answer(request, lambda tx, who, now: {"waiting": levels.waiting(tx, who, wire(now))})


@get("/api/forums/owned/{of:str}/{account:str}", opt={"access": "signed-in", "gives": Owned})
async def owned(request: Asked, of: FromPath[str], account: FromPath[str]) -> Response[bytes]:
    """What was agreed at tables stands under somebody's name: whoever hands over their people reads it."""
    return await _answer(request, lambda tx, who, now: Owned(meetings.owned_by(tx, who, of, account, local_date(now))))


@get("/api/forums/meeting/{meeting:str}", opt={"access": "signed-in", "gives": Meeting})
async def one_meeting(request: Asked, meeting: FromPath[str]) -> Response[bytes]:
    """One meeting with its agenda, what was decided and what was agreed."""
    return await _answer(request, lambda tx, who, now: meetings.meeting(tx, who, meeting, wire(now)))


class Mine(msgspec.Struct, kw_only=True):
    """Tables at which this account has a seat of its own."""

    tables: list[MyTable]


@get("/api/forums/hospital/{hospital:str}/members", opt={"access": "signed-in", "gives": Members})
async def members(request: Asked, hospital: FromPath[str]) -> Response[bytes]:
    """Who sits at the table of this hospital, since when and until when, and which seats are vacant."""
    return await _answer(request, lambda tx, who, now: _members(tx, who, hospital, local_date(now)))


@get("/api/forums/mine", opt={"access": "signed-in", "gives": Mine})
async def my_tables(request: Asked) -> Response[bytes]:
    """Where this account sits, and what is the next meeting there."""
    return await _answer(request, lambda tx, who, now: Mine(tables=sitting.mine(tx, who.account, local_date(now))))


@get("/api/forums/concern/{concern:str}/who", opt={"access": "signed-in", "gives": Who})
async def who_it_is(request: Asked, concern: FromPath[str]) -> Response[bytes]:
    """Whom a concern is about, for an account whose own opening runs; for another that may ask, what asking means."""
    return await _answer(request, lambda tx, who, now: opening.who(tx, who, concern, wire(now)))


@get("/api/forums/person/{person:str}/openings", opt={"access": "signed-in", "gives": Openings})
async def openings_of(request: Asked, person: FromPath[str]) -> Response[bytes]:
    """Who opened this person's name at a table, for the body that pays for their care."""
    return await _answer(request, lambda tx, who, _now: opening.of_person(tx, who, person))


@get("/api/forums/hospital/{hospital:str}/openings", opt={"access": "signed-in", "gives": Openings})
async def openings_at(request: Asked, hospital: FromPath[str]) -> Response[bytes]:
    """Every opening at this table, without anybody's name, for whoever leads it."""
    return await _answer(request, lambda tx, who, _now: opening.at_table(tx, who, hospital))


@get("/api/forums/hospital/{hospital:str}/board", opt={"access": "signed-in", "gives": Board})
async def live_board(request: Asked, hospital: FromPath[str]) -> Response[bytes]:
    """Everything about one hospital at a glance, for the bodies at its table."""
    return await _answer(request, lambda tx, who, now: _board(tx, who, hospital, now))


def _board(tx: Transaction, who: Principal, hospital: str, now: datetime) -> Board:
    today = local_date(now)
    view = seeing.members(tx, who, today.isoformat()).get(hospital)
    place = units.place(tx, hospital_id=hospital)
    if view is None or view == "voice" or place is None:
        raise Problem("not-found")
    policy, nation = shipped_policy(), cast(Nation, place.nation)
    soon, far = (whole(value(policy, f"forum.gap_{one}", nation, today)) for one in ("soon", "far"))
    return boards.board(tx, who, hospital, view, assurance_hours(policy, nation, today), soon, far, wire(now))


class SeatsEnding(msgspec.Struct, kw_only=True):
    """Seats about which something is to be done."""

    seats: list[Ending]


@get("/api/forums/seats", opt={"access": "signed-in", "gives": SeatsEnding})
async def seats_ending(request: Asked) -> Response[bytes]:
    """Seats of the forums that this account leads which end soon, or whose holder has left."""
    return await _answer(request, lambda tx, who, now: _ending(tx, who, local_date(now)))


def _ending(tx: Transaction, who: Principal, today: date) -> SeatsEnding:
    hosted = [one for one, view in seeing.views(tx, who, today.isoformat()).items() if view == "host"]
    return SeatsEnding(seats=sitting.ending(tx, hosted, today))


def _members(tx: Transaction, who: Principal, hospital: str, today: date) -> Members:
    view = seeing.members(tx, who, today.isoformat()).get(hospital)
    place = units.place(tx, hospital_id=hospital)
    if view is None or place is None:
        raise Problem("not-found")
    policy, nation = shipped_policy(), cast(Nation, place.nation)
    wanted = cast(tuple[Kind, ...], many_words(value(policy, "forum.seats", nation, today)))
    return sitting.members(tx, hospital, view, wanted, whole(value(policy, "forum.term_warn", nation, today)), today)


def _table(tx: Transaction, who: Principal, hospital: str, now: datetime) -> Table:
    today, at = local_date(now), wire(now)
    view = seeing.views(tx, who, today.isoformat()).get(hospital)
    if view is None:
        raise Problem("not-found")
    changes = levels.changes(tx, who, hospital, view, at)
    if view == "provider":
        return Table(hospital=hospital, view=view, changes=changes)
    sits = _members(tx, who, hospital, today)
    return Table(
        hospital=hospital, view=view, changes=changes, vacant=sits.vacant,
        ending=sum(1 for one in sits.seats if one.state in ("ends_soon", "holder_left")), meetings=meetings.at(tx, who, hospital),
        actions=meetings.actions_at(tx, hospital, today), todo=meetings.todo(tx, who, hospital, view, at),
        contacts=stale_here(tx, hospital) if view in RELY else None,
    )  # fmt: skip


async def _answer(request: Asked, read: Any) -> Response[bytes]:
    h = house(request)
    now = h.clock()
    who = await h.database.read(sessions.whoever, token(request), now)
    found = await h.database.read(read, who, now)
    return Response(msgspec.json.encode(found), media_type="application/json", headers=HEADERS)


HANDLERS = [
    table,
    waiting,
    one_meeting,
    owned,
    members,
    my_tables,
    seats_ending,
    who_it_is,
    openings_of,
    openings_at,
    live_board,
]
