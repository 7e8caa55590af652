"""From a file's bytes to its rows by field: encoding, separator and columns found out, not asked for."""

from collections.abc import Sequence

from lantern.imports.decoding import decoded
from lantern.imports.fields import PEOPLE, Columns
from lantern.imports.model import Fault, Line, NotReadable, Sheet
from lantern.imports.splitting import SEPARATORS, first_row, lines_of, rows_of

MOST_ROWS = 20_000
QUOTES = Fault("its quotation marks do not match", 'look for a single " in this row and take it out, or double it')


def read_sheet(data: bytes, kinds: Sequence[Columns] = (PEOPLE,)) -> Sheet:
    """The file, read as whichever of these kinds its columns say. Raises NotReadable with one plain sentence."""
    text, encoding = decoded(data)
    lines = lines_of(text)
    separator, skipped = _separator(lines, kinds)
    lines = lines[skipped:]
    headers, used = first_row(lines, separator)
    columns = max(kinds, key=lambda kind: _fits(headers, kind))
    fields = _fields(headers, columns, kinds)
    found: list[Line] = []
    empty = 0
    for number, (cells, sound) in enumerate(rows_of(lines[used:], separator, len(headers)), 2 + skipped):
        if not any(cell.strip() for cell in cells):
            empty += 1
        elif len(found) == MOST_ROWS:
            raise NotReadable(
                f"This file has more than {MOST_ROWS:,} rows. Is it the right file? If it is, cut it in two."
            )
        else:
            found.append(_line(number, cells, sound, fields))
    if not found:
        raise NotReadable(f"This file names its columns and has no rows below them: {columns.nothing}.")
    return Sheet(
        kind=columns.kind,
        encoding=encoding,
        separator=SEPARATORS[separator],
        lines=tuple(found),
        fields=tuple(field for field in fields if field),
        not_taken=tuple(h.strip() for h, field in zip(headers, fields, strict=True) if h.strip() and not field),
        empty=empty,
    )


def _separator(lines: list[str], kinds: Sequence[Columns]) -> tuple[str, int]:
    """Whatever makes most sense of the first row; and how many lines stand before it (Excel's own `sep=;`)."""
    start = lines[0].strip().lower()
    if start in ("sep=;", "sep=,", "sep=\t", "sep=") and len(lines) > 1:
        return (start[4:] or "\t"), 1

    def sense(separator: str) -> tuple[int, int]:
        cells, _ = first_row(lines, separator)
        return max(sum(1 for cell in cells if kind.field_of(cell)) for kind in kinds), len(cells)

    return max(SEPARATORS, key=sense), 0


def _fits(headers: list[str], columns: Columns) -> tuple[bool, float, int]:
    """How well the first row fits a kind of file: all that must be there, as much of it as may be, as many as known."""
    found = {field for header in headers if (field := columns.field_of(header))}
    needed = len(found & set(columns.required))
    return needed == len(columns.required), needed / len(columns.required), len(found)


def _fields(headers: list[str], columns: Columns, kinds: Sequence[Columns]) -> list[str | None]:
    """Which field each column holds. Raises NotReadable when a needed one is missing, or one is there twice."""
    fields, labels = [columns.field_of(header) for header in headers], columns.labels
    if not any(fields):
        least = "; ".join(
            (f"for {kind.kind}, " if len(kinds) > 1 else "") + ", ".join(kind.labels[f] for f in kind.required)
            for kind in kinds
        )
        raise NotReadable(
            "The first row should name the columns, and none of its names is one we know. "
            f"We look at least for: {least}."
        )
    reads = f"It reads most like a file of {columns.kind}. " if len(kinds) > 1 else ""
    for field in columns.required:
        if field not in fields:
            raise NotReadable(
                f'{reads}There is no column for {labels[field]}. Add one; its name may be "{columns.names[field][0]}".'
            )
    for field in sorted({field for field in fields if field and fields.count(field) > 1}):
        twice = [f'"{header.strip()}"' for header, held in zip(headers, fields, strict=True) if held == field]
        raise NotReadable(
            f"Columns {' and '.join(twice)} would both be read as {labels[field]}. Take one out, or give it another name."
        )
    return fields


def _line(number: int, cells: list[str], sound: bool, fields: list[str | None]) -> Line:
    held = {field: cell for field, cell in zip(fields, cells, strict=False) if field and cell.strip()}
    if not sound:
        return Line(number, held, QUOTES)
    if len(cells) < len(fields) or any(cell.strip() for cell in cells[len(fields) :]):
        says = f"it has {len(cells)} cells, and the first row has {len(fields)}"
        return Line(number, held, Fault(says, "put text that holds a separator or a line break into quotation marks"))
    return Line(number, held)
