"""questions read aloud are kept"""

import sqlalchemy as sa
from alembic import op

from lantern.store.migrations import touches

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    names = ("id", "checklist", "question", "face", "sha256", "words_hash", "by", "at")
    op.create_table(
        "clip",
        *(sa.Column(name, sa.Text(), nullable=False) for name in names),
        sa.Column("dropped", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_clip")),
    )
    op.create_index(op.f("ix_clip_checklist"), "clip", ["checklist"], unique=False)
    op.create_index(op.f("ix_clip_sha256"), "clip", ["sha256"], unique=False)
    for words in touches.create(op.get_bind().dialect.name, "clip"):
        op.get_bind().exec_driver_sql(words)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
