"""Sharing good practice, saying that one tried it too, taking it back. Every command enters through `sync`."""

from typing import Annotated

import msgspec

from lantern.shapes import Id, Name, Sentence, Words

Tag = Annotated[str, msgspec.Meta(min_length=1, max_length=40, pattern=r"^[a-z_]+$")]


class SharePractice(msgspec.Struct, tag="share_practice", forbid_unknown_fields=True, kw_only=True):
    """Something that was done and helped."""

    practice: Id
    title: Annotated[Name, msgspec.Meta(min_length=1)]
    done: Sentence
    changed: Sentence
    tags: Annotated[list[Tag], msgspec.Meta(min_length=1, max_length=6)]
    where: Name | None = None
    easy: Words | None = None
    easy_cy: Words | None = None


class TriedPractice(msgspec.Struct, tag="tried_practice", forbid_unknown_fields=True, kw_only=True):
    """We tried this too."""

    practice: Id
    words: Sentence
    helped: bool = True


class TakeBackPractice(msgspec.Struct, tag="take_back_practice", forbid_unknown_fields=True, kw_only=True):
    """Its author does not stand by it any more. Nobody else finds it then; what was written stays kept."""

    practice: Id
    why: Sentence


PracticeCommand = SharePractice | TriedPractice | TakeBackPractice
