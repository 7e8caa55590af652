"""Ids and telephone numbers as people and spreadsheets write them. An id is kept as given, never read for meaning."""

import re

from lantern.imports.cells import shown
from lantern.imports.model import CellFault

_ID = re.compile(r"[^\s/\\?#%&\"'<>|,;]{1,60}")
_SPOILT = re.compile(r"\d+([.,]\d+)?E\+\d+|\d{1,2}-(?:[A-Z][a-z]{2})|(?:[A-Z][a-z]{2})-\d{2}")
"""What a spreadsheet makes of codes such as 5E10, 1-12 or MAR-10."""
_EXTENSION = re.compile(r"\s*(?:,|;)?\s*(?:ext(?:ension)?|est(?:yniad)?|x)\.?\s*(\d{1,6})$", re.IGNORECASE)
SHORT = ("999", "112", "101", "111", "116123")
EMERGENCY = ("999", "112")
MAIL = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+\.[^@\s<>,;.]+")


def read_id(text: str) -> str:
    """The id as given: an ODS code, a CQC id or a code of one's own. Raises CellFault."""
    if _SPOILT.fullmatch(text):
        raise CellFault(
            f'id "{shown(text)}" looks like what a spreadsheet makes of a code',
            "format the column as text, then type the code again",
        )
    if not _ID.fullmatch(text):
        raise CellFault(
            f'id "{shown(text)}" cannot be kept', "an id has at most 60 letters, digits, dots or hyphens, and no spaces"
        )
    return text


def read_number(text: str) -> str:
    """A telephone number as people read it. Raises CellFault with what is wrong and what to write."""
    if re.search(r"\d\s*(?:/|\bor\b|\bneu\b|,|;)\s*(?:\+|0)?\d{3}", text):
        raise CellFault(f'"{shown(text)}" looks like two numbers', "give each number a row of its own")
    if re.fullmatch(r"\d+([.,]\d+)?E\+\d+", text):
        raise CellFault(
            f'"{shown(text)}" is what a spreadsheet makes of a number', "format the column as text, then type it again"
        )
    if _EXTENSION.search(text):
        raise CellFault(
            f'"{shown(text)}" has an extension, which a telephone would dial as part of the number',
            "write the number alone, and the extension beside the name",
        )
    digits = digits_of(text)
    if re.search(r"[^\d\s()+.\-]", text) or "+" in text[1:] or not digits:
        raise CellFault(f'"{shown(text)}" is not a telephone number', "write only its digits, such as 01632 960110")
    _length(digits, text)
    return " ".join(re.sub(r"^(\+|00)44\s*\(0\)", r"\g<1>44 ", text).split())


def digits_of(text: str) -> str:
    """By which two ways of writing a number are compared: 01632 960110 and +44 (0)1632 960110 are one."""
    bare = re.sub(r"^00", "+", re.sub(r"[^\d+]", "", text))
    return f"0{bare[3:].lstrip('0')}" if bare.startswith("+44") else bare


def same_abroad(number: str) -> bool:
    """Whether this is a number of another country."""
    return digits_of(number).startswith("+")


def _length(number: str, text: str) -> None:
    """Raises CellFault when no telephone of this length can be rung."""
    if number in SHORT:
        return
    if number.startswith("+"):
        if 8 <= len(number) - 1 <= 15:
            return
        raise CellFault(f'"{shown(text)}" is no number of another country', "one has 8 to 15 digits after the plus")
    if number.startswith("0"):
        if len(number) in (10, 11):
            return
        raise CellFault(f'"{shown(text)}" has {len(number)} digits', "a number here has 10 or 11, beginning with 0")
    if len(number) in (9, 10) and number[0] in "1237":
        raise CellFault(
            f'"{shown(text)}" has lost its first 0', "format the column as text, then write the number with its 0"
        )
    raise CellFault(f'"{shown(text)}" is not a number we know', "write it with its area code, such as 01632 960110")


PLACED = ("latitude", "longitude")
_BOUNDS = {"latitude": (49.0, 61.0), "longitude": (-9.0, 2.0)}
"""Degrees between which all of England and Wales lies, and the rest of Great Britain."""


def read_degrees(field: str, text: str) -> float:
    """Degrees to two decimals: a kilometre, which is enough. Raises CellFault."""
    least, most = _BOUNDS[field]
    try:
        degrees = float(text.replace("\u2212", "-"))
    except ValueError:
        raise CellFault(f'{field} is "{shown(text)}"', "write degrees as a number, such as 52.48 or -1.90") from None
    if not least <= degrees <= most:
        raise CellFault(
            f"{field} {degrees:g} lies outside Great Britain",
            f"write degrees from {least:g} to {most:g}; latitude and longitude may have changed places",
        )
    return round(degrees, 2)
