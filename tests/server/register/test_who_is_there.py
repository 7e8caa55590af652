"""Each month Ola confirms who is there; what differs is Priya's or Gareth's to answer, and nobody learns more than they knew."""

from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from lantern.identity.records import seat
from lantern.imports.running import bring_in
from lantern.people.records import person
from lantern.units.records import unit
from tests.phone import Phone
from tests.world import World

NAMES = ("Danny", "Mary", "Alun", "Rosa", "Bethan", "danny", "mary", "alun", "rosa")


async def read(world: World, who: str, path: str) -> Any:
    answer = await world.client.get(f"/api/register/{path}", headers={"Cookie": f"sid={await world.session(who)}"})
    return answer.json() if answer.status_code == 200 else answer.status_code


def confirm(*wards: tuple[str, str, int], month: str = "2026-11", **more: Any) -> dict[str, Any]:
    said = [{"unit": ward, "body": body, "count": count} for ward, body, count in wards]
    return {"type": "confirm_register", "hospital": "ashgrove", "month": month, "wards": said, **more}


ALL_THERE = (("ash", "north", 2), ("ash", "glan", 1))
ONE_LESS = (("ash", "north", 1), ("ash", "glan", 1))


async def does(phone: Phone, command: dict[str, Any]) -> None:
    done = phone.do(command)
    assert done in (await phone.exchange())["taken"]
    await phone.sync()


def waits(phone: Phone) -> dict[str, int]:
    return dict(phone.all("me")[0].get("waits", {}))


async def test_each_month_the_manager_is_asked_once_and_by_working_days(world: World) -> None:
    await world.jobs.reckon()
    await world.jobs.reckon()
    ola = await world.phone("ola")
    assert waits(ola) == {"confirm": 1}
    found = await read(world, "ola", "hospital/ashgrove")
    assert found["month"] == {
        "month": "2026-11", "asked_on": "2026-11-17", "due_on": "2026-11-24", "standing": "asked",
    }  # fmt: skip
    assert [(r.hospital, r.month) for r in await world.rows(sa.text("select hospital, month from register_month"))] == [
        ("ashgrove", "2026-11")
    ]
    await does(ola, confirm(*ALL_THERE))
    assert waits(ola) == {}
    world.clock.on(days=14)  # 1 December
    await world.jobs.reckon()
    await ola.sync()
    assert waits(ola) == {"confirm": 1}
    assert (await read(world, "ola", "hospital/ashgrove"))["earlier"][0]["confirmed_on"] == "2026-11-17"


async def test_she_is_shown_numbers_by_ward_and_body_and_nothing_else(world: World) -> None:
    await world.jobs.reckon()
    found = await read(world, "ola", "hospital/ashgrove")
    assert [(one["unit_name"], one["body_name"], one["count"]) for one in found["believed"]] == [
        ("Ash Ward", "Glan", 1), ("Ash Ward", "North", 2),
    ]  # fmt: skip
    said = msgspec.json.encode(found).decode()
    assert not any(name in said for name in (*NAMES, "Person 1", "2026-01-10"))


async def test_when_all_agree_nobody_is_asked(world: World) -> None:
    ola, priya = await world.phone("ola"), await world.phone("priya")
    await does(ola, confirm(*ALL_THERE))
    await priya.sync()
    assert waits(priya) == {} and (await read(world, "priya", "questions"))["questions"] == []


async def test_a_difference_is_asked_of_that_body_alone_and_a_discharge_answers_it(world: World) -> None:
    ola, priya, gareth = [await world.phone(who) for who in ("ola", "priya", "gareth")]
    await does(ola, confirm(*ONE_LESS))
    await priya.sync()
    await gareth.sync()
    assert (waits(priya), waits(gareth)) == ({"register": 1}, {})
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    assert (asked["said"], asked["had"], asked["have"], asked["state"]) == (1, 2, 2, "open")
    assert (await read(world, "gareth", "questions"))["questions"] == []
    await does(priya, {"type": "record_discharge", "person": "mary", "discharged_on": "2026-11-10"})
    await world.tick()
    await priya.sync()
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    assert (asked["state"], asked["closed_how"], asked["have"]) == ("closed", "moved", 1)
    assert waits(priya) == {}


