"""From bytes to characters: which way of writing letters a file uses, found out and said."""

import codecs

from lantern.imports.model import NotReadable

WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
MOST_BYTES = 50_000_000


def decoded(data: bytes) -> tuple[str, str]:
    """The file's text, and what its encoding is called. Raises NotReadable."""
    if len(data) > MOST_BYTES:
        raise NotReadable("This file is larger than 50 MB. A body's people fit into far less: is it the right file?")
    if data.startswith(WORKBOOKS):
        raise NotReadable('This is an Excel workbook. In Excel choose Save As, then "CSV UTF-8", and give that file.')
    if not data.strip():
        raise NotReadable("This file is empty.")
    for mark, codec, name in (
        (codecs.BOM_UTF8, "utf-8", "UTF-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
    ):
        if data.startswith(mark):
            return _read(data.removeprefix(mark), codec), name
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _one_or_the_other(data)


def _one_or_the_other(data: bytes) -> tuple[str, str]:
    """Not clean UTF-8. Where other lines prove it is UTF-8 all the same, only the damaged ones lose a letter."""
    if any(_is_utf8_beyond_ascii(line) for line in data.splitlines()):
        return _read(data, "utf-8"), "UTF-8 (some letters are damaged; their rows say so)"
    return _read(data, "cp1252"), "Windows-1252 (if letters such as ŵ or é look wrong below, save it as UTF-8)"


def _is_utf8_beyond_ascii(line: bytes) -> bool:
    try:
        return not line.decode("utf-8").isascii()
    except UnicodeDecodeError:
        return False


def _read(data: bytes, codec: str) -> str:
    return data.decode(codec, errors="replace")
