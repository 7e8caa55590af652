"""what visits were worth is counted from their parts"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "visit_part",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "visit", "part")),
        sa.Column("person", sa.Text(), nullable=True),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("kind", "body", "hospital", "unit", "on_day")),
        sa.Column("began_at", sa.Text(), nullable=True),
        sa.Column("doubtful", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("announced", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("visitors", sa.Text(), server_default="[]", nullable=False),
        sa.Column("checklist", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=True) for name in ("how", "private")),
        sa.Column("why_not", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("voices", sa.Text(), server_default="{}", nullable=False),
        *(
            sa.Column(name, sa.Text(), server_default="[]", nullable=False)
            for name in ("declined", "asked", "not_looked")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_visit_part")),
    )
    for name in ("visit", "person", "body", "hospital"):
        op.create_index(op.f(f"ix_visit_part_{name}"), "visit_part", [name], unique=False)
    of_people = sa.text("type in ('PersonBroughtIn', 'PersonChanged', 'PersonSeen')")
    op.create_index(
        op.f("ix_journal_of_people"), "journal", ["subject"], unique=False,
        sqlite_where=of_people, postgresql_where=of_people,
    )  # fmt: skip


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
