"""what hospitals are told and reply"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def _there(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=True) for name in names]


def _no(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), server_default=sa.false(), nullable=False)


def _make(table: str, indexes: tuple[str, ...], *columns: sa.Column[str] | sa.Column[bool]) -> None:
    op.create_table(table, *columns, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")))
    for column in indexes:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def upgrade() -> None:
    _make(
        "finding_release", ("concern", "visit", "hospital"),
        *_there("id", "hospital", "words", "when", "reply_by", "from_body", "by", "by_name", "at", "released_on"),
        *_maybe("concern", "visit", "question", "unit"),
    )  # fmt: skip
    _make(
        "finding_held", ("concern",), *_there("id", "concern", "reason", "look_on", "by", "by_name", "at"), _no("asked_again")
    )  # fmt: skip
    _make("finding_reply", ("release",), *_there("id", "release", "words", "by", "by_name", "at"), _no("done"))
    op.add_column("evidence", sa.Column("release", sa.Text(), nullable=True))
    op.create_index(op.f("ix_evidence_release"), "evidence", ["release"], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
