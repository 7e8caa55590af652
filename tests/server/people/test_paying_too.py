"""Two bodies pay for somebody's care: one clock, a named lead owes, a visit by either counts (K28, trap 1)."""

from typing import Any

import pytest

from lantern.commissioners.records import body
from lantern.identity.records import seat
from tests import cast
from tests.phone import Phone
from tests.world import World


def too(person: str = "danny", body: str = "elsewhere", since: str = "2026-11-10", **more: Any) -> dict[str, Any]:
    return {"type": "add_payer", "person": person, "body": body, "since": since, **more}


def over(person: str = "danny", body: str = "elsewhere", since: str = "2026-11-17", **more: Any) -> dict[str, Any]:
    return {"type": "end_payer", "person": person, "body": body, "since": since, **more}


def passed(to: str, since: str = "2026-11-12", **more: Any) -> dict[str, Any]:
    return {"type": "change_payer", "people": ["danny"], "to": to, "since": since, **more}


async def told(world: World, phone: Phone, *commands: dict[str, Any]) -> None:
    for command in commands:
        assert (await phone.send(command))["set_aside"] == []
    await world.tick()
    await phone.sync()


def owed(phone: Phone, person: str = "danny") -> dict[str, Any]:
    return {row["kind"]: row for row in phone.all("owed") if row.get("person") == person}


def days(phone: Phone) -> dict[str, Any]:
    return {kind: (row["due_on"], row["counted_from"]) for kind, row in owed(phone).items()}


async def both(world: World) -> tuple[Phone, Phone]:
    """Priya's body leads; since the tenth Sam's pays for Danny too."""
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await world.jobs.reckon()
    await told(world, priya, too(words="Section 117."))
    await sam.sync()
    return priya, sam


async def test_the_other_body_reads_them_in_full_and_what_is_owed_and_who_leads(world: World) -> None:
    priya, sam = await both(world)
    found = sam.one("people", "danny")
    assert (found["view"], found["name"], found["placing_body"], found["shared"]) == (
        "full",
        "Danny Surname",
        "north",
        True,
    )
    assert days(sam) == days(priya) and "oversight_visit" in owed(sam)
    assert priya.one("people", "danny")["also_pays"] == [
        {"body": "elsewhere", "since": "2026-11-10", "by_name": "Priya"}
    ]
    assert "shared" not in priya.one("people", "danny")
    assert sam.ids("people") == {"danny"}, "nobody else of theirs"
    assert [(f.subject, f.by) for f in await world.facts("PayerAdded")] == [("danny", "priya")]


async def test_what_visitors_of_the_lead_tell_each_other_stays_with_them(world: World) -> None:
    priya, sam = await both(world)
    assert priya.one("people", "danny")["lateness"]
    assert {"lateness", "exceptions", "handed"}.isdisjoint(sam.one("people", "danny"))


async def test_a_visit_by_either_resets_the_one_clock(world: World) -> None:
    priya, sam = await both(world)
    plan = cast.plan_visit("danny", visit="v")
    await told(world, sam, plan, cast.begin("v"), cast.met("v", "danny"), cast.finish("v", "2026-11-16"))
    await priya.sync()
    assert (
        days(priya)["oversight_visit"]
        == ("2027-01-11", {"what": "last_visit", "on": "2026-11-16"})
        == days(sam)["oversight_visit"]
    )
    assert priya.one("people", "danny")["last_seen"] == {"on": "2026-11-16", "by_name": "Sam", "source": "visit"}
    assert sam.one("visits", "v")["body"] == "elsewhere" and "v" not in priya.ids("visits")
    await told(
        world, priya, cast.plan_visit("danny", visit="w"), cast.begin("w"), cast.met("w", "danny"), cast.finish("w")
    )
    await sam.sync()
    assert days(sam)["oversight_visit"][1]["on"] == "2026-11-17"


async def test_whose_visitor_has_them_is_the_leads_whoever_came_last(world: World) -> None:
    priya, sam = await both(world)
    await told(
        world,
        priya,
        cast.plan_visit("danny", visit="w"),
        cast.begin("w"),
        cast.met("w", "danny"),
        cast.finish("w", "2026-11-16"),
    )
    await told(
        world, sam, cast.plan_visit("danny", visit="v"), cast.begin("v"), cast.met("v", "danny"), cast.finish("v")
    )
    await priya.sync()
    assert priya.one("people", "danny")["visitor"]["account"] == "priya"


