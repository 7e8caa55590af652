"""Opening what is sealed. The command keeps its meaning for ever."""

import msgspec

from lantern.shapes import Id, Sentence


class OpenSource(msgspec.Struct, tag="open_source", forbid_unknown_fields=True, kw_only=True):
    """I need to know who said it, because: shown to me for a while, and to everybody who reads the concern that I asked."""

    concern: Id
    why: Sentence
