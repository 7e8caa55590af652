"""checklists are filled in outside trips"""

import sqlalchemy as sa
from alembic import op

from lantern.store.migrations import touches

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sheet",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        sa.Column("answered_by", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("hospital", sa.Text(), nullable=True),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("by_provider", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("state", sa.Text(), server_default="begun", nullable=False),
        sa.Column("began_at", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=True),
        sa.Column("whose", sa.Text(), nullable=True),
        sa.Column("finished_on", sa.Text(), nullable=True),
        sa.Column("finished_at", sa.Text(), nullable=True),
        sa.Column("heard_at", sa.Text(), nullable=True),
        sa.Column("clock_doubtful", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("read_back", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("carried_from", sa.Text(), server_default="[]", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet")),
    )
    for column in ("body", "hospital", "by"):
        op.create_index(op.f(f"ix_sheet_{column}"), "sheet", [column], unique=False)
    op.create_table(
        "sheet_answers",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("sheet", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("section", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("typed_by", sa.Text(), nullable=True),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("heard_at", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sheet_answers")),
    )
    op.create_index(op.f("ix_sheet_answers_sheet"), "sheet_answers", ["sheet"], unique=False)
    for words in touches.create(op.get_bind().dialect.name, "sheet", "sheet_answers"):
        op.get_bind().exec_driver_sql(words)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
