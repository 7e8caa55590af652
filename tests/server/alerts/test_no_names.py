"""Lock screens are public: no letter, text or push names a person, a colleague, a hospital or a body, in any language.

The templates are held to it, whatever is put into them; what is sent by each outbox is held to it in that outbox's proofs.
"""

import importlib
import pkgutil
from collections.abc import Iterator
from string import Template
from typing import Any

import pytest
import yaml

import lantern.alerts
from lantern.demo.cast import EVERYBODY
from lantern.demo.reading import DATA
from tests.world import said_in

FILLED_WITH = {
    "link": "an address of this installation", "urgency": "one of four sentences of ours", "why": "one of four reasons of ours",
    "on": "a day", "until": "a day", "by": "a day, or a moment", "count": "a number", "days": "a number",
    "settings": "an address of this installation",
    "body": "the body that decided: only to whoever has no account and must ask it (asked.letters, no_link)",
}  # fmt: skip
"""Everything that may be put into a template, and what it is. A name has no place here without its reason."""


def modules() -> list[str]:
    found = pkgutil.walk_packages(lantern.alerts.__path__, "lantern.alerts.")
    return sorted(one.name for one in found if one.name.endswith(".letters"))


def templates(module: str) -> Iterator[tuple[str, str]]:
    """Language and text of everything that a module of letters may say."""
    for name, faces in vars(importlib.import_module(module)).items():
        if name.upper().strip("_") == "LETTERS":
            for language, words in faces.items():
                yield from ((language, text) for text in leaves(words))


def leaves(words: Any) -> Iterator[str]:
    if isinstance(words, str):
        yield words
    else:
        for one in words.values() if isinstance(words, dict) else words:
            yield from leaves(one)


def names() -> set[str]:
    """Everybody of the demonstration, whole and in parts, and every body, hospital and ward of it."""
    places, people = (
        yaml.load((DATA / f"{of}.yaml").read_text("utf-8"), yaml.BaseLoader) for of in ("places", "people")
    )
    somebody = {*named(people), *(one.name for one in (*EVERYBODY.cast, *EVERYBODY.others))}
    return somebody | {part for one in somebody for part in one.split() if len(part) > 2} | set(named(places))


def named(tree: Any) -> Iterator[str]:
    if isinstance(tree, dict):
        yield from (str(tree[key]) for key in ("name", "known_as") if isinstance(tree.get(key), str))
        for one in tree.values():
            yield from named(one)
    elif isinstance(tree, list):
        for one in tree:
            yield from named(one)


@pytest.mark.parametrize("module", modules())
def test_nothing_is_put_into_a_letter_that_could_be_a_name(module: str) -> None:
    found = list(templates(module))
    assert {language[:2] for language, _ in found} == {"en", "cy"}
    for _, text in found:
        assert set(Template(text).get_identifiers()) <= set(FILLED_WITH), text
    assert "body" not in {name for _, text in found for name in Template(text).get_identifiers()} or (
        module == "lantern.alerts.asked.letters"
    )


@pytest.mark.parametrize("module", modules())
def test_no_template_holds_a_name_of_the_demonstration(module: str) -> None:
    everybody = names()
    assert len(everybody) > 100
    for _, text in templates(module):
        assert said_in(text, *everybody) == [], text


def test_every_outbox_is_looked_at() -> None:
    assert len(modules()) >= 6
