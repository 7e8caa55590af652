"""A question read aloud, as phones hold it."""

import msgspec


class ClipRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `clips`. Its bytes are at `/api/clips/{sha256}` once they have arrived whole."""

    id: str
    checklist: str
    question: str
    face: str
    sha256: str
    media_type: str
    bytes: int
    words_hash: str
    by: str
    by_name: str
    at: str
