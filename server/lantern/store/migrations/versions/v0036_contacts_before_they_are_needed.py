"""contacts are checked before they are needed"""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def _text(name: str, nullable: bool = False, server_default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=nullable, server_default=server_default)


def upgrade() -> None:
    op.create_table(
        "contact",
        *(_text(name) for name in ("id", "kind", "what", "owner", "same")),
        *(_text(name, server_default="") for name in ("name", "said")),
        *(_text(name, nullable=True) for name in ("hospital", "body", "hours", "of", "checked_on", "check_by", "wrong_at", "stale", "since")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
    )  # fmt: skip
    for column in ("hospital", "body", "owner"):
        op.create_index(op.f(f"ix_contact_{column}"), "contact", [column], unique=False)
    op.create_table(
        "contact_word",
        *(_text(name) for name in ("id", "place", "says")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_word")),
    )
    op.create_index(op.f("ix_contact_word_place"), "contact_word", ["place"], unique=False)
    op.create_table("bounce", _text("said"), _text("at"), sa.PrimaryKeyConstraint("said", name=op.f("pk_bounce")))


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
