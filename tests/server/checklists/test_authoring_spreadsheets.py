"""A checklist as a spreadsheet: what goes out comes back as it was; what cannot be read is named by its cell."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from lantern.checklists.authoring.routes import XLSX
from lantern.checklists.authoring.shapes import shaped
from lantern.checklists.authoring.xlsx.coming_in import parts_from
from lantern.checklists.authoring.xlsx.going_out import parts_of, spreadsheet
from lantern.checklists.authoring.xlsx.opening import cells
from lantern.checklists.authoring.xlsx.report import report
from lantern.checklists.reading import read_checklist, version_folders
from lantern.problems import Problem
from tests.phone import Phone
from tests.server.checklists.authoring import SHIPPED, begin, with_shipped
from tests.world import World

SMALL = SHIPPED / "quality-checker-inpatient" / "2026-04-01"


def parts(folder: Path = SMALL) -> dict[str, Any]:
    read = parts_of(read_checklist(folder))
    return {part: shaped(part, content) for part, content in read.items()}


@cache
def small() -> bytes:
    """The small one's spreadsheet, made once."""
    return spreadsheet(parts())


def changed(change: Callable[[Any], None]) -> bytes:
    """The small one's spreadsheet, opened and changed by somebody."""
    book = load_workbook(io.BytesIO(small()))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("folder", version_folders(SHIPPED), ids=lambda folder: folder.parent.name)
def test_what_goes_out_comes_back_as_it_was(folder: Path) -> None:
    out = parts(folder)
    sent = spreadsheet(out)
    found = report(sent, folder.parent.name, out)
    assert found.lines == [] and found.parts == {}
    back, faults = parts_from(cells(sent)[0], folder.parent.name)
    assert faults == [] and {part: shaped(part, one) for part, one in back.items()} == out


def test_words_that_look_like_formulas_numbers_or_blanks_come_back_as_words() -> None:
    odd = parts()
    odd["words/en"]["title"] = "=1+1"
    odd["words/en"]["questions"] = {"a": {"ask": "  two\nlines ", "help": "007", "options": {"x": "TRUE", "y": "-"}}}
    odd["cases"] = [{"name": "1", "answers": {"a": ["x", {"how": "phone"}], "b": "0", "c": 3}, "expect": {"rated": {}}}]
    assert report(spreadsheet(odd), odd["about"]["id"], odd).lines == []


def test_a_change_is_told_row_by_row_before_anything_is_kept() -> None:
    def change(book: Any) -> None:
        sheet = book["words cy"]
        assert sheet["A2"].value == "title"
        sheet["D2"] = "Teitl newydd"
        book["cases"].delete_rows(2)
        row = [cell.value for cell in book["questions"][2]]
        book["questions"].append(["a_new_one", *row[1:]])

    found = report(changed(change), "quality-checker-inpatient", parts())
    assert {(line.what, line.where.split(":")[0]) for line in found.lines} == {
        ("changed", "words cy"), ("gone", "cases"), ("new", "questions"),
    }  # fmt: skip
    assert next(line.after for line in found.lines if line.what == "changed") == "Teitl newydd"
    assert set(found.parts or {}) == {"words/cy", "cases", "questions"}


def put(sheet: str, cell: str, value: Any) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        book[sheet][cell] = value

    return change


