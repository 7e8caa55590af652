"""From questions and their words to what stands on paper: for each question its number, boxes, lines and when it is asked."""

from collections.abc import Iterable, Mapping
from typing import Any

from lantern.checklists.conditions import names
from lantern.checklists.model import NON_ANSWERS, Question
from lantern.reports.saying import Say, only_if

Words = Mapping[str, Any]
"""The words of one face as they travel: questions, sections, answers, fields, parts."""
Block = dict[str, Any]

BOXES: Mapping[str, tuple[str, ...]] = {
    "yes_no_unsure": ("yes", "no", "unsure"),
    "yes_no_sort_of": ("yes", "sort_of", "no", "unsure", "not_able_to_ask"),
    "sign": ("yes", "no", "unsure", "not_able_to_see"),
    "seen": ("in_person", "declined_after_meeting", "video", "phone", "not_seen"),
}
"""In the order in which the screen offers them: whoever types a paper in later finds the same places."""
TOLD = ("words", "signs", "symbols", "behaviour", "picture")
ENTRIES = 3
"""How many times the fields of a group stand on paper; more go on another sheet."""
_LINES = {"words": 4, "voice": 5, "number": 1, "date": 0, "who": 0, "group": 0}


def sections(questions: Iterable[Question], words: Words, say: Say, first: int = 1) -> list[Block]:
    """Sections in their order, each with its questions as blocks, numbered from `first` on."""
    asked = list(questions)
    numbers = {one.id: place for place, one in enumerate(asked, first)}
    values = {one.id: options(one, words) for one in asked}
    depths: dict[str, int] = {}
    found: list[Block] = []
    for one in asked:
        if not found or found[-1]["id"] != one.section:
            found.append({"id": one.section, "title": words["sections"].get(one.section, one.section), "questions": []})
        block = question(one, words, say) | {"number": numbers[one.id]}
        if one.show_if:
            follows = [name for name, _ in names(one.show_if)]
            depths[one.id] = 1 + max(depths.get(name, 0) for name in follows)
            block |= {"only_if": only_if(say, one.show_if, numbers, values), "depth": min(depths[one.id], 2)}
        found[-1]["questions"].append(block)
    return found


def question(one: Question, words: Words, say: Say) -> Block:
    """One question without its number."""
    own = words["questions"].get(one.id, {})
    block: Block = {
        "ask": own.get("ask", one.id), "help": own.get("help"), "kind": one.kind, "lines": _LINES.get(one.kind, 1),
        "picture": one.picture, "none": [words["answers"][value] for value in NON_ANSWERS], "depth": 0,
        **_room(one.kind, options(one, words), own, words, say, one.unit, one.whose),
    }  # fmt: skip
    if one.kind == "group":
        block["entries"] = ENTRIES
        block["fields"] = [_field(one, place, own, words, say) for place in range(len(one.fields))]
    return block


def options(one: Question, words: Words) -> dict[str, str]:
    """The answers a question offers, value to words, in the order of the screen."""
    own = words["questions"].get(one.id, {}).get("options") or {}
    wanted = BOXES.get(one.kind, one.options)
    return {value: own.get(value) or words["answers"].get(value, value) for value in wanted}


def _field(one: Question, place: int, own: Mapping[str, Any], words: Words, say: Say) -> Block:
    field = one.fields[place]
    said = (own.get("fields") or {}).get(field.id, {})
    offered = {
        value: (said.get("options") or {}).get(value) or words["answers"].get(value, value)
        for value in BOXES.get(field.kind, field.options)
    }
    room = _room(field.kind, offered, said, words, say, field.unit, None)
    return {"ask": said.get("ask", field.id), "kind": field.kind, **room}


def _room(
    kind: str, offered: Mapping[str, str], own: Mapping[str, Any], words: Words, say: Say, unit: str | None, whose: str | None
) -> Block:  # fmt: skip
    """Where the answer goes: boxes to tick, and what is written beside them."""
    answers, fields = words["answers"], words["fields"]
    if kind == "seen":
        more = [
            {"label": fields["private"], "boxes": list(say["private"].values())},
            {"label": fields["why_not"], "lines": 1},
        ]
        return {"boxes": list(offered.values()), "more": more, "lines": 0}
    if kind == "voice":
        more = [{"label": fields["relationship"], "lines": 1}] if whose == "family" else []
        if whose in ("person", "family"):
            more += [
                {"label": fields["told"], "boxes": [answers[way] for way in TOLD]},
                {"label": fields["interpreted_by"], "lines": 1},
            ]
        return {"boxes": [], "after": more}
    if kind in ("number", "share"):
        return {"boxes": [answers["not_supplied"]], "unit": say["units"].get(unit or "", say["number"])}
    hint = say["tick_several"] if kind == "several" else ""
    return {"boxes": list(offered.values()), "hint": hint}
