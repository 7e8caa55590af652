"""What may be said of a number or an address. Every command enters through `sync` and keeps its meaning for ever."""

from typing import Annotated

import msgspec

from lantern.shapes import Id, Name, Sentence
from lantern.units.model import CallTo

Said = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class CheckContact(msgspec.Struct, tag="check_contact", forbid_unknown_fields=True, kw_only=True):
    """Somebody tried it, or asked: it is still right, everywhere it is the same."""

    contact: Id


class CorrectContact(msgspec.Struct, tag="correct_contact", forbid_unknown_fields=True, kw_only=True):
    """How it is reached now, everywhere it is the same; also where there was none."""

    contact: Id
    name: Annotated[Name, msgspec.Meta(min_length=1)]
    said: Said
    hours: Name | None = None


class DoubtNumber(msgspec.Struct, tag="doubt_number", forbid_unknown_fields=True, kw_only=True):
    """Somebody rang this number of a hospital and it was wrong. From anybody; it is shown until it is checked."""

    hospital: Id
    to: CallTo
    number: Said
    words: Sentence | None = None


class TakeBackDoubt(msgspec.Struct, tag="take_back_doubt", forbid_unknown_fields=True, kw_only=True):
    """What I said of this number was my mistake. What anybody else said of it stands."""

    hospital: Id
    to: CallTo
    number: Said