async def test_what_is_recorded_of_their_way_is_the_leads_to_say(world: World) -> None:
    _, sam = await both(world)
    for command in ({"type": "note_ehc_plan", "person": "danny", "has": True}, too(body="glan"), passed("glan")):
        assert (await sam.send(command))["set_aside"][-1]["code"] == "out-of-scope"


async def test_ended_the_other_body_reads_no_more_and_keeps_what_it_wrote(world: World) -> None:
    priya, sam = await both(world)
    await told(
        world, sam, cast.plan_visit("danny", visit="v"), cast.begin("v"), cast.met("v", "danny"), cast.finish("v")
    )
    await priya.sync()
    before = days(priya)
    await told(world, priya, over())
    await sam.sync()
    assert sam.all("people") == [] and owed(sam) == {}
    assert sam.one("visits", "v")["seen"] == {"danny": "in_person"} and sam.all("answers")
    assert days(priya) == before
    assert priya.one("people", "danny")["also_pays"][0]["ended"] == "2026-11-17"


async def test_an_end_that_lies_ahead_comes_on_its_day(world: World) -> None:
    priya, sam = await both(world)
    await told(world, priya, over(since="2026-11-19"))
    await sam.sync()
    assert sam.ids("people") == {"danny"}
    world.clock.on(days=1)
    await sam.sync()
    assert sam.ids("people") == {"danny"}
    world.clock.on(days=1)
    await sam.sync()
    assert sam.all("people") == []


async def test_the_other_body_may_say_of_itself_that_it_no_longer_pays(world: World) -> None:
    priya, sam = await both(world)
    await told(world, sam, over())
    await priya.sync()
    assert sam.all("people") == [] and priya.one("people", "danny")["also_pays"][0]["ended_by"] == "Sam"


async def test_ended_on_the_day_it_began_it_never_was(world: World) -> None:
    priya, sam = await both(world)
    await told(world, priya, over(since="2026-11-10"))
    await sam.sync()
    assert sam.all("people") == [] and "also_pays" not in priya.one("people", "danny")


async def test_a_trip_made_before_the_end_was_heard_of_still_counts(world: World) -> None:
    priya, sam = await both(world)
    for step in (cast.plan_visit("danny", visit="v"), cast.begin("v"), cast.met("v", "danny"), cast.finish("v")):
        sam.do(step)
    world.clock.on(days=1)
    await told(world, priya, over(since="2026-11-18"))
    await sam.sync()
    await world.tick()
    await priya.sync()
    assert sam.aside == {} and days(priya)["oversight_visit"][1]["on"] == "2026-11-17"


async def test_a_planned_trip_says_that_its_body_no_longer_pays_and_is_handed_on_to_who_leads(world: World) -> None:
    priya, sam = await both(world)
    await told(world, sam, cast.plan_visit("danny", visit="v", planned_on="2026-11-20"))
    await told(world, priya, over())
    await sam.sync()
    (change,) = sam.one("visits", "v")["changes"]
    assert (change["passed_on"], change["now_with"], change["since"]) == ("danny", "North", "2026-11-17")
    off = {"type": "take_off_visit", "visit": "v", "people": ["danny"], "why": "They lead.", "hand_on": True}
    await told(world, sam, off)
    await priya.sync()
    assert [(one["people"], one["lead"]) for one in priya.all("visits")] == [(["danny"], "priya")]


async def test_a_trip_before_the_day_of_the_end_goes_ahead_and_nobody_is_asked(world: World) -> None:
    priya, sam = await both(world)
    await told(world, sam, cast.plan_visit("danny", visit="v", planned_on="2026-11-20"))
    await told(world, priya, over(since="2026-11-21"))
    await sam.sync()
    assert "changes" not in sam.one("visits", "v") or sam.one("visits", "v")["changes"] == []


async def test_both_bodies_on_call_hear_of_a_concern_and_read_it(world: World) -> None:
    priya, _ = await both(world)
    gareth = await world.phone("gareth")
    await told(world, priya, too(body="glan"))
    await told(world, priya, cast.raise_concern(person="danny", concern="c"))
    await gareth.sync()
    seats = {(one["seat"], one["name"]) for one in priya.one("concerns", "c")["hearing"]}
    assert {("placing_oncall", "Kwame"), ("placing_oncall", "Gareth")} <= seats
    assert {("placing_safeguarding", "Sian"), ("national_team", "Carys")} <= seats, "paid for from Wales too (K11)"
    assert gareth.one("concerns", "c")["words"] == "Danny says a night nurse hurt his arm."
    assert [one["concern"] for one in gareth.all("alerts")] == ["c"]


