"""before somebody is admitted the host is asked; a hospital's rating has its report's day and place"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def _there(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=True) for name in names]


def upgrade() -> None:
    for column in ("rating", "rating_on", "rating_location"):
        op.add_column("hospital", sa.Column(column, sa.Text(), nullable=True))
    op.create_table(
        "admission_ask",
        *_there(
            "id", "body", "hospital", "age_band", "nation", "why", "answer_by", "asked_at", "asked_by", "asked_by_name"
        ),
        *_maybe("unit"),
        sa.Column("state", sa.Text(), server_default="asked", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admission_ask")),
    )
    for column in ("body", "hospital"):
        op.create_index(op.f(f"ix_admission_ask_{column}"), "admission_ask", [column], unique=False)
    op.create_table(
        "admission_word",
        *_there("id", "ask", "says"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admission_word")),
    )
    op.create_index(op.f("ix_admission_word_ask"), "admission_word", ["ask"], unique=False)
    op.create_table(
        "admission_letter",
        *_there("id", "ask", "kind", "whom", "name", "address", "channel", "at"),
        *_maybe("due_at", "claimed_by", "claimed_until", "sent_at", "error", "page_hash", "page_used_at"),
        sa.Column("language", sa.Text(), server_default="en", nullable=False),
        sa.Column("state", sa.Text(), server_default="waiting", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_admission_letter")),
        sa.UniqueConstraint("page_hash", name=op.f("uq_admission_letter_page_hash")),
    )
    for column in ("ask", "due_at"):
        op.create_index(op.f(f"ix_admission_letter_{column}"), "admission_letter", [column], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
