"""whom a planned visit no longer sees is found without reading every fact; since when a host knows that nobody confirmed"""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    of_visits = sa.text(
        "type in ('VisitPlanned', 'VisitBegun', 'VisitFinished', 'VisitCalledOff', 'VisitMoved', 'VisitHandedOver', "
        "'VisitAddedTo', 'VisitTakenOff')"
    )
    op.add_column("register_month", sa.Column("late_on", sa.Text(), nullable=True))
    op.drop_index(op.f("ix_journal_of_visits"), "journal")
    op.create_index(
        op.f("ix_journal_of_visits"), "journal", ["subject"], unique=False,
        sqlite_where=of_visits, postgresql_where=of_visits,
    )  # fmt: skip


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
