"""What can become true about a checklist."""

from lantern.facts import Fact


class ChecklistPublished(Fact, frozen=True, kw_only=True):
    """A version is here for phones to take."""

    digest: str


class ChecklistReworded(Fact, frozen=True, kw_only=True):
    """Words of a published version were corrected; its questions are as they were."""

    digest: str
