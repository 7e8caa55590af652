"""The worked cases of who pays beside the body that leads; and that the order in which words arrive changes nothing."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantern.people.also_paying import also_paying, passings
from lantern.people.course import Entry
from lantern.people.paying import pays_on
from tests.cases import cases

CASES = cases("who_pays")


def entries(said: list[str], clocks: list[int] | None = None) -> list[Entry]:
    """All words of a case, in the order in which they were said, by clocks that agree or by these minutes."""
    return [
        entry(n, one, sum(before.startswith("lead") for before in said[:n]), clocks[n] if clocks else n)
        for n, one in enumerate(said)
    ]


def entry(n: int, said: str, turn: int, minute: int) -> Entry:
    """One word, as a case writes it."""
    words = said.split()
    at = f"2026-11-01T09:{minute:02}:00.000Z"
    if words[0] == "lead":
        was = words[words.index("from") + 1] if "from" in words else "north"
        to, on = words[words.index("to") + 1 : words.index("to") + 3]
        return Entry(
            f"{n}", "payer", on, at, on, "Priya", {"was": was, "to": to, "still_pays": "stays" in words, "turn": turn}
        )
    what: Any = "also_pays" if words[1] == "too" else "pays_no_more"
    return Entry(f"{n}", what, words[-1], at, words[-1], "Priya", {"body": words[0], "words": None, "turn": turn})


def told(entries: list[Entry], leads: str) -> list[str]:
    found = also_paying(entries, leads)
    return [f"{one.body} {one.since}{f' to {one.ended}' if one.ended else ''}" for one in found]


@pytest.mark.parametrize("case", CASES)
def test_who_pays_too(case: dict[str, Any]) -> None:
    said, asked = case["given"], case["expect"]
    about = entries(said.get("said", []))
    assert told(about, said["leads"]) == asked["stretches"]
    assert [one.body for one in also_paying(about, said["leads"]) if pays_on(one, said["today"])] == asked["pays"]


def test_every_case_names_its_source_and_nothing_twice() -> None:
    names = [param.values[0]["name"] for param in CASES]
    assert len(names) == len(set(names)) >= 15
    assert all("K28" in param.values[0]["source"] for param in CASES)


BODIES = st.sampled_from(["glan", "vale"])
DAYS = st.integers(1, 28).map(lambda n: f"2026-03-{n:02}")
SAID = st.one_of(
    st.builds("{} too {}".format, BODIES, DAYS), st.builds("{} no more {}".format, BODIES, DAYS),
    st.builds("lead passes to {} {}{}".format, BODIES, DAYS, st.sampled_from(["", " stays"])),
)  # fmt: skip


@given(st.lists(SAID, max_size=8), st.sampled_from(["north", "glan", "vale"]), st.data())
def test_any_order_of_arrival_gives_the_same_stretches_and_none_overlaps(
    said: list[str], leads: str, data: st.DataObject
) -> None:
    about = entries(said)
    found = also_paying(about, leads)
    assert also_paying(data.draw(st.permutations(about)), leads) == found
    for body in ("north", "glan", "vale"):
        theirs = [one for one in found if one.body == body]
        assert all(one.ended is None or one.since < one.ended for one in theirs)
        assert all(a.ended is not None and a.ended < b.since for a, b in pairwise(theirs))
        assert body != leads or all(one.ended for one in theirs)


PASSED = st.lists(st.sampled_from(["north", "glan", "vale"]), min_size=1, max_size=5)


@given(PASSED, st.lists(st.integers(0, 59), min_size=5, max_size=5), st.data())
def test_however_often_the_lead_passed_on_in_one_day_no_clock_of_a_phone_changes_who_led(
    to: list[str], clocks: list[int], data: st.DataObject
) -> None:
    """Each lead names the next. In whatever order the words lie here, and whatever the phones' clocks say, they follow each other."""
    leads = ["north", *to]
    said = [f"lead passes from {was} to {now} 2026-03-01 stays" for was, now in pairwise(leads)]
    told_of = data.draw(st.permutations(entries(said, clocks)))
    assert [e.says["to"] for e in passings(told_of)] == to
    assert told(told_of, leads[-1]) == told(entries(said), leads[-1])
