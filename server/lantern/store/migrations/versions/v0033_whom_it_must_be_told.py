"""whom a concern must be told outside, by when, and who said that it need not be"""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("number", "told_at"):
        op.add_column("concern_call", sa.Column(name, sa.Text(), nullable=True))
    op.create_table(
        "concern_route",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "concern", "route")),
        sa.Column("era", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due_at", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("remind_at", "left_why", "left_by", "left_at")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern_route")),
    )
    for name in ("concern", "remind_at"):
        op.create_index(op.f(f"ix_concern_route_{name}"), "concern_route", [name])


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
