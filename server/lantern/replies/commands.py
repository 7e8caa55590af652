"""What is released to a hospital or held back from it, and what the hospital replies."""

import msgspec

from lantern.shapes import Day, Id, Key, Sentence


class ReleaseFinding(msgspec.Struct, tag="release_finding", forbid_unknown_fields=True, kw_only=True):
    """The hospital reads these words, and no others. About a concern, or about what was found on a finished visit."""

    release: Id
    words: Sentence
    concern: Id | None = None
    visit: Id | None = None
    question: Key | None = None
    """Of a visit: which finding it is."""
    name_ward: bool = True
    """False: the hospital is not told on which ward."""


class HoldFromProvider(msgspec.Struct, tag="hold_from_provider", forbid_unknown_fields=True, kw_only=True):
    """The hospital is not told of this yet: why, and when somebody looks at that again (K6)."""

    concern: Id
    reason: Sentence
    look_on: Day


class ReplyToFinding(msgspec.Struct, tag="reply_to_finding", forbid_unknown_fields=True, kw_only=True):
    """What the hospital says beside what it was told. `done`: it says that it has put it right, which ends nothing."""

    reply: Id
    release: Id
    words: Sentence
    done: bool = False


ReplyCommand = ReleaseFinding | HoldFromProvider | ReplyToFinding
"""What can become true between those who watch over a hospital and those who run it."""
