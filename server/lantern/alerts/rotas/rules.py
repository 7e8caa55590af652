"""Which gaps are told now. Pure; the gaps are those of identity.rotas.rules."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from lantern.identity.rotas.rules import Gap


def to_tell(
    near: Sequence[Gap], told: Collection[datetime], last: datetime | None, now: datetime, ahead: timedelta
) -> list[Gap]:
    """Gaps to be written of now, all that are new or none: each once, by when it begins.

    A gap that has come near only because days went by waits for the others until it is half as far away, so that a rota
    without nights is no letter a day. One that was made since the last letter, or that is the first, does not.
    """
    new = [gap for gap in near if gap.begin not in told]
    at_once = last is None or any(gap.begin <= max(last + ahead, now + ahead / 2) for gap in new)
    return new if at_once else []
