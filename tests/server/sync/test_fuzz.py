"""Anything at all through the one door: a plain refusal, or taken and set aside; never a fault of ours."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lantern.sync.commands import COMMANDS
from tests.world import World

TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=20) | st.sampled_from(
    [
        "danny",
        "ash",
        "ashgrove",
        "v-1",
        "c-1",
        "ward",
        "2026-11-17",
        "2026-02-30",
        "2026-11-17T10:00:00Z",
        "\0",
        "\ud800",
        "",
    ]
)
ANY: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)


def fields(kind: type) -> st.SearchStrategy[dict[str, Any]]:
    """Some of this command's own fields, holding anything."""
    names = list(kind.__struct_fields__)  # type: ignore[attr-defined]
    return st.dictionaries(st.sampled_from(names) | TEXT if names else TEXT, ANY, max_size=len(names) + 1)


COMMAND = ANY | st.sampled_from(list(COMMANDS)).flatmap(
    lambda tag: fields(COMMANDS[tag][0]).map(lambda given: {**given, "type": tag})
)
GOOD = st.sampled_from(
    [
        {"type": "plan_visit", "visit": "v-1", "kind": "oversight", "checklist": "a/2026-04-01", "unit": "ash",
         "people": ["danny"], "planned_on": "2026-11-17", "asked": {}},
        {"type": "begin_visit", "visit": "v-1"},
        {"type": "raise_concern", "concern": "c-1", "hospital": "ashgrove", "urgency": "soon", "words": "Cold."},
    ]
)  # fmt: skip
ITEM = st.fixed_dictionaries(
    {
        "n": st.integers(0, 50),
        "id": st.uuids().map(str),
        "at": TEXT,
        "command": COMMAND | GOOD | st.builds(lambda g, x: {**g, **x}, GOOD, fields(COMMANDS["raise_concern"][0])),
    }
)
ENVELOPE = st.fixed_dictionaries(
    {"device": st.uuids().map(str) | TEXT, "epoch": st.none() | TEXT, "seen": st.just(0) | TEXT | ANY, "sent": st.lists(ITEM, max_size=6) | ANY},
    optional={"app": ANY, "now": ANY, "by": ANY, "strange": ANY},
)  # fmt: skip
SLOWLY = settings(
    max_examples=120, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


async def test_any_body_at_all_is_answered(world: World) -> None:
    priya = await world.phone("priya")
    bodies: list[bytes] = []

    @SLOWLY
    @given(ENVELOPE | ANY, st.binary(max_size=4), st.integers(0, 400))
    def collect(body: Any, rubbish: bytes, at: int) -> None:
        raw = json.dumps(body).encode()
        bodies.append(raw)
        bodies.append(raw[:at] + rubbish + raw[at + 2 :])

    collect()
    for raw in bodies:
        answer = await priya.post(raw)
        assert answer.status_code in (200, 400, 409, 422, 429), (answer.text, raw)
    await world.tick()


async def test_whatever_is_sent_in_a_good_envelope_is_answered_for(world: World) -> None:
    priya = await world.phone("priya")
    batches: list[list[Any]] = []

    @SLOWLY
    @given(st.lists(ITEM, min_size=1, max_size=6))
    def collect(items: list[Any]) -> None:
        batches.append(items)

    collect()
    for items in batches:
        answer = await priya.post(json.dumps(priya.request(items)))
        if answer.status_code == 422:  # an id or moment too long for the envelope
            continue
        assert answer.status_code == 200, (answer.text, items)
        reply = answer.json()
        assert {item["id"] for item in items} <= {*reply["taken"], *(each["id"] for each in reply["set_aside"])}
        priya.keep(reply)
    await world.tick()
