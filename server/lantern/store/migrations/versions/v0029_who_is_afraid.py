"""whose name is kept back, and what was sealed"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("concern", sa.Column("protect", sa.Text(), server_default="nobody", nullable=False))
    op.create_table(
        "concern_source",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "words", "at")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern_source")),
    )
    op.create_table(
        "concern_source_opened",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "concern", "by", "at", "why")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern_source_opened")),
    )
    op.create_index(op.f("ix_concern_source_opened_concern"), "concern_source_opened", ["concern"])


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
