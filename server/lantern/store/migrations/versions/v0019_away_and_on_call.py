"""days away and who covers; turns on rotas"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def _words(*names: str, nullable: bool = False) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=nullable) for name in names]


def upgrade() -> None:
    op.create_table(
        "absence",
        *_words("id"),
        *_words("cover", "words", nullable=True),
        *_words("by", "at"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_absence")),
    )
    op.create_table(
        "turn",
        *_words("id", "body", "role", "from_on", "until_on"),
        sa.Column("days", sa.Text(), server_default="", nullable=False),
        *_words("begins", "ends"),
        *_words("account", "label", "telephone", "email", nullable=True),
        *_words("by", "at"),
        *_words("dropped_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turn")),
    )
    op.create_index(op.f("ix_turn_body"), "turn", ["body"], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
