"""Days as people write them, day first. What could be two days, or none, is asked about and never guessed."""

import re
from datetime import date, timedelta

from lantern.imports.model import CellFault

WRITE = "write it as 2026-03-01, 1/3/2026 (day first) or 1 March 2026"
OLDEST = 130
"""Years ago; nobody in a file was born or admitted earlier."""

_ENGLISH = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_WELSH = [
    "ionawr",
    "chwefror",
    "mawrth",
    "ebrill",
    "mai",
    "mehefin",
    "gorffennaf",
    "awst",
    "medi",
    "hydref",
    "tachwedd",
    "rhagfyr",
]
_SHORT = {
    "sept": 9, "ion": 1, "chwe": 2, "chw": 2, "maw": 3, "ebr": 4, "meh": 6, "gor": 7, "gorff": 7, "aws": 8,
    "hyd": 10, "tach": 11, "tac": 11, "rhag": 12, "rha": 12,
}  # fmt: skip
MONTHS = (
    {name: n for names in (_ENGLISH, _WELSH) for n, name in enumerate(names, 1)}
    | {name[:3]: n for n, name in enumerate(_ENGLISH, 1)}
    | _SHORT
)

_CLOCK = re.compile(r"[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})", re.ASCII)
_IN_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?[ -]+([a-z]+)\.?,?[ -]+(\d{4})", re.ASCII)
_SHORT_YEAR = re.compile(r"\d{1,2}[-/. ](\d{1,2}|[a-z]+)[-/. ]'?\d{2}", re.ASCII)
_SERIAL = re.compile(r"\d{5}(\.0+)?", re.ASCII)


def read_day(text: str, today: date) -> date:
    """The day meant, not after today. Raises CellFault with what is wrong and what to write."""
    bare = _CLOCK.sub("", " ".join(text.split())).lower()
    day = _day(bare, text)
    if day > today:
        raise CellFault(f"{said(day)} has not come yet", "give the day on which it happened, or leave the cell empty")
    if day.year < today.year - OLDEST:
        raise CellFault(f"{said(day)} is too long ago", WRITE)
    return day


def month_first(text: str) -> bool:
    """Whether this can only be read with the month first, as American systems write it."""
    found = _DAY_FIRST.fullmatch(_CLOCK.sub("", " ".join(text.split())))
    return bool(found) and int(found[1]) <= 12 < int(found[3]) <= 31 if found else False


def said(day: date) -> str:
    """A day as a report says it: 1 March 2026."""
    return f"{day.day} {_ENGLISH[day.month - 1].capitalize()} {day.year}"


def _day(bare: str, text: str) -> date:
    if found := _YEAR_FIRST.fullmatch(bare):
        return _real(int(found[1]), int(found[3]), int(found[4]), text)
    if found := _DAY_FIRST.fullmatch(bare):
        if month_first(bare):
            raise CellFault(f"{text!r} looks as if the month came first", WRITE)
        return _real(int(found[4]), int(found[3]), int(found[1]), text)
    if (found := _IN_WORDS.fullmatch(bare)) and found[2] in MONTHS:
        return _real(int(found[3]), MONTHS[found[2]], int(found[1]), text)
    if _SHORT_YEAR.fullmatch(bare):
        raise CellFault(f"{text!r} has only two figures for the year", "write the year with four figures")
    if _SERIAL.fullmatch(bare):
        meant = date(1899, 12, 30) + timedelta(int(float(bare)))
        raise CellFault(
            f"{text!r} is a spreadsheet's own number for a day (perhaps {said(meant)})",
            "format the column as a date, then save the file again",
        )
    raise CellFault(f"{text!r} is not a day we can read", WRITE)


def _real(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise CellFault(f"there is no day {text!r}", WRITE) from None
