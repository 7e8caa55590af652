"""What a visitor, or somebody of the same body for them, may say of whose people are whose. Every command enters through `sync`."""

from typing import Annotated

import msgspec

from lantern.shapes import Day, Id, Words


class HandOverPeople(msgspec.Struct, tag="hand_over_people", forbid_unknown_fields=True, kw_only=True):
    """From this day on somebody else who visits for the same body has these people, with the trips that go along. What is
    promised to them stays promised, and no day moves."""

    handover: Id
    to: Id
    people: Annotated[list[Id], msgspec.Meta(min_length=1, max_length=400)]
    from_on: Day
    visits: Annotated[list[Id], msgspec.Meta(max_length=400)] = []
    """Planned trips on which whoever gets them goes instead."""
    words: Words = ""
    """What holds for all of them."""
    notes: Annotated[dict[Id, Words], msgspec.Meta(max_length=400)] = {}
    """By person: what whoever gets them should know."""


class TakeBackHandover(msgspec.Struct, tag="take_back_handover", forbid_unknown_fields=True, kw_only=True):
    """It was a mistake: everybody is whose they were, and so are the trips that nobody has set out on."""

    handover: Id


class ReadHandover(msgspec.Struct, tag="read_handover", forbid_unknown_fields=True, kw_only=True):
    """Whoever got this person has looked at what was handed over with them."""

    handover: Id
    person: Id
