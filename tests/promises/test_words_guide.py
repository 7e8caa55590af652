"""The words guide runs over our own text: the people we visit are people (domain facts, section 7).

Only what somebody reads on a screen is looked at, in English, in Welsh and in Easy Read of both; names in code stay in code.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.promises.allowed_words import ALLOWED
from tests.promises.house import PWA, ROOT, told, under

GUIDE = PWA / "src" / "words_guide" / "guide"


def ours(tongue: str) -> dict[str, str]:
    """Each form our own text never uses, whatever stands around it, and why: the hints' own list (`ours`) says both."""
    entries = yaml.safe_load((GUIDE / f"{tongue}.yaml").read_text(encoding="utf-8"))["entries"]
    return {form: entry["why"] for entry in entries for form in entry.get("ours", [])}


AVOID = ours("en")
AVOID_IN_WELSH = ours("cy")
EASY_READ_WORDS = 15  # the stricter of the rules people gave


def faces(name: str) -> list[Path]:
    """Every file of words in that face: `words/en.yaml`, `concerns/words/en.json`, `words/en.ts`."""
    files = [*under(PWA / "src", ".json", ".ts", ".tsx"), *under(ROOT / "checklists", ".yaml")]
    return [p for p in files if "words" in p.parts and p.stem == name]


def sayings(file: Path) -> Iterator[str]:
    """Everything in the file that a person reads."""
    raw = file.read_text(encoding="utf-8")
    if file.suffix == ".json":
        yield from leaves(json.loads(raw))
    elif file.suffix == ".yaml":
        yield from leaves(yaml.load(raw, Loader=yaml.BaseLoader))
    else:
        code = re.sub(r"^\s*(?://.*|import .*|\* .*|/\*.*)$", "", raw, flags=re.MULTILINE)
        for found in re.finditer(r"'((?:[^'\\\n]|\\.)*)'|\"((?:[^\"\\\n]|\\.)*)\"|`((?:[^`\\]|\\.)*)`", code):
            said = next(part for part in found.groups() if part is not None)
            yield re.sub(r"\$\{[^}]*\}", "…", said)


# Keys that speak to translators, not to readers; and file names are not words.
NOT_READ = {"note", "notes", "picture", "source"}


def leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NOT_READ:
                yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    elif isinstance(value, str):
        yield value


def without_allowed(saying: str) -> str:
    for phrase in sorted(ALLOWED, key=len, reverse=True):
        saying = re.sub(rf"\b{re.escape(phrase)}\b", "…", saying, flags=re.IGNORECASE)
    return saying


def said_in(saying: str, form: str) -> bool:
    """A hyphen may join its words; an abbreviation is one only in capitals."""
    pattern = r"\b" + r"[\s-]".join(map(re.escape, form.split())) + r"\b"
    return re.search(pattern, saying, 0 if form.isupper() else re.IGNORECASE) is not None


def refused(saying: str, avoid: dict[str, str] = AVOID) -> list[str]:
    rest = without_allowed(saying)
    return [f"“{saying}”: not “{form}”. {why}" for form, why in avoid.items() if said_in(rest, form)]


@pytest.mark.parametrize("file", [*faces("en"), *faces("en-simple")], ids=told)
def test_our_own_words_follow_the_guide(file: Path) -> None:
    assert [fault for saying in sayings(file) for fault in refused(saying)] == []


@pytest.mark.parametrize("file", [*faces("cy"), *faces("cy-simple")], ids=told)
def test_our_own_welsh_follows_the_welsh_guide(file: Path) -> None:
    assert [fault for saying in sayings(file) for fault in refused(saying, AVOID_IN_WELSH)] == []


@pytest.mark.parametrize("file", [*faces("en-simple"), *faces("cy-simple")], ids=told)
def test_easy_read_says_one_short_thing_at_a_time(file: Path) -> None:
    long = [
        sentence
        for saying in sayings(file)
        for sentence in re.split(r"(?<=[.!?])\s+", saying)
        if len(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", sentence)) > EASY_READ_WORDS
    ]
    assert long == []


def test_every_allowed_phrase_says_why() -> None:
    assert all(len(reason.split()) >= 3 for reason in ALLOWED.values())


def test_the_guide_itself_can_tell() -> None:
    assert AVOID["unit"] and AVOID["wheelchair bound"]
    assert (
        refused("The patient is in bed 4")
        and refused("wheelchair-bound")
        and refused("Unit name")
        and refused("LD nurse")
    )
    assert not refused("A detained patient has the right to an advocate.")
    assert refused("Mae’r cleifion ar yr uned.", AVOID_IN_WELSH)
    assert not refused("The older person is in hospital. Read the community plan.")
