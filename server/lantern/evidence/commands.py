"""Evidence is named by words first; its bytes follow apart, after the words (design §3)."""

from typing import Annotated, Literal

import msgspec

from lantern.shapes import Id, Key

Sha256 = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]


class NameEvidence(msgspec.Struct, tag="name_evidence", forbid_unknown_fields=True, kw_only=True):
    """There is a picture, recording or paper with this hash, and this is what it shows."""

    evidence: Id
    sha256: Sha256
    media_type: Literal["image/jpeg", "image/webp", "image/png", "audio/mp4", "audio/webm", "application/pdf"]
    bytes: Annotated[int, msgspec.Meta(ge=1, le=20_000_000)]
    shows: Annotated[str, msgspec.Meta(max_length=1000)]
    visit: Id | None = None
    part: Id | None = None
    question: Key | None = None
    concern: Id | None = None
    release: Id | None = None
    """What was released to a hospital, to which this is sent with a reply."""
