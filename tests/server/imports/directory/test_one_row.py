"""One row of a directory: what it becomes, or what is wrong with it and what to do."""

from pathlib import Path

import pytest

from lantern.imports.directory.codes import digits_of, read_id, read_number
from lantern.imports.directory.columns import KINDS
from lantern.imports.fields import Columns, plain
from lantern.imports.model import CellFault, NotReadable
from lantern.imports.reading import read_sheet
from tests.server.imports.directory.conftest import Look_at, Row, says


@pytest.mark.parametrize("code", ["QNM", "RX1AB", "1-102643425", "7A3", "larkmere", "E81001", "0123", "ŵ-1", "A.b_c"])
def test_an_id_is_kept_as_it_is_given(code: str) -> None:
    assert read_id(code) == code


@pytest.mark.parametrize("code", ["A B", "a/b", "a#b", "1.00E+05", "01-Dec", "Mar-10", "x" * 61, "a,b", "<b>"])
def test_what_cannot_be_an_id_or_was_spoilt_by_a_spreadsheet_is_refused(code: str) -> None:
    with pytest.raises(CellFault):
        read_id(code)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("999", "999"), ("101", "101"), ("01632  960110", "01632 960110"), ("(01632) 960110", "(01632) 960110"),
        ("+44 1632 960110", "+44 1632 960110"), ("+44 (0)1632 960110", "+44 1632 960110"), ("029 2018 0210", "029 2018 0210"),
        ("07700-900114", "07700-900114"), ("+353 1 234 5678", "+353 1 234 5678"), ("0044 1632 960110", "0044 1632 960110"),
    ],
)  # fmt: skip
def test_numbers_as_people_write_them(written: str, kept: str) -> None:
    assert read_number(written) == kept


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("998", "not a number we know"), ("1632960110", "lost its first 0"), ("01632 9601", "has 9 digits"),
        ("01632 960110 / 01632 960111", "two numbers"), ("01632 960110 or 960111", "two numbers"), ("1.6E+09", "spreadsheet"),
        ("ring Bob", "not a telephone number"), ("01632 960110 ext 4", "extension"), ("01632 960110 est. 4", "extension"),
        ("+1", "another country"), ("016329601101234", "has 15 digits"), ("-", "not a telephone number"),
    ],
)  # fmt: skip
def test_what_could_not_be_rung_is_refused(written: str, why: str) -> None:
    with pytest.raises(CellFault) as fault:
        read_number(written)
    assert why in fault.value.says
    assert fault.value.remedy


def test_two_ways_of_writing_one_number_are_one() -> None:
    assert {digits_of(n) for n in ("01632 960110", "+44 1632 960110", "0044 1632 960110", "(01632) 960-110")} == {
        "01632960110"
    }


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("id,name,nation,kind", "bodies"),
        ("Cod;Enw;Cenedl;Math;Rhanbarth", "bodies"),
        ("hospital_id,hospital_name,provider,town,nation,host,council", "hospitals"),
        ("Cod yr ysbyty;Enw'r ysbyty;Darparwr;Tref;Cenedl;Lletywr;Cyngor", "hospitals"),
        ("Cod y ward,Ysbyty,Enw'r ward,Math o ward", "wards"),
        ("Ysbyty,Ar gyfer,Enw,Rhif ffôn,Oriau", "telephones"),
        ("hospital,to,name,phone_number", "telephones"),
        ("Rôl,Corff,Label,E-bost", "seats"),
    ],
)
def test_a_file_is_recognised_by_its_columns(head: str, kind: str) -> None:
    separator = ";" if ";" in head else ","
    assert read_sheet(f"{head}\n{separator.join('x' * len(head.split(separator)))}".encode(), KINDS).kind == kind