@pytest.mark.parametrize(
    ("change", "cell", "says"),
    [
        (put("words en", "D2", '=HYPERLINK("http://x","y")'), "words en!D2", "this is a formula"),
        (put("questions", "A3", "=A2"), "questions!A3", "this is a formula"),
        (put("cases", "B2", "{a: [b"), "cases!B2", "this cannot be read"),
        (put("cases", "B2", "just words"), "cases!B2", "this is not {question: answer}"),
        (put("questions", "A3", None), "questions!A3", "a question has an id"),
        (put("questions", "D1", "sort"), "questions!A1", "there is no column kind"),
        (put("words en", "D2", date(2026, 4, 1)), "words en!D2", "this is not text"),
        (put("words en", "D2", "#REF!"), "words en!D2", "this is an error of the spreadsheet"),
        (put("words en", "A2", "sentence"), "words en!A2", "we do not know what these words are"),
        (put("about", "B2", "another"), "about!B2", "this is the checklist another"),
        (put("about", "A3", "who"), "about!A3", "we do not know who"),
        (lambda book: book.create_sheet("notes").append(["x"]) or book["notes"].append(["y"]), "notes!A1", "do not know"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named_by_its_cell_with_a_remedy(
    change: Callable[[Any], None], cell: str, says: str
) -> None:
    found = report(changed(change), "quality-checker-inpatient", parts())
    line = next(line for line in found.lines if line.what == "faulty")
    assert (line.where, says in line.says, bool(line.remedy)) == (cell, True, True)
    assert found.parts is None  # all of it, or nothing


def _with(name: str, body: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(small())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for one in old.infolist():
            new.writestr(one.filename, body if one.filename == name else old.read(one))
        if name not in old.namelist():
            new.writestr(name, body)
    return out.getvalue()


def _raw(change: tuple[bytes, bytes]) -> bytes:
    """The sheet of words with these bytes changed: what no spreadsheet program would write."""
    name = "xl/worksheets/sheet4.xml"
    with zipfile.ZipFile(io.BytesIO(small())) as packed:
        return _with(name, packed.read(name).replace(*change, 1))


def _long() -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("questions")
    for number in range(7_000):
        sheet.append([number])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (lambda: b"", "spreadsheet-unreadable"),
        (lambda: b"not a spreadsheet", "spreadsheet-unreadable"),
        (lambda: b"PK\x05\x06" + bytes(18), "spreadsheet-unreadable"),
        (lambda: small()[:5_000], "spreadsheet-unreadable"),
        (lambda: bytes(10_000_000), "spreadsheet-too-large"),
        (lambda: _with("xl/media/bomb.bin", bytes(30_000_000)), "spreadsheet-too-large"),
        (lambda: _long(), "spreadsheet-too-large"),
        (lambda: _with("xl/worksheets/sheet4.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><sst/>'), "spreadsheet-unreadable"),
        (lambda: _with("xl/worksheets/sheet4.xml", b"<sst><si>"), "spreadsheet-unreadable"),
        (lambda: _raw((b"<t>title</t>", b"<t>\x00</t>")), "spreadsheet-unreadable"),
        (lambda: _raw((b"<t>title</t>", b"<t>&#xD800;</t>")), "spreadsheet-unreadable"),
    ],
    ids=["empty", "words", "no files", "cut off", "10 MB", "zip bomb", "too many rows", "entities", "broken", "NUL", "surrogate"],
)  # fmt: skip
def test_what_is_no_spreadsheet_of_ours_is_refused_in_words(body: Callable[[], bytes], code: str) -> None:
    given = body()
    with pytest.raises(Problem) as refused:
        report(given, "quality-checker-inpatient", parts())
    assert refused.value.code == code


@pytest.fixture
async def robin(world: World, tmp_path: Path) -> Phone:
    root = tmp_path / "shipped"
    root.mkdir()
    return await (await with_shipped(world, root)).phone("root")


async def test_it_goes_out_and_comes_in_through_the_app_and_only_a_command_keeps_it(world: World, robin: Phone) -> None:
    draft = await begin(robin)
    address, cookie = f"/api/reports/checklists/{draft}.xlsx", {"Cookie": f"sid={robin.token}"}
    out = await world.client.get(address, headers=cookie)
    assert (
        out.headers["content-type"] == XLSX and "quality-checker-inpatient.xlsx" in out.headers["content-disposition"]
    )
    book = load_workbook(io.BytesIO(out.content))
    book["words en"]["D2"] = "Another title"
    again = io.BytesIO()
    book.save(again)
    headers = {**cookie, "Content-Type": XLSX}
    told = (await world.client.post(address, headers=headers, content=again.getvalue())).json()
    assert [(line["what"], line["where"]) for line in told["lines"]] == [("changed", "words en: title")]
    await robin.sync()
    assert robin.one("drafts", draft)["words"]["en"]["title"] != "Another title"
    await robin.send({"type": "save_draft", "draft": draft, "parts": told["parts"]})
    assert robin.one("drafts", draft)["words"]["en"]["title"] == "Another title"
    for size in (3_000_000, 10_000_000, 13_000_000):
        large = await world.client.post(address, headers=headers, content=bytes(size))
        assert large.status_code == 413, size
    wrong = await world.client.post(address, headers={**cookie, "Content-Type": "text/csv"}, content=b"a,b")
    assert wrong.json()["code"] == "spreadsheet-unreadable"
    none = await world.client.get("/api/reports/checklists/none.xlsx", headers=cookie)
    assert none.json()["code"] == "not-found"
