"""what a family is asked before an announced visit"""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "family_ask",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "visit", "person", "account", "address", "at")),
        sa.Column("language", sa.Text(), server_default="en", nullable=False),
        sa.Column("open", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=True)
            for name in ("due_at", "claimed_by", "claimed_until", "sent_at", "error")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_family_ask")),
    )
    for column in ("visit", "person", "account", "due_at"):
        op.create_index(op.f(f"ix_family_ask_{column}"), "family_ask", [column], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
