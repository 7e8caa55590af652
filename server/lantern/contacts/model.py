"""Contacts as whoever keeps them reads them."""

from typing import Literal

import msgspec

Kind = Literal["telephone", "seat", "turn", "account", "vacant"]
"""A number of a hospital; an address or number in a seat, or on a rota; an account whose letters come back; a seat that nobody holds."""
Why = Literal["missing", "left", "bounced", "wrong", "old", "never"]
"""Why a contact is stale: there is none; its holder has left; letters come back; somebody said that it is wrong; it was not checked
for too long; nobody ever checked it."""
Did = Literal["checked", "corrected", "entered", "doubted", "mistaken", "bounced"]


class Word(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One thing that became of a contact. Never changed."""

    id: str
    did: Did
    at: str
    by_name: str | None = None
    """Absent where a letter came back by itself."""
    by: str | None = None
    """Their account, of a doubt: only they can take it back."""
    was: str | None = None
    now: str | None = None
    words: str | None = None


class Contact(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One contact, for every hospital that it is the same for."""

    id: str
    kind: Kind
    what: str
    """Whom one reaches: the sort of telephone, or the role of the seat."""
    owner: str
    """The body that keeps it; empty: whoever runs the installation."""
    owner_name: str | None = None
    name: str = ""
    said: str = ""
    """The number or the address, where this reader may know it."""
    hours: str | None = None
    body: str | None = None
    body_name: str | None = None
    hospitals: list[str] = []
    """Ids of the hospitals for which it is the same."""
    of: str | None = None
    """The council or regulator it reaches, where the hospital names one."""
    checked_on: str | None = None
    check_by: str | None = None
    stale: Why | None = None
    since: str | None = None
    """Local date on which it was found to be stale."""
    may_check: bool = False
    may_correct: bool = False
    story: list[Word] = []


class Contacts(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Contacts, those that are stale first."""

    contacts: list[Contact]
    stale: int
    every: int
    """After how many days a contact is checked again (`contact.check.every`)."""
    more: bool = False
