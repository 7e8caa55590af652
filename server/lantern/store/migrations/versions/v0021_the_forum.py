"""levels of scrutiny are decided and heard of; meetings at the host's table, and what is agreed there"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def _there(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _maybe(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=True) for name in names]


def _else(name: str, default: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default=default, nullable=False)


def _make(
    table: str, indexes: tuple[str, ...], *columns: sa.Column[str] | sa.Column[int], key: tuple[str, ...] = ("id",)
) -> None:
    op.create_table(table, *columns, sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{table}")))
    for column in indexes:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)


def upgrade() -> None:
    _make(
        "level_change", ("hospital",),
        *_there("id", "hospital", "level", "was", "reasons", "at", "heard_at", "by", "by_name"), *_maybe("again_on", "meeting"),
    )  # fmt: skip
    _make(
        "level_heard", ("change", "body"),
        *_there("id", "change", "hospital", "kind", "body"), *_maybe("due_at", "confirmed_at", "by_name", "spoke_to"),
    )  # fmt: skip
    _make(
        "level_letter", ("heard", "due_at"),
        *_there("id", "heard", "name", "address", "at"), _else("language", "en"), _else("state", "waiting"),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        *_maybe("due_at", "claimed_by", "claimed_until", "sent_at", "error"),
    )  # fmt: skip
    _make(
        "meeting", ("host",),
        *_there("id", "host", "kind", "planned_on", "planned_at", "planned_by_name"), _else("state", "planned"), _else("present", "[]"),
        *_maybe("place", "as_at", "agenda", "finished_at", "finished_by_name", "why"),
    )  # fmt: skip
    _make("meeting_hospital", ("hospital",), *_there("meeting", "hospital"), key=("meeting", "hospital"))
    _make("meeting_said", ("meeting",), *_there("id", "meeting", "says"))
    _make(
        "forum_action", ("meeting", "hospital"),
        *_there("id", "meeting", "hospital", "topic", "words", "owner", "by_when", "made_at", "by_name"), _else("state", "open"),
        *_maybe("owner_body"),
    )  # fmt: skip
    _make("forum_action_word", ("action",), *_there("id", "action", "says"))


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
