"""You said, we did, as a letter: what was said, what changed or why not, and from whom. In Easy Read a picture for each."""

from typing import Any

from lantern.feedback.model import ToTellBack
from lantern.feedback.rules import sentences
from lantern.reports import saying
from lantern.reports.laying import Draw
from lantern.reports.saying import Say

PICTURES = {"changed": "helped_well", "partly": "growing", "not_done": "in_the_way"}


def paper(one: ToTellBack, face: str, today: str, draw: Draw) -> dict[str, Any]:
    """What stands on it, in this face: the words around are ours, those within are of whoever wrote and said them."""
    say = saying.words_of(face)
    own = say["you_said"]
    easy = face.endswith("-simple")
    return {
        "face": face, "lang": face[:2], "easy": easy, "say": say, "title": own["title"],
        "version": saying.day(say, today), "date": dict(zip(("year", "month", "day"), map(int, today.split("-")), strict=True)),
        "review": own["checked"],
        "above": [own["to"].format(name=one.to_name)] * _to_them(one, easy) + [own["about"].format(hospital=one.hospital_name)],
        "warnings": [], "record": [], "lists": [] if easy else _lists(one, say), "parts": [],
        "telling": {"title": own["did"], "lines": _easy(one, say, draw)} if easy else None, "ending": [],
        "last": own["speak"],
    }  # fmt: skip


def _to_them(one: ToTellBack, easy: bool) -> bool:
    """Whether it names whom it is to. In Easy Read a person's own words are answered to that person, by hand and without a name."""
    return bool(one.to_name) and not (easy and one.row.through)


def _said(one: ToTellBack, own: Say) -> str:
    return one.said or str(own["check" if one.row.visit else "no_words"])


def _lists(one: ToTellBack, say: Say) -> list[dict[str, Any]]:
    own = say["you_said"]
    done = [_item(own["what"][each.what], each.words) for each in one.row.changes]
    return [
        {"title": own["said"], "why": _said(one, own), "strong": False, "items": []},
        {"title": own["did"], "why": None, "strong": False, "items": done},
        {"title": own["from"].format(name=one.row.by_name or ""), "why": None, "strong": False, "items": []},
    ]


def _item(head: str, words: str) -> dict[str, Any]:
    return {"head": head, "more": [words], "boxes": []}


def _easy(one: ToTellBack, say: Say, draw: Draw) -> list[dict[str, Any]]:
    """A picture and a few words at a time; where nobody wrote Easy Read, the plain words, sentence by sentence."""
    own = say["you_said"]
    found = [{"text": f"{own['said']}: {_said(one, own)}", "picture_svg": draw("your_words")}]
    for each in one.row.changes:
        found += [{"text": own["what"][each.what], "picture_svg": draw(PICTURES[each.what])}]
        found += [{"text": line, "picture_svg": None} for line in sentences(each.easy.strip() or each.words)]
    return [*found, {"text": own["from"].format(name=one.row.by_name or ""), "picture_svg": draw("written_down")}]
