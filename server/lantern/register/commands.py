"""What a hospital confirms, and how a placing body answers what follows. Every command enters through `sync`."""

from typing import Annotated, Literal

import msgspec

from lantern.shapes import Id, Name, Sentence, Words

Count = Annotated[int, msgspec.Meta(ge=0, le=9_999)]


class OnWard(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """How many people of one placing body are on one ward, as the hospital knows it."""

    unit: Id
    body: Id
    count: Count
    words: Words | None = None


class OfUnknownBody(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """People on a ward whose placing body was not listed, named in the hospital's words."""

    unit: Id
    named: Name
    count: Count
    words: Words | None = None


class ConfirmRegister(msgspec.Struct, tag="confirm_register", forbid_unknown_fields=True, kw_only=True):
    """The hospital's manager says who is there this month. Said again, the later word stands and both are kept."""

    hospital: Id
    month: Annotated[str, msgspec.Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
    wards: Annotated[list[OnWard], msgspec.Meta(max_length=400)]
    others: Annotated[list[OfUnknownBody], msgspec.Meta(max_length=100)] = []


class SettleQuestion(msgspec.Struct, tag="settle_question", forbid_unknown_fields=True, kw_only=True):
    """The placing body says who is right, where no move or discharge has answered it."""

    question: Id
    right: Literal["hospital", "us"]
    words: Sentence


RegisterCommand = ConfirmRegister | SettleQuestion