async def test_saying_who_is_right_closes_it_and_the_hospital_learns_no_words(world: World) -> None:
    ola, priya = await world.phone("ola"), await world.phone("priya")
    await does(ola, confirm(*ONE_LESS))
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    await does(
        priya,
        {"type": "settle_question", "question": asked["id"], "right": "us", "words": "Mary is on leave until Friday."},
    )
    assert "Mary is on leave" not in str(await read(world, "ola", "hospital/ashgrove"))
    assert "open_questions" not in await read(world, "ola", "hospital/ashgrove")
    again = await priya.send({"type": "settle_question", "question": asked["id"], "right": "hospital", "words": "No."})
    assert again["set_aside"][0]["code"] == "not-now"


async def test_the_hospital_saying_it_again_rightly_closes_it(world: World) -> None:
    ola = await world.phone("ola")
    await does(ola, confirm(*ONE_LESS))
    await does(ola, confirm(*ALL_THERE))
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    assert asked["closed_how"] == "said_again"
    await does(ola, confirm(*ONE_LESS))
    assert (await read(world, "priya", "questions"))["questions"][0]["state"] == "open"
    kept = await world.rows(sa.text("select count(*) from register_answer"))
    assert kept[0][0] == 3, "everything the hospital said is kept"


async def test_people_of_a_body_nobody_lists_are_the_hosts_to_follow_up(world: World) -> None:
    ola = await world.phone("ola")
    other = {"unit": "ash", "named": "A collaborative in the South", "count": 1}
    await does(ola, confirm(*ALL_THERE, others=[other]))
    assert (await read(world, "huw", "hospital/ashgrove"))["unknown"][0]["named"] == "A collaborative in the South"
    assert "unknown" not in await read(world, "ola", "hospital/ashgrove")


async def test_late_is_said_at_the_hosts_table_from_the_day_after(world: World) -> None:
    await world.jobs.reckon()
    world.clock.on(days=7)
    assert (await read(world, "huw", "hospital/ashgrove"))["month"]["standing"] == "asked"
    world.clock.on(days=1)
    found = await read(world, "huw", "hospital/ashgrove")
    assert found["month"]["standing"] == "late" and "may_confirm" not in found
    assert (await read(world, "asha", "hospital/ashgrove"))["month"]["standing"] == "late"


async def test_a_ward_whose_host_is_not_on_lantern_is_confirmed_all_the_same(world: World) -> None:
    manages = {"id": "ola-2", "account": "ola", "role": "provider_manager", "hospital": "fenside", "body": "provider"}
    await world.run(seat.insert().values(**manages))
    await world.jobs.reckon()
    ola = await world.phone("ola")
    assert waits(ola) == {"confirm": 2}
    await does(ola, {**confirm(("reed", "north", 2)), "hospital": "fenside"})
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    assert (asked["hospital"], asked["said"], asked["had"]) == ("fenside", 2, 1)


@pytest.mark.parametrize("who", ["sam", "megan", "tom", "frank", "root"])
async def test_nobody_else_reads_a_register(world: World, who: str) -> None:
    await world.jobs.reckon()
    assert await read(world, who, "hospital/ashgrove") == 404
    assert await read(world, who, "hospital/nowhere") == 404
    assert await read(world, who, "people/danny") == 404
    found = await read(world, who, "questions")
    assert found["questions"] == []


@pytest.mark.parametrize("who", ["huw", "priya", "asha", "ola"])
async def test_where_one_person_has_been_is_for_the_body_that_pays(world: World, who: str) -> None:
    found = await read(world, who, "people/danny")
    if who == "priya":
        assert [(one["unit_name"], one["began"]) for one in found["stays"]] == [("Ash Ward", "2026-01-10")]
    else:
        assert found == 404


