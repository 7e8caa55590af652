"""a trip goes on in a newer version of its checklist; a body's own values reach phones with its row"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("visit", sa.Column("carried_from", sa.Text(), server_default="[]", nullable=False))
    op.execute("update body set version = version + 1 where id in (select body from local_value)")


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
