"""a concern may be reopened, moved where it belongs, and joined with another"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("concern", sa.Column("era", sa.Integer(), server_default="0", nullable=False))
    for name in ("began_at", "joined_into", "joined_at"):
        op.add_column("concern", sa.Column(name, sa.Text(), nullable=True))
    op.create_index(op.f("ix_concern_joined_into"), "concern", ["joined_into"])
    for name in ("hospital", "reason"):
        op.add_column("concern_story", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("alert", sa.Column("kind", sa.Text(), server_default="concern", nullable=False))
    op.add_column("alert", sa.Column("era", sa.Integer(), server_default="0", nullable=False))
    op.add_column("alert", sa.Column("hospital", sa.Text(), nullable=True))
    op.create_table(
        "concern_stood",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("concern", sa.Text(), nullable=False),
        sa.Column("hospital", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("unit", "person", "body")),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("until", "by", "why")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concern_stood")),
    )
    op.create_index(op.f("ix_concern_stood_concern"), "concern_stood", ["concern"])


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
