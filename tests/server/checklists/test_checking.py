"""Complete or not published: each fault is found, placed and given its remedy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lantern.checklists.checking import check_all, faults_report
from lantern.checklists.checking.passive import passives
from lantern.checklists.checking.words import easy_read_faults

Change = Callable[[str, str, str], None]
QUESTIONS, EASY, CASES = "2026-04-01/questions.yaml", "2026-04-01/words/en-simple.yaml", "2026-04-01/cases.yaml"


def test_a_complete_checklist_has_no_fault(doors: Path) -> None:
    assert check_all(doors) == []
    assert faults_report([]) == "The checklists are complete."


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (EASY, "  door_reason: {ask: Why was it locked}\n", "", "no words for door_reason"),
        (EASY, "  door_reason:", "  gone: {ask: Old}\n  door_reason:", "words for gone, which is not asked"),
        (EASY, "Why was it locked", "Was the CTR held", "CTR is an acronym"),
        (EASY, "Why was it locked", " ".join(["word"] * 16), "16 words in a sentence"),
        (QUESTIONS, "picture: door\n  show_if", "picture: gate\n  show_if", "no picture gate"),
        (QUESTIONS, "picture: door\n  show_if", "show_if", "door_reason has no picture for Easy Read"),
        (QUESTIONS, 'show_if: {door_locked: "yes"}', "show_if: {door_locked: sometimes}", "door_locked can never be"),
        (QUESTIONS, 'show_if: {door_locked: "yes"}', "show_if: {answered: door_reason}", "not an earlier question"),
        (QUESTIONS, 'show_if: {door_locked: "yes"}', "show_if: {a: b, c: d}", "not a condition"),
        (QUESTIONS, "  section: doors\n  kind: words", "  section: gates\n  kind: words", "is in section gates"),
        (QUESTIONS, "- id: door_reason", "- id: door_locked", "door_locked is here twice"),
        (QUESTIONS, "kind: words", "kind: choice", "options belong to choice, several and scale"),
        (CASES, "raised: {door_locked: soon}", "raised: {}", "raised differs for door_locked"),
        (CASES, 'door_reason: ""', 'door_reasons: ""', "door_reasons is not a question"),
        (CASES, ', door_reason: ""', "", "no case reaches door_reason: answer"),
    ],
)
def test_a_fault_is_found(doors: Path, change: Change, name: str, old: str, new: str, says: str) -> None:
    change(name, old, new)
    found = check_all(doors)
    assert any(says in fault.says for fault in found)
    assert all(fault.remedy for fault in found)


def test_conditions_that_go_in_a_circle_are_found(doors: Path, change: Change) -> None:
    change(QUESTIONS, "  raises:", "  show_if: {answered: door_reason}\n  raises:")
    (fault,) = [one for one in check_all(doors) if "circle" in one.remedy]
    assert fault.says.startswith("door_locked: asks about door_reason") and fault.line == 8


def test_a_picture_nobody_uses_is_found(doors: Path) -> None:
    (doors / "shared/pictures/spare.svg").write_text("<svg/>")
    (fault,) = check_all(doors)
    assert fault.file == "shared/pictures/spare.svg"


def test_the_report_says_where_what_and_what_to_do(doors: Path, change: Change) -> None:
    change(EASY, "Why was it locked", "Was the CTR good")
    report = faults_report(check_all(doors))
    assert "doors/2026-04-01/words/en-simple.yaml:5  CTR is an acronym" in report
    assert "write it out" in report and report.endswith("1 to put right.")


def test_fifteen_words_are_enough_and_sixteen_too_many() -> None:
    assert easy_read_faults(" ".join(["word"] * 15) + ". And more.", "en-simple") == []
    assert easy_read_faults(" ".join(["word"] * 16), "en-simple")


@pytest.mark.parametrize(
    ("face", "text", "found"),
    [
        ("en-simple", "The door was locked by staff.", []),
        ("en-simple", "Are you treated fairly?", ["Are you treated"]),
        ("en-simple", "Your words are written down.", ["are written"]),
        ("en-simple", "Tell us if you are being hurt.", ["are being hurt"]),
        ("en-simple", "People were never asked.", ["were never asked"]),
        ("en-simple", "Do you get scared? Is the shop closed?", []),
        ("en-simple", "Staff hold people. We need red paint.", []),
        ("cy-simple", "Ydych chi'n cael eich trin yn deg?", ["cael eich trin"]),
        ("cy-simple", "Maen nhw'n cael eu talu.", ["cael eu talu"]),
        ("cy-simple", "Ydych chi wedi cael eich archwiliad iechyd?", []),
        ("cy-simple", "Mae'n gofyn a gaiff eich teulu ymweld.", []),
        ("cy-simple", "Rydych chi'n cael tâl.", []),
    ],
)
def test_easy_read_says_who_does_it(face: str, text: str, found: list[str]) -> None:
    assert passives(text, face) == found


def test_every_face_has_words_for_those_who_answer_for_themselves(doors: Path) -> None:
    shared = doors / "shared" / "words" / "en-simple.yaml"
    said = shared.read_text("utf-8")
    shared.write_text(said.replace(", refused: I do not want to say", ", unsure: I do not know"), "utf-8")
    assert {fault.says for fault in check_all(doors)} == {
        "no words for refused where people answer for themselves", "own_answers has unsure, which is no non-answer",
    }  # fmt: skip
