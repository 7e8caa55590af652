"""what comes together in a hospital, and what people decide about it"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def _there(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "pattern",
        *_there("id", "hospital", "kind", "theme", "began_on", "since", "leaves_by"),
        sa.Column("leaves_on", sa.Text(), nullable=True),
        *_there("sources"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pattern")),
    )
    op.create_table(
        "pattern_word",
        *_there("id", "hospital", "kind", "theme", "verdict", "words", "marks", "by", "by_name", "at", "on_day"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pattern_word")),
    )
    for table in ("pattern", "pattern_word"):
        op.create_index(op.f(f"ix_{table}_hospital"), table, ["hospital"], unique=False)
    op.create_table(
        "pattern_look",
        *_there("hospital"),
        *(sa.Column(name, sa.Integer(), server_default="0", nullable=False) for name in ("asked", "done")),
        sa.Column("on_day", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("hospital", name=op.f("pk_pattern_look")),
    )


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
