"""From returns to figures: the worked cases, and that the order in which returns arrive changes nothing."""

import random
from datetime import date
from typing import Any

import pytest

from lantern.findings.figures import Figure, drawn, in_order, read, uneven, usable
from lantern.findings.triggers import Trigger, crossed_since, triggers
from lantern.policy.model import Entry, Local, Policy
from tests.cases import cases


def said(written: str) -> Any:
    if "/" in written:
        of, out_of = written.split("/")
        return {"of": int(of), "out_of": int(out_of)}
    try:
        return float(written) if "." in written else int(written)
    except ValueError:
        return written


def figure(kind: str, written: str) -> Figure:
    sheet, period, received, answer, *beside = written.split(" ")
    from_on, to_on = period.split("..")
    state, value, of, out_of = read(kind, said(answer))
    return Figure(
        sheet=sheet, from_on=from_on, to_on=to_on, received=received, by="Ola Adeyemi", from_provider=True,
        state=state, value=value, of=of, out_of=out_of, beside=bool(beside),
    )  # fmt: skip


def trigger(written: str, own: str | None = None) -> Trigger:
    when, amount, _, since = written.split(" ")
    name = f"workforce.{when}.it"
    entry = Entry(date.fromisoformat(since), int(amount), "times", "our default", "a case", local="yes")
    policy = Policy("a case", {"england": {name: (entry,)}, "wales": {name: (entry,)}})
    theirs = []
    if own:
        worth, _, day = own.split(" ")
        theirs = [Local("vale", name, date.fromisoformat(day), worth, "a case")]
    return next(one for one in triggers(policy, date.max, theirs) if one.nation == "england")


def told(one: Figure) -> str:
    parts = f" {one.of}/{one.out_of}" if one.out_of else ""
    return f"{one.sheet} {one.state}" if one.value is None else f"{one.sheet} {one.value:.2f}{parts}"


@pytest.mark.parametrize("case", cases("figures"))
def test_figures_from_returns(case: dict[str, Any]) -> None:
    given, expect = case["given"], case["expect"]
    every = in_order([figure(given["kind"], one) for one in given["returns"]])
    stand = drawn(every)
    since = crossed_since(trigger(given["trigger"], given.get("own")), stand) if "trigger" in given else None
    found: dict[str, Any] = {
        "stand": [told(one) for one in stand],
        "replaced": [one.sheet for one in every if one.replaced],
        "corrects": [one.sheet for one in every if one.corrects],
        "uneven": "yes" if uneven(given["kind"], stand) else "no",
        "crossed_since": "nothing" if since is None else stand[since].sheet,
        "usable": [one for one in expect.get("usable", []) if _usable(one)],
        "not_usable": [one for one in expect.get("not_usable", []) if not _usable(one)],
    }
    assert {name: found[name] for name in expect} == expect


def _usable(written: str) -> bool:
    period, finished = written.split(" ")
    return usable(*period.split(".."), finished)


@pytest.mark.parametrize("seed", range(100))
def test_the_order_in_which_returns_arrive_changes_nothing(seed: int) -> None:
    dice = random.Random(seed)
    returns = [
        f"s{n} 2026-{month:02}-01..2026-{month:02}-28 2026-12-{dice.randint(1, 28):02} {dice.choice(['not_supplied', '3', '9', '-1'])}"
        for n, month in enumerate(dice.choices(range(1, 9), k=14))
    ]
    once = [told(one) for one in in_order([figure("number", one) for one in returns])]
    dice.shuffle(returns)
    assert [told(one) for one in in_order([figure("number", one) for one in returns])] == once


@pytest.mark.parametrize("seed", range(100))
def test_each_month_stands_once_and_nothing_that_was_supplied_is_lost(seed: int) -> None:
    dice = random.Random(seed)
    returns = [
        f"s{n} 2026-{month:02}-01..2026-{month:02}-28 2026-12-{n + 1:02} {dice.choice(['not_supplied', '3', '9'])}"
        for n, month in enumerate(dice.choices(range(1, 9), k=14))
    ]
    every = in_order([figure("number", one) for one in returns])
    stand = drawn(every)
    assert len(every) == len(returns)
    assert len({one.to_on for one in stand}) == len(stand)
    counted = {one.to_on for one in every if one.state == "counted"}
    assert {one.to_on for one in stand if one.state == "counted"} == counted


@pytest.mark.parametrize(
    "answer",
    [True, "yes", [], None, {}, {"of": 1}, {"of": "1", "out_of": 2}, 10**30, 1e308, {"of": 1, "out_of": 1e300}],
)
def test_what_is_no_figure_is_kept_and_never_drawn(answer: Any) -> None:
    for kind in ("share", "number"):
        assert read(kind, answer)[:2] == ("not_right", None)
