"""plans of the coming weeks are asked for and kept"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    needed = ("id", "body", "asked_by", "asked_at", "begins", "until_on", "state", "beat_at", "question")
    op.create_table(
        "plan",
        *(sa.Column(name, sa.Text(), nullable=False) for name in needed),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("progress", "stop_asked_at", "proposal", "problem")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
    )
    op.create_index(op.f("ix_plan_body"), "plan", ["body"], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
