"""All SQL about routes: which of them a concern owes, by when, and when somebody is reminded."""

from typing import Any

import sqlalchemy as sa

from lantern.concerns.records import STILL_OPEN, call, concern
from lantern.concerns.routes.rules import Word
from lantern.concerns.tables import route
from lantern.store import Transaction
from lantern.store.statements import add_once


def owe(tx: Transaction, row: dict[str, Any]) -> bool:
    """This route is owed from now on. Returns whether it was not owed before."""
    return add_once(tx, route, row)


def drop_untold(tx: Transaction, concern_id: str, era: int) -> None:
    """What it owed where it stood before is asked of nobody any more."""
    old = sa.and_(route.c.concern == concern_id, route.c.era < era)
    tx.execute(route.update().where(old).values(remind_at=None))


def of(tx: Transaction, concern_id: str) -> list[Any]:
    """The routes that it owes where it stands now."""
    here = sa.and_(route.c.concern == concern_id, route.c.era == concern.c.era)
    found = sa.select(route).join(concern, concern.c.id == route.c.concern).where(here)
    return list(tx.execute(found.order_by(route.c.due_at, route.c.id)))


def open_about(tx: Transaction, person_id: str) -> list[str]:
    """Concerns about this person that somebody still has to see through."""
    found = sa.select(concern.c.id).where(concern.c.person == person_id, STILL_OPEN, concern.c.joined_into.is_(None))
    return list(tx.execute(found.order_by(concern.c.id)).scalars())


def drop(tx: Transaction, route_id: str) -> None:
    """It was never owed: what it followed from was recorded in error."""
    tx.execute(route.delete().where(route.c.id == route_id))


def calls(tx: Transaction, concern_id: str) -> list[Any]:
    """Every call and form that was written down about it, oldest first."""
    return list(tx.execute(sa.select(call).where(call.c.concern == concern_id).order_by(call.c.at, call.c.id)))


def words(tx: Transaction, concern_id: str) -> list[Word]:
    """The same, as the rules of telling read them."""
    return [
        Word(
            to=r.to, at=r.told_at or r.at, spoke_to=r.spoke_to, number=r.number, reference=r.reference, reached=r.reached
        )
        for r in calls(tx, concern_id)
    ]  # fmt: skip


def note(tx: Transaction, row: dict[str, Any]) -> bool:
    """Somebody was told, as is written down elsewhere. Returns whether it was not noted before."""
    return add_once(tx, call, row)


def settle(tx: Transaction, route_id: str, **values: object) -> None:
    """What became of a route: put aside with a reason, told, or reminded of again at a later moment."""
    tx.execute(route.update().where(route.c.id == route_id).values(**values))


def due(tx: Transaction, now: str, most: int) -> list[Any]:
    """Routes of which somebody is to be reminded now."""
    found = sa.select(route).join(concern, concern.c.id == route.c.concern)
    asked = sa.and_(route.c.remind_at <= now, route.c.left_why.is_(None), STILL_OPEN)
    return list(tx.execute(found.where(asked).order_by(route.c.remind_at).limit(most)))
