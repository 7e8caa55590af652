"""who a concern is about opens on stated need, and is logged"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

COLUMNS = ("id", "concern", "person", "hospital", "body", "account", "by_name", "of", "at", "until", "stated")


def upgrade() -> None:
    columns = [sa.Column(name, sa.Text(), nullable=False) for name in COLUMNS]
    op.create_table("identity_opening", *columns, sa.PrimaryKeyConstraint("id", name=op.f("pk_identity_opening")))
    for column in ("concern", "person", "hospital"):
        op.create_index(op.f(f"ix_identity_opening_{column}"), "identity_opening", [column], unique=False)


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
