"""What stands on one paper, as the data that paper.typ lays out."""

from collections.abc import Callable, Mapping
from typing import Any

from lantern.checklists.rules import questions_of
from lantern.reports import saying
from lantern.reports.blocks import Block, sections
from lantern.reports.saying import Say
from lantern.sheets.model import SPOKEN
from lantern.sheets.rules import as_own

Row = Mapping[str, Any]
"""A published version as it travels."""
Draw = Callable[[str], str | None]
"""The drawing of a picture by its meaning; None when there is none."""


def checklist(version: Row, face: str, draw: Draw) -> dict[str, Any]:
    """A blank checklist, whole: rotation is left aside. KeyError where it has no such face.

    A simple face without questions of its own is the page that tells people what is asked about them.
    """
    say = saying.words_of(face)
    words = version["words"].get(face)
    if words is None:
        return page(version, face, say, draw)
    if version["answered_by"] in SPOKEN:  # a blank one is handed to those who answer for themselves
        words = as_own(words)
    parts = {section["part"] for section in version["sections"]}
    asked = questions_of(version["questions"])
    return sheet(
        face, say, version, words["title"],
        record=_record(say, on_visits=parts == {"ward"}),
        parts=[part(None, sections(asked, words, say), drawn(face, draw))],
    )  # fmt: skip


def page(version: Row, face: str, say: Say, draw: Draw) -> dict[str, Any]:
    """What people are told about what is asked: nothing to fill in."""
    title = version["words"][face[:2]]["title"]
    return sheet(face, say, version, title, telling=telling(version["pages"][face], say, draw))


def sheet(face: str, say: Say, version: Row, title: str, **more: Any) -> dict[str, Any]:
    """A paper with everything that every paper has; `more` fills in what this one has besides."""
    named = version["words"].get(face) or version["words"][face[:2]]
    state = version["review"].get(face, "")
    return {
        "face": face, "lang": face[:2], "easy": face.endswith("-simple"), "say": say, "title": title,
        "version": say["version"].format(title=named["title"], day=saying.day(say, version["version"])),
        "date": dict(zip(("year", "month", "day"), map(int, version["version"].split("-")), strict=True)),
        "review": saying.review(say, state) if state else "",
        "above": [], "warnings": [], "record": [], "lists": [], "parts": [], "telling": None, "ending": [], "last": None,
        **more,
    }  # fmt: skip


def drawn(face: str, draw: Draw) -> Draw:
    """Pictures stand beside the questions of Easy Read only."""
    return draw if face.endswith("-simple") else lambda _: None


def part(title: str | None, found: list[Block], draw: Draw, notes: list[str] | None = None) -> dict[str, Any]:
    """One part of the paper: its sections, with the drawings of their pictures."""
    for one in found:
        for each in one["questions"]:
            each["picture_svg"] = draw(each["picture"]) if each["picture"] else None
    return {"title": title, "sections": found, "notes": notes or [], "new_page": False}


def telling(lines: list[Mapping[str, str]], say: Say, draw: Draw) -> dict[str, Any]:
    """The page that tells people what is asked: a picture and a sentence or two at a time."""
    shown = [{"text": line["text"], "picture_svg": draw(line["picture"])} for line in lines]
    return {"title": say["telling"], "lines": shown}


def record(say: Say, *first: str) -> list[list[str]]:
    """Where who and when are written, a row at a time: what was seen when, and when it was written down."""
    return [list(first), [say["seen_on"], say["from"], say["to"]], [say["written_on"], say["written_at"]]]


def _record(say: Say, on_visits: bool) -> list[list[str]]:
    who = record(say, say["who"], say["place"])
    return who if on_visits else [who[0], [say["about"]], *who[1:]]
