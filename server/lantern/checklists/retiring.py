"""All SQL about versions that are no longer to be begun. They stay readable, and what was begun with them goes on."""

import sqlalchemy as sa

from lantern.store import Transaction, metadata
from lantern.store.statements import keep, within
from lantern.store.straight import rows
from lantern.store.tables import key, words

checklist_retired = sa.Table("checklist_retired", metadata, key(), words("from_on"), words("by"), words("at"))

_OF = sa.select(checklist_retired.c.id, checklist_retired.c.from_on).where(within(checklist_retired.c.id))


def retired(tx: Transaction, version_ids: list[str]) -> dict[str, str]:
    """Of these versions, those that are retired, with the local date from which."""
    return {r.id: r.from_on for r in rows(tx, _OF, them=version_ids)}


def retire(tx: Transaction, version_id: str, from_on: str, by: str, at: str) -> None:
    """From this day on; said again, another day."""
    keep(tx, checklist_retired, [{"id": version_id, "from_on": from_on, "by": by, "at": at}])
