"""All SQL about seats at a table: the seat, what became of it, and the letters to whoever sits there."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.forums.meetings.records import meeting
from lantern.forums.members.model import VOICES, Kind, Term
from lantern.forums.members.rules import last_day
from lantern.identity.records import account, bump, seat
from lantern.ids import derived
from lantern.store import Transaction, metadata
from lantern.store.statements import add_once, among, by, change
from lantern.store.straight import first, rows
from lantern.store.tables import as_json, key, maybe, sending, words
from lantern.units.records import hospital

forum_seat = sa.Table(
    "forum_seat",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("kind"),
    words("name"),
    maybe("body_name"),
    sa.Column("account", sa.Text, nullable=True, index=True),
    maybe("email"),
    words("face", "en"),
    words("told_by", "email"),
    maybe("contact"),
    words("from_on"),
    words("until_on"),
    maybe("ended_on"),
    maybe("warned"),
    words("sits"),
)
"""`sits` is the id of the seat of its holder's account, ours and never one that a phone chose. `warned` is the last day of which its host was told, or `left`; empty while there is nothing to do about it."""

forum_seat_term = sa.Table(
    "forum_seat_term",
    metadata,
    key(),
    sa.Column("seat", sa.Text, nullable=False, index=True),
    words("says"),
)
"""Append-only: who sat when, under the id of each command."""

forum_call = sa.Table(
    "forum_call",
    metadata,
    sa.Column("meeting", sa.Text, primary_key=True),
    words("tells"),
    sa.Column("from_on", sa.Text, nullable=False, index=True),
)
"""Whom a meeting calls and from which day, as policy said when it was planned (K8). Who sits there is asked when it is sent."""

forum_letter = sa.Table(
    "forum_letter",
    metadata,
    key(),
    words("kind"),
    sa.Column("meeting", sa.Text, nullable=True, index=True),
    sa.Column("seat", sa.Text, nullable=True, index=True),
    words("hospital"),
    words("name"),
    words("address"),
    words("language", "en"),
    words("told_by", "email"),
    *sending(),
)

_term = msgspec.json.Decoder(Term)
_IT: Any = sa.bindparam("it")
_AT = (
    sa.select(forum_seat, account.c.left_at, seat.c.until_on.label("seat_until"))
    .outerjoin(account, account.c.id == forum_seat.c.account)
    .outerjoin(seat, seat.c.id == forum_seat.c.sits)
    .order_by(forum_seat.c.from_on, forum_seat.c.id)
)
_AT_HOSPITAL = _AT.where(forum_seat.c.hospital == _IT)
_OPEN = _AT.where(forum_seat.c.until_on >= _IT, forum_seat.c.ended_on.is_(None))
_TO_SIT = sa.select(forum_seat).where(
    forum_seat.c.account.is_not(None), forum_seat.c.from_on <= _IT, forum_seat.c.until_on >= _IT,
    sa.or_(forum_seat.c.ended_on.is_(None), forum_seat.c.ended_on >= _IT),
    ~sa.exists().where(seat.c.id == forum_seat.c.sits),
)  # fmt: skip
_HOLDING = (
    sa.select(seat.c.role).where(seat.c.account == _IT, seat.c.role == "provider_manager")
)  # fmt: skip
_MINE = (
    sa.select(forum_seat, hospital.c.name.label("hospital_name"))
    .join(hospital, hospital.c.id == forum_seat.c.hospital)
    .where(forum_seat.c.account == _IT)
    .order_by(hospital.c.name, forum_seat.c.id)
)


def one(tx: Transaction, seat_id: str) -> Any:
    """One seat; None when it has not arrived."""
    return first(tx, by(forum_seat), it=seat_id)


def at(tx: Transaction, hospital_id: str) -> list[Any]:
    """Every seat of a hospital, also those that have ended, with whether its holder's account has gone."""
    return rows(tx, _AT_HOSPITAL, it=hospital_id)


def unended(tx: Transaction, today: str) -> list[Any]:
    """Seats everywhere whose term has not run out."""
    return rows(tx, _OPEN, it=today)


def of_account(tx: Transaction, account_id: str) -> list[Any]:
    """Seats of one account, with their hospitals' names."""
    return rows(tx, _MINE, it=account_id)


def runs_a_hospital(tx: Transaction, account_id: str) -> bool:
    """Whether this account manages a hospital for a provider."""
    return first(tx, _HOLDING, it=account_id) is not None


def appoint(tx: Transaction, values: dict[str, Any]) -> bool:
    """Somebody is appointed, once."""
    return add_once(tx, forum_seat, {**values, "sits": derived(values["id"], "sits")})


