"""letters to whoever keeps a rota with gaps that are near"""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    there = ("id", "body", "role", "account", "address", "gaps", "at")
    op.create_table(
        "rota_letter",
        *(sa.Column(name, sa.Text(), nullable=False) for name in there),
        sa.Column("language", sa.Text(), server_default="en", nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=True)
            for name in ("due_at", "claimed_by", "claimed_until", "sent_at", "error")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rota_letter")),
    )
    for column in ("body", "due_at"):
        op.create_index(op.f(f"ix_rota_letter_{column}"), "rota_letter", [column], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
