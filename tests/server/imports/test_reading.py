"""A file is read as it comes: letters, separators and the names of columns are found out, and said."""

from pathlib import Path

import pytest

from lantern.imports.fields import NAMES, field_of, plain
from lantern.imports.model import NotReadable
from lantern.imports.reading import MOST_ROWS, read_sheet

HEAD = "Reference,Name,Hospital,Ward"


def names(data: bytes) -> list[str]:
    return [line.cells["name"] for line in read_sheet(data).lines]


@pytest.mark.parametrize(
    ("codec", "mark", "said"),
    [
        ("utf-8", b"", "UTF-8"),
        ("utf-8", b"\xef\xbb\xbf", "UTF-8"),
        ("cp1252", b"", "Windows-1252"),
        ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
    ],
)
def test_the_way_letters_are_written_is_found_out_and_said(codec: str, mark: bytes, said: str) -> None:
    sheet = read_sheet(mark + f"{HEAD}\nG-1,Siân Puw,Glanrhyd,Helyg\n".encode(codec))
    assert sheet.lines[0].cells["name"] == "Siân Puw"
    assert sheet.encoding.startswith(said)


def test_one_damaged_letter_does_not_turn_everybody_elses_into_others() -> None:
    data = f"{HEAD}\nG-1,Siân Puw,A,B\n".encode() + b"G-2,Sion \xff Puw,A,B\n"
    assert names(data) == ["Siân Puw", "Sion \ufffd Puw"]


@pytest.mark.parametrize(("sign", "said"), [(",", "commas"), (";", "semicolons"), ("\t", "tabs")])
def test_the_separator_is_found_out_and_said(sign: str, said: str) -> None:
    sheet = read_sheet(
        sign.join(["Reference", "Name", "Hospital", "Ward"]).encode() + f"\n1{sign}A{sign}B{sign}C".encode()
    )
    assert sheet.separator == said
    assert sheet.lines[0].cells == {"reference": "1", "name": "A", "hospital": "B", "ward": "C"}


def test_the_line_that_excel_puts_first_is_passed_over() -> None:
    sheet = read_sheet(b"sep=;\nReference;Name;Hospital;Ward\n1;Mary, called Mai;B;C\n")
    assert (sheet.lines[0].number, sheet.lines[0].cells["name"]) == (3, "Mary, called Mai")


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("date_of_birth", "born"),
        ("Date of Birth", "born"),
        ("  DOB ", "born"),
        ("Dyddiad geni", "born"),
        ("Enw'r ysbyty", "hospital"),
        ("Enw’r Ward", "ward"),
        ("Gwelwyd ddiwethaf yn bersonol ar", "last_seen_on"),
        ("Source of that", "last_seen_source"),
        ("ethnicity", None),
        ("last telephone call", None),
    ],
)
def test_columns_are_known_by_their_english_welsh_and_snake_case_names(header: str, field: str | None) -> None:
    assert field_of(header) == field


def test_no_name_means_two_columns() -> None:
    every = [plain(name) for several in NAMES.values() for name in several]
    assert len(every) == len(set(every))
    assert all(field_of(field) == field for field in NAMES if field not in ("last_seen_source", "last_seen_by"))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "This file is empty."),
        (b" \r\n \n", "This file is empty."),
        (f"{HEAD}\n".encode(), "no rows below"),
        (f"{HEAD}\n,,,\n\n".encode(), "no rows below"),
        (b"a,b,c\n1,2,3\n", "should name the columns"),
        (b"reference,name,hospital\n1,2,3\n", "no column for ward"),
        (b"reference,name,hospital,ward,dob,Date of birth\n1,2,3,4,5,6\n", '"dob" and "Date of birth" would both'),
        (b"PK\x03\x04rest of a workbook", "Excel workbook"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "should name the columns"),
        (f"{HEAD}\n".encode() + b"1,2,3,4\n" * (MOST_ROWS + 1), "more than 20,000 rows"),
        (b"x" * 50_000_001, "larger than 50 MB"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(NotReadable, match=says):
        read_sheet(data)


def test_rows_are_numbered_as_a_spreadsheet_numbers_them() -> None:
    sheet = read_sheet(f'{HEAD}\n1,"Mary\nHughes",A,B\n,,,\n2,Rosa,A,B\n'.encode())
    assert [line.number for line in sheet.lines] == [2, 4]
    assert sheet.empty == 1


def test_an_open_quotation_mark_costs_its_own_row_only() -> None:
    sheet = read_sheet(f'{HEAD}\n1,"Mary,A,B\n2,Rosa,A,B\n3,"Danny ""D""",A,B\n4,Ann,A,B\n'.encode())
    assert [line.fault is not None for line in sheet.lines] == [True, False, False, False]
    assert sheet.lines[2].cells["name"] == 'Danny "D"'


def test_a_row_between_two_stray_quotation_marks_is_not_swallowed() -> None:
    sheet = read_sheet(f'{HEAD}\n"1,Mary,A,B\n2,Rosa,A,B\n3",Ann,A,B\n'.encode())
    assert [(line.cells["name"], line.fault is None) for line in sheet.lines[1:]] == [("Rosa", True), ("Ann", True)]


def test_a_cell_may_hold_several_lines() -> None:
    sheet = read_sheet(f'{HEAD},Communication\n1,Mary,A,B,"Signs.\nPhotographs, too.\n\nTime."\n2,Rosa,A,B,\n'.encode())
    assert [line.fault for line in sheet.lines] == [None, None]
    assert sheet.lines[0].cells["communication"].count("\n") == 3


def test_cells_that_slipped_are_not_guessed_at() -> None:
    sheet = read_sheet(f"{HEAD}\n1,Hughes, Mary,A,B\n2,Rosa,A\n3,Ann,A,B,,\n".encode())
    assert [line.fault.says if line.fault else None for line in sheet.lines] == [
        "it has 5 cells, and the first row has 4",
        "it has 3 cells, and the first row has 4",
        None,
    ]


def test_columns_we_do_not_know_are_named_and_left_out() -> None:
    sheet = read_sheet(b"Reference,Name,Hospital,Ward,Ethnicity,\n1,Mary,A,B,Welsh,\n")
    assert sheet.not_taken == ("Ethnicity",)
    assert "Welsh" not in sheet.lines[0].cells.values()


def test_the_example_in_the_document_can_be_read() -> None:
    page = (Path(__file__).parents[3] / "docs" / "bringing-in-a-body.md").read_text("utf-8")
    sheet = read_sheet(page.split("```csv\n")[1].split("```")[0].encode())
    assert ([line.fault for line in sheet.lines], sheet.not_taken) == ([None, None], ())


def test_every_column_is_in_the_document() -> None:
    page = plain((Path(__file__).parents[3] / "docs" / "bringing-in-a-body.md").read_text("utf-8"))
    assert [field for field, several in NAMES.items() if not any(plain(name) in page for name in several)] == []