@pytest.mark.parametrize("who", ["sam", "huw", "priya", "root"])
async def test_nobody_confirms_for_a_hospital_but_its_manager(world: World, who: str) -> None:
    phone = await world.phone(who)
    assert (await phone.send(confirm(*ALL_THERE)))["set_aside"][0]["code"] == "out-of-scope"


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (confirm(*ALL_THERE, month="2026-12"), "no-such-moment"),
        (confirm(*ALL_THERE, month="2026-13"), "unreadable"),
        (confirm(("ash", "north", -1)), "unreadable"),
        ({**confirm(*ALL_THERE), "hospital": "fenside"}, "out-of-scope"),
    ],
)
async def test_what_cannot_be_confirmed_is_set_aside(world: World, command: Any, code: str) -> None:
    ola = await world.phone("ola")
    assert (await ola.send(command))["set_aside"][0]["code"] == code
    assert (await read(world, "priya", "questions"))["questions"] == []


async def test_another_hospitals_ward_and_an_unknown_body_ask_nobody_anything(world: World) -> None:
    await world.run(unit.insert().values(id="elm", hospital="ashgrove", name="Elm Ward", kind="rehabilitation"))
    ola = await world.phone("ola")
    await does(ola, confirm(("reed", "north", 9), ("ash", "nobody", 9), ("elm", "north", 1)))
    found = (await read(world, "priya", "questions"))["questions"]
    assert [(one["unit"], one["said"], one["had"]) for one in found] == [("elm", 1, 0)]


async def test_she_reads_what_she_said_in_her_own_words(world: World) -> None:
    await world.jobs.reckon()
    ola = await world.phone("ola")
    assert "answered" not in await read(world, "ola", "hospital/ashgrove")
    other = {"unit": "ash", "named": "A collaborative in the South", "count": 1}
    said = confirm(
        *ALL_THERE, others=[other, {**other, "named": "A council in Kent", "count": 2, "words": "Since May."}]
    )
    await does(ola, said)
    told = (await read(world, "ola", "hospital/ashgrove"))["answered"]
    assert told["by_name"] == "Ola"
    assert [(one["body_name"], one["count"], one.get("words")) for one in told["said"]] == [
        ("North", 2, None), ("Glan", 1, None), ("A collaborative in the South", 1, None), ("A council in Kent", 2, "Since May."),
    ]  # fmt: skip
    assert "answered" not in await read(world, "huw", "hospital/ashgrove")
    assert [one["named"] for one in (await read(world, "huw", "hospital/ashgrove"))["unknown"]] == [
        "A collaborative in the South",
        "A council in Kent",
    ]


async def test_what_is_asked_again_while_it_is_open_was_asked_on_the_first_day(world: World) -> None:
    ola, priya = await world.phone("ola"), await world.phone("priya")
    await does(ola, confirm(*ONE_LESS))
    world.clock.on(days=3)
    await does(ola, confirm(("ash", "north", 0), ("ash", "glan", 1)))
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    assert (asked["asked_on"], asked["said"]) == ("2026-11-17", 0)
    assert waits(priya) == {} or waits(priya) == {"register": 1}


async def test_a_month_that_nobody_confirmed_waits_for_its_host_until_it_is(world: World) -> None:
    await world.jobs.reckon()
    huw, ola = await world.phone("huw"), await world.phone("ola")
    world.clock.on(days=7)  # its last day
    await world.jobs.reckon()
    await huw.sync()
    assert "unconfirmed" not in waits(huw)
    world.clock.on(days=1)
    await world.jobs.reckon()
    await world.jobs.reckon()
    await huw.sync()
    assert waits(huw)["unconfirmed"] == 1
    assert [(f.subject, f.type) for f in await world.facts("RegisterLate")] == [("ashgrove", "RegisterLate")]
    found = (await read(world, "huw", "hospitals"))["hospitals"]
    assert [(one["hospital"], one["month"]["standing"]) for one in found] == [("ashgrove", "late")]
    assert (await read(world, "priya", "hospitals"))["hospitals"] == []
    await does(ola, confirm(*ALL_THERE))
    await huw.sync()
    assert "unconfirmed" not in waits(huw)
    assert (await read(world, "huw", "hospitals"))["hospitals"][0]["month"]["standing"] == "confirmed"


