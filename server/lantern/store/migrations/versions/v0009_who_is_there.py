"""a hospital confirms each month who is there; what differs is asked of the body that pays"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def _there(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=True) for name in names]


def upgrade() -> None:
    op.create_table(
        "register_month",
        *_there("id", "hospital", "month", "asked_on", "due_on"),
        *_maybe("confirmed_on", "by_name"),
        sa.Column("differences", sa.Integer(), server_default="0", nullable=False),
        sa.Column("others", sa.Text(), server_default="[]", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_month")),
    )
    op.create_index(op.f("ix_register_month_hospital"), "register_month", ["hospital"], unique=False)
    op.create_table(
        "register_answer",
        *_there("id", "register_month", "at", "heard_at", "by", "by_name", "says"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_answer")),
    )
    op.create_index(op.f("ix_register_answer_register_month"), "register_answer", ["register_month"], unique=False)
    op.create_table(
        "register_question",
        *_there("id", "kind", "body", "hospital", "unit", "asked_on"),
        *_maybe("person", "words", "closed_on", "closed_how", "closed_by_name", "closed_words"),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("said", "had")),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_register_question")),
    )
    op.add_column("visit", sa.Column("rung", sa.Text(), server_default="[]", nullable=False))
    for column in ("body", "hospital"):
        op.create_index(op.f(f"ix_register_question_{column}"), "register_question", [column], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
