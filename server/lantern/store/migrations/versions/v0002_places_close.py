"""bodies, hospitals and wards close"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("body", "hospital", "unit"):
        op.add_column(table, sa.Column("closed_on", sa.Text(), nullable=True))


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
