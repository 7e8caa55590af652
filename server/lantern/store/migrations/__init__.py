"""One history for both engines: Alembic revisions, newest last."""
