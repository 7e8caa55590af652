"""another body pays for somebody's care too"""

import sqlalchemy as sa
from alembic import op

from lantern.store.migrations import touches

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "also_pays",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "person", "body", "since_on")),
        sa.Column("ended_on", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_also_pays")),
    )
    for column in ("person", "body"):
        op.create_index(op.f(f"ix_also_pays_{column}"), "also_pays", [column], unique=False)
    others = tuple(touch for touch in touches.TOUCHES if touch not in touches.SHARING)
    for words in touches.create(op.get_bind().dialect.name, besides=others):
        op.execute(words)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
