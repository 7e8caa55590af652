"""From bytes that somebody sent to cells of text: bounded before anything is unpacked, and no formula is ever taken."""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import msgspec

from lantern.checklists.authoring.xlsx.columns import SHEETS
from lantern.problems import Problem

AT_MOST = 2_000_000
"""Bytes of the file. The largest checklist of ours is a twentieth of it."""
UNPACKED = 24_000_000
FILES, ROWS, COLUMNS, LETTERS = 300, 6_000, 40, 32_766
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Cell(msgspec.Struct, frozen=True):
    """One cell with its name, such as `questions!F12`."""

    name: str
    text: str


class CellFault(msgspec.Struct, frozen=True):
    """A cell that cannot be taken: which, why, and what to do."""

    cell: str
    says: str
    remedy: str


Sheets = dict[str, list[list[Cell]]]


def cells(body: bytes) -> tuple[Sheets, list[CellFault]]:
    """Every sheet that we know, row by row, headings first. Raises Problem spreadsheet-too-large or -unreadable."""
    from openpyxl import load_workbook  # when it is needed: it loads all of numpy where that is installed

    _bounded(body)
    faults: list[CellFault] = []
    try:
        book = load_workbook(io.BytesIO(body), read_only=True, data_only=False, keep_links=False)
        found: Sheets = {}
        for sheet in book.worksheets:
            name = sheet.title.strip().lower()
            if name in SHEETS:
                found[name] = list(_rows(sheet, name, faults))
            elif sheet.max_row and sheet.max_row > 1:
                remedy = f"name it as one of ours, or take it out: {', '.join(SHEETS)}"
                faults.append(CellFault(f"{sheet.title[:60]}!A1", "we do not know this sheet", remedy))
        book.close()
    except Problem:
        raise
    except Exception as error:  # openpyxl raises whatever its parsers meet in a broken file
        raise Problem("spreadsheet-unreadable") from error
    return found, faults


def _bounded(body: bytes) -> None:
    if len(body) > AT_MOST:
        raise Problem("spreadsheet-too-large", detail=f"It may have at most {AT_MOST // 1_000_000} MB.")
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            files = packed.infolist()
            if len(files) > FILES or sum(one.file_size for one in files) > UNPACKED:
                raise Problem("spreadsheet-too-large", detail="Unpacked it is far larger than any checklist.")
            for one in files:
                if one.filename.endswith((".xml", ".rels")) and _DECLARES.search(packed.read(one)):
                    raise Problem("spreadsheet-unreadable", detail="It declares entities, which we do not read.")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError) as error:
        raise Problem("spreadsheet-unreadable", detail="It is not an .xlsx file.") from error
    except Exception as error:
        if isinstance(error, Problem):
            raise
        raise Problem("spreadsheet-unreadable") from error


def _rows(sheet: Any, name: str, faults: list[CellFault]) -> Iterator[list[Cell]]:
    from openpyxl.utils import get_column_letter

    sheet.reset_dimensions()
    empty = 0
    for number, row in enumerate(sheet.iter_rows(max_col=COLUMNS), 1):
        if number > ROWS:
            raise Problem("spreadsheet-too-large", detail=f"{name} has more than {ROWS} rows.")
        found = [_cell(one, f"{name}!{get_column_letter(place)}{number}", faults) for place, one in enumerate(row, 1)]
        empty = 0 if any(one.text.strip() for one in found) else empty + 1
        if empty == 0 or number == 1:
            yield found


def _cell(cell: Any, name: str, faults: list[CellFault]) -> Cell:
    value, kind = cell.value, getattr(cell, "data_type", "n")
    if value is None:
        return Cell(name, "")
    says = remedy = ""
    if kind == "f" or not isinstance(value, (str, int, float, bool)):
        says, remedy = "this is a formula", "write what it should say; formulas are not read"
        if kind != "f":
            says, remedy = "this is not text", "format the cell as text and write it again"
    elif kind == "e":
        says, remedy = f"this is an error of the spreadsheet: {str(value)[:20]}", "write what it should say"
    text = _said(value)
    if not says and _REFUSED.search(text):
        says, remedy = "there is a character here that cannot be kept", "write it again"
    if not says and len(text) > LETTERS:
        says, remedy = f"there are more than {LETTERS} letters here", "say it in fewer words"
    if says:
        faults.append(CellFault(name, says, remedy))
        return Cell(name, "")
    return Cell(name, text)


def _said(value: Any) -> str:
    """Spreadsheets turn "0" into a number and "yes" sometimes into TRUE."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
