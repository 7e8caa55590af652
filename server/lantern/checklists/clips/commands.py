"""A question read aloud: its words first, its bytes after them, as every recording."""

from typing import Annotated, Literal

import msgspec

from lantern.checklists.authoring.model import Face, Slug
from lantern.evidence.commands import Sha256
from lantern.shapes import Id, Key


class KeepClip(msgspec.Struct, tag="keep_clip", forbid_unknown_fields=True, kw_only=True):
    """Somebody read this question aloud, in this face. It stands in the place of one kept before."""

    clip: Id
    checklist: Slug
    question: Key
    face: Face
    sha256: Sha256
    media_type: Literal["audio/mp4", "audio/webm"]
    bytes: Annotated[int, msgspec.Meta(ge=1, le=1_000_000)]
    words_hash: Sha256
    """Of the words that were read: see `rules.words_hash`."""


class DropClip(msgspec.Struct, tag="drop_clip", forbid_unknown_fields=True, kw_only=True):
    """This recording is not offered any more. Phones fall back to their own voice."""

    clip: Id