def turn(tx: Transaction, seat_id: str, **values: object) -> None:
    """What became of a seat; whatever was said about its end is said anew where it is still to be said."""
    change(tx, forum_seat, seat_id, {**values, "warned": None})
    found = one(tx, seat_id)
    if found.account:
        change(tx, seat, found.sits, {"until_on": last_day(found.until_on, found.ended_on)})
        bump(tx, found.account)


def warn(tx: Transaction, seat_id: str, of: str) -> None:
    """Its host has been told of this."""
    change(tx, forum_seat, seat_id, {"warned": of})


def note(tx: Transaction, seat_id: str, term: Term) -> None:
    """What became of it stays."""
    add_once(tx, forum_seat_term, {"id": term.id, "seat": seat_id, "says": as_json(term)})


def terms_of(tx: Transaction, seats: list[str]) -> dict[str, list[Term]]:
    """What became of these seats, oldest first."""
    found: dict[str, list[Term]] = {one: [] for one in seats}
    for r in rows(tx, among(forum_seat_term, (), "seat"), them=seats) if seats else ():
        found[r.seat].append(_term.decode(r.says))
    return {one: sorted(said, key=lambda t: (t.at, t.id)) for one, said in found.items()}


def sit(tx: Transaction, today: str) -> int:
    """Whoever's term has begun may read from now on: the seat of their account. Returns how many."""
    begun = rows(tx, _TO_SIT, it=today)
    for r in begun:
        add_once(
            tx, seat,
            {"id": r.sits, "account": r.account, "role": role_of(r.kind), "hospital": r.hospital, "until_on": last_day(r.until_on, r.ended_on)},
        )  # fmt: skip
        bump(tx, r.account)
    return len(begun)


def role_of(kind: Kind) -> str:
    """The role of an account that sits there: people with lived experience and families read less than bodies do."""
    return "forum_voice" if kind in VOICES else "forum_member"


def call(tx: Transaction, meeting_id: str, tells: list[str], from_on: str) -> None:
    """Whom a meeting calls is pinned when it is planned."""
    add_once(tx, forum_call, {"meeting": meeting_id, "tells": as_json(tells), "from_on": from_on})


def write_to(tx: Transaction, values: dict[str, Any]) -> bool:
    """A letter, once."""
    return add_once(tx, forum_letter, values)


def letter(tx: Transaction, letter_id: str) -> Any:
    """One letter; None when there is none."""
    return first(tx, by(forum_letter), it=letter_id)


def told_by_hand(tx: Transaction, letter_id: str, at: str) -> None:
    """Somebody told them."""
    change(tx, forum_letter, letter_id, {"state": "told", "sent_at": at})


def stop(tx: Transaction, letter_id: str) -> None:
    """Nobody need be told any more."""
    change(tx, forum_letter, letter_id, {"state": "stopped"})


def letters(tx: Transaction, column: str, them: list[str]) -> list[Any]:
    """Letters about these meetings or seats, in the order in which they were made."""
    found = rows(tx, among(forum_letter, (), column), them=them) if them else []
    return sorted(found, key=lambda r: (r.at, r.id))


_WARNED = (
    sa.select(forum_seat, hospital.c.name.label("hospital_name"), hospital.c.host)
    .join(hospital, hospital.c.id == forum_seat.c.hospital)
    .where(forum_seat.c.warned.is_not(None), forum_seat.c.ended_on.is_(None), forum_seat.c.until_on >= _IT)
    .order_by(forum_seat.c.until_on, forum_seat.c.id)
)


def warned(tx: Transaction, today: str) -> list[Any]:
    """Seats everywhere that end soon, or whose holder has left, as they were said."""
    return rows(tx, _WARNED, it=today)


_CALLS = (
    sa.select(forum_call.c.meeting, forum_call.c.tells)
    .join(meeting, meeting.c.id == forum_call.c.meeting)
    .where(forum_call.c.from_on <= _IT, meeting.c.planned_on >= _IT, meeting.c.state == "planned")
    .order_by(forum_call.c.meeting)
)


def calls_due(tx: Transaction, today: str) -> list[Any]:
    """Meetings still to be held whose time to be told has come."""
    return rows(tx, _CALLS, it=today)


def call_of(tx: Transaction, meeting_id: str) -> Any:
    """Whom a meeting calls, as pinned when it was planned; None when nobody has pinned it yet."""
    return first(tx, by(forum_call, "meeting"), it=meeting_id)
