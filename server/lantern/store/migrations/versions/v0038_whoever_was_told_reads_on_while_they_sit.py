"""for which body whoever was told of a concern sat then: they read on while they do; and how a call went"""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

_SAT = """
    update concern_hearing set body = coalesce(
        (select min(s.body) from seat s where s.account = concern_hearing.account and s.role = case concern_hearing.seat
            when 'other_placing_oncall' then 'placing_oncall' when 'national_team' then 'region' else concern_hearing.seat end),
        (select min(s.body) from seat s where s.account = concern_hearing.account and s.role in (
            'placing_commissioner', 'placing_oncall', 'placing_safeguarding', 'host_lead', 'host_deputy', 'region')))
    where account is not null
"""
"""In the seat where they heard, or, of a turn on a rota, for the body they work for."""


def upgrade() -> None:
    op.add_column("concern_hearing", sa.Column("body", sa.Text(), nullable=True))
    op.execute(_SAT)
    op.add_column("concern_call", sa.Column("reached", sa.Text(), server_default="yes", nullable=False))


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
