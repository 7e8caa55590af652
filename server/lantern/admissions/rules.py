"""When an admission is an exception, who is told of it, and whether they were in time. Pure."""

from collections.abc import Iterable, Sequence

from lantern.admissions.model import ToTell, Whom, Word
from lantern.clock import day_of

INADEQUATE = "inadequate"


def is_exception(decision: str, rating: str | None) -> bool:
    """To a hospital rated Inadequate every admission is one, whatever it was called."""
    return decision == "by_exception" or (decision == "placed" and rating == INADEQUATE)


def decided(words: Iterable[Word]) -> Word | None:
    """The decision that stands: the later word."""
    return max((w for w in words if w.kind == "decided"), key=lambda w: (w.at, w.id), default=None)


def to_tell(words: Sequence[Word], whom: Sequence[Whom], today: str) -> list[ToTell]:
    """Who is told of the exception that stands; none where there is none. In time is before the admission, else the same day
    (K42): the day of admission, or of the decision where none was named."""
    stands = decided(words)
    if stands is None or not stands.exception:
        return []
    by = stands.admit_on or day_of(stands.at)
    first: dict[Whom, Word] = {}
    for word in sorted((w for w in words if w.kind == "told" and w.whom), key=lambda w: (w.at, w.id)):
        if word.whom:
            first.setdefault(word.whom, word)
    found = []
    for one in whom:
        told = first.get(one)
        late = (day_of(told.at) if told else today) > by
        found.append(
            ToTell(
                whom=one, told_at=told.at if told else None, by_name=told.by_name if told else None,
                how=told.how if told else None, late=late,
            )
        )  # fmt: skip
    return found