def test_a_column_that_is_needed_is_asked_for() -> None:
    with pytest.raises(NotReadable, match="most like a file of hospitals. There is no column for host"):
        read_sheet(b"id,name,provider,town,nation,council\n1,2,3,4,5,6", KINDS)
    with pytest.raises(NotReadable, match="at least for: for bodies, id, name, nation, kind; for hospitals"):
        read_sheet(b"a,b\n1,2", KINDS)


@pytest.mark.parametrize(
    ("kind", "cells", "why"),
    [
        ("bodies", {"nation": "Mars"}, 'nation is "Mars"; write England or Wales'),
        ("bodies", {"region": "nowhere"}, 'there is no body "nowhere" here'),
        ("bodies", {"region": "Midle region"}, "did you mean Middle region?"),
        ("bodies", {"region": "cymru"}, "is a national team in Wales, and cannot stand behind it; name the region of England"),
        ("bodies", {"region": "vale"}, "is an integrated care board in England, and cannot stand behind it"),
        ("bodies", {"id": "VALE"}, "Lantern has the id vale, in other capitals"),
        ("bodies", {"name": "VALE icb"}, "another body has this name, under the id vale"),
        ("bodies", {"successor": "north"}, "it follows itself"),
        ("bodies", {"closed_on": "1/1/2031"}, "has not come yet"),
        ("bodies", {"name": ""}, "it has no name; fill in the cell"),
        ("bodies", {"name": "=A1"}, "begins like a spreadsheet formula"),
        ("bodies", {"id": "vale", "name": "Vale ICB", "kind": "provider", "region": ""}, "Ashgrove has it as its host, and could not"),
        ("hospitals", {"host": "glan"}, "stands in England and its host Glan Health Board is in Wales"),
        ("hospitals", {"host": "middle"}, "is a region, and hosts nobody"),
        ("hospitals", {"name": "ashgrove", "town": "TOWN"}, "another hospital has this name, under the id ashgrove"),
        ("wards", {"hospital": "Ashgrave"}, "did you mean Ashgrove?"),
        ("wards", {"name": "Ward Ash"}, "another ward has this name, under the id ash"),
        ("wards", {"ages": "old"}, "write adults, under 18 or both"),
        ("telephones", {"for": "999"}, "the number for 999 is"),
        ("telephones", {"for": "the cook"}, "write 999, police, council by day"),
        ("seats", {"body": "middle"}, "has no such seat; name an integrated care board or a health board or"),
        ("seats", {"address": "01632 960110"}, "Lantern rings nobody by itself"),
        ("seats", {"address": "rota@vale"}, "is not an e-mail address"),
        ("seats", {"role": "administrator"}, "write host lead, host deputy"),
        ("seats", {"hospital": "Ashgrove"}, "for a whole body, not for one hospital"),
        ("seats", {"role": "host lead", "body": "glan", "hospital": "Ashgrove"}, "has another host than Glan Health Board"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_is_told_why_and_what_to_do(row: Row, kind: str, cells: dict[str, str], why: str) -> None:
    found = row(kind, **cells)
    assert found.what == "not"
    assert why in says(found)


@pytest.mark.parametrize(
    ("kind", "cells", "note"),
    [
        ("bodies", {"successor": "vale"}, "no day on which it closed"),
        ("bodies", {"id": "vale", "name": "Vale ICB", "closed_on": "1/4/2026"}, "1 hospital has it as host still"),
        ("bodies", {"id": "vale", "name": "Vale ICB", "closed_on": "1/4/2026"}, "it pays for 3 people still"),
        ("hospitals", {"regulator": "HIW"}, "in England hospitals are regulated by CQC, and this says HIW"),
        ("wards", {"id": "ash", "name": "Ash Ward", "closed_on": "1/4/2026"}, "1 person live there"),
        ("telephones", {"for": "council at night"}, "more than one number for council at night"),
        ("telephones", {"stopped_on": "1/4/2026"}, "not here, so there is nothing to stop"),
        ("telephones", {"number": "+353 1 234 5678"}, "one of another country"),
        ("seats", {"address": ""}, "nothing can be sent there, so it counts as an empty seat"),
    ],
)  # fmt: skip
def test_what_is_worth_a_look_is_said_and_keeps_nothing_out(
    row: Row, kind: str, cells: dict[str, str], note: str
) -> None:
    found = row(kind, **cells)
    assert found.what != "not", says(found)
    assert note in says(found)


def test_a_name_leads_to_its_body_in_either_language(row: Row) -> None:
    cells = {"nation": "Cymru", "town": "Aber"}
    assert row("hospitals", host="Bwrdd Iechyd y Glan", **cells).flat["host"] == "glan"
    assert row("hospitals", host="glan health board", **cells).flat["regulator"] == "HIW"


def test_what_a_new_ward_does_not_say_is_the_careful_answer(row: Row) -> None:
    ward = row("wards").flat
    assert (ward["phones"], ward["cameras"], ward["security"], ward["ages"]) == ("ask", "not_allowed", "none", "adults")


def test_an_empty_cell_empties_nothing(row: Row) -> None:
    assert row("bodies", id="vale", name="Vale ICB", region="").what == "same"
    changed = row("bodies", id="vale", name="Vale and Moss ICB", region="")
    assert [(one.field, one.was, one.now) for one in changed.changes] == [("name", "Vale ICB", "Vale and Moss ICB")]
    assert changed.flat["region"] == "middle"


def test_a_new_number_of_the_same_name_takes_the_old_ones_place(row: Row) -> None:
    changed = row("telephones", **{"for": "council at night"}, name="duty team", number="01632 960120")
    assert (changed.what, changed.id, changed.flat["number"]) == ("changed", "t1", "01632 960120")
    renamed = row("telephones", **{"for": "council at night"}, name="Night team", number="+44 1632 960119")
    assert (renamed.what, renamed.id) == ("changed", "t1")


def test_a_file_of_something_else_costs_the_others_nothing(looked: Look_at) -> None:
    seen = looked(other=["a,b", "1,2"], bodies=["north,North ICB,England,ICB,middle,,,"])
    assert [one.what for one in seen.outcomes] == ["brought_in"]
    assert seen.files[0].error


PAGE = Path(__file__).parents[4] / "docs" / "bringing-in-a-body.md"


@pytest.mark.parametrize("columns", KINDS, ids=lambda columns: columns.kind)
def test_every_column_is_in_the_document_and_every_example_can_be_read(columns: Columns) -> None:
    page = plain(PAGE.read_text("utf-8"))
    assert [field for field, several in columns.names.items() if not any(plain(name) in page for name in several)] == []
    sheet = read_sheet((PAGE.parent / "first-day" / f"{columns.kind}.csv").read_bytes(), KINDS)
    assert (sheet.kind, sheet.not_taken, [line.fault for line in sheet.lines if line.fault]) == (columns.kind, (), [])


def test_where_a_hospital_stands_is_kept_to_a_kilometre(row: Row) -> None:
    outcome = row("hospitals", latitude="52.48142", longitude="-1.8999")
    assert (outcome.flat["latitude"], outcome.flat["longitude"]) == (52.48, -1.9) and not outcome.faults
    assert "latitude" not in row("hospitals").flat, "nobody has to know it"


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"latitude": "-1.90", "longitude": "52.48"}, "may have changed places"),
        ({"latitude": "Marrow", "longitude": "-1.90"}, "write degrees as a number"),
        ({"latitude": "52.48"}, "only one of latitude and longitude"),
        ({"latitude": "nan", "longitude": "-1.90"}, "outside Great Britain"),
        ({"latitude": "52.48", "longitude": "=1+1"}, "write degrees as a number"),
    ],
)
def test_where_a_hospital_cannot_stand_is_refused_and_says_why(row: Row, cells: dict[str, str], why: str) -> None:
    outcome = row("hospitals", **cells)
    assert outcome.what == "not" and why in says(outcome)
