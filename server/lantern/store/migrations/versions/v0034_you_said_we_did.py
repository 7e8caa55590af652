"""what is told back to whoever said something, and what a family may hear"""

import sqlalchemy as sa
from alembic import op

from lantern.store.migrations import touches

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None


def _there(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=True) for name in names]


def _else(name: str, default: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=default, nullable=False)


def _make(table: str, indexes: tuple[str, ...], *columns: sa.Column[str] | sa.Column[int]) -> None:
    op.create_table(table, *columns, sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")))
    for column in indexes:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def upgrade() -> None:
    _make(
        "feedback", ("concern", "visit", "account", "person", "hospital", "owner"),
        *_there("id", "account", "hospital", "heard_on", "due_on"),
        *_maybe("concern", "visit", "person", "body", "owner", "closed_on", "by_name", "try_on"),
        _else("state", "owed"), _else("changes", "[]"), _else("tongue", "en"),
        sa.Column("climb", sa.Integer(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
    )  # fmt: skip
    _make("feedback_step", ("feedback",), *_there("id", "feedback", "kind", "at", "by", "by_name"), _else("says", "{}"))
    _make(
        "family_share", ("person", "account"),
        *_there("id", "person", "account", "covers", "basis", "words", "said_on", "by_name", "at"),
        *_maybe("ended_at", "ended_by_name", "ended_words"),
    )  # fmt: skip
    for words in touches.create(op.get_bind().dialect.name, "feedback", "family_share"):
        op.execute(words)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
