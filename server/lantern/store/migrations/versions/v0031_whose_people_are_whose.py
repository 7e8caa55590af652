"""whose people are whose, and each handover"""

import json

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("visitor", sa.Text(), nullable=True))
    op.create_table(
        "handover",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("to_account", sa.Text(), nullable=False),
        sa.Column("from_on", sa.Text(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("trips", sa.Text(), server_default="{}", nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("taken_back_at", sa.Text(), nullable=True),
    )
    _say_whose_trip()


def _say_whose_trip() -> None:
    """Each meeting that was recorded says whose trip it was."""
    tx = op.get_bind()
    leads = {r.id: r.lead for r in tx.execute(sa.text("select id, lead from visit where state = 'finished'"))}
    course = sa.table("course", sa.column("id"), sa.column("says"))
    for r in tx.execute(sa.text("select id, says from course where what = 'seen'")).all():
        says = json.loads(r.says)
        if says["visit"] in leads:
            says["lead"] = leads[says["visit"]]
            tx.execute(course.update().where(course.c.id == r.id).values(says=json.dumps(says)))


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
