"""checklists are drafted, reviewed, published and retired in the app"""

import sqlalchemy as sa
from alembic import op

from lantern.store.migrations import touches

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "checklist_draft",
        *_words("id", "checklist"),
        sa.Column("from_version", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), server_default="draft", nullable=False),
        *_words("by", "began_at", "changed_at"),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("faults", sa.Text(), server_default="[]", nullable=False),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_draft")),
    )
    op.create_index(op.f("ix_checklist_draft_published"), "checklist_draft", ["published"], unique=False)
    op.create_table(
        "draft_save",
        *_words("id", "draft", "part"),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        sa.Column("beside", sa.Boolean(), server_default=sa.false(), nullable=False),
        *_words("by", "at", "content"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_save")),
    )
    op.create_index(op.f("ix_draft_save_draft"), "draft_save", ["draft"], unique=False)
    op.create_table(
        "draft_review",
        *_words("id", "draft"),
        sa.Column("number", sa.Integer(), server_default="0", nullable=False),
        *_words("faces", "reviewer", "who"),
        sa.Column("lived_experience", sa.Boolean(), server_default=sa.false(), nullable=False),
        *_words("verdict", "words", "by", "at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_review")),
    )
    op.create_index(op.f("ix_draft_review_draft"), "draft_review", ["draft"], unique=False)
    op.create_table(
        "checklist_source", *_words("id", "source"), sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_source"))
    )
    op.create_table(
        "checklist_retired",
        *_words("id", "from_on", "by", "at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_retired")),
    )
    for words in touches.create(op.get_bind().dialect.name, "checklist_draft"):
        op.get_bind().exec_driver_sql(words)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
