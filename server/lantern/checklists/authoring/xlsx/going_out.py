"""From the parts of a draft, or a checklist read from files, to the bytes of a spreadsheet."""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from lantern.checklists.authoring.model import FACES
from lantern.checklists.authoring.xlsx import columns as c
from lantern.checklists.model import Checklist

Row = tuple[str, ...]
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no spreadsheet can hold."""
_WIDE = 48


def parts_of(checklist: Checklist) -> dict[str, Any]:
    """A checklist read from files, in the parts of a draft."""
    parts = {
        "about": checklist.about,
        "questions": checklist.questions,
        "cases": checklist.cases,
        **{f"words/{face}": words for face, words in checklist.words.items()},
        **{f"page/{face}": lines for face, lines in checklist.pages.items()},
    }
    return msgspec.json.decode(msgspec.json.encode(parts))  # lists, as a draft holds them


def spreadsheet(parts: Mapping[str, Any]) -> bytes:
    """The whole as .xlsx."""
    from openpyxl import Workbook  # when it is needed: it loads all of numpy where that is installed

    book = Workbook(write_only=True)
    for name, rows in _sheets(parts):
        sheet = book.create_sheet(name)
        sheet.freeze_panes = "A2"
        heading, body = rows[0], rows[1:]
        for place, title in enumerate(heading):
            wide = title in ("words", "value", c.BESIDE, "answers", "name", "source")
            sheet.column_dimensions["ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]].width = _WIDE if wide else 22
        sheet.append([_cell(sheet, text, bold=True) for text in heading])
        for row in body:
            sheet.append([_cell(sheet, text) for text in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _sheets(parts: Mapping[str, Any]) -> Iterator[tuple[str, list[Row]]]:
    about = parts.get("about", {})
    yield c.ABOUT, [c.ABOUT_COLUMNS, *_about(about)]
    yield (
        "sections",
        [
            ("id", "part", "theme"),
            *(tuple(_text(s.get(k)) for k in ("id", "part", "theme")) for s in about.get("sections") or ()),
        ],
    )
    yield c.QUESTIONS, [c.QUESTION, *(_question(one) for one in parts.get("questions", ()))]
    english = {row[:3]: row[3] for row in _words(parts.get("words/en", {}))}
    for face in FACES:
        if f"words/{face}" in parts or face in (about.get("faces") or ()):
            rows = _words(parts.get(f"words/{face}", {}))
            beside = face != "en"
            body = [(*row, english.get(row[:3], "")) if beside else row for row in rows]
            yield f"words {face}", [(*c.WORDS, c.BESIDE) if beside else c.WORDS, *body]
        if f"page/{face}" in parts:
            yield f"page {face}", [c.PAGE, *((line["picture"], line["text"]) for line in parts[f"page/{face}"])]
    yield c.CASES, [c.CASE, *(_case(one) for one in parts.get("cases", ()))]


def _about(about: Mapping[str, Any]) -> Iterator[Row]:
    yield "id", _text(about.get("id"))
    for name in c.PLAIN:
        yield name, _text(about.get(name))
    for name in c.LISTS:
        yield name, "\n".join(about.get(name) or ())
    for part, many in (about.get("rotate") or {}).items():
        yield f"rotate {part}", str(many)
    for face, says in (about.get("review") or {}).items():
        yield f"review {face}", says


def _question(one: Mapping[str, Any]) -> Row:
    def value(column: str) -> str:
        kind, _, name = column.partition(" ")
        if name:
            condition = (one.get(kind) or {}).get(name)
            return "" if condition is None else c.written(condition)
        if column == "options":
            return "\n".join(one.get("options") or ())
        if column in ("fields", "show_if"):
            return c.written(one[column]) if one.get(column) else ""
        return _text(one.get(column))

    return tuple(value(column) for column in c.QUESTION)


def _words(said: Mapping[str, Any]) -> list[Row]:
    rows: list[Row] = [("title", "", "", _text(said.get("title")))]
    rows += [("section", name, "", text) for name, text in (said.get("sections") or {}).items()]
    for name, one in (said.get("questions") or {}).items():
        rows.append(("question", name, "", _text(one.get("ask"))))
        if one.get("help") is not None:
            rows.append(("help", name, "", one["help"]))
        rows += [("option", name, option, text) for option, text in (one.get("options") or {}).items()]
        for field, its in (one.get("fields") or {}).items():
            rows.append(("field", name, field, _text(its.get("ask"))))
            rows += [
                ("field option", name, f"{field}/{option}", text) for option, text in (its.get("options") or {}).items()
            ]
    return rows


def _case(one: Mapping[str, Any]) -> Row:
    expect = one.get("expect") or {}
    listed = ("\n".join(expect.get(name) or ()) for name in ("shown", "not_shown"))
    complete = ("" if expect.get(name) is None else c.written(expect[name]) for name in ("rated", "raised"))
    return (_text(one.get("name")), c.written(one.get("answers") or {}), *listed, *complete, _text(one.get("source")))


def _cell(sheet: Any, text: str, bold: bool = False) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    cell = WriteOnlyCell(sheet, value=_ILLEGAL.sub("\ufffd", text)[:32_767])
    if text:
        cell.data_type = "s"  # words that begin with = are words
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if bold:
        cell.font = Font(bold=True)
    return cell


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def rows_of(parts: Mapping[str, Any]) -> dict[str, list[Row]]:
    """Every sheet as rows of text without its heading: what a spreadsheet is compared by."""
    return {name: rows[1:] for name, rows in _sheets(parts)}


__all__ = ["parts_of", "rows_of", "spreadsheet"]
