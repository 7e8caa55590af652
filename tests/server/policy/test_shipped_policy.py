"""What the shipped policy promises: every value says who says so, and neither nation has a hole."""

from datetime import date

import pytest

from lantern.policy.model import NATIONS, Entry, Nation
from lantern.policy.reading import shipped_policy

POLICY = shipped_policy()
ENTRIES = [
    pytest.param(nation, name, entry, id=f"{nation} {name} {entry.since}")
    for nation in NATIONS
    for name, entries in POLICY.entries[nation].items()
    for entry in entries
]
SILENT = ("No authority found", "No Welsh", "No deadline found")


@pytest.mark.parametrize(("nation", "name", "entry"), ENTRIES)
def test_every_value_says_on_whose_authority_and_from_which_source(nation: Nation, name: str, entry: Entry) -> None:
    assert entry.authority in ("policy", "statute", "guidance", "our default")
    assert len(entry.source) > 8
    assert entry.rule or entry.authority != "our default", "our own decisions name their number"


@pytest.mark.parametrize(("nation", "name", "entry"), ENTRIES)
def test_where_no_authority_was_found_we_say_that_it_is_ours(nation: Nation, name: str, entry: Entry) -> None:
    if entry.source.startswith(SILENT):
        assert entry.authority == "our default"


def test_every_name_has_a_value_in_both_nations() -> None:
    assert POLICY.entries["england"].keys() == POLICY.entries["wales"].keys()


def test_a_name_means_the_same_kind_of_thing_in_both_nations() -> None:
    units = {nation: {name: each[0].unit for name, each in POLICY.entries[nation].items()} for nation in NATIONS}
    differ = {name for name in units["england"] if units["england"][name] != units["wales"][name]}
    assert differ == {"review.first.adult", "review.first.child", "safeguarding.enquiry", "concern.acknowledged"}


@pytest.mark.parametrize("nation", NATIONS)
def test_everything_a_concern_needs_was_in_force_when_hosts_began(nation: Nation) -> None:
    late = [
        name
        for name, entries in POLICY.entries[nation].items()
        if name.startswith(("escalation.", "alert.", "quiet.", "visit.")) and entries[0].since > date(2021, 4, 1)
    ]
    assert late == []


def test_in_wales_no_visit_interval_pretends_to_be_policy() -> None:
    for age in ("adult", "child"):
        assert {e.authority for e in POLICY.entries["wales"][f"visit.interval.{age}"]} == {"our default"}


def test_no_english_regulator_or_law_stands_in_wales() -> None:
    welsh = POLICY.entries["wales"]
    assert welsh["regulator"][0].value == "HIW"
    assert "Care Act" not in str(welsh["safeguarding.route.adult"][0].value)


def test_the_version_is_short_and_stays_while_the_files_do() -> None:
    assert len(POLICY.version) == 12
    assert POLICY is shipped_policy()
