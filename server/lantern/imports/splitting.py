"""From text to rows of cells. A quotation mark that nobody closed costs its own row, never those below it."""

import csv
import io
from collections.abc import Iterator

SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
LINES_IN_A_ROW = 60
"""A cell may hold line breaks; one that goes on for longer has lost its closing mark."""

csv.field_size_limit(1_000_000)


def lines_of(text: str) -> list[str]:
    """The lines as an editor shows them; other signs that Unicode calls line ends stay within a cell."""
    return list(io.StringIO(text, newline=""))


def rows_of(lines: list[str], separator: str, width: int) -> Iterator[tuple[list[str], bool]]:
    """Every row's cells, and whether its quotation marks were sound. `width` is how many cells a row should have."""
    at = 0
    while at < len(lines):
        cells, used = _whole(lines, at, separator)
        if cells is None or (used > 1 and _ran_away(cells, lines[at + 1 : at + used], separator, width)):
            yield lines[at].rstrip("\r\n").split(separator), False
            at += 1
        else:
            yield cells, True
            at += used


def first_row(lines: list[str], separator: str) -> tuple[list[str], int]:
    """The cells of the first row, and how many lines it takes."""
    cells, used = _whole(lines, 0, separator)
    return (cells, used) if cells is not None else (lines[0].split(separator), 1)


def _ran_away(cells: list[str], inner: list[str], separator: str, width: int) -> bool:
    """Whether a row of several lines has swallowed others: it does not fit, or a line in it is a row by itself."""
    if len(cells) != width:
        return True
    balanced = (line for line in inner if line.count('"') % 2 == 0 and line.count(separator) + 1 >= width)
    return any(len(_whole([line], 0, separator)[0] or ()) == width for line in balanced)


def _whole(lines: list[str], at: int, separator: str) -> tuple[list[str] | None, int]:
    used = 0

    def feed() -> Iterator[str]:
        nonlocal used
        for line in lines[at : at + LINES_IN_A_ROW]:
            used += 1
            yield line

    try:
        return next(csv.reader(feed(), delimiter=separator, strict=True), []), used
    except csv.Error:
        return None, 1
