"""The columns a file may have, and every name by which we know them, in English and Welsh."""

import re
import unicodedata
from functools import cached_property

import msgspec

REQUIRED = ("reference", "name", "hospital", "ward")
SHORT, LONG = 200, 4000
"""Longest cell, in characters: a name or a status, and something told in sentences."""
TOLD_IN_SENTENCES = ("communication", "wishes", "family", "advocate", "interpreter")

NAMES: dict[str, tuple[str, ...]] = {
    "reference": (
        "reference", "our reference", "ref", "reference number", "local reference", "person reference",
        "cyfeirnod", "ein cyfeirnod", "cyfeirnod lleol",
    ),
    "name": ("name", "full name", "person", "person name", "enw", "enw llawn"),
    "known_as": ("known as", "likes to be called", "preferred name", "adwaenir fel", "enw a ffefrir"),
    "born": ("date of birth", "dob", "born", "born on", "birth date", "dyddiad geni", "ganed", "ganwyd"),
    "hospital": ("hospital", "hospital name", "site", "ysbyty", "enw'r ysbyty"),
    "ward": ("ward", "ward name", "unit", "enw'r ward", "uned"),
    "admitted_on": (
        "admitted on", "admitted", "date admitted", "admission date", "date of admission",
        "derbyniwyd ar", "derbyniwyd", "dyddiad derbyn",
    ),
    "recognised_on": (
        "known to be autistic or to have a learning disability since", "autistic or learning disability known since",
        "recognised on", "in scope since", "yn hysbys ers", "cydnabuwyd ar", "o fewn cwmpas ers",
    ),
    "last_seen_on": (
        "last seen in person on", "last seen in person", "last seen on", "last seen", "date last seen",
        "last visit", "last visit on", "last visit date", "date of last visit", "last in person visit",
        "gwelwyd ddiwethaf yn bersonol ar", "gwelwyd ddiwethaf yn bersonol", "gwelwyd ddiwethaf ar",
        "gwelwyd ddiwethaf", "ymweliad diwethaf", "dyddiad yr ymweliad diwethaf",
    ),
    "last_seen_by": ("seen by", "last seen by", "visited by", "visitor", "gwelwyd gan", "ymwelydd"),
    "last_seen_source": (
        "source", "source of that", "last seen source", "source of last seen", "source of last visit", "system",
        "ffynhonnell", "ffynhonnell hynny", "system ffynhonnell",
    ),
    "last_review_on": (
        "last review on", "last review", "date of last review", "last review date",
        "adolygiad diwethaf ar", "adolygiad diwethaf", "dyddiad yr adolygiad diwethaf",
    ),
    "legal_status": ("legal status", "mental health act status", "mha status", "statws cyfreithiol"),
    "communication": ("communication", "communication needs", "how they communicate", "cyfathrebu", "anghenion cyfathrebu"),
    "language": ("language", "preferred language", "first language", "iaith", "iaith a ffefrir", "iaith gyntaf"),
    "easy_read": ("easy read", "hawdd ei ddeall", "hawdd ei ddarllen"),
    "interpreter": ("interpreter", "cyfieithydd", "dehonglydd"),
    "out_of_area": ("out of area", "allan o'r ardal", "tu allan i'r ardal", "y tu allan i'r ardal"),
    "home_area": (
        "home area", "home body", "home icb", "home health board", "ardal gartref", "bwrdd iechyd cartref", "corff cartref",
    ),
    "wishes": ("wishes", "what matters", "what matters to them", "dymuniadau", "beth sy'n bwysig"),
    "family": ("family", "family contact", "who to ask", "teulu", "cyswllt teuluol"),
    "advocate": ("advocate", "eiriolwr"),
    "left_on": (
        "left on", "discharged on", "discharge date", "date of discharge", "gadawodd ar", "rhyddhawyd ar", "dyddiad rhyddhau",
    ),
    "died_on": ("died on", "date of death", "bu farw ar", "dyddiad marw", "dyddiad y farwolaeth"),
    "nhs_number": ("nhs number", "nhs no", "nhs", "rhif gig", "rhif y gig"),
}  # fmt: skip

LABELS = {
    "reference": "reference", "name": "name", "known_as": "known as", "born": "date of birth", "hospital": "hospital",
    "ward": "ward", "unit": "ward", "admitted_on": "admitted on", "recognised_on": "recognised on", "last_seen_on": "last seen in person on",
    "last_seen_by": "seen by", "last_seen_source": "source", "last_seen_note": "source of that",
    "last_review_on": "last review on", "legal_status": "legal status", "communication": "communication",
    "prefers": "communication", "language": "language", "easy_read": "Easy Read", "interpreter": "interpreter",
    "note": "note on communication", "out_of_area": "out of area", "home_area": "home area", "home_body": "home area",
    "wishes": "what matters to them", "family": "family", "advocate": "advocate", "left_on": "left on",
    "died_on": "died on", "nhs_number": "NHS number",
}  # fmt: skip
"""What a report calls them."""


def plain(text: str) -> str:
    """A name with case, accents, apostrophes and signs put aside: `Date_of_Birth` and `date of birth` are one."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w]|_", " ", re.sub("['’`]", "", bare.casefold())).split())


class Columns(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """The columns that one kind of file may have: every name of each field, and which fields must be there."""

    kind: str
    names: dict[str, tuple[str, ...]]
    required: tuple[str, ...]
    labels: dict[str, str]
    nothing: str
    """What is said of a file that has no rows."""

    @cached_property
    def _field_of(self) -> dict[str, str]:
        return {plain(name): field for field, names in self.names.items() for name in names}

    def field_of(self, header: str) -> str | None:
        """The field that a column of this name holds; None when the name says nothing to us."""
        return self._field_of.get(plain(header))


PEOPLE = Columns(kind="people", names=NAMES, required=REQUIRED, labels=LABELS, nothing="there is nobody to bring in")


def field_of(header: str) -> str | None:
    """The field that a column of this name holds in a file of people."""
    return PEOPLE.field_of(header)


def longest(field: str) -> int:
    """How many characters a cell of this field may have."""
    return LONG if field in TOLD_IN_SENTENCES else SHORT
