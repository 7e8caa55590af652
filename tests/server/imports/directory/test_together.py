"""Rows lead to rows of any file in any order; what leans on a refused row falls with it, and nothing else does."""

import msgspec

from lantern.imports.directory.looking import look
from lantern.imports.directory.model import Known, Look, Sitting
from lantern.imports.directory.telling import report
from tests.server.imports.directory.conftest import KNOWN, Look_at, files, says


def what(seen: Look) -> dict[str, str]:
    return {one.row.said: one.what for one in seen.outcomes}


def test_files_may_come_in_any_order(looked: Look_at) -> None:
    seen = looked(
        wards=["elm,The Oaks,Elm Ward,rehabilitation,,,,,,"],
        hospitals=["oaks,The Oaks,P,Marrow,England,North ICB,C,,"],
        bodies=["north,North ICB,England,ICB,New region,,,", "new,New region,England,region,,,,"],
    )
    assert set(what(seen).values()) == {"brought_in"}
    assert seen.after["bodies"]["north"]["region"] == "new"
    assert seen.after["wards"]["elm"]["hospital"] == "oaks"


def test_what_leans_on_a_refused_row_says_which(looked: Look_at) -> None:
    seen = looked(
        hospitals=["oaks,The Oaks,P,Marrow,England,North ICB,C,,", "firs,The Firs,P,Marrow,England,vale,C,,"],
        wards=["elm,The Oaks,Elm Ward,rehabilitation,,,,,,"],
        bodies=["north,North ICB,Mars,ICB,,,,"],
    )
    assert what(seen) == {"oaks": "not", "firs": "brought_in", "elm": "not", "north": "not"}
    assert (
        'host: the body "North ICB" stands in row 2 of bodies.csv, which cannot be brought in; mend that row first'
        in says(seen.outcomes[0])
    )
    assert 'the hospital "The Oaks" stands in row 2 of hospitals.csv' in says(seen.outcomes[2])


def test_one_id_in_two_rows_that_differ_counts_in_neither_and_the_same_row_counts_once(looked: Look_at) -> None:
    north, south = "north,North ICB,England,ICB,middle,,,", "south,South ICB,England,ICB,middle,,,"
    seen = looked(bodies=[north, north.replace("North ICB", "Other"), south, south.replace("south", "south")])
    assert [one.what for one in seen.outcomes] == ["not", "not", "brought_in", "not"]
    assert "the same stands in row 3, which says something else" in says(seen.outcomes[0])
    assert "it says the same as row 4, which counts" in says(seen.outcomes[3])


def test_two_new_ones_of_one_name_are_told_apart_or_refused(looked: Look_at) -> None:
    seen = looked(bodies=["a,North ICB,England,ICB,middle,,,", "b,North  icb,England,ICB,middle,,,"])
    assert [one.what for one in seen.outcomes] == ["not", "not"]
    closed = looked(bodies=["a,North ICB,England,ICB,middle,,b,1/4/2026", "b,North ICB,England,ICB,middle,,,"])
    assert [one.what for one in closed.outcomes] == ["brought_in", "brought_in"]


def test_a_refused_row_of_the_same_name_costs_a_clean_one_nothing(looked: Look_at) -> None:
    seen = looked(bodies=["a,North ICB,England,ICB,nowhere,,,", "b,North ICB,England,ICB,middle,,,"])
    assert [one.what for one in seen.outcomes] == ["not", "brought_in"]


def test_two_numbers_of_one_team_are_two_numbers(looked: Look_at) -> None:
    rows = ["ashgrove,council at night,Duty team,01632 960119,,", "ashgrove,council at night,Duty team,01632 960120,,"]
    assert [one.what for one in looked(telephones=rows).outcomes] == ["same", "brought_in"]
    again = looked(telephones=[rows[0], f"{rows[0]}1/11/2026"])
    assert [one.what for one in again.outcomes] == ["not", "not"]


