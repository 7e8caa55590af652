"""visits can be read as a calendar"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "calendar_feed",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "token_hash", "account", "kind")),
        sa.Column("hospital", sa.Text(), nullable=True),
        sa.Column("made_at", sa.Text(), nullable=False),
        sa.Column("revoked_at", sa.Text(), nullable=True),
        sa.Column("last_fetched_at", sa.Text(), nullable=True),
        sa.Column("fetches", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feed")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_calendar_feed_token_hash")),
    )
    op.create_index(op.f("ix_calendar_feed_account"), "calendar_feed", ["account"], unique=False)
    of_visits = sa.text("type in ('VisitPlanned', 'VisitBegun', 'VisitFinished', 'VisitCalledOff')")
    op.create_index(
        op.f("ix_journal_of_visits"), "journal", ["subject"], unique=False,
        sqlite_where=of_visits, postgresql_where=of_visits,
    )  # fmt: skip


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
