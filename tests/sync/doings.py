"""What somebody might do next, on what their phone knows of: every word in it is the word they typed."""

import hashlib
import random
from typing import Any

from lantern.ids import new_id
from tests import cast
from tests.phone import Phone
from tests.server.sheets.conftest import MATTERS, SIGNS, SIGNS_LATER, begin, carry, finish

OWN = {"priya": ["danny", "mary", "rosa"], "gareth": ["alun", "bethan"]}
WARDS = {"rosa": "reed", "bethan": "helyg"}


def doings(rng: random.Random, phone: Phone, word: str, soon: str) -> list[dict[str, Any]]:
    """Commands of every kind that this person could send now."""
    own = OWN.get(phone.account)
    who = rng.choice(own) if own else None
    could = [cast.raise_concern(word, urgency=rng.choice(["immediate", "soon"]), person=who), *plans(rng, phone, who)]
    could += [begin(SIGNS), *([begin(MATTERS, "person", who, whose={"voice": "own"})] if who else [])]
    if sheets := phone.ids("sheets") | waiting(phone, "begin_sheet", "sheet"):
        could += on_a_sheet(rng.choice(sorted(sheets)), word)
    if visits := phone.ids("visits") | waiting(phone, "plan_visit", "visit"):
        could += on_a_visit(rng.choice(sorted(visits)), who or "ward", word)
    if concerns := phone.ids("concerns") | waiting(phone, "raise_concern", "concern"):
        could += about_a_concern(rng.choice(sorted(concerns)), word, soon, rng.random() < 0.5)
    return could


def plans(rng: random.Random, phone: Phone, who: str | None) -> list[dict[str, Any]]:
    if phone.account == "megan":
        return [cast.plan_visit(kind="quality_checker", companions=["tom"])]
    along = rng.sample(["megan", "tom", "sam"], rng.randrange(2))
    return [cast.plan_visit(who, unit=WARDS.get(who, "ash"), companions=along)] if who else []


def on_a_visit(visit: str, part: str, word: str) -> list[dict[str, Any]]:
    return [
        cast.begin(visit), cast.finish(visit), cast.finish(visit, read_back=True), cast.promise(visit, word),
        cast.answer(visit, "ward", said=word), picture(word, visit=visit),
        cast.answer(visit, part, met={"how": "in_person", "private": "yes"}, said=word),
    ]  # fmt: skip


def on_a_sheet(sheet: str, word: str) -> list[dict[str, Any]]:
    return [cast.answer(sheet, "hospital", said=word), finish(sheet, read_back=True), carry(sheet, SIGNS_LATER)]


def about_a_concern(concern: str, word: str, soon: str, took_it: bool) -> list[dict[str, Any]]:
    return [
        {"type": "add_to_concern", "concern": concern, "words": word}, {"type": "see_concern", "concern": concern},
        cast.take(concern, soon, next_step=word), picture(word, concern=concern),
        {"type": "give_word", "concern": concern, "words": word, "next_word_by": soon},
        {"type": "record_call", "concern": concern, "to": "host", "words": word, "took_it": took_it},
    ]  # fmt: skip


def picture(word: str, **on: str) -> dict[str, Any]:
    sha = hashlib.sha256(word.encode()).hexdigest()
    named = {"evidence": new_id(), "sha256": sha, "media_type": "image/jpeg", "bytes": 9, "shows": word}
    return {"type": "name_evidence", **named, **on}


def waiting(phone: Phone, kind: str, name: str) -> set[str]:
    return {item["command"][name] for item in phone.outbox if item["command"]["type"] == kind}
