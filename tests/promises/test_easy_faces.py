"""Whatever stands beside a question that people, families or Quality Checkers meet speaks Easy Read in both languages: every
list of words that their screens can reach has those faces too. That the words differ where they must, `words/easy.test.ts` holds."""

import re
from pathlib import Path

APP = Path(__file__).parents[2] / "pwa" / "src"
SCREENS = (
    "checkers/screens/*.tsx", "sheets/screens/*.tsx", "checklists/screens/*.tsx", "feedback/*.tsx", "feedback/desk/changed/*.tsx",
)  # fmt: skip
IMPORT = re.compile(r"^(?:import|export)\s+(?!type\s)[^;]*?from\s+'(\.[^']+)';", re.M)
WRITTEN_EASY = {"checkers/words/index.ts", "checkers/desk/words/index.ts"}
"""What only Quality Checkers meet is Easy Read from the start: its plain faces are these."""


def reached() -> set[Path]:
    """Every module that these screens draw in, themselves included."""
    waiting = [path for pattern in SCREENS for path in APP.glob(pattern)]
    found: set[Path] = set()
    while waiting:
        file = waiting.pop().resolve()
        if file in found or not file.is_file():
            continue
        found.add(file)
        waiting += [file.parent / to for to in IMPORT.findall(file.read_text("utf-8"))]
    return found


def test_every_word_their_screens_can_reach_has_its_easy_read_faces() -> None:
    lists = [
        one
        for one in reached()
        if "words" in one.parent.relative_to(APP).parts[1:] and "faces({" in one.read_text("utf-8")
    ]
    assert len(lists) >= 8
    plain = {str(file.relative_to(APP)) for file in lists if "'cy-simple': cySimple" not in file.read_text("utf-8")}
    assert plain - WRITTEN_EASY == set()
