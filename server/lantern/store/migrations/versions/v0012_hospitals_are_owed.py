"""what hospitals are owed: their host's own visits, and those of Quality Checkers"""

import sqlalchemy as sa
from alembic import op

from lantern.store.migrations import touches

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hospital_owed",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "hospital", "kind", "body")),
        sa.Column("checkers", sa.Text(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("due_on", "row")),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hospital_owed")),
    )
    op.create_index(op.f("ix_hospital_owed_hospital"), "hospital_owed", ["hospital"], unique=False)
    op.create_index(op.f("ix_hospital_owed_checkers"), "hospital_owed", ["checkers"], unique=False)
    op.create_table(
        "hospital_noted",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "hospital", "what", "on_day", "at", "says")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hospital_noted")),
    )
    op.create_index(op.f("ix_hospital_noted_hospital"), "hospital_noted", ["hospital"], unique=False)
    for words in touches.create(op.get_context().dialect.name, "hospital_owed"):
        op.execute(words)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
