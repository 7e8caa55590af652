"""who sits at a table, from when until when, and the letters to them"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def _there(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=True) for name in names]


def _else(name: str, default: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=default, nullable=False)


def _make(table: str, indexes: tuple[str, ...], *columns: sa.Column[str] | sa.Column[int], key: str = "id") -> None:
    op.create_table(table, *columns, sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{table}")))
    for column in indexes:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def upgrade() -> None:
    _make(
        "forum_seat", ("hospital", "account"),
        *_there("id", "hospital", "kind", "name", "from_on", "until_on", "sits"), _else("face", "en"), _else("told_by", "email"),
        *_maybe("body_name", "account", "email", "contact", "ended_on", "warned"),
    )  # fmt: skip
    _make("forum_seat_term", ("seat",), *_there("id", "seat", "says"))
    _make("forum_call", ("from_on",), *_there("meeting", "tells", "from_on"), key="meeting")
    _make(
        "forum_letter", ("meeting", "seat", "due_at"),
        *_there("id", "kind", "hospital", "name", "address", "at"), _else("language", "en"), _else("told_by", "email"),
        _else("state", "waiting"), sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        *_maybe("meeting", "seat", "due_at", "claimed_by", "claimed_until", "sent_at", "error"),
    )  # fmt: skip


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
