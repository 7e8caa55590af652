"""Which columns each sheet has, and how a value is written in a cell."""

import json
from typing import Any

import yaml

from lantern.checklists.authoring.model import FACES

ABOUT, QUESTIONS, CASES = "about", "questions", "cases"
QUESTION = (
    "id", "part", "section", "kind", "turn", "source", "options", "whose", "unit", "fields", "show_if", "rates poor",
    "rates mixed", "rates good", "raises immediate", "raises urgent", "raises soon", "raises note", "picture",
)  # fmt: skip
WORDS = ("what", "question or section", "option or field", "words")
BESIDE = "English, to read beside"
"""A fifth column of every other face. It is not read when the sheet comes back."""
PAGE = ("picture", "words")
CASE = ("name", "answers", "shown", "not_shown", "rated", "raised", "source")
ABOUT_COLUMNS = ("what", "value")
PLAIN = ("who_for", "answered_by", "filled_in", "how_often", "owner", "source")
LISTS = ("faces", "pages")
SHEETS = {
    ABOUT: ABOUT_COLUMNS,
    "sections": ("id", "part", "theme"),
    QUESTIONS: QUESTION,
    **{f"words {face}": WORDS for face in FACES},
    **{f"page {face}": PAGE for face in FACES},
    CASES: CASE,
}


def part_of(sheet: str) -> str:
    """The part of a draft that a sheet holds."""
    return "about" if sheet == "sections" else sheet.replace(" ", "/")


def written(value: Any) -> str:
    """A condition, a set of answers or of fields in one cell: `{"door_locked": "yes"}`."""
    return json.dumps(value, ensure_ascii=False)


def read_value(text: str) -> Any:
    """What `written` wrote; also without the quotes that people leave out. Raises ValueError."""
    try:
        return json.loads(text)
    except ValueError:
        pass
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error
    try:
        return yaml.load(text, Loader=yaml.BaseLoader)  # strings only, and nothing is built
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError("brackets, quotes or commas do not match") from error
