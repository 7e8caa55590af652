"""The table of routes, apart from the others because a concern's rows and the rules of its routes both read it."""

import sqlalchemy as sa

from lantern.store import metadata
from lantern.store.tables import count, key, maybe, words

route = sa.Table(
    "concern_route",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    words("route"),
    count("era"),
    words("due_at"),
    sa.Column("remind_at", sa.Text, nullable=True, index=True),
    maybe("left_why"),
    maybe("left_by"),
    maybe("left_at"),
)
"""One row per route that a concern owes in one life of it (`era`); told is what its calls say. `remind_at` is absent when
nobody is to be reminded any more."""
