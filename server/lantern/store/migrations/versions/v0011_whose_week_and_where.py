"""visitors' weeks and leave are known, where hospitals stand, and planned visits can be moved"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "working_week",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "account", "from_on", "says", "at", "by_name")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_working_week")),
    )
    op.create_index(op.f("ix_working_week_account"), "working_week", ["account"], unique=False)
    op.create_table(
        "leave",
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("id", "account", "from_on", "until_on", "at", "by_name")
        ),
        sa.Column("called_off_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leave")),
    )
    op.create_index(op.f("ix_leave_account"), "leave", ["account"], unique=False)
    op.add_column("hospital", sa.Column("latitude", sa.Float(), nullable=True))
    op.add_column("hospital", sa.Column("longitude", sa.Float(), nullable=True))
    op.add_column("hospital", sa.Column("visits", sa.Text(), server_default="spread", nullable=False))
    op.add_column("visit", sa.Column("time_of_day", sa.Text(), nullable=True))
    op.add_column("visit", sa.Column("changes", sa.Text(), server_default="[]", nullable=False))
    of_visits = sa.text(
        "type in ('VisitPlanned', 'VisitBegun', 'VisitFinished', 'VisitCalledOff', 'VisitMoved', 'VisitHandedOver')"
    )
    op.drop_index(op.f("ix_journal_of_visits"), "journal")
    op.create_index(
        op.f("ix_journal_of_visits"), "journal", ["subject"], unique=False,
        sqlite_where=of_visits, postgresql_where=of_visits,
    )  # fmt: skip


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