def test_a_merger_is_told_as_data(looked: Look_at) -> None:
    seen = looked(
        bodies=["vale,Vale ICB,England,ICB,middle,,new,1/4/2026", "new,Vale and Moss ICB,England,ICB,middle,,,"],
        hospitals=["ashgrove,Ashgrove,P,Town,England,vale,C,,", "oaks,The Oaks,P,Marrow,England,new,C,,"],
        seats=["host lead,vale,,Forum,new@vale.example,"],
    )
    assert [one.what for one in seen.outcomes] == ["changed", "brought_in", "not", "brought_in", "not"]
    assert "the host Vale ICB closed on 1 April 2026; Vale and Moss ICB followed it: name that one" in says(
        seen.outcomes[2]
    )
    assert "the body Vale ICB closed on 1 April 2026" in says(seen.outcomes[4])


def lacking(known: Known = KNOWN, **given: list[str]) -> str:
    return "\n".join(look(files(given), known).missing)


def test_missing_numbers_are_told_with_what_follows() -> None:
    said = lacking()
    assert (
        "Ashgrove has no number for 999, the council by day or the provider's on-call: nobody can be shown whom to ring at night."
        in said
    )
    day = lacking(telephones=["ashgrove,999,x,999,,", "ashgrove,provider on call,x,01632 960101,,"])
    assert "Ashgrove has no number for the council by day: nobody can be shown it." in day
    young = lacking(wards=["elm,Ashgrove,Elm Ward,school,,under 18,,,,"])
    assert "children's services" in young


def test_without_anybody_behind_it_a_body_is_told_where_alerts_end() -> None:
    assert "No region stands behind" not in lacking()
    assert (
        "No region stands behind North ICB: when nobody takes a concern about its people in time, it climbs to nobody above."
        in lacking(bodies=["north,North ICB,England,ICB,,,,"])
    )
    assert "No national team stands behind Aur" in lacking(bodies=["aur,Aur,Wales,health board,,,,"])
    nobody = msgspec.structs.replace(KNOWN, sitting=(Sitting("operator"),))
    assert (
        "Nobody sits in a seat of Middle region: what climbs there, when nobody takes a concern about Vale ICB"
        in lacking(nobody)
    )


def test_a_forum_without_a_lead_is_told_and_an_address_is_one() -> None:
    assert "leads the forum of Vale" not in lacking()
    ended = lacking(seats=["host lead,vale,,Forum,forum@vale.example,1/4/2026"])
    assert "Nobody leads the forum of Vale ICB: concerns about Ashgrove go to whoever stands behind it" in ended
    quiet = ["quiet,Quiet ICB,England,ICB,middle,no,,"], ["oaks,The Oaks,P,Marrow,England,quiet,C,,"]
    assert "It is not on Lantern: give an address" in lacking(bodies=quiet[0], hospitals=quiet[1])
    held = lacking(bodies=quiet[0], hospitals=quiet[1], seats=["host lead,quiet,,Team,team@quiet.example,"])
    assert "forum of Quiet" not in held


def test_the_report_says_everything_in_plain_words(looked: Look_at) -> None:
    seen = looked(bodies=["north,North ICB,England,ICB,middle,no,,", "x,Y,Mars,ICB,,,,"], other=["a,b", "1,2"])
    told = report(seen, keep=False)
    assert not told.good
    assert (
        "Row 2  north  would be brought in: North ICB, integrated care board, England, behind it Middle region, not on Lantern"
        in told.text
    )
    assert 'Row 3  x  cannot be brought in:\n    nation is "Mars"; write England or Wales' in told.text
    assert "1 would be brought in, 0 would be changed, 0 the same, 1 cannot be brought in (row 3)." in told.text
    assert "other.csv: nothing was brought in. The first row should name the columns" in told.text
    assert "Still lacking:\n" in told.text
    assert told.text.endswith("Nothing was changed: this was a dry run. Add --keep to keep it.")
