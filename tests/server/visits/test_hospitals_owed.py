"""What a hospital is owed: its host's own visit, Quality Checkers by reasons, who hears of it and who never does."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.forums import owed as forums
from lantern.policy.reading import shipped_policy
from lantern.units.records import hospital
from tests.cast import answer, begin, finish, plan_visit, raise_concern
from tests.phone import Phone
from tests.world import World


def owed(phone: Phone, where: str = "ashgrove") -> dict[str, dict[str, Any]]:
    """What this hospital is owed, by kind, as the phone holds it."""
    return {row["kind"]: row for row in phone.all("owed") if row.get("hospital") == where}


async def heard(world: World, *phones: Phone) -> None:
    await world.tick()
    for phone in phones:
        await phone.sync()


async def reckoned(world: World, *phones: Phone) -> None:
    await world.jobs.reckon_hospitals()
    await heard(world, *phones)


def host_visit(**more: Any) -> dict[str, Any]:
    return plan_visit(**{"kind": "host", **more})


async def went(world: World, phone: Phone, plan: dict[str, Any], on: str = "2026-11-17", ward: bool = True) -> None:
    """A trip from its plan to its end."""
    looked = [answer(plan["visit"], ward_calm="yes")] if ward else []
    done = finish(plan["visit"], on, read_back=True)
    for command in (plan, begin(plan["visit"]), *looked, done):
        await phone.send(command)
    await heard(world, phone)


def why(row: dict[str, Any]) -> list[str]:
    return [each["what"] for each in row["why"]]


async def test_every_hospital_is_owed_its_hosts_own_visit_and_a_check(world: World) -> None:
    huw, nerys, asha = [await world.phone(who) for who in ("huw", "nerys", "asha")]
    await reckoned(world, huw, nerys, asha)
    found = owed(huw)
    assert set(found) == {"host_visit", "checker_visit"}
    visit = found["host_visit"]
    assert (visit["due_on"], visit["state"]) == ("2026-07-10", "history_not_known"), "never late for want of history"
    assert (visit["reason"]["value"], visit["reason"]["unit"], visit["reason"]["authority"]) == (
        "6",
        "months",
        "our default",
    )
    assert "No host commissioner role" in owed(nerys, "glanrhyd")["host_visit"]["reason"]["source"]
    assert found["checker_visit"]["due_on"] == "2029-01-10" and why(found["checker_visit"]) == ["never_checked"]
    assert set(owed(asha)) == set(owed(asha, "fenside")) == set(found), (
        "the region also where the host is not on Lantern"
    )
    assert owed(huw, "fenside") == owed(huw, "glanrhyd") == {}


async def test_nobody_else_hears_of_it_and_the_provider_never(world: World) -> None:
    await reckoned(world)
    await went(world, await world.phone("megan"), plan_visit(kind="quality_checker"))
    await reckoned(world)
    for who in ("priya", "gareth", "sam", "ola", "frank", "root", "sian"):
        phone = await world.phone(who)
        assert [row for row in phone.all("owed") if row.get("hospital") == "ashgrove"] == [], who
    planned = plan_visit(kind="quality_checker", announced=False, planned_on="2026-12-01")
    megan, ola = await world.phone("megan"), await world.phone("ola")
    await megan.send(planned)
    await heard(world, ola)
    assert ola.all("visits") == [] and ola.all("owed") == []
    touched = sa.text("select count(*) from touched where noun = 'owed' and scope like 'hospital:%'")
    assert await world.rows(touched) == [(0,)], "what a provider's phone listens to is not even touched"


async def test_the_host_goes_and_is_owed_the_next_visit(world: World) -> None:
    huw, dilys = await world.phone("huw"), await world.phone("dilys")
    plan = host_visit(announced=False)
    await huw.send(plan)
    await dilys.sync()
    assert dilys.one("visits", plan["visit"])["body"] == "vale", "the table plans together, also unannounced"
    priya = await world.phone("priya")
    assert priya.all("visits") == []
    await went(world, dilys, host_visit(), on="2026-11-16")
    await huw.sync()
    row = owed(huw)["host_visit"]
    assert (row["due_on"], row["counted_from"]) == ("2027-05-16", {"what": "last_host_visit", "on": "2026-11-16"})
    assert owed(huw)["checker_visit"]["due_on"] == "2029-01-10", "and it is no check by Quality Checkers"
    danny = {row["kind"]: row for row in priya.all("owed") if row.get("person") == "danny"}
    assert danny["oversight_visit"]["due_on"] == "2026-03-07", "and sets back nobody's clock"


async def test_a_host_visit_that_looked_at_no_ward_counts_for_nothing(world: World) -> None:
    huw = await world.phone("huw")
    await reckoned(world, huw)
    await went(world, huw, host_visit(), ward=False)
    await went(world, huw, host_visit(), on="2026-11-20")
    assert owed(huw)["host_visit"]["counted_from"]["what"] == "joined", "nor does one dated after it was heard of"


async def test_a_health_board_that_pays_and_hosts_goes_for_both(world: World) -> None:
    gareth, nerys = await world.phone("gareth"), await world.phone("nerys")
    await went(world, gareth, plan_visit("bethan", unit="helyg"))
    await nerys.sync()
    assert owed(nerys, "glanrhyd")["host_visit"]["due_on"] == "2027-05-17"


@pytest.mark.parametrize(
    ("who", "plan"),
    [
        ("priya", host_visit()), ("megan", host_visit()), ("ola", host_visit()), ("asha", host_visit()),
        ("huw", host_visit(unit="helyg")), ("huw", plan_visit("danny", kind="host")), ("huw", plan_visit("danny")),
    ],
)  # fmt: skip
async def test_only_the_hosts_table_plans_the_hosts_visit(world: World, who: str, plan: dict[str, Any]) -> None:
    phone = await world.phone(who)
    await phone.send(plan)
    assert [each["code"] for each in phone.aside.values()] == ["out-of-scope"]


async def test_a_higher_level_brings_the_visit_nearer_and_a_lower_one_never_moves_it_away(world: World) -> None:
    huw = await world.phone("huw")
    await reckoned(world)
    await went(world, huw, host_visit(), on="2026-11-10")
    level = hospital.update().where(hospital.c.id == "ashgrove")
    await world.run(level.values(level="intensive"))
    await reckoned(world, huw)
    row = owed(huw)["host_visit"]
    assert (row["due_on"], row["counted_from"]["what"]) == ("2026-11-24", "level_raised"), (
        "never within less than a week"
    )
    assert "level" in why(owed(huw)["checker_visit"])
    await world.run(level.values(level="routine"))
    await world.later(days=1)
    await reckoned(world, huw)
    assert owed(huw)["host_visit"]["due_on"] == "2026-11-24"
    await world.run(level.values(level="intensive"))
    await reckoned(world, huw)
    await world.run(level.values(level="watch"))
    await reckoned(world, huw)
    await went(world, huw, host_visit(), on="2026-11-18")
    assert owed(huw)["host_visit"]["due_on"] == "2027-02-18"


async def test_concerns_and_a_manager_who_left_speak_for_a_check_with_their_days(world: World) -> None:
    priya, huw, megan = [await world.phone(who) for who in ("priya", "huw", "megan")]
    await went(world, megan, plan_visit(kind="quality_checker"), on="2025-09-01")
    for urgency in ("urgent", "immediate", "soon"):
        await priya.send(raise_concern(urgency=urgency))
    await heard(world, huw, megan)
    row = owed(huw)["checker_visit"]
    assert [(e["what"], e.get("n", 0)) for e in row["why"]] == [("not_checked", 0), ("concerns", 2)]
    assert (row["due_on"], row["counted_from"]["what"], row["checked_by"]) == ("2027-02-17", "reason", "checkers")
    assert owed(megan)["checker_visit"] == row, "the organisation that was there last hears of it"
    assert "host_visit" not in owed(megan)
    await went(world, megan, plan_visit(kind="quality_checker"), on="2026-11-17")
    await huw.sync()
    assert "why" not in owed(huw)["checker_visit"]


async def test_the_host_names_who_checks_and_nobody_else_does(world: World) -> None:
    huw, megan, tom, sam = [await world.phone(who) for who in ("huw", "megan", "tom", "sam")]
    await reckoned(world, megan)
    assert owed(megan) == {}
    named = {"type": "name_checkers", "hospital": "ashgrove", "checkers": "checkers"}
    for phone in (sam, megan):
        await phone.send(named)
    await huw.send({**named, "checkers": "north"})
    await huw.send({**named, "hospital": "glanrhyd"})
    assert [e["code"] for p in (sam, megan, huw) for e in p.aside.values()] == ["out-of-scope"] * 4
    await huw.send(named)
    await heard(world, megan, tom)
    assert set(owed(megan)) == set(owed(tom)) == {"checker_visit"}


async def test_reckoning_twice_changes_nothing_and_a_hospital_without_people_is_owed_nothing(world: World) -> None:
    policy, today = shipped_policy(), date(2026, 11, 17)
    assert await world.database.write(forums.reckon_all, policy, today) == 3
    assert await world.database.write(forums.reckon_all, policy, today) == 0
    await world.run(sa.text("update person set left_on = '2026-11-16' where hospital = 'fenside'"))
    assert await world.database.write(forums.reckon_all, policy, today) == 1
    assert {r.hospital for r in await world.rows(sa.text("select hospital from hospital_owed"))} == {
        "ashgrove",
        "glanrhyd",
    }
