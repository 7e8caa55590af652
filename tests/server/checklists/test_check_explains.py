"""`lantern check` explains each fault with file, line and remedy, whatever stands in the files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lantern.checklists.checking import check_all, faults_report
from lantern.cli import main

Change = Callable[[str, str, str], None]
DAY = "2026-04-01"
QUESTIONS = f"doors/{DAY}/questions.yaml"


@pytest.mark.parametrize(
    ("name", "body", "line"),
    [
        (QUESTIONS, b"- id: a\n  kind: [words\n- id: b\n", 3),
        (QUESTIONS, b"- id: a\n\tkind: words\n", 2),
        (QUESTIONS, b'- id: "a\n  kind: words\n', 3),
        (QUESTIONS, b"- id: caf\xe9\n", 1),
        (QUESTIONS, b"- id: a\n  source: \x07\n", 2),
        (QUESTIONS, b"", 1),
        (QUESTIONS, b"just words\n", 1),
        (QUESTIONS, b"- &a\n  id: *a\n", 1),
        (QUESTIONS, b"- ? [a, b]\n  : c\n", 1),
        (QUESTIONS, b"- id: a\n  show_if: " + b"{not: " * 3000 + b"x" + b"}" * 3000 + b"\n", 2),
        (f"doors/{DAY}/words/en.yaml", b"title: Doors\nsections: {doors: Doors\nquestions: {}\n", 3),
        (f"doors/{DAY}/cases.yaml", b"- name: A\n  answers: {a: b}\n   expect: {}\n", 3),
        ("doors/checklist.yaml", b"id: doors\nid: gates\n", 2),
    ],
    ids=["bracket", "tab", "quote", "not UTF-8", "a bell", "empty", "words", "a circle of anchors", "a list as a name", "deep", "words file", "cases file", "twice"],
)  # fmt: skip
def test_whatever_is_broken_names_its_file_its_line_and_a_remedy(
    doors: Path, name: str, body: bytes, line: int
) -> None:
    (doors / name).write_bytes(body)
    (fault, *_) = check_all(doors)
    assert (fault.file, fault.line, bool(fault.says), bool(fault.remedy)) == (name, line, True, True)


def test_every_question_of_a_circle_that_looks_ahead_is_named(doors: Path, change: Change) -> None:
    change(f"{DAY}/questions.yaml", "  raises:", "  show_if: {all: [{not: {answered: door_reason}}]}\n  raises:")
    told = [fault for fault in check_all(doors) if "circle" in fault.remedy]
    assert [(fault.file, fault.line) for fault in told] == [(QUESTIONS, 8)]
    report = faults_report(check_all(doors))
    assert f"{QUESTIONS}:8  door_locked: asks about door_reason" in report
    assert "move the question or mend the name" in report


def test_a_missing_translation_is_told_by_the_command_which_then_fails(
    doors: Path, change: Change, capsys: pytest.CaptureFixture[str]
) -> None:
    change(f"{DAY}/words/en-simple.yaml", "  door_reason: {ask: Why was it locked}\n", "")
    with pytest.raises(SystemExit) as ended:
        main(["check", "--checklists", str(doors)])
    assert ended.value.code == 1
    assert f"doors/{DAY}/words/en-simple.yaml:3  no words for door_reason" in capsys.readouterr().out
