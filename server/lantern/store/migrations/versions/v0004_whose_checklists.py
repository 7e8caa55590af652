"""phones carry the checklists that their holders can use"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("checklist_version", sa.Column("asks", sa.Text(), server_default="on_visits", nullable=False))
    versions = sa.table("checklist_version", sa.column("id"), sa.column("row"), sa.column("asks"))
    connection = op.get_bind()
    for one in connection.execute(sa.select(versions.c.id, versions.c.row)).all():
        connection.execute(versions.update().where(versions.c.id == one.id).values(asks=_asks(json.loads(one.row))))


def _asks(row: dict[str, object]) -> str:
    """As `checklists.records.asks` said it when this was written."""
    if row.get("filled_in") != "alone":
        return "on_visits"
    sections = row.get("sections")
    parts = {one.get("part") for one in sections} if isinstance(sections, list) else set()
    return "visitor" if parts == {"visitor"} else str(row["answered_by"])


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
