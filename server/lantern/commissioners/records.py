"""All SQL about bodies."""

from typing import Any

import sqlalchemy as sa

from lantern.commissioners.model import Body, Nation
from lantern.problems import Problem
from lantern.store import Transaction, metadata
from lantern.store.statements import by, change
from lantern.store.straight import first, scalar
from lantern.store.straight import rows as rows_of
from lantern.store.tables import flag, key, maybe, version, words

body = sa.Table(
    "body",
    metadata,
    key(),
    words("name"),
    maybe("name_cy"),
    words("nation"),
    words("kind"),
    maybe("region"),
    flag("on_lantern", True),
    maybe("successor"),
    maybe("closed_on"),
    version(),
)
"""A body that has closed stays: what was written under its name keeps it."""

VISIBLE = "select 'bodies' as noun, id, version, 'full' as view from body where true /*only id bodies*/"

_COLUMNS = [body.c[name] for name in Body.__struct_fields__ if name in body.c]


def rows(tx: Transaction, ids: list[str]) -> list[Body]:
    """Bodies as phones hold them, without the values they set themselves (`local.body_rows`)."""
    return [Body(**r._mapping) for r in tx.execute(sa.select(*_COLUMNS).where(body.c.id.in_(ids)))]


def region(tx: Transaction, body_id: str) -> str | None:
    """The body behind this one; None where there is none."""
    return tx.execute(sa.select(body.c.region).where(body.c.id == body_id)).scalar()


def one(tx: Transaction, body_id: str) -> Any:
    """Everything kept about one body; None when there is none."""
    return first(tx, by(body), it=body_id)


_NATION = sa.select(body.c.nation).where(body.c.id == sa.bindparam("it"))


def nation_of(tx: Transaction, body_id: str) -> Nation:
    """The nation whose visits and reviews this body owes. Raises Problem out-of-scope when nobody knows it."""
    nation: Nation | None = scalar(tx, _NATION, it=body_id)
    if nation is None:
        raise Problem("out-of-scope")
    return nation


_CLOSED = sa.select(body.c.id, body.c.successor).where(
    body.c.successor.is_not(None), body.c.closed_on.is_not(None), body.c.closed_on <= sa.bindparam("today")
)


def followed(tx: Transaction, today: str) -> dict[str, str]:
    """Every body that has closed by this day, with the one that took over from it."""
    return {r.id: r.successor for r in rows_of(tx, _CLOSED, today=today)}


def line_of(body_id: str, followed: dict[str, str]) -> list[str]:
    """The body, and those that have taken over from it, one after the other: the last one has the duty today."""
    found = [body_id]
    while (after := followed.get(found[-1])) and after not in found:
        found.append(after)
    return found


def all_bodies(tx: Transaction) -> list[sa.Row[tuple[object, ...]]]:
    """Every body as it is kept, in the order of their ids."""
    return list(tx.execute(sa.select(body).order_by(body.c.id)))


def bring_in(tx: Transaction, body_id: str, values: dict[str, Any]) -> None:
    """Keep this body, new to Lantern."""
    tx.execute(body.insert().values(id=body_id, **values))


def newer(tx: Transaction, body_id: str, values: dict[str, Any]) -> None:
    """Newer knowledge of one body, for phones to take again."""
    change(tx, body, body_id, values)
