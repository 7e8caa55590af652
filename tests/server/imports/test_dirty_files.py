"""Whatever bytes come in: one plain sentence, or every row accounted for. A dirty row never costs a clean one."""

import csv
import io
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from lantern.imports.fields import NAMES
from lantern.imports.looking import look
from lantern.imports.model import Known, Look, NotReadable
from lantern.imports.places import Directory
from lantern.imports.reading import read_sheet
from lantern.imports.telling import report
from tests.server.imports.conftest import DANNY, GLAN, HOSPITALS, NORTH

KNOWN = Known(body=NORTH, today=date(2026, 11, 17), bodies=(NORTH, GLAN), hospitals=HOSPITALS, people=(DANNY,))
HEAD = ["reference", "name", "date of birth", "hospital", "ward", "last seen", "source", "communication", "out of area"]

cells = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        ["", "N-1", "N-2", "Ashgrove", "Ash Ward", "1/3/2026", "3/13/2026", "46082", "=1+1", "\x00", '"', "a\nb", "-"]
    ),
)
dirty = st.lists(cells, min_size=1, max_size=11)


def as_csv(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def told(data: bytes) -> Look | None:
    try:
        seen = look(read_sheet(data), KNOWN)
    except NotReadable as sentence:
        assert str(sentence).endswith((".", "?", '"'))
        return None
    text = report(seen, Directory(KNOWN), "file.csv", "North", keep=False)
    assert all(c.isprintable() or c == "\n" for c in text)
    assert all(f"Row {outcome.number}  " in text for outcome in seen.outcomes)
    numbers = [outcome.number for outcome in seen.outcomes]
    assert numbers == sorted(set(numbers)) == [line.number for line in seen.sheet.lines]
    return seen


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_are_too_odd_to_answer(data: bytes) -> None:
    told(data)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.sampled_from([",", ";", "\t"]))
def test_no_text_below_good_columns_is_too_odd_to_answer(text: str, sign: str) -> None:
    told((sign.join(HEAD) + "\n" + text).encode("utf-8", "surrogatepass"))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=12), st.lists(dirty, max_size=5))
def test_no_choice_of_columns_is_too_odd_to_answer(head: list[str], rows: list[list[str]]) -> None:
    told(as_csv([[NAMES[field][0] for field in head], *rows]).encode("utf-8", "replace"))


@settings(max_examples=300, deadline=None)
@given(st.lists(dirty, max_size=6), st.lists(dirty, max_size=6), st.text("\"',;\n\x00ab", max_size=30))
def test_a_dirty_row_never_costs_a_clean_one(before: list[list[str]], after: list[list[str]], raw: str) -> None:
    clean = "CLEAN-1,Clean Person,1 March 1990,Ashgrove,Ash Ward,1/9/2026,Spreadsheet,Talks,yes\r\n"
    text = as_csv([HEAD, *before]) + raw.replace("\n", " ") + "\r\n" + clean + as_csv(after)
    seen = told(text.encode("utf-8", "replace"))
    assert seen is not None
    mine = [outcome for outcome in seen.outcomes if outcome.external == "CLEAN-1"]
    assert [outcome.what for outcome in mine] == ["brought_in"], mine
    assert mine[0].flat["last_seen_on"] == "2026-09-01"
