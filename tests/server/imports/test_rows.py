"""Every row is judged by itself: what it gives, what keeps it out, and what is worth a look."""

from collections.abc import Callable

import msgspec
import pytest

from lantern.imports.cells import digits_of_nhs_number
from lantern.imports.model import Known, Look, Outcome

Row = Callable[..., Outcome]
Tell = Callable[..., Look]
LONG = "x" * 201


def test_mary_is_brought_in_with_all_that_her_body_knows(row: Row) -> None:
    mary = row(
        known_as="Mai", date_of_birth="3 March 1990", admitted_on="1/2/2026", last_seen_in_person_on="2026-09-01",
        seen_by="Hana", source_of_that="North's spreadsheet", last_review_on="1/8/2026", legal_status="Section 3",
        communication="Short sentences.", language="Cymraeg", easy_read="yes", out_of_area="yes",
    )  # fmt: skip
    assert (mary.what, mary.faults, mary.notes) == ("brought_in", (), ())
    assert mary.flat == {
        "name": "Mary Hughes", "known_as": "Mai", "born": "1990-03-03", "hospital": "ashgrove", "unit": "ash",
        "admitted_on": "2026-02-01", "last_seen_on": "2026-09-01", "last_seen_by": "Hana",
        "last_seen_source": "opening_balance", "last_seen_note": "North's spreadsheet", "last_review_on": "2026-08-01",
        "legal_status": "Section 3", "prefers": "Short sentences.", "language": "cy", "easy_read": True, "out_of_area": True,
    }  # fmt: skip


def test_without_history_it_is_not_known_and_nobody_is_late(row: Row) -> None:
    mary = row(last_seen="", date_of_birth="1990-03-03")
    assert mary.what == "brought_in"
    assert "last_seen_on" not in mary.flat
    assert mary.notes == (
        "history not known: nobody is called late for that; the first visit is counted from today, or from an admission not long ago",
    )


def test_a_day_without_its_source_is_kept_and_says_so(row: Row) -> None:
    mary = row(last_seen="2026-09-01")
    assert mary.flat["last_seen_note"] == "Source not given"
    assert "last seen in person: source not given" in mary.notes


def test_a_source_without_a_day_is_no_history(row: Row) -> None:
    mary = row(last_seen="", seen_by="Hana", source="Spreadsheet")
    assert not {"last_seen_on", "last_seen_by", "last_seen_note"} & set(mary.flat)
    assert any("not on which day" in note for note in mary.notes)


def test_a_visit_before_this_stay_is_kept_and_does_not_count_for_it(row: Row) -> None:
    mary = row(admitted_on="2026-02-01", last_seen="2026-01-01", source="Spreadsheet")
    assert mary.what == "brought_in"
    assert any("does not count for this stay" in note for note in mary.notes)


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"name": " "}, "it has no name"),
        ({"reference": ""}, "it has no reference"),
        ({"reference": "-"}, "it has no reference"),
        ({"hospital": "Ashgrov"}, 'no hospital "Ashgrov" here'),
        ({"hospital": "The Oaks", "ward": "Bark"}, "2 hospitals called"),
        ({"ward": "Oak"}, 'Ashgrove has no ward "Oak"'),
        ({"date_of_birth": "1990"}, "date of birth: '1990' is not a day"),
        ({"admitted_on": "1/12/2026"}, "admitted on: 1 December 2026 has not come yet"),
        ({"date_of_birth": "2020-01-01", "admitted_on": "2019-01-01"}, "lies before the date of birth"),
        ({"name": "=HYPERLINK(1)"}, "begins like a spreadsheet formula"),
        ({"name": "@SUM(1)"}, "begins like a spreadsheet formula"),
        ({"communication": "+cmd|' /C calc'!A0"}, "begins like a spreadsheet formula"),
        ({"name": "Mary\x00"}, "a sign that cannot be kept"),
        ({"name": "Mary\x1b[2J"}, "a sign that cannot be kept"),
        ({"name": "Si\ufffdn"}, "has lost a letter"),
        ({"name": LONG}, "name has 201 characters"),
        ({"wishes": "x" * 4001}, "what matters to them has 4,001 characters"),
        ({"out_of_area": "perhaps"}, "out of area is 'perhaps'"),
        ({"home_area": "Nowhere"}, 'no body "Nowhere" here'),
        ({"discharged_on": "2026-03-01"}, "they left hospital on 1 March 2026"),
        ({"died_on": "2026-03-01"}, "they died on 1 March 2026"),
        ({"reference": "943 476 5919"}, "its reference is an NHS number"),
    ],
)
def test_what_keeps_a_row_out_is_said_with_what_to_do(row: Row, cells: dict[str, str], says: str) -> None:
    outcome = row(**cells)
    assert outcome.what == "not"
    assert says in "; ".join(fault.says for fault in outcome.faults)
    assert all(fault.remedy for fault in outcome.faults)


