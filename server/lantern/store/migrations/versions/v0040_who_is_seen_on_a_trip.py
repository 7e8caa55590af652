"""whom a planned visit no longer sees, or sees as well, is found without reading every fact"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    of_visits = sa.text(
        "type in ('VisitPlanned', 'VisitBegun', 'VisitFinished', 'VisitCalledOff', 'VisitMoved', 'VisitHandedOver', "
        "'VisitAddedTo', 'VisitTakenOff')"
    )
    op.drop_index(op.f("ix_journal_of_visits"), "journal")
    op.create_index(
        op.f("ix_journal_of_visits"), "journal", ["subject"], unique=False,
        sqlite_where=of_visits, postgresql_where=of_visits,
    )  # fmt: skip


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
