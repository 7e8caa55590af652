"""What was published stays as it was; words may be corrected, questions never."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from lantern.checklists.publishing import NotPublished, compiled, publish, verify_lock
from lantern.checklists.reading import read_checklist

Change = Callable[[str, str, str], None]


def test_publishing_writes_questions_and_each_face_apart(doors: Path) -> None:
    lines = publish(doors)
    assert [line.split()[:2] for line in lines] == [
        ["doors/2026-04-01", "en"],
        ["doors/2026-04-01", "en-simple"],
        ["doors/2026-04-01", "questions"],
    ]
    assert verify_lock(doors) == []
    assert publish(doors) == []


def test_what_is_not_published_yet_is_said(doors: Path) -> None:
    assert {fault.remedy for fault in verify_lock(doors)} == {"publish it"}


def test_published_questions_cannot_change_even_as_reworded(doors: Path, change: Change) -> None:
    publish(doors)
    change("2026-04-01/questions.yaml", "kind: yes_no_unsure", "kind: yes_no_sort_of")
    with pytest.raises(NotPublished, match="questions changed"):
        publish(doors, reworded=True)


def test_corrected_words_are_published_only_when_somebody_says_so(doors: Path, change: Change) -> None:
    publish(doors)
    change("2026-04-01/words/en.yaml", "{ask: Why}", "{ask: Why is that}")
    with pytest.raises(NotPublished, match="en changed"):
        publish(doors)
    (line,) = publish(doors, reworded=True)
    assert line.startswith("doors/2026-04-01 en ")


def test_a_published_version_cannot_go_away(doors: Path, change: Change) -> None:
    publish(doors)
    (doors / "doors/2026-04-01").rename(doors / "doors/2027-04-01")
    says = [fault.says for fault in verify_lock(doors)]
    assert "doors/2026-04-01 questions was published and is gone" in says


def test_a_section_added_for_a_later_version_leaves_the_earlier_one_as_it_was(doors: Path, change: Change) -> None:
    publish(doors)
    change("checklist.yaml", "sections: [", "sections: [{id: gates, part: ward, theme: restraint}, ")
    assert verify_lock(doors) == []


def test_the_row_that_travels_is_whole_and_plain(doors: Path) -> None:
    row = compiled(read_checklist(doors / "doors/2026-04-01"))
    assert msgspec.json.decode(msgspec.json.encode(row)) == row
    assert (row["id"], row["checklist"], row["version"]) == ("doors/2026-04-01", "doors", "2026-04-01")
    assert row["sections"] == [{"id": "doors", "part": "ward", "theme": "restraint"}]
    assert row["questions"][1]["show_if"] == {"door_locked": "yes"}
    assert row["words"]["en"]["questions"]["door_reason"] == {"ask": "Why"}
    assert row["words"]["en-simple"]["answers"]["yes"] == "Yes"
    assert row["review"] == {"en-simple": "not checked yet by people with a learning disability"}
    assert row["rotate"] == {"ward": 1}
