"""The checklists Lantern brings: complete, locked, in the field's own words, and quick to rate."""

import re
from pathlib import Path

import pytest

from lantern.checklists import rules
from lantern.checklists.checking import check_all, faults_report
from lantern.checklists.model import Checklist
from lantern.checklists.publishing import verify_lock
from lantern.checklists.reading import version_folders
from lantern.checklists.schema import schema_text
from tests.ours import ours

ROOT = Path(__file__).parents[3] / "checklists"
OURS = [pytest.param(ours(each), id=f"{each.parent.name}/{each.name}") for each in version_folders(ROOT)]
# Words people asked not to be called, and words that stay out of sight (NHS England PR2040, section 2; K19).
NOT_SAID = re.compile(
    r"\b(patients?|service users?|clients?|LD|cohorts?|units?|placements?|(?<!to )beds?|challenging behaviou?r|cleifion|claf)\b",
    re.I,
)

WELSH = re.compile(r"\b(mae|dydy|nid|does)\b", re.I)
MOST_WORDS = 15
"""In one sentence of Easy Read."""


def texts(checklist: Checklist) -> list[str]:
    found: list[str] = []
    for words in checklist.words.values():
        found += [words.title, *words.sections.values()]
        for said in words.questions.values():
            found += [said.ask, said.help or "", *(said.options or {}).values()]
    return found + [line.text for lines in checklist.pages.values() for line in lines]


def test_our_checklists_are_complete() -> None:
    assert check_all(ROOT) == [], faults_report(check_all(ROOT))


def test_what_we_published_is_as_it_was() -> None:
    assert verify_lock(ROOT) == [], faults_report(verify_lock(ROOT))


def test_the_schema_is_the_one_the_model_gives() -> None:
    assert (ROOT / "schema.json").read_text("utf-8") == schema_text()


@pytest.mark.parametrize("checklist", OURS)
def test_nobody_is_called_what_they_asked_not_to_be_called(checklist: Checklist) -> None:
    assert [text for text in texts(checklist) if NOT_SAID.search(text)] == []


@pytest.mark.parametrize("checklist", OURS)
def test_every_face_says_who_has_not_read_it_yet(checklist: Checklist) -> None:
    assert set(checklist.about.review) >= {*checklist.about.faces, *checklist.about.pages}


@pytest.mark.parametrize("checklist", OURS)
def test_who_has_read_a_face_is_said_as_that_face_speaks(checklist: Checklist) -> None:
    """The note stands on the screen beside the questions: in Welsh on a Welsh one, short and easy on an Easy Read one."""
    for face, note in checklist.about.review.items():
        assert bool(WELSH.search(note)) == face.startswith("cy"), note
        if face.endswith("-simple"):
            assert note.endswith("."), note
            assert [one for one in re.split(r"(?<=[.!?])\s+", note) if len(one.split()) > MOST_WORDS] == []


def test_an_oversight_visit_starts_with_meeting_the_person_and_keeps_four_voices_apart() -> None:
    visit = ours(ROOT / "adult-oversight/2026-04-01")
    core = rules.asked(visit.questions, "person", [])
    assert core[0].kind == "seen"
    assert [one.whose for one in core if one.kind == "voice"] == ["person", "family", "staff", "own_view"]


def test_every_question_about_a_person_comes_round_within_a_year() -> None:
    visit = ours(ROOT / "adult-oversight/2026-04-01")
    looked_at: dict[str, str] = {}
    for month in range(1, 7):  # six visits eight weeks apart
        for chosen in rules.rotating_for(visit.questions, "person", looked_at, visit.about.rotate["person"]):
            looked_at[chosen["question"]] = f"2026-{month:02}-01"
    assert rules.rotating_for(visit.questions, "person", looked_at, 1)[0]["why"] != {"never": True}


def test_a_safety_answer_raises_a_concern_in_every_checklist() -> None:
    visit = ours(ROOT / "adult-oversight/2026-04-01")
    checker = ours(ROOT / "quality-checker-inpatient/2026-04-01")
    assert rules.suggested(visit.questions, {"feels_safe": "no"}) == {"feels_safe": "urgent"}
    assert rules.suggested(checker.questions, {"feel_safe": "no"}) == {"feel_safe": "urgent"}


def test_a_later_version_of_a_checklist_asks_what_it_keeps_in_the_same_place_so_that_answers_go_on() -> None:
    before: dict[str, Checklist] = {}
    later = 0
    for now in sorted((ours(folder) for folder in version_folders(ROOT)), key=lambda one: one.version):
        was = before.get(now.about.id)
        kept = {one.id: (one.part, one.section, one.fields) for one in now.questions}
        for one in was.questions if was else ():
            assert kept.get(one.id, (one.part, one.section, one.fields)) == (one.part, one.section, one.fields), one.id
        later += was is not None
        before[now.about.id] = now
    assert later, "nothing has a second version yet"


def test_a_question_asked_in_several_checklists_means_the_same_in_each() -> None:
    seen: dict[str, tuple[str, object]] = {}
    for checklist in (ours(folder) for folder in version_folders(ROOT)):
        for one in checklist.questions:
            meaning = (one.kind, one.options, one.whose, one.unit, one.rates)
            first = seen.setdefault(one.id, (checklist.about.id, meaning))
            assert first[1] == meaning, f"{one.id} in {first[0]} and {checklist.about.id}"
