"""another body's file names somebody who is here already: the body that leads is asked whether it is one person"""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("register_question", sa.Column("asks", sa.Text(), nullable=True))


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
