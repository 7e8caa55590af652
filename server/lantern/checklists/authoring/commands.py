"""What an administrator may do with a draft, and with a version that is no longer to be used."""

from typing import Annotated, Any

import msgspec

from lantern.checklists.authoring.model import Face, Part, Slug, Verdict
from lantern.shapes import Day, Id, Key, Sentence, Words


class DraftChecklist(msgspec.Struct, tag="draft_checklist", forbid_unknown_fields=True, kw_only=True):
    """Begin a draft: of a new version from one that was published, or of something new."""

    draft: Id
    checklist: Slug
    from_version: Key | None = None


class SaveDraft(msgspec.Struct, tag="save_draft", forbid_unknown_fields=True, kw_only=True):
    """These parts of a draft as they are now, whole. Taken also while they are not complete."""

    draft: Id
    parts: Annotated[dict[Part, Any], msgspec.Meta(min_length=1, max_length=12)]
    based_on: dict[Part, Id] = {}
    """By part, the save that its author had before them."""


class ReviewDraft(msgspec.Struct, tag="review_draft", forbid_unknown_fields=True, kw_only=True):
    """What somebody said who read these faces, as it was told to whoever records it."""

    draft: Id
    review: Id
    faces: Annotated[list[Face], msgspec.Meta(min_length=1, max_length=4)]
    reviewer: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    who: Sentence
    """What they are, such as `Quality Checker, person with a learning disability`."""
    verdict: Verdict
    lived_experience: bool = False
    words: Words = ""


class PublishDraft(msgspec.Struct, tag="publish_draft", forbid_unknown_fields=True, kw_only=True):
    """It comes into force on this day, which names the version. From then on it is frozen."""

    draft: Id
    from_on: Day


class RetireChecklist(msgspec.Struct, tag="retire_checklist", forbid_unknown_fields=True, kw_only=True):
    """From this day on nothing new is begun with this version. What was begun goes on; everything stays readable."""

    version: Key
    from_on: Day


AuthoringCommand = DraftChecklist | SaveDraft | ReviewDraft | PublishDraft | RetireChecklist
