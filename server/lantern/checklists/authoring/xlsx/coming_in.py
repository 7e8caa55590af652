"""From the cells of a spreadsheet to the parts of a draft, each cell that does not fit named with its remedy. Pure."""

import re
from collections.abc import Callable, Sequence
from typing import Any

from lantern.checklists.authoring.xlsx import columns as c
from lantern.checklists.authoring.xlsx.opening import Cell, CellFault, Sheets

Row = dict[str, Cell]
_BLANK = Cell("", "")


def parts_from(sheets: Sheets, checklist: str) -> tuple[dict[str, Any], list[CellFault]]:
    """The parts that these sheets hold; a sheet that is not there says nothing about its part."""
    faults: list[CellFault] = []
    parts: dict[str, Any] = {}
    for name in c.SHEETS:
        if name in sheets and name not in ("about", "sections"):
            rows = _table(name, sheets[name], faults)
            if rows is not None:
                parts[c.part_of(name)] = _READERS[name.partition(" ")[0]](rows, faults)
    if c.ABOUT in sheets or "sections" in sheets:
        about = _about(_table(c.ABOUT, sheets.get(c.ABOUT, []), faults) or [], faults)
        sections = _table("sections", sheets.get("sections", []), faults) or []
        about["sections"] = [{key: row[key].text for key in ("id", "part", "theme")} for row in sections]
        if about.get("id", checklist) != checklist:
            says = f"this is the checklist {about['id']}, and the draft is of {checklist}"
            faults.append(CellFault("about!B2", says, "open the draft that it belongs to"))
        parts["about"] = about | {"id": checklist}
    return parts, faults


def _table(name: str, cells: Sequence[Sequence[Cell]], faults: list[CellFault]) -> list[Row] | None:
    """Rows by the names of their columns; None when the headings are not ours."""
    if not cells:
        faults.append(
            CellFault(f"{name}!A1", "this sheet is missing or empty", "send the sheets of one checklist together")
        )
        return None
    heading = [one.text.strip() for one in cells[0]]
    missing = [title for title in c.SHEETS[name] if title not in heading]
    if missing:
        remedy = "bring the headings back as they were sent out"
        faults.append(CellFault(f"{name}!A1", f"there is no column {', '.join(missing)}", remedy))
        return None
    places = {title: heading.index(title) for title in c.SHEETS[name]}
    return [
        {title: row[place] if place < len(row) else Cell(_beside(row, place), "") for title, place in places.items()}
        for row in cells[1:]
    ]


def _beside(row: Sequence[Cell], place: int) -> str:
    """The name of a cell that the row is too short to have."""
    first = row[0].name if row else "A1"
    return re.sub(r"![A-Z]+", f"!{chr(ord('A') + min(place, 25))}", first)


def _about(rows: list[Row], faults: list[CellFault]) -> dict[str, Any]:
    about: dict[str, Any] = {"review": {}, "rotate": {}, "pages": [], "faces": []}
    for row in rows:
        what, value = row["what"].text.strip(), row["value"].text
        kind, _, name = what.partition(" ")
        if what in c.LISTS:
            about[what] = value.split()
        elif kind == "rotate" and name:
            if value.strip().isdigit() and len(value.strip()) < 4:
                about["rotate"][name] = int(value)
            else:
                faults.append(CellFault(row["value"].name, "this is not a small whole number", "write how many rotate"))
        elif kind == "review" and name:
            about["review"][name] = value
        elif what == "id" or what in c.PLAIN:
            about[what] = value
        else:
            remedy = f"it can be id, {', '.join((*c.PLAIN, *c.LISTS))}, rotate …, review …"
            faults.append(CellFault(row["what"].name, f"we do not know {what[:40] or 'an empty name'}", remedy))
    return about


