"""All SQL about who is there: months, what hospitals said, and the questions that follow."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.identity.records import account, seat
from lantern.people.records import person
from lantern.store import Transaction, metadata
from lantern.store.statements import add, among, by, change
from lantern.store.straight import first, rows
from lantern.store.tables import count, key, maybe, words
from lantern.units.records import hospital, unit

month = sa.Table(
    "register_month",
    metadata,
    key(),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("month"),
    words("asked_on"),
    words("due_on"),
    maybe("confirmed_on"),
    maybe("late_on"),
    maybe("by_name"),
    count("differences"),
    words("others", "[]"),
)
"""Which hospital is asked about which month; `others` as it said last; `late_on` since when its host knows that it did not."""

answer = sa.Table(
    "register_answer",
    metadata,
    key(),
    sa.Column("register_month", sa.Text, nullable=False, index=True),
    words("at"),
    words("heard_at"),
    words("by"),
    words("by_name"),
    words("says"),
)
"""Append-only: everything a hospital said, under the id of its command."""

question = sa.Table(
    "register_question",
    metadata,
    key(),
    words("kind"),
    sa.Column("body", sa.Text, nullable=False, index=True),
    sa.Column("hospital", sa.Text, nullable=False, index=True),
    words("unit"),
    maybe("person"),
    maybe("asks"),
    words("asked_on"),
    sa.Column("said", sa.Integer, nullable=True),
    sa.Column("had", sa.Integer, nullable=True),
    maybe("words"),
    words("state", "open"),
    maybe("closed_on"),
    maybe("closed_how"),
    maybe("closed_by_name"),
    maybe("closed_words"),
)

_COUNTS = (
    sa.select(
        person.c.unit, unit.c.name.label("unit_name"), person.c.placing_body.label("body"), body.c.name.label("body_name"),
        sa.func.count().label("count"),
    )
    .select_from(person.join(body, body.c.id == person.c.placing_body).outerjoin(unit, unit.c.id == person.c.unit))
    .where(person.c.hospital == sa.bindparam("it"), person.c.left_on.is_(None))
    .group_by(person.c.unit, unit.c.name, person.c.placing_body, body.c.name)
    .order_by(unit.c.name, person.c.unit, body.c.name)
)  # fmt: skip


def believed(tx: Transaction, hospital_id: str) -> list[Any]:
    """By ward and placing body, how many people we believe to be in this hospital."""
    return rows(tx, _COUNTS, it=hospital_id)


_COUNT = sa.select(sa.func.count()).where(
    person.c.unit == sa.bindparam("it"), person.c.placing_body == sa.bindparam("body"), person.c.left_on.is_(None)
)


def there(tx: Transaction, unit_id: str, body_id: str) -> int:
    """How many people of this body we believe to be on this ward."""
    return int(first(tx, _COUNT, it=unit_id, body=body_id)[0])


def wards(tx: Transaction, hospital_id: str) -> dict[str, str]:
    """The wards of a hospital, by id, with their names."""
    return {r.id: r.name for r in rows(tx, by(unit, "hospital"), it=hospital_id)}


def bodies(tx: Transaction, ids: list[str]) -> dict[str, str]:
    """Those of these that are bodies, with their names."""
    return {r.id: r.name for r in rows(tx, among(body, ("id", "name")), them=sorted(set(ids)))} if ids else {}


_ASKED = (
    sa.select(hospital.c.id, hospital.c.nation)
    .where(
        hospital.c.closed_on.is_(None),
        sa.exists().where(person.c.hospital == hospital.c.id, person.c.left_on.is_(None)),
        sa.exists().where(
            seat.c.hospital == hospital.c.id, seat.c.role == "provider_manager",
            sa.or_(seat.c.until_on.is_(None), seat.c.until_on >= sa.bindparam("today")),
        ),
        sa.not_(sa.exists().where(month.c.hospital == hospital.c.id, month.c.month == sa.bindparam("month"))),
    )
    .order_by(hospital.c.id)
)  # fmt: skip


def to_be_asked(tx: Transaction, month_: str, today: str) -> list[Any]:
    """Hospitals with people and a manager in Lantern that were not asked about this month yet."""
    return rows(tx, _ASKED, month=month_, today=today)


def keep_month(tx: Transaction, values: dict[str, Any]) -> None:
    """This hospital is asked about this month."""
    add(tx, month, [values])


def one_month(tx: Transaction, month_id: str) -> Any:
    """One month of one hospital; None when it was not asked."""
    return first(tx, by(month), it=month_id)


_MONTHS = by(month, "hospital").order_by(month.c.month.desc()).limit(13)


def months(tx: Transaction, hospital_id: str) -> list[Any]:
    """The latest thirteen months of a hospital, newest first."""
    return rows(tx, _MONTHS, it=hospital_id)


def confirmed(tx: Transaction, month_id: str, **values: object) -> None:
    """What the hospital said last about this month."""
    change(tx, month, month_id, values)


def keep_answer(tx: Transaction, values: dict[str, Any]) -> None:
    """Everything it said, for good."""
    add(tx, answer, [values])


def one(tx: Transaction, question_id: str) -> Any:
    """One question; None when there is none."""
    return first(tx, by(question), it=question_id)


def ask(tx: Transaction, values: dict[str, Any]) -> bool:
    """Open this question, or open it anew with what was said now; one that is open was asked when it was first. Returns whether
    anything changed."""
    was = one(tx, values["id"])
    if was is None:
        add(tx, question, [{**_OPEN, **values}])
        return True
    if was.state == "open":
        values = {**values, "asked_on": was.asked_on}
    if was.state == "open" and all(getattr(was, name) == value for name, value in values.items()):
        return False
    change(tx, question, values["id"], {**_OPEN, **values})
    return True


_OPEN: dict[str, Any] = {
    "person": None, "said": None, "had": None, "words": None, "state": "open", "closed_on": None, "closed_how": None,
    "closed_by_name": None, "closed_words": None,
}  # fmt: skip


def close(tx: Transaction, question_id: str, **values: object) -> None:
    """It is answered; it stays to be read."""
    change(tx, question, question_id, {"state": "closed", **values})


_OPEN_OF = by(question, "body").where(question.c.state == "open")
_NAMED = (
    sa.select(
        question, hospital.c.name.label("hospital_name"), unit.c.name.label("unit_name"), body.c.name.label("asks_name")
    )
    .join(hospital, hospital.c.id == question.c.hospital)
    .outerjoin(unit, unit.c.id == question.c.unit)
    .outerjoin(body, body.c.id == question.c.asks)
    .order_by(question.c.state.desc(), question.c.asked_on.desc(), question.c.id)
)


def open_of(tx: Transaction, body_id: str) -> list[Any]:
    """Open questions to this body."""
    return rows(tx, _OPEN_OF, it=body_id)


def of_bodies(tx: Transaction, bodies: list[str], most: int) -> list[Any]:
    """Questions to these bodies, open ones first, then the newest."""
    return list(tx.execute(_NAMED.where(question.c.body.in_(bodies)).limit(most)))


_OPEN_AT = sa.select(sa.func.count()).where(
    question.c.hospital == sa.bindparam("it"), question.c.state == "open", question.c.kind != "body_says"
)


def open_at(tx: Transaction, hospital_id: str) -> int:
    """How many questions of this hospital are open; what one body asks another is not its."""
    return int(first(tx, _OPEN_AT, it=hospital_id)[0])


def waits_changed(tx: Transaction, roles: list[str], **where: str) -> None:
    """What waits for whoever sits in these seats has changed: their phones are given their own row again."""
    sitting = sa.select(seat.c.account).where(
        seat.c.role.in_(roles), seat.c.account.is_not(None), *(seat.c[name] == value for name, value in where.items())
    )
    tx.execute(account.update().where(account.c.id.in_(sitting)).values(version=account.c.version + 1))


def said_of(others: str) -> list[dict[str, Any]]:
    """People of bodies we do not know, as the hospital said."""
    found: list[dict[str, Any]] = msgspec.json.decode(others)
    return found