async def glan_brings_danny_in(world: World) -> Any:
    """Glan's file names somebody with Danny's name and date of birth, in his hospital."""
    danny = (await world.rows(sa.select(person).where(person.c.id == "danny")))[0]
    line = f"G-7,{danny.name},{danny.born},Ashgrove,Ash Ward"
    data = f"reference,name,date of birth,hospital,ward\n{line}".encode()
    return await bring_in(world.database, "glan.csv", data, "Glan", True, world.clock())


async def test_whoever_leads_is_asked_whether_it_is_one_person_and_saying_who_pays_answers_it(world: World) -> None:
    priya, gareth, ola = [await world.phone(who) for who in ("priya", "gareth", "ola")]
    assert "it may be one person" in (await glan_brings_danny_in(world)).text
    await priya.sync()
    assert waits(priya) == {"register": 1}
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    assert (asked["kind"], asked["person"], asked["asks_name"], asked["state"]) == (
        "body_says",
        "danny",
        "Glan",
        "open",
    )
    for who in ("gareth", "ola", "huw", "sam"):
        assert "danny" not in str(await read(world, who, "questions"))
    assert (await read(world, "ola", "hospital/ashgrove")).get("open_questions") is None, (
        "the hospital learns nothing of it"
    )
    added = {"type": "add_payer", "person": "danny", "body": "glan", "since": "2026-11-01"}
    await does(priya, added)
    await world.tick()
    await priya.sync()
    assert waits(priya) == {}
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    assert (asked["state"], asked["closed_how"]) == ("closed", "one_person")
    await gareth.sync()
    assert gareth.one("people", "danny")["shared"]
    assert (await glan_brings_danny_in(world)).good, "and the file finds him now"
    assert ola


async def test_two_people_of_one_name_are_brought_in_once_it_is_said_and_nobody_is_asked_again(world: World) -> None:
    priya = await world.phone("priya")
    await glan_brings_danny_in(world)
    (asked,) = (await read(world, "priya", "questions"))["questions"]
    settle = {"type": "settle_question", "question": asked["id"], "words": "Ours has a twin on the same ward."}
    again = await priya.send({**settle, "right": "hospital"})
    assert again["set_aside"][0]["code"] == "not-now", "that it is one person is said by saying who pays"
    await does(priya, {**settle, "right": "us"})
    report = await glan_brings_danny_in(world)
    assert report.good and "1 brought in" in report.text
    assert [one["state"] for one in (await read(world, "priya", "questions"))["questions"]] == ["closed"]


async def test_where_the_lead_passes_on_the_question_goes_along_or_is_answered(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await glan_brings_danny_in(world)
    passed = {"type": "change_payer", "people": ["danny"], "since": "2026-11-10"}
    await does(priya, {**passed, "to": "elsewhere"})
    await world.tick()
    await priya.sync()
    await sam.sync()
    assert (waits(priya), waits(sam)) == ({}, {"register": 1})
    await does(sam, {**passed, "to": "glan"})
    await world.tick()
    await sam.sync()
    assert waits(sam) == {}


async def test_somebody_who_has_left_hospital_is_asked_about_no_more(world: World) -> None:
    priya = await world.phone("priya")
    await glan_brings_danny_in(world)
    await does(priya, {"type": "record_discharge", "person": "danny", "discharged_on": "2026-11-10"})
    await world.tick()
    await priya.sync()
    assert waits(priya) == {}
