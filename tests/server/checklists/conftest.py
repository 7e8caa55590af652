"""A small checklist in a folder of its own, to break in one place at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

FILES = {
    "doors/checklist.yaml": """
id: doors
who_for: everybody
answered_by: professionals
how_often: now and then
owner: somebody
source: our default
faces: [en, en-simple]
review: {en-simple: not checked yet by people with a learning disability}
rotate: {ward: 1}
sections: [{id: doors, part: ward, theme: restraint}]
""",
    "doors/2026-04-01/questions.yaml": """
- id: door_locked
  part: ward
  section: doors
  kind: yes_no_unsure
  turn: core
  source: our default
  picture: door
  raises: {soon: {door_locked: "yes"}}
- id: door_reason
  part: ward
  section: doors
  kind: words
  turn: core
  source: our default
  picture: door
  show_if: {door_locked: "yes"}
  rates: {poor: {not: {answered: door_reason}}}
""",
    "doors/2026-04-01/words/en.yaml": """
title: Doors
sections: {doors: Doors}
questions:
  door_locked: {ask: Is the door locked}
  door_reason: {ask: Why}
""",
    "doors/2026-04-01/words/en-simple.yaml": """
title: Doors
sections: {doors: Doors}
questions:
  door_locked: {ask: Was the door locked}
  door_reason: {ask: Why was it locked}
""",
    "doors/2026-04-01/cases.yaml": """
- name: A locked door nobody can explain
  answers: {door_locked: "yes", door_reason: ""}
  expect: {shown: [door_reason], rated: {door_reason: poor}, raised: {door_locked: soon}}
""",
    "shared/themes.yaml": "- {id: restraint, source: our default}\n",
    "shared/pictures/door.svg": "<svg/>\n",
}
SHARED = """
answers: {"yes": "Yes", "no": "No", unsure: Not sure, not_looked_at: Not looked at, not_applicable: None, refused: No}
own_answers: {not_looked_at: I skip this, not_applicable: Not for me, refused: I do not want to say}
fields: {}
parts: {}
"""


@pytest.fixture
def doors(tmp_path: Path) -> Path:
    """The root of a good small set of checklists."""
    for name, text in {**FILES, "shared/words/en.yaml": SHARED, "shared/words/en-simple.yaml": SHARED}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.lstrip(), "utf-8")
    return tmp_path


@pytest.fixture
def change(doors: Path) -> Callable[[str, str, str], None]:
    """Put `new` where `old` stands in one of the files."""

    def put(name: str, old: str, new: str) -> None:
        path = doors / "doors" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")

    return put
