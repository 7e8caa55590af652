"""A policy file is read whole or refused with a sentence that says where the fault is."""

from pathlib import Path

import pytest

from lantern.policy.reading import DATA, PolicyFault, read_policy

GOOD = """
door.days:
  - {from: 2026-01-01, value: 3, unit: days, authority: our default, source: a test, rule: K1}
"""


def policy_of(folder: Path, both: str = GOOD, england: str = "{}", wales: str = "{}") -> None:
    for name, text in {"both": both, "england": england, "wales": wales}.items():
        (folder / f"{name}.yaml").write_text(text)


def fault(folder: Path, **files: str) -> str:
    policy_of(folder, **files)
    with pytest.raises(PolicyFault) as raised:
        read_policy(folder)
    return str(raised.value)


def test_a_good_file_is_read(tmp_path: Path) -> None:
    policy_of(tmp_path)
    assert read_policy(tmp_path).entries["wales"]["door.days"][0].value == 3


def test_a_bare_yes_stays_a_word(tmp_path: Path) -> None:
    policy_of(tmp_path, GOOD.replace("value: 3, unit: days", "value: yes, unit: word"))
    assert read_policy(tmp_path).entries["england"]["door.days"][0].value == "yes"


def test_a_value_without_a_source_is_refused(tmp_path: Path) -> None:
    assert "missing required field `source`" in fault(tmp_path, both=GOOD.replace("source: a test, ", ""))


def test_an_empty_source_is_refused(tmp_path: Path) -> None:
    assert "opinion" in fault(tmp_path, both=GOOD.replace("source: a test", "source: ''"))


def test_an_authority_we_do_not_know_is_refused(tmp_path: Path) -> None:
    assert "authority" in fault(tmp_path, both=GOOD.replace("our default", "my manager"))


def test_a_number_that_is_none_is_refused_by_name_and_entry(tmp_path: Path) -> None:
    said = fault(tmp_path, both=GOOD.replace("value: 3", "value: three"))
    assert said.startswith("both.yaml: door.days, entry 1: ") and "'three'" in said


def test_a_misspelt_key_is_refused(tmp_path: Path) -> None:
    assert "sauce" in fault(tmp_path, both=GOOD.replace("rule: K1", "sauce: x"))


def test_entries_out_of_date_order_are_refused(tmp_path: Path) -> None:
    second = "  - {from: 2025-01-01, value: 4, unit: days, authority: our default, source: a test}\n"
    assert "date order" in fault(tmp_path, both=GOOD + second)


def test_a_name_written_twice_is_refused(tmp_path: Path) -> None:
    assert "written twice" in fault(tmp_path, both=GOOD + GOOD)


def test_a_name_in_one_nation_only_is_refused(tmp_path: Path) -> None:
    said = fault(tmp_path, both="{}", england=GOOD)
    assert said == "wales.yaml: door.days is missing; england.yaml has it"


def test_a_name_in_both_files_is_refused(tmp_path: Path) -> None:
    assert "stands in both.yaml too" in fault(tmp_path, england=GOOD, wales=GOOD)


def test_a_step_that_repeats_in_no_known_time_is_refused(tmp_path: Path) -> None:
    steps = "value: [{after: at once, tell: [host_lead], repeat: a while}], unit: steps"
    assert "'a while'" in fault(tmp_path, both=GOOD.replace("value: 3, unit: days", steps))


def test_one_byte_more_is_another_version(tmp_path: Path) -> None:
    texts = {name: (DATA / f"{name}.yaml").read_text() for name in ("both", "england", "wales")}
    policy_of(tmp_path, **texts)
    before = read_policy(tmp_path).version
    policy_of(tmp_path, **{**texts, "wales": texts["wales"] + "\n"})
    assert read_policy(tmp_path).version != before


TWO = """
door.days:
  - {from: 2026-01-01, until: 2026-03-31, value: 3, unit: days, authority: our default, source: a test, rule: K1}
  - {from: 2026-04-01, value: 4, unit: days, authority: our default, source: a test, rule: K1}
"""


def test_a_last_day_that_meets_the_next_entry_is_read(tmp_path: Path) -> None:
    policy_of(tmp_path, TWO)
    assert [each.value for each in read_policy(tmp_path).entries["england"]["door.days"]] == [3, 4]


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("2026-04-01", "2026-04-02", "entry 1: a gap between 2026-03-31 and entry 2, from 2026-04-02"),
        ("2026-04-01", "2026-03-15", "entry 1: an overlap between 2026-03-31 and entry 2, from 2026-03-15"),
        ("until: 2026-03-31", "until: 2025-12-31", "entry 1: it ends on 2025-12-31, before it begins"),
        ("until: 2026-03-31", "until: 2026-02-30", "entry 1: Invalid"),
        ("{from: 2026-04-01,", "{from: 2026-04-01, until: 2026-12-31,", "entry 2: nothing holds after 2026-12-31"),
    ],
)
def test_a_gap_an_overlap_and_a_day_that_there_is_not_are_named(tmp_path: Path, was: str, now: str, said: str) -> None:
    assert fault(tmp_path, both=TWO.replace(was, now)).startswith(f"both.yaml: door.days, {said}")


def test_a_nation_nobody_knows_is_refused_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "scotland.yaml").write_text(GOOD)
    assert fault(tmp_path).startswith("scotland.yaml: there is no such nation here")


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    policy_of(tmp_path)
    (tmp_path / "wales.yaml").unlink()
    with pytest.raises(PolicyFault, match="wales.yaml: No such file"):
        read_policy(tmp_path)


def test_a_fault_leaves_the_policy_in_use_as_it_is(tmp_path: Path) -> None:
    policy_of(tmp_path, TWO)
    in_use = read_policy(tmp_path)
    assert fault(tmp_path, both=TWO.replace("value: 4", "value: four"))
    assert [each.value for each in in_use.entries["wales"]["door.days"]] == [3, 4]
