"""The worked cases of who has somebody; and that the order in which words arrive changes nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.people.course import Entry
from lantern.people.handed import handed, whose
from tests.cases import cases


def entry(what: Any, on: str, at: str, **says: Any) -> Entry:
    return Entry(f"{what}-{says}", what, on, f"{at}T09:00:00.000Z", at, "Somebody", says)


def entries(said: dict[str, Any]) -> list[Entry]:
    """Somebody's way, as a case writes it."""
    found = []
    for n, line in enumerate(said.get("met", [])):
        who, on, how, *body = line.split(", ")
        says = {"body": body[0]} if body else {}
        found.append(entry("seen", on, on, visit=f"v{n}", how=how, lead=who, **says))
    for n, line in enumerate(said.get("handed", [])):
        to, from_on, at, *back = line.split(", ")
        says = {
            "to": to,
            "to_name": to.title(),
            "from_on": from_on,
            "body": "north",
            "was_name": None,
            "words": "",
            "note": "",
        }
        found.append(entry("handed", at, at, handover=f"h{n}", **says))
        found += [entry("handed_back", at, at, handover=f"h{n}")] if back else []
    return found


@pytest.mark.parametrize("case", cases("whose_person"))
def test_who_has_somebody(case: dict[str, Any]) -> None:
    about = entries(case["given"])
    assert (whose(about, "north", case["given"]["today"]) or "nobody") == case["expect"]
    assert whose([e for e in about if e.what == "handed"], "glan", "2030-01-01") is None, (
        "another body's word is not ours"
    )


DAYS = st.dates().map(str)
WAYS = st.fixed_dictionaries(
    {
        "met": st.lists(st.tuples(st.sampled_from("abc"), DAYS, st.just("in_person")).map(", ".join), max_size=3),
        "handed": st.lists(st.tuples(st.sampled_from("abc"), DAYS, DAYS).map(", ".join), max_size=4),
    }
)


@given(WAYS, DAYS, st.randoms())
def test_any_order_of_words_gives_the_same(said: dict[str, Any], today: str, dice: Any) -> None:
    about = entries(said)
    # two meetings, or two words, of one and the same moment: which is the later is said by their ids
    other = about[:]
    dice.shuffle(other)
    assert whose(about, "north", today) == whose(other, "north", today)
    assert handed(about) == handed(other)