def test_everything_wrong_with_a_row_is_said_at_once(row: Row) -> None:
    outcome = row(name="", hospital="Nowhere", admitted_on="soon")
    assert len(outcome.faults) == 3


@pytest.mark.parametrize("ward", ["Ash Ward", "ash", "ASH WARD", "Ward Ash", "ash-ward"])
def test_a_ward_is_found_by_the_names_people_give_it(row: Row, ward: str) -> None:
    assert row(ward=ward).flat["unit"] == "ash"


def test_hospitals_of_one_name_are_told_apart_by_their_town(row: Row) -> None:
    assert row(hospital="The Oaks, Marrow", ward="Bark").flat["hospital"] == "oaks-b"
    assert 'write "The Oaks, Kelderby" or "The Oaks, Marrow"' in row(hospital="The Oaks").faults[0].remedy


def test_an_unknown_place_gets_the_nearest_names(row: Row) -> None:
    assert "did you mean Ashgrove?" in row(hospital="Ash Grove").faults[0].remedy
    assert "its wards are Ash Ward, Elm Ward" in row(ward="Oak").faults[0].remedy
    assert row(hospital="Ysbyty Glanrhyd", ward="Helyg").flat["hospital"] == "glanrhyd"


def test_words_may_begin_with_a_dash_where_people_tell_something(row: Row) -> None:
    assert row(communication="- signs (Makaton)").flat["prefers"] == "- signs (Makaton)"
    assert row(family="+44 1632 960101").what == "brought_in"


def test_invisible_signs_and_spaces_are_put_aside_and_welsh_letters_are_one(row: Row) -> None:
    assert row(name="\u202eMary\u00a0 \u200bHu\u0302w").flat["name"] == "Mary Hûw"


def test_a_language_we_do_not_know_is_kept_as_written(row: Row) -> None:
    mary = row(language="Klingon")
    assert (mary.flat["note"], mary.flat.get("language")) == ("Language: Klingon", None)


def test_out_of_area_follows_from_home_and_hospital_whoever_pays(row: Row) -> None:
    assert row(home_area="North").flat["out_of_area"] is True
    told = row(hospital="The Oaks, Marrow", ward="Bark", home_area="North", out_of_area="yes")
    assert told.flat["out_of_area"] is False
    assert any("not the file's word" in note for note in told.notes)
    assert row(hospital="The Oaks, Marrow", ward="Bark").flat["out_of_area"] is False


@pytest.mark.parametrize("number", ["943 476 5919", "9434765919", "999-000-0034"])
def test_nhs_numbers_are_checked(number: str) -> None:
    assert digits_of_nhs_number(number) is not None


@pytest.mark.parametrize(
    "number", ["9434765918", "943476591", "94347659199", "abc", "1234567890", "９４３４７６５９１９"]
)
def test_what_is_no_nhs_number_is_told_apart(number: str) -> None:
    assert digits_of_nhs_number(number) is None


def test_an_nhs_number_is_neither_needed_nor_kept_nor_in_the_way(row: Row) -> None:
    for number in ("943 476 5919", "1234567890"):
        mary = row(nhs_number=number)
        assert mary.what == "brought_in"
        assert not any("943" in str(value) or "1234" in str(value) for value in mary.flat.values())


