"""Another body pays for somebody's care: it owes what is owed, and not a day moves (K28, traps 10 and 12)."""

from datetime import timedelta
from typing import Any

import pytest

from tests import cast
from tests.phone import Phone
from tests.world import World


def passed(*people: str, to: str = "elsewhere", since: str = "2026-11-10", **more: Any) -> dict[str, Any]:
    return {"type": "change_payer", "people": list(people), "to": to, "since": since, **more}


async def told(world: World, phone: Phone, *commands: dict[str, Any]) -> None:
    for command in commands:
        assert (await phone.send(command))["set_aside"] == []
    await world.tick()
    await phone.sync()


def owed(phone: Phone, person: str = "danny") -> dict[str, Any]:
    return {row["kind"]: row for row in phone.all("owed") if row.get("person") == person}


async def test_the_new_body_owes_what_was_owed_on_the_same_days_and_the_old_one_sees_them_no_more(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    plan = cast.plan_visit("danny", visit="v")
    await told(world, priya, plan, cast.begin("v"), cast.met("v", "danny"), cast.finish("v"))
    before = {kind: (row["due_on"], row["counted_from"]) for kind, row in owed(priya).items()}
    await told(world, priya, passed("danny", "mary", words="Their home is in Elsewhere’s area."))
    await sam.sync()
    assert {kind: (row["due_on"], row["counted_from"]) for kind, row in owed(sam).items()} == before
    assert sam.one("people", "danny")["name"] == "Danny Surname" and "mary" in sam.ids("people")
    assert owed(priya) == {} and "danny" not in priya.ids("people") and "rosa" in priya.ids("people")
    assert [(f.subject, f.by) for f in await world.facts("PayerChanged")] == [("danny", "priya"), ("mary", "priya")]


async def test_a_visit_of_the_old_body_that_is_heard_of_late_still_counts(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await told(world, priya, cast.plan_visit("danny", visit="v"), cast.begin("v"))
    for command in (cast.met("v", "danny"), cast.finish("v", "2026-11-16")):
        priya.do(command)
    await told(world, await world.phone("priya"), passed("danny"))
    await priya.sync()
    await world.tick()
    await sam.sync()
    assert owed(sam)["oversight_visit"]["counted_from"] == {"what": "last_visit", "on": "2026-11-16"}


async def test_the_new_body_is_not_asked_why_somebody_was_late_before_it_paid(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await world.jobs.reckon()
    await priya.sync()
    assert "before" not in priya.one("people", "danny")["lateness"][0]
    await told(world, priya, passed("danny"))
    await sam.sync()
    assert [one["before"] for one in sam.one("people", "danny")["lateness"]] == [True]


async def test_across_the_border_the_days_stay_and_the_duties_are_the_new_bodys(world: World) -> None:
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await world.jobs.reckon()
    await priya.sync()
    before = owed(priya)["oversight_visit"]["due_on"]
    await told(world, priya, passed("danny", to="glan"))
    await gareth.sync()
    found = owed(gareth)
    assert (found["oversight_visit"]["due_on"], found["oversight_visit"]["reason"]["authority"]) == (
        before,
        "our default",
    )
    assert "plan_review" in found and "review" not in found, "Wales owes no C(E)TR (K30)"


@pytest.mark.parametrize(
    ("who", "command", "code"),
    [
        ("priya", passed("danny", to="quiet"), "nobody-visits"),
        ("priya", passed("danny", to="nowhere"), "out-of-scope"),
        ("priya", passed("danny", to="provider"), "out-of-scope"),
        ("priya", passed("danny", "alun"), "out-of-scope"),
        ("priya", passed("danny", since="2026-11-18"), "no-such-moment"),
        ("priya", passed("danny", since="2026-02-31"), "no-such-moment"),
        ("priya", passed(), "unreadable"),
        ("sam", passed("danny"), "out-of-scope"),
        ("huw", passed("danny"), "out-of-scope"),
        ("gareth", passed("danny", to="glan"), "out-of-scope"),
    ],
)
async def test_what_may_not_be_is_set_aside_and_nobody_loses_sight_of_them(
    world: World, who: str, command: dict[str, Any], code: str
) -> None:
    phone, priya = await world.phone(who), await world.phone("priya")
    assert [one["code"] for one in (await phone.send(command))["set_aside"]] == [code]
    await priya.sync()
    assert "danny" in priya.ids("people") and await world.facts("PayerChanged") == []


async def test_two_phones_that_pass_somebody_on_the_same_day_the_second_is_told_that_another_leads(
    world: World,
) -> None:
    priya, kwame, gareth = await world.phone("priya"), await world.phone("kwame"), await world.phone("gareth")
    await told(world, priya, passed("danny", to="glan"))
    reply = await kwame.send(passed("danny", "mary", to="elsewhere"))
    assert [one["code"] for one in reply["set_aside"]] == ["passed-on-already"]
    assert "another one leads now" in reply["set_aside"][0]["why"]
    await gareth.sync()
    assert gareth.one("people", "danny")["placing_body"] == "glan"
    await kwame.sync()
    assert "mary" in kwame.ids("people"), "all of them, or none"
    await told(world, gareth, passed("danny", to="north"))
    await kwame.sync()
    assert kwame.one("people", "danny")["placing_body"] == "north", "and whoever leads passes them back"


async def test_a_phone_that_runs_a_year_ahead_does_not_have_the_last_word_until_then(world: World) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    for phone, said, ahead in ((priya, "given", 400), (kwame, "refused", 0)):
        phone.do(
            {"type": "record_consent", "person": "danny", "consent": said, "said_on": "2026-11-17"},
            at=world.clock() + timedelta(days=ahead),
        )
        await phone.sync()
        world.clock.on(hours=1)
    await told(world, kwame)
    assert owed(kwame)["review"]["consent"] == "refused", "consent that was taken back is taken back (trap 18)"
