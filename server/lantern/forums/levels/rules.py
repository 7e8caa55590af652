"""Whether those told of a change of level confirmed in time (K42). Pure."""


def is_late(due_at: str | None, confirmed_at: str | None, now: str) -> bool:
    """Confirmed after its time, or not yet and its time has passed. Instants as text, which sort as they read."""
    return due_at is not None and (confirmed_at or now) > due_at
