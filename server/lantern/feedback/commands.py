"""What is told back to whoever said something, and what a person's family may hear."""

from typing import Annotated, Literal

import msgspec

from lantern.evidence.commands import Sha256
from lantern.feedback.model import Change, Covers, How, Tongue, Whom
from lantern.shapes import Day, Id, Sentence, Words


class WriteBack(msgspec.Struct, tag="write_back", forbid_unknown_fields=True, kw_only=True):
    """What changed, or why nothing does; `easy` says the same in Easy Read. Written again, the later words stand."""

    feedback: Id
    changes: Annotated[list[Change], msgspec.Meta(min_length=1, max_length=40)]
    tongue: Tongue = "en"


class TellBack(msgspec.Struct, tag="tell_back", forbid_unknown_fields=True, kw_only=True):
    """They were told: how, on which day, and what they said to it in their own words."""

    feedback: Id
    how: How
    told_on: Day
    read_back: bool = False
    """It was read to them, or they read it themselves, from beginning to end."""
    they_said: Words = ""
    whom: Whom = "raiser"


class CouldNotTell(msgspec.Struct, tag="could_not_tell", forbid_unknown_fields=True, kw_only=True):
    """They could not be told: why, and when it is tried next."""

    feedback: Id
    why: Sentence
    try_on: Day


class HearBack(msgspec.Struct, tag="hear_back", forbid_unknown_fields=True, kw_only=True):
    """Whoever said it has read or heard on their own phone what changed, and says what they think of it. `whom` `person`: they have
    passed it on to the person whose words these were, and `words` is what that person said."""

    feedback: Id
    words: Words = ""
    whom: Whom = "raiser"


class SpeakBack(msgspec.Struct, tag="speak_back", forbid_unknown_fields=True, kw_only=True):
    """Somebody read aloud what is written, for whoever would rather listen. It is played only while the words are those."""

    feedback: Id
    spoken: Id
    words_hash: Sha256
    """Of the words that were read: see `rules.read_aloud`."""
    sha256: Sha256
    media_type: Literal["audio/mp4", "audio/webm"]
    bytes: Annotated[int, msgspec.Meta(ge=1, le=2_000_000)]


class DropSpoken(msgspec.Struct, tag="drop_spoken", forbid_unknown_fields=True, kw_only=True):
    """This recording is not played any more."""

    feedback: Id
    spoken: Id


class ShareWithFamily(msgspec.Struct, tag="share_with_family", forbid_unknown_fields=True, kw_only=True):
    """Somebody's family may hear this much: by the person's own consent, or a best-interests decision (K15)."""

    share: Id
    person: Id
    account: Id
    covers: Annotated[list[Covers], msgspec.Meta(min_length=1, max_length=4)]
    basis: Literal["consent", "best_interests"]
    words: Sentence
    """How it was said, or who decided and why."""
    said_on: Day


class StopSharing(msgspec.Struct, tag="stop_sharing", forbid_unknown_fields=True, kw_only=True):
    """It is taken back, at once."""

    share: Id
    words: Words = ""


FeedbackCommand = (
    WriteBack | TellBack | CouldNotTell | HearBack | SpeakBack | DropSpoken | ShareWithFamily | StopSharing
)
"""What can become true about telling people what changed."""