async def test_whoever_visits_for_the_other_body_reads_a_concern_about_the_person_and_not_about_others(
    world: World,
) -> None:
    priya, sam = await both(world)
    await told(
        world,
        priya,
        cast.raise_concern(person="danny", concern="c"),
        cast.raise_concern("Mary is afraid.", person="mary", concern="m"),
    )
    await sam.sync()
    assert sam.one("concerns", "c")["words"] and sam.one("concerns", "m")["words"] == ""
    await told(world, priya, over())
    await sam.sync()
    assert "c" not in sam.ids("concerns")


async def test_what_the_other_body_raises_is_not_from_outside_and_reaches_who_leads(world: World) -> None:
    priya, sam = await both(world)
    await told(world, sam, cast.raise_concern(person="danny", concern="c"))
    await priya.sync()
    found = priya.one("concerns", "c")
    assert (found["body"], found.get("from_outside", False)) == ("north", False)


async def test_the_lead_passes_to_the_other_body_and_goes_on_paying_and_not_a_day_moves(world: World) -> None:
    priya, sam = await both(world)
    await told(world, sam, cast.plan_visit("danny", visit="v", planned_on="2026-11-20"))
    await told(world, priya, cast.plan_visit("danny", visit="w", planned_on="2026-11-21"))
    before = days(priya)
    await told(world, priya, passed("elsewhere", still_pays=True))
    await sam.sync()
    assert days(sam) == days(priya) == before
    assert sam.one("people", "danny")["also_pays"][-1] == {"body": "north", "since": "2026-11-12", "by_name": "Priya"}
    assert "shared" not in sam.one("people", "danny") and priya.one("people", "danny")["shared"] is True
    assert priya.one("visits", "w").get("changes", []) == [] == sam.one("visits", "v").get("changes", [])


async def test_the_lead_passes_to_the_other_body_and_pays_no_more(world: World) -> None:
    priya, sam = await both(world)
    await told(world, priya, passed("elsewhere"))
    await sam.sync()
    assert "danny" not in priya.ids("people") and owed(priya) == {}
    assert sam.one("people", "danny")["also_pays"] == [
        {"body": "elsewhere", "since": "2026-11-10", "by_name": "Priya", "ended": "2026-11-12", "ended_by": "Priya"}
    ]
    await told(world, sam, passed("north"))
    await priya.sync()
    assert "danny" not in sam.ids("people") and "danny" in priya.ids("people"), "an old stretch does not begin again"


async def test_a_council_pays_too_and_its_visitor_goes_and_it_never_leads(world: World) -> None:
    await world.run(
        body.insert().values(id="hartsey", name="Hartsey", kind="council", nation="england", on_lantern=True)
    )
    await world.run(seat.insert().values(id="sam-hartsey", account="sam", role="placing_commissioner", body="hartsey"))
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await told(world, priya, too(body="hartsey", words="Section 117."))
    await told(world, sam, cast.plan_visit("danny", visit="v"))
    assert sam.one("visits", "v")["body"] == "hartsey" and sam.one("people", "danny")["shared"]
    assert (await priya.send(passed("hartsey")))["set_aside"][-1]["code"] == "out-of-scope"


@pytest.mark.parametrize(
    ("who", "command", "code"),
    [
        ("priya", too(body="north"), "out-of-scope"),
        ("priya", too(body="nowhere"), "out-of-scope"),
        ("priya", too(body="provider"), "out-of-scope"),
        ("priya", too(person="alun"), "out-of-scope"),
        ("priya", too(since="2026-11-18"), "no-such-moment"),
        ("priya", over(since="2026-02-31"), "no-such-moment"),
        ("priya", over(body="north"), "out-of-scope"),
        ("sam", too(), "out-of-scope"),
        ("sam", over(), "out-of-scope"),
        ("huw", too(), "out-of-scope"),
        ("gareth", too(body="glan"), "out-of-scope"),
    ],
)
async def test_what_may_not_be_is_set_aside(world: World, who: str, command: dict[str, Any], code: str) -> None:
    phone = await world.phone(who)
    assert [one["code"] for one in (await phone.send(command))["set_aside"]] == [code]
    assert await world.facts("PayerAdded") == [] == await world.facts("PayerEnded")


async def test_sam_sees_nothing_of_anybody_else_and_the_host_still_sees_no_name(world: World) -> None:
    _, sam = await both(world)
    huw = await world.phone("huw")
    await huw.sync()
    assert huw.one("people", "danny")["name"] == "Person 1" and "also_pays" not in huw.one("people", "danny")
    assert sam.all("visits") == []
