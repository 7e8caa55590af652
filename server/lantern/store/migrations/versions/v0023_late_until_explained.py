"""when somebody was seen late, and each meeting that was recorded before"""

import json

import sqlalchemy as sa
from alembic import op

from lantern.ids import derived

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

_MET = """
    select v.id, v.people, v.seen, v.visited_on, v.finished_at, v.heard_at, a.name from visit v
    left join account a on a.id = v.lead
    where v.kind = 'oversight' and v.state = 'finished' and v.visited_on is not null
"""


def upgrade() -> None:
    op.add_column("person", sa.Column("lateness", sa.Text(), server_default="[]", nullable=False))
    course = sa.table("course", *(sa.column(name) for name in _COLUMNS))
    met = [one for visit in op.get_bind().execute(sa.text(_MET)) for one in _entries(visit)]
    if met:
        op.bulk_insert(course, met)


_COLUMNS = ("id", "person", "what", "on_day", "at", "heard_on", "by_name", "says")


def _entries(visit: sa.Row[tuple[str, ...]]) -> list[dict[str, str | None]]:
    heard = visit.heard_at or visit.finished_at
    if not heard or visit.visited_on > heard[:10]:
        return []
    on_trip, seen = set(json.loads(visit.people)), json.loads(visit.seen)
    return [
        {
            "id": derived(visit.id, person, "seen"), "person": person, "what": "seen", "on_day": visit.visited_on,
            "at": visit.finished_at or heard, "heard_on": heard[:10], "by_name": visit.name,
            "says": json.dumps({"visit": visit.id, "how": how}),
        }
        for person, how in sorted(seen.items())
        if person in on_trip
    ]  # fmt: skip


def downgrade() -> None:
    """There is no way back but a backup: words are never dropped."""
    raise NotImplementedError("restore a backup instead")
