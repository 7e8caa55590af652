"""A draft as phones hold it: its parts as they stand, who saved and reviewed them, and what must be put right."""

from typing import Annotated, Any, Literal

import msgspec

DraftState = Literal["draft", "in_review", "published", "retired"]
Verdict = Literal["fit", "change"]
FACES = ("en", "cy", "en-simple", "cy-simple")
Face = Literal["en", "cy", "en-simple", "cy-simple"]
Part = Annotated[str, msgspec.Meta(pattern=r"^(about|questions|cases|(words|page)/(en|cy)(-simple)?)$")]
"""What is saved apart: `about`, `questions`, `words/<face>`, `page/<face>` or `cases`."""
Slug = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""What a checklist is called in addresses and files."""


class DraftFault(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something to put right before it may be published: in which part, at what, what is wrong, and the remedy."""

    part: str
    says: str
    remedy: str
    at: str | None = None
    """The question, or the section, or the number of the case or line (from 1)."""


class DraftSave(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One save of one part. What it replaced is still kept, and can be read again."""

    id: str
    part: str
    by: str
    by_name: str
    at: str
    beside: bool = False
    """Its author had not seen the save before it: two people wrote at once, and the later one stands."""


class DraftReview(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody, by name and by what they are, read these faces and says whether they may go out."""

    id: str
    faces: list[str]
    reviewer: str
    who: str
    verdict: Verdict
    at: str
    by_name: str
    lived_experience: bool = False
    words: str = ""
    stands_for: list[str] = []
    """Of its faces, those whose words are still as they were read."""


class DraftRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `drafts`. Parts are as they were saved, also where they are not complete yet."""

    id: str
    checklist: str
    by: str
    by_name: str
    began_at: str
    changed_at: str
    state: DraftState = "draft"
    about: dict[str, Any] = {}
    questions: list[Any] = []
    words: dict[str, Any] = {}
    pages: dict[str, Any] = {}
    cases: list[Any] = []
    saves: list[DraftSave] = []
    """Newest first, at most a hundred; all are kept."""
    reviews: list[DraftReview] = []
    faults: list[DraftFault] = []
    from_version: str | None = None
    published: str | None = None
    """The version it became."""
