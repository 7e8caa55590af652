"""An answer of the wrong kind is taken as it came: judged where it is read, and never lost."""

import json

import sqlalchemy as sa

from lantern.visits import records
from tests import cast
from tests.world import World

ODD = {
    "food_right": {"how": ["perhaps"]},
    "calming_medicine_count": "a great many",
    "person_seen": 7,
    "voice_person": [None, True, {"words": 3.5}],
    "no_such_question": "The door was shut – wedi’i chau.",
    "body_worry": None,
}


async def test_every_word_of_an_answer_that_does_not_fit_stands(world: World) -> None:
    priya = await world.phone("priya")
    plan = cast.plan_visit("danny")
    for command in (plan, cast.begin(plan["visit"]), cast.answer(plan["visit"], "danny", **ODD)):
        await priya.send(command)
    (row,) = priya.all("answers")
    assert {one["question"]: one["value"] for one in row["answers"]} == ODD
    (kept,) = await world.rows(sa.select(records.answers.c.answers).where(records.answers.c.visit == plan["visit"]))
    assert {one["question"]: one["value"] for one in json.loads(kept.answers)} == ODD
    await priya.send(cast.finish(plan["visit"]))
    assert priya.one("visits", plan["visit"])["state"] == "finished"