def test_ten_digit_references_that_mostly_fail_the_check_are_ones_own(looked: Tell) -> None:
    rows = [f"{n},Name {n},Ashgrove,Ash" for n in (9434765919, 1234567890, 1234567891, 1234567892)]
    assert {o.what for o in looked("reference,name,hospital,ward", *rows).outcomes} == {"brought_in"}


def test_two_rows_of_one_reference_that_differ_are_both_asked_about(looked: Tell) -> None:
    seen = looked(
        "reference,name,hospital,ward", "N-2,Mary,Ashgrove,Ash", "n-2,Marie,Ashgrove,Ash", "N-3,Rosa,Ashgrove,Ash"
    )
    assert [o.what for o in seen.outcomes] == ["not", "not", "brought_in"]
    assert seen.outcomes[0].faults[0].says == "the same reference stands in row 3, which says something else"


def test_a_row_that_is_there_twice_counts_once(looked: Tell) -> None:
    seen = looked("reference,name,hospital,ward", *["N-2,Mary,Ashgrove,Ash"] * 3)
    assert [o.what for o in seen.outcomes] == ["brought_in", "not", "not"]
    assert "the same as row 2" in seen.outcomes[2].faults[0].says


def test_two_references_for_one_name_and_birth_are_worth_a_look(looked: Tell) -> None:
    seen = looked("reference,name,born,hospital,ward", *[f"N-{n},Mary,1990-03-03,Ashgrove,Ash" for n in (2, 3)])
    assert all(any("is it one person?" in note for note in o.notes) for o in seen.outcomes)


def danny(looked: Tell, **cells: str) -> Outcome:
    whole = {"reference": "N-1", "name": "Danny Whitlock", "hospital": "Ashgrove", "ward": "Ash Ward", **cells}
    return looked(",".join(whole), ",".join(whole.values())).outcomes[0]


def test_somebody_known_is_the_same_or_changed_from_what_to_what(looked: Tell) -> None:
    assert danny(looked).what == "same"
    moved = danny(looked, ward="Elm Ward", known_as="Dan")
    assert [(c.field, c.was, c.now) for c in moved.changes] == [("unit", "ash", "elm"), ("known_as", None, "Dan")]


def test_an_empty_cell_empties_nothing(looked: Tell) -> None:
    assert danny(looked, date_of_birth="", last_seen="", source="", out_of_area="").what == "same"


def test_a_later_visit_in_lantern_stays(looked: Tell) -> None:
    kept = danny(looked, last_seen="2026-09-01", source="Spreadsheet")
    assert kept.what == "same"
    assert kept.notes == ("Lantern has a later visit, on 1 October 2026: that one stays",)
    assert danny(looked, last_seen="2026-10-20").what == "same"
    assert danny(looked, last_seen="2026-10-20", source="Spreadsheet").flat["last_seen_source"] == "opening_balance"


def test_nobody_becomes_two_people_because_a_reference_was_typed_otherwise(looked: Tell) -> None:
    assert "in other capitals" in danny(looked, reference="n-1").faults[0].says
    again = danny(looked, reference="77", date_of_birth="5/5/1999")
    assert again.faults[0].says == "somebody of this name and date of birth is here already, under the reference N-1"
    assert danny(looked, reference="77").notes[0].startswith("somebody of this name is here already (N-1)")


def test_who_has_left_does_not_come_back_unasked(looked: Tell, known: Known) -> None:
    left = msgspec.structs.replace(known, people=(msgspec.structs.replace(known.people[0], left_on="2026-10-30"),))
    seen = looked("reference,name,hospital,ward", "N-1,Danny Whitlock,Ashgrove,Ash", known=left)
    assert seen.outcomes[0].faults[0].says == "Lantern has it that they left hospital on 30 October 2026"


def test_who_is_not_in_the_file_is_named_and_left_as_they_are(looked: Tell) -> None:
    seen = looked("reference,name,hospital,ward", "N-2,Mary,Ashgrove,Ash")
    assert [one.external for one in seen.missing] == ["N-1"]
