"""From files to a checklist; what cannot be read says where and what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lantern.checklists.model import Fault
from lantern.checklists.reading import Unreadable, read_checklist

Change = Callable[[str, str, str], None]


def fault_in(root: Path) -> Fault:
    with pytest.raises(Unreadable) as caught:
        read_checklist(root / "doors" / "2026-04-01")
    return caught.value.faults[0]


def test_a_bare_yes_stays_the_word_yes(doors: Path, change: Change) -> None:
    change("2026-04-01/questions.yaml", 'show_if: {door_locked: "yes"}', "show_if: {door_locked: yes}")
    read = read_checklist(doors / "doors" / "2026-04-01")
    assert read.questions[1].show_if == {"door_locked": "yes"}
    assert read.id == "doors/2026-04-01"


def test_an_unknown_kind_names_its_line_and_the_remedy(doors: Path, change: Change) -> None:
    change("2026-04-01/questions.yaml", "kind: words", "kind: essay")
    fault = fault_in(doors)
    assert (fault.file, fault.line) == ("doors/2026-04-01/questions.yaml", 12)
    assert "essay" in fault.says and "schema.json" in fault.remedy


def test_a_misspelt_key_is_not_passed_over(doors: Path, change: Change) -> None:
    change("2026-04-01/questions.yaml", "show_if:", "shows_if:")
    assert "shows_if" in fault_in(doors).says


def test_a_question_worded_twice_is_a_fault_and_not_the_last_one(doors: Path, change: Change) -> None:
    change("2026-04-01/words/en.yaml", "  door_reason:", "  door_locked: {ask: Again}\n  door_reason:")
    fault = fault_in(doors)
    assert fault.says == "door_locked is here twice" and fault.line == 5


def test_a_missing_face_is_named(doors: Path) -> None:
    (doors / "doors/2026-04-01/words/en-simple.yaml").unlink()
    assert fault_in(doors).file == "doors/2026-04-01/words/en-simple.yaml"


def test_broken_indentation_names_its_line(doors: Path, change: Change) -> None:
    change("2026-04-01/cases.yaml", "  answers:", " answers:")
    assert "not YAML" in fault_in(doors).says
