"""What can become true about a draft, and about a version that is no longer used."""

from lantern.facts import Fact


class DraftBegun(Fact, frozen=True, kw_only=True):
    """Somebody began to write a version of a checklist."""

    checklist: str
    from_version: str | None = None


class DraftSaved(Fact, frozen=True, kw_only=True):
    """Parts of it were saved; the words themselves stand in `draft_save`."""

    parts: list[str]


class DraftReviewed(Fact, frozen=True, kw_only=True):
    """Somebody read it and said what they think of it."""

    review: str
    faces: list[str]
    verdict: str


class ChecklistRetired(Fact, frozen=True, kw_only=True):
    """Nothing new is begun with this version from that day on."""

    from_on: str