def _questions(rows: list[Row], faults: list[CellFault]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    seen: set[str] = set()
    for row in rows:
        one: dict[str, Any] = {}
        for column in ("id", "part", "section", "kind", "turn", "source", "whose", "unit", "picture"):
            if text := row[column].text:
                one[column] = text
        one.setdefault("id", "")
        if one["id"] in seen or not one["id"].strip():
            says = f"{one['id']} is here twice" if one["id"] else "a question has an id"
            faults.append(CellFault(row["id"].name, says, "give it an id of its own"))
        seen.add(one["id"])
        if row["options"].text:
            one["options"] = [line.strip() for line in row["options"].text.splitlines() if line.strip()]
        for column, kind in (("fields", list), ("show_if", dict)):
            if (value := _value(row[column], kind, faults)) is not None:
                one[column] = value
        for column in c.QUESTION:
            group, _, name = column.partition(" ")
            if name and (value := _value(row[column], dict, faults)) is not None:
                one.setdefault(group, {})[name] = value
        found.append(one)
    return found


def _words(rows: list[Row], faults: list[CellFault]) -> dict[str, Any]:
    said: dict[str, Any] = {"title": "", "sections": {}, "questions": {}}
    for row in rows:
        what, name = row["what"].text.strip(), row["question or section"].text
        of, text = row["option or field"].text, row["words"].text
        one = said["questions"].setdefault(name, {"ask": ""}) if what in _OF_QUESTIONS and name else None
        if what == "title":
            said["title"] = text
        elif what == "section" and name:
            said["sections"][name] = text
        elif one is None:
            remedy = "it can be title, section, question, help, option, field, field option; with the id beside it"
            faults.append(CellFault(row["what"].name, "we do not know what these words are", remedy))
        elif what == "question":
            if one["ask"]:
                faults.append(CellFault(row["words"].name, f"{name} is asked here twice", "keep one of the two"))
            one["ask"] = text
        elif what == "help":
            one["help"] = text
        elif what == "option":
            one.setdefault("options", {})[of] = text
        elif what == "field":
            one.setdefault("fields", {}).setdefault(of, {"ask": ""})["ask"] = text
        else:
            field, _, option = of.partition("/")
            one.setdefault("fields", {}).setdefault(field, {"ask": ""}).setdefault("options", {})[option] = text
    return said


_OF_QUESTIONS = ("question", "help", "option", "field", "field option")


def _page(rows: list[Row], faults: list[CellFault]) -> list[dict[str, str]]:
    return [{"picture": row["picture"].text, "text": row["words"].text} for row in rows]


def _cases(rows: list[Row], faults: list[CellFault]) -> list[dict[str, Any]]:
    found = []
    for row in rows:
        expect: dict[str, Any] = {}
        for name in ("shown", "not_shown"):
            if names := row[name].text.split():
                expect[name] = names
        for name in ("rated", "raised"):
            if (value := _value(row[name], dict, faults)) is not None:
                expect[name] = value
        answers = _value(row["answers"], dict, faults) or {}
        one = {"name": row["name"].text, "answers": answers, "expect": expect}
        found.append(one | ({"source": row["source"].text} if row["source"].text else {}))
    return found


def _value(cell: Cell, kind: type, faults: list[CellFault]) -> Any:
    """What stands between brackets in a cell; None for an empty one, or one that cannot be read."""
    if not cell.text.strip():
        return None
    try:
        value = c.read_value(cell.text)
    except ValueError as error:
        faults.append(
            CellFault(cell.name, f"this cannot be read: {str(error)[:80]}", 'write it as {"question": "answer"}')
        )
        return None
    if not isinstance(value, kind):
        says = "this is not a list" if kind is list else "this is not {question: answer}"
        faults.append(CellFault(cell.name, says, 'write it as {"question": "answer"}'))
        return None
    return value


_READERS: dict[str, Callable[[list[Row], list[CellFault]], Any]] = {
    "questions": _questions, "words": _words, "page": _page, "cases": _cases,
}  # fmt: skip
