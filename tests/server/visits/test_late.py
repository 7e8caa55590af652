"""Late, missed and near miss as they are recorded: in sight of the body that pays until somebody says why, and of nobody else."""

from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from lantern.people import records as people
from lantern.people.course import course
from lantern.people.records import person
from tests import cast
from tests.phone import Phone
from tests.world import World

WHY = "I was ill, and nobody covered."


def lateness(phone: Phone, of: str = "danny") -> list[dict[str, Any]]:
    return phone.one("people", of).get("lateness", [])


def explain(lapse: str, words: str = WHY, of: str = "danny") -> dict[str, Any]:
    return {"type": "explain_lateness", "person": of, "lapse": lapse, "reason": "visitor_away", "words": words}


async def meet(world: World, phone: Phone, on: str = "2026-11-17") -> str:
    """Danny is met on this day, and what follows has followed."""
    plan = cast.plan_visit("danny")
    for command in (plan, cast.begin(plan["visit"]), cast.met(plan["visit"], "danny"), cast.finish(plan["visit"], on)):
        await phone.send(command)
    await world.tick()
    await world.jobs.reckon()
    await phone.sync()
    return str(plan["visit"])


async def test_a_visit_missed_stays_in_sight_after_it_was_made_until_somebody_says_why(world: World) -> None:
    priya = await world.phone("priya")
    await world.jobs.reckon()
    await priya.sync()
    (before,) = lateness(priya)
    assert (before["kind"], before["due_on"], "seen_on" in before) == ("missed", "2026-03-07", False)
    visit = await meet(world, priya)
    (after,) = lateness(priya)
    assert (after["id"], after["seen_on"], after["visit"], after["by_name"]) == (
        before["id"], "2026-11-17", visit, "Priya",
    )  # fmt: skip
    due = next(r for r in priya.all("owed") if r["person"] == "danny" and r["kind"] == "oversight_visit")["due_on"]
    await priya.send(explain(after["id"]))
    await world.jobs.reckon()
    await priya.sync()
    said = lateness(priya)[0]["explained"]
    assert said == {"reason": "visitor_away", "words": WHY, "by_name": "Priya", "on": "2026-11-17"}
    assert due == "2027-01-12", "no date moves by a word"
    await priya.send(explain(after["id"], "She was ill, and her cover too."))
    assert lateness(priya)[0]["explained"]["words"] == "She was ill, and her cover too."
    assert len(await world.facts("LatenessExplained")) == 2


async def test_meetings_heard_of_in_any_order_come_to_the_same(world: World) -> None:
    priya = await world.phone("priya")
    for on in ("2026-11-17", "2026-03-05", "2026-05-04"):  # told last first
        await meet(world, priya, on)
    found = [(one["kind"], one["due_on"], one["seen_on"]) for one in lateness(priya)]
    assert found == [
        ("near_miss", "2026-03-07", "2026-03-05"), ("late", "2026-04-30", "2026-05-04"),
        ("missed", "2026-06-29", "2026-11-17"),
    ]  # fmt: skip


async def test_the_day_before_lantern_is_kept_when_the_first_visit_takes_its_place(world: World) -> None:
    priya = await world.phone("priya")
    await world.run(
        person.update()
        .where(person.c.id == "danny")
        .values(last_seen_on="2026-09-20", last_seen_source="opening_balance")
    )
    await world.jobs.reckon()
    await meet(world, priya)
    assert [(one["kind"], one["due_on"]) for one in lateness(priya)][-1:] == [("late", "2026-11-15")]
    await world.jobs.reckon()
    kept = await world.rows(sa.select(course).where(course.c.what == "seen", course.c.on_day == "2026-09-20"))
    assert len(kept) == 1


async def test_what_was_due_before_their_body_began_is_counted_and_nobody_is_asked_why(world: World) -> None:
    priya, root = await world.phone("priya"), await world.phone("root")
    await world.run(person.update().where(person.c.id == "danny").values(joined_on="2026-05-01"))
    for on in ("2026-01-20", "2026-04-10", "2026-07-01", "2026-11-17"):
        await meet(world, priya, on)
    told = [(one["due_on"], one.get("before", False)) for one in lateness(priya)]
    assert told == [("2026-03-17", True), ("2026-06-05", False), ("2026-08-26", False)]

    def asked(tx: Any) -> list[str]:
        return sorted(one.due_on for one in people.unexplained(tx, ["north"]) if one.visit)

    assert await world.database.read(asked) == ["2026-06-05", "2026-08-26"]
    own = {"type": "set_local_value", "body": "north", "name": "lateness.asked_from", "source": "Board, 9 May 2026"}
    assert (await root.send({**own, "value": "this_day", "from_on": "2026-08-01"}))["set_aside"] == []
    await world.tick()
    await priya.sync()
    assert [one.get("before", False) for one in lateness(priya)] == [True, True, False]
    assert (await root.send({**own, "value": "never", "from_on": "2026-08-01"}))["set_aside"][0]["code"] == "not-local"


async def test_what_was_late_before_may_be_explained_all_the_same(world: World) -> None:
    priya = await world.phone("priya")
    await world.run(person.update().where(person.c.id == "danny").values(joined_on="2026-05-01"))
    for on in ("2026-01-20", "2026-04-10"):
        await meet(world, priya, on)
    assert lateness(priya)[0]["before"]
    assert (await priya.send(explain(lateness(priya)[0]["id"])))["set_aside"] == []
    assert lateness(priya)[0]["explained"]["words"] == WHY


@pytest.mark.parametrize("who", ["gareth", "huw", "sam", "ola", "kwame"])
async def test_only_who_pays_may_say_why_and_only_of_what_was_late(world: World, who: str) -> None:
    priya, other = await world.phone("priya"), await world.phone(who)
    await world.jobs.reckon()
    await priya.sync()
    lapse = lateness(priya)[0]["id"]
    await other.send(explain(lapse))
    await priya.send(explain("no-such-lapse"))
    allowed = who == "kwame"
    assert [one["code"] for one in other.aside.values()] == ([] if allowed else ["out-of-scope"])
    assert [one["code"] for one in priya.aside.values()] == ["not-now"]


@pytest.mark.parametrize("who", ["huw", "asha", "sam", "ola", "gareth"])
async def test_nobody_but_who_pays_hears_of_it(world: World, who: str) -> None:
    priya, other = await world.phone("priya"), await world.phone(who)
    await meet(world, priya)
    await priya.send(explain(lateness(priya)[0]["id"]))
    await other.sync()
    danny = [row for row in other.all("people") if row["id"] == "danny"]
    assert all("lateness" not in row and "exceptions" not in row for row in danny)
    assert WHY.encode() not in msgspec.json.encode(other.all("people"))


async def test_exceptions_stand_with_their_ends_also_once_they_have_run_out(world: World) -> None:
    priya = await world.phone("priya")
    for until in ("2026-11-20", "2026-11-18"):
        await priya.send({"type": "except_visit", "person": "danny", "why": "Scabies.", "until": until})
    await world.later(days=4)
    await world.jobs.reckon()
    await priya.sync()
    agreed = priya.one("people", "danny")["exceptions"]
    assert [(one["until"], one["by_name"]) for one in agreed] == [("2026-11-18", "Priya"), ("2026-11-20", "Priya")]
    assert [one["kind"] for one in lateness(priya)] == ["missed"], "once it has run out the count goes on"
