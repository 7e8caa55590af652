"""The worked cases of the ladder: a metronome ticks, and what falls due is told."""

from datetime import datetime
from typing import Any

import msgspec
import pytest

from lantern.alerts.model import Climb, NextStep, Path
from lantern.alerts.path import path_in_force
from lantern.alerts.rules import next_step, ring_at, told
from lantern.clock import local_date
from lantern.policy.reading import shipped_policy
from tests.cases import cases

CASES = cases("escalation")
SAID = {"urgency", "nation", "written", "heard", "until", "then", "down", "nobody"}


def at(written: str) -> datetime:
    return datetime.fromisoformat(written)


def path_of(given: dict[str, Any]) -> Path:
    heard = at(given["heard"])
    return path_in_force(shipped_policy(), given.get("nation", "england"), local_date(heard), given["urgency"])


def awake(when: datetime, given: dict[str, Any]) -> datetime:
    """When the server next runs."""
    down = given.get("down")
    return at(down["until"]) if down and at(down["from"]) <= when < at(down["until"]) else when


def after_event(state: Climb, event: dict[str, str]) -> Climb:
    """What somebody does changes what is kept about the climb; seeing it changes nothing."""
    if "closed" in event:
        return msgspec.structs.replace(state, closed=True)
    if "taken_until" in event:
        return msgspec.structs.replace(state, taken_until=at(event["taken_until"]))
    return state


def climbed(given: dict[str, Any]) -> list[NextStep]:
    """Everything told until the end of the case."""
    heard, path, state = at(given["heard"]), path_of(given), Climb()
    events, done, now = list(given.get("then", [])), [], at(given["heard"])
    while True:
        due = next_step(path, heard, state, awake(now, given))
        when = awake(max(due.at, now), given) if due else None
        if events and (when is None or at(events[0]["at"]) <= when):
            now = max(now, at(events[0]["at"]))
            state = after_event(state, events.pop(0))
        elif due is None or when is None or when > at(given["until"]):
            return done
        else:
            due = next_step(path, heard, state, when) or due
            now, state = when, told(state, due, nobody=given.get("nobody") == "yes")
            done.append(due)


@pytest.mark.parametrize("case", CASES)
def test_what_is_told_as_time_passes(case: dict[str, Any]) -> None:
    found, expected = climbed(case["given"]), case["expect"]
    written = [each.split(" step ") for each in expected["told"]]
    assert [(each.at, f"{each.step} round {each.round}") for each in found] == [
        (at(day), rest) for day, rest in written
    ]
    rings = [ring_at(path_of(case["given"]), each.at) for each in found]
    assert rings == [at(each) for each in expected["rings"]] if "rings" in expected else True


@pytest.mark.parametrize("case", CASES)
def test_no_telling_is_ever_the_same_step_and_round_as_another(case: dict[str, Any]) -> None:
    keys = [(each.step, each.round) for each in climbed(case["given"])]
    assert len(keys) == len(set(keys))


def test_every_case_names_its_source_and_nothing_twice() -> None:
    names = [param.values[0]["name"] for param in CASES]
    assert len(names) == len(set(names)) >= 12
    assert all(param.values[0]["source"] for param in CASES)


def test_a_case_says_nothing_that_is_not_read() -> None:
    assert {key for param in CASES for key in param.values[0]["given"]} <= SAID
