"""All SQL about openings. Append-only but for what is said again while one runs."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.concerns.records import concern
from lantern.forums.meetings.records import meeting, meeting_hospital
from lantern.forums.opening.model import Stated
from lantern.people.records import person
from lantern.store import Transaction, metadata
from lantern.store.statements import add, change
from lantern.store.straight import first, rows, scalar
from lantern.store.tables import as_json, key, words

identity_opening = sa.Table(
    "identity_opening",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    sa.Column("person", sa.Text, nullable=False, index=True),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("body"),
    words("account"),
    words("by_name"),
    words("of"),
    words("at"),
    words("until"),
    words("stated"),
)
"""`until` is an instant. `body` paid for the person's care when it was opened."""

_stated = msgspec.json.Decoder(list[Stated])
_IT: Any = sa.bindparam("it")
_NEWEST = identity_opening.c.at.desc(), identity_opening.c.id.desc()
_WITH = sa.select(identity_opening, concern.c.about, person.c.name, person.c.known_as, person.c.reference).select_from(
    identity_opening.join(concern, concern.c.id == identity_opening.c.concern).join(
        person, person.c.id == identity_opening.c.person
    )
)
_OF_PERSON = _WITH.where(identity_opening.c.person == _IT).order_by(*_NEWEST).limit(200)
_AT_HOSPITAL = _WITH.where(identity_opening.c.hospital == _IT).order_by(*_NEWEST).limit(200)
_OF_CONCERN = (
    _WITH.where(identity_opening.c.concern == _IT, identity_opening.c.account == sa.bindparam("account"))
    .order_by(*_NEWEST)
    .limit(200)
)
_LAST_MEETING = (
    sa.select(sa.func.max(meeting.c.as_at))
    .join(meeting_hospital, meeting_hospital.c.meeting == meeting.c.id)
    .where(meeting_hospital.c.hospital == _IT)
)


def running(tx: Transaction, concern_id: str, account: str, now: str) -> Any:
    """This account's opening of this concern that still runs; None when there is none."""
    return next((r for r in own(tx, concern_id, account) if r.until > now), None)


def begin(tx: Transaction, values: dict[str, Any], said: Stated) -> None:
    """One opening begins."""
    add(tx, identity_opening, [{**values, "stated": as_json([said])}])


def say_again(tx: Transaction, opening: Any, said: Stated) -> None:
    """Another reason while it runs: it stands beside the first, and lengthens nothing."""
    change(tx, identity_opening, opening.id, {"stated": as_json([*stated(opening), said])})


def stated(r: Any) -> list[Stated]:
    """Why it was opened."""
    return _stated.decode(r.stated)


def own(tx: Transaction, concern_id: str, account: str) -> list[Any]:
    """What this account opened of one concern, the latest first."""
    return rows(tx, _OF_CONCERN, it=concern_id, account=account)


def of_person(tx: Transaction, person_id: str) -> list[Any]:
    """Every opening of whom this person is."""
    return rows(tx, _OF_PERSON, it=person_id)


def at(tx: Transaction, hospital_id: str) -> list[Any]:
    """Every opening about one hospital."""
    return rows(tx, _AT_HOSPITAL, it=hospital_id)


def since_last_meeting(tx: Transaction, hospital_id: str) -> list[Any]:
    """Openings about one hospital since the last meeting about it began; all of them before there was one."""
    since = scalar(tx, _LAST_MEETING, it=hospital_id) or ""
    return [r for r in reversed(at(tx, hospital_id)) if r.at > since]


_PERSON = sa.select(person.c.id, person.c.name, person.c.known_as, person.c.reference, person.c.placing_body).where(
    person.c.id == _IT
)


def one_person(tx: Transaction, person_id: str) -> Any:
    """Whom a concern is about; None when there is no such person."""
    return first(tx, _PERSON, it=person_id)
