"""What a reader knows about a piece of evidence."""

import msgspec


class EvidenceRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `evidence`. `complete` is computed from verified bytes, never claimed."""

    id: str
    sha256: str
    media_type: str
    bytes: int
    shows: str
    by: str
    by_name: str
    at: str
    complete: bool = False
    visit: str | None = None
    part: str | None = None
    question: str | None = None
    concern: str | None = None
    release: str | None = None
