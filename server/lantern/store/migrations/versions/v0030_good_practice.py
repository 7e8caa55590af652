"""good practice that members share and find again"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

THERE = ("id", "region", "account", "by_name", "body_name", "title", "done", "changed", "tags", "at", "finds")
MAYBE = ("place", "easy", "easy_cy", "taken_back_at", "why")


def upgrade() -> None:
    columns = [sa.Column(name, sa.Text(), nullable=False) for name in THERE]
    columns += [sa.Column(name, sa.Text(), nullable=True) for name in MAYBE]
    op.create_table("practice", *columns, sa.PrimaryKeyConstraint("id", name=op.f("pk_practice")))
    op.create_index(op.f("ix_practice_region"), "practice", ["region"], unique=False)
    columns = [sa.Column(name, sa.Text(), nullable=False) for name in ("id", "practice", "says")]
    op.create_table("practice_tried", *columns, sa.PrimaryKeyConstraint("id", name=op.f("pk_practice_tried")))
    op.create_index(op.f("ix_practice_tried_practice"), "practice_tried", ["practice"], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
