"""Whatever bytes come in: every row of every file accounted for, and a dirty row never costs a clean one."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from lantern.imports.directory.columns import KINDS
from lantern.imports.directory.looking import look
from lantern.imports.directory.model import File, Look
from lantern.imports.directory.telling import report
from lantern.imports.model import NotReadable
from lantern.imports.reading import read_sheet
from tests.server.imports.directory.conftest import HEADS, KNOWN

cells = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        ["", "vale", "glan", "middle", "ashgrove", "Ashgrove", "ash", "England", "Cymru", "ICB", "region", "yes", "no",
         "999", "01632 960110", "council at night", "host lead", "a@b.example", "1/3/2026", "=1+1", "\x00", '"', "a\nb", "-"]
    ),
)  # fmt: skip
kinds = st.sampled_from(sorted(HEADS))
dirty = st.lists(cells, min_size=1, max_size=11)
CLEAN = {
    "bodies": "clean-body,Clean ICB,England,ICB,middle,yes,,",
    "hospitals": "clean-hospital,Clean Hospital,Provider,Clean Town,England,clean-body,Council,CQC,",
    "wards": "clean-ward,clean-hospital,Clean Ward,rehabilitation,none,adults,ask,not allowed,,",
    "telephones": "clean-hospital,police,Clean desk,01632 960177,,",
    "seats": "on call,clean-body,,Clean rota,clean@rota.example,",
}


def as_csv(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def told(*contents: bytes) -> Look:
    read = []
    for number, data in enumerate(contents):
        try:
            read.append(File(f"{number}.csv", sheet=read_sheet(data, KINDS)))
        except NotReadable as error:
            read.append(File(f"{number}.csv", error=error))
    seen = look(tuple(read), KNOWN)
    text = report(seen, keep=False).text
    assert all(c.isprintable() or c == "\n" for c in text)
    for number, file in enumerate(read):
        rows = [one.number for one in seen.outcomes if one.row.file == number]
        assert rows == sorted(set(rows)) == [line.number for line in (file.sheet.lines if file.sheet else ())]
        assert all(f"Row {row}  " in text for row in rows)
    assert all(one.faults if one.what == "not" else not one.faults for one in seen.outcomes)
    return seen


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_no_bytes_are_too_odd_to_answer(data: bytes) -> None:
    told(data)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(kinds, st.lists(dirty, min_size=1, max_size=5)), min_size=1, max_size=3))
def test_no_cells_are_too_odd_to_answer(given_files: list[tuple[str, list[list[str]]]]) -> None:
    told(*((HEADS[kind] + "\n" + as_csv(rows)).encode("utf-8", "replace") for kind, rows in given_files))


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(kinds, st.lists(dirty, max_size=4)), st.dictionaries(kinds, st.lists(dirty, max_size=4)), st.randoms()
)  # fmt: skip
def test_dirty_rows_never_cost_clean_ones(
    before: dict[str, list[list[str]]], after: dict[str, list[list[str]]], mix: object
) -> None:
    order = sorted(CLEAN)
    mix.shuffle(order)  # type: ignore[attr-defined]
    contents = [
        f"{HEADS[kind]}\n{as_csv(before.get(kind, []))}{CLEAN[kind]}\r\n{as_csv(after.get(kind, []))}" for kind in order
    ]
    seen = told(*(text.encode("utf-8", "replace") for text in contents))
    clean = [one for one in seen.outcomes if "clean" in one.row.said.casefold()]
    assert [one.what for one in clean] == ["brought_in"] * 5, [(one.row.said, one.faults) for one in clean]
