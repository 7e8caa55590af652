"""What is counted for a body and a hospital, who may read it, and what it never says."""

import csv
import io
from collections.abc import Sequence
from typing import Any

import msgspec
import pytest
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.findings.assurance.parts import visit_part
from lantern.findings.assurance.reactions import gather_all
from lantern.people.records import person
from tests.cast import CAST, answer, begin, finish, met, plan_visit, promise
from tests.phone import Phone
from tests.world import World

OWN = "/api/assurance/body/north"
TABLE = "/api/assurance/hospital/ashgrove"
NOBODYS = ("sam", "ola", "frank", "megan", "tom", "root")


async def get(world: World, who: str, path: str) -> Any:
    return await world.client.get(path, headers={"Cookie": f"sid={await world.session(who)}"})


async def read(world: World, who: str, path: str = OWN) -> dict[str, Any]:
    reply = await get(world, who, path)
    assert reply.status_code == 200, reply.text
    return reply.json()


def whole(found: dict[str, Any], figure: str) -> dict[str, Any]:
    return next(one["whole"] for one in found["figures"] if one["figure"] == figure)


def some(cell: dict[str, Any]) -> dict[str, int]:
    """The parts of a figure that are not nought."""
    return {name: count for name, count in cell["parts"].items() if count}


async def trip(
    phone: Phone, *people: str, on: str = "2026-11-17", said: Sequence[dict[str, Any]] = (), **more: Any
) -> str:
    """One whole visit: everybody on it was met in private, unless it is said otherwise."""
    plan = plan_visit(*people, **more)
    visit = plan["visit"]
    here = [{**one, "visit": visit} for one in said]
    already = {one["part"] for one in here}
    for command in (
        plan,
        begin(visit),
        *here,
        *(met(visit, one) for one in people if one not in already),
        finish(visit, on),
    ):
        await phone.send(command)
    return visit


def meeting(person: str, **value: Any) -> dict[str, Any]:
    return answer("", person, met={"how": "in_person", **value})


def voice(person: str, whose: str, words: str = "It is loud here.", **more: Any) -> dict[str, Any]:
    return answer("", person, **{f"voice_{whose}": {"voice": whose, "words": words, **more}})


async def test_a_body_with_nothing_yet_gets_every_figure_at_nought_and_nothing_late(world: World) -> None:
    await world.run(person.delete().where(person.c.placing_body == "north"))
    found = await read(world, "priya")
    assert all(one["whole"]["out_of"] == 0 and not some(one["whole"]) for one in found["figures"])
    assert (found["standing"], found["people_not_looked"]) == ({"people": 0, "states": {}, "at_region": 0}, [])
    assert len(found["periods"]) == 4 and found["periods"][-1]["so_far"]


async def test_what_visits_were_worth_stands_beside_whether_they_were_in_time(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", "mary", said=[
        meeting("danny", private="no", why_not="Staff would not leave."), voice("danny", "person", told=["signs"]),
        voice("danny", "family"), meeting("mary", private="partly"),
    ])  # fmt: skip
    await world.tick()
    found = await read(world, "priya")
    assert some(whole(found, "in_person")) == {"in_person": 2}
    assert some(whole(found, "in_private")) == {"no": 1, "partly": 1}
    assert (whole(found, "voice_person")["of"], whole(found, "voice_person")["out_of"]) == (1, 2)
    assert some(whole(found, "voice_family")) == {"written": 1, "nothing_written": 1}
    assert some(whole(found, "told")) == {"signs": 1}
    assert some(whole(found, "when")) == {"weekday": 1}, "a visit is counted once, however many were seen"
    assert some(whole(found, "same_visitor")) == {"first_here": 2}
    assert some(whole(found, "in_time")) == {"came_late": 2, "not_come": 1}, (
        "Rosa was not seen, and is owed since March"
    )
    assert found["opens"]


async def test_a_telephone_call_is_neither_in_person_nor_in_time(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", said=[meeting("danny", how="phone")])
    await world.tick()
    found = await read(world, "priya")
    assert some(whole(found, "in_person")) == {"phone": 1}
    assert whole(found, "in_private")["out_of"] == 0
    assert whole(found, "in_time")["parts"]["came_late"] == 0


async def test_somebody_on_the_trip_of_whom_nothing_was_written_is_not_known(world: World) -> None:
    priya = await world.phone("priya")
    visit = (plan := plan_visit("danny"))["visit"]
    for command in (plan, begin(visit), finish(visit)):
        await priya.send(command)
    await world.tick()
    cell = whole(await read(world, "priya"), "in_person")
    assert (cell["of"], cell["out_of"], cell["not_known"]) == (0, 0, 1)


async def test_the_same_visitor_is_about_the_person_and_never_names_a_visitor(world: World) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    await trip(priya, "danny", on="2026-10-01")
    await trip(kwame, "danny", on="2026-11-01")
    await trip(kwame, "danny", on="2026-11-16")
    await world.tick()
    reply = await get(world, "priya", OWN)
    assert some(whole(reply.json(), "same_visitor")) == {"same": 1, "another": 1, "first_here": 1}
    assert some(whole(reply.json(), "visitors_in_year")) == {"two": 1}
    behind = await get(world, "priya", f"{OWN}/behind/same_visitor")
    for text in (reply.text, behind.text):
        assert not any(name in text for name in ("priya", "Priya", "kwame", "Kwame"))


async def test_paper_typed_in_after_it_was_handed_in_is_counted_and_twice_is_the_same_as_once(world: World) -> None:
    priya = await world.phone("priya")
    visit = await trip(priya, "danny")
    await world.tick()
    assert some(whole(await read(world, "priya"), "voice_person")) == {"nothing_written": 1}
    await priya.send({**voice("danny", "person"), "visit": visit})
    await world.tick()
    found = await read(world, "priya")
    assert some(whole(found, "voice_person")) == {"written": 1}
    before = await world.rows(sa.select(visit_part).order_by(visit_part.c.id))
    await world.database.write(gather_all)
    assert await world.rows(sa.select(visit_part).order_by(visit_part.c.id)) == before
    assert await read(world, "priya") == found


async def test_promises_are_kept_looked_at_by_somebody_or_not_looked_at(world: World) -> None:
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    visit = await trip(priya, "danny")
    kept, left, ahead = (promise(visit) for _ in range(3))
    for one in (kept, left, {**ahead, "by_when": "2026-12-24"}):
        await priya.send(one)
    theirs = await trip(gareth, "alun")
    await gareth.send({"type": "check_promise", "promise": kept["promise"], "visit": theirs, "found": "kept"})
    await gareth.send({"type": "check_promise", "promise": left["promise"], "visit": theirs, "found": "not_looked_at"})
    await world.tick()
    found = await read(world, "priya")
    assert some(whole(found, "promises")) == {"kept": 1, "not_looked_at": 1, "not_due": 1}
    assert (whole(found, "promises")["out_of"], whole(found, "promises")["not_known"]) == (1, 1)
    assert some(whole(found, "seen_again")) == {"other_body": 1, "nobody": 2}


async def test_what_nobody_looked_at_on_the_last_visits_is_never_fine(world: World) -> None:
    priya = await world.phone("priya")
    await trip(
        priya,
        "danny",
        on="2026-10-01",
        said=[meeting("danny"), answer("", "danny", food_right="not_looked_at", weight_change="steady")],
    )
    await trip(
        priya,
        "danny",
        on="2026-11-01",
        said=[meeting("danny"), answer("", "danny", food_right="not_looked_at", weight_change="not_looked_at")],
    )
    await world.tick()
    assert [(q["question"], q["of"], q["out_of"]) for q in (await read(world, "priya"))["people_not_looked"]] == [
        ("food_right", 1, 1)
    ]


async def test_each_figure_opens_what_is_behind_it_page_by_page(world: World) -> None:
    priya = await world.phone("priya")
    for day in range(1, 8):
        await trip(
            priya, "danny", "mary", on=f"2026-11-{day:02}", said=[meeting("danny", private="no", why_not="No room.")]
        )
    await world.tick()
    path = f"{OWN}/behind/in_private"
    first = await read(world, "priya", f"{path}?part=no&from=2026-11-02&to=2026-11-05")
    assert (first["count"], [one["on"][-2:] for one in first["found"]]) == (4, ["05", "04", "03", "02"])
    assert {one["person"] for one in first["found"]} == {"danny"}
    assert {one["why_not"] for one in first["found"]} == {"No room."}
    rest = await read(world, "priya", f"{path}?part=no&from=2026-11-02&to=2026-11-05&after={first['found'][1]['key']}")
    assert [one["on"][-2:] for one in rest["found"]] == ["03", "02"]
    for wrong in (f"{OWN}/behind/no_such", f"{TABLE}/behind/in_private"):
        assert (await get(world, "huw", wrong)).status_code == 404
    assert (await get(world, "priya", f"{path}?from=2026-02-31")).status_code == 422


async def test_every_cell_is_as_many_as_what_opens_behind_it(world: World) -> None:
    priya, kwame = await world.phone("priya"), await world.phone("kwame")
    visit = await trip(
        priya,
        "danny",
        "rosa",
        on="2026-09-05",
        said=[meeting("danny", private="no"), voice("danny", "person", told=["words", "picture"])],
    )
    await trip(kwame, "danny", on="2026-11-03", announced=False)
    await priya.send(promise(visit))
    await world.tick()
    found = await read(world, "priya")
    since, until = found["periods"][0]["from_on"], found["periods"][-1]["to_on"]
    for one in found["figures"]:
        for part, count in one["whole"]["parts"].items():
            behind = await read(world, "priya", f"{OWN}/behind/{one['figure']}?part={part}&from={since}&to={until}")
            assert behind["count"] == count == len(behind["found"]), (one["figure"], part)
        if one["periods"]:
            for part, count in one["whole"]["parts"].items():
                assert count == sum(cell["parts"][part] for cell in one["periods"])


async def test_somebody_else_reads_nothing(world: World) -> None:
    paths = [
        OWN,
        TABLE,
        f"{TABLE}/table.csv",
        f"{OWN}/behind/in_time",
        "/api/assurance/region",
        "/api/transforming/north",
    ]
    for who in NOBODYS:
        for path in paths:
            assert (await get(world, who, path)).status_code == 404, (who, path)


async def test_the_host_and_the_region_read_a_hospital_without_names_and_open_nothing(world: World) -> None:
    priya = await world.phone("priya")
    await trip(
        priya,
        "danny",
        said=[
            meeting("danny", private="no", why_not="The door was locked."),
            voice("danny", "person", "I miss my cat."),
        ],
    )
    await world.tick()
    for who in ("huw", "dilys", "asha"):
        reply = await get(world, who, TABLE)
        assert some(whole(reply.json(), "in_private")) == {"no": 1}
        assert not reply.json()["opens"]
        assert not any(word in reply.text for word in ("danny", "Danny", "Surname", "locked", "cat", "priya"))
    assert (await get(world, "priya", TABLE)).status_code == 404
    assert (await get(world, "huw", "/api/assurance/hospital/glanrhyd")).status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/api/assurance/nobody/north",
        f"{OWN}?by=year",
        "/api/assurance/body/x'y",
        "/api/assurance/body/none",
        f"{OWN}/table.csv?for=sale",
    ],
)
async def test_a_wrong_address_is_not_found_and_no_fault(world: World, path: str) -> None:
    assert (await get(world, "priya", path)).status_code == 404


async def test_twelve_months_are_twelve_periods_and_come_to_the_same(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", on="2026-02-10")
    await trip(priya, "danny", on="2026-11-10")
    await world.tick()
    months, quarters = await read(world, "priya", f"{OWN}?by=month"), await read(world, "priya")
    assert (len(months["periods"]), len(quarters["periods"])) == (12, 4)
    assert months["periods"][0]["from_on"] == "2025-12-01" and quarters["periods"][0]["from_on"] == "2026-01-01"
    assert whole(months, "in_person") == whole(quarters, "in_person")


async def rows(world: World, who: str, path: str) -> list[dict[str, str]]:
    reply = await get(world, who, path)
    assert reply.status_code == 200 and reply.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(reply.content.decode("utf-8-sig"))))


async def test_the_table_shows_true_figures_for_working_and_hides_small_ones_for_publication(world: World) -> None:
    priya = await world.phone("priya")
    for day in range(1, 9):
        await trip(priya, "danny", on=f"2026-11-{day:02}", announced=day > 2)
    await world.tick()

    async def of(purpose: str) -> dict[str, str]:
        found = await rows(world, "priya", f"{OWN}/table.csv?for={purpose}")
        return {
            one["part"]: one["count"]
            for one in found
            if one["figure"] == "announced" and one["from"] == "2026-01-01" and one["to"] == "2026-11-17"
        }

    assert await of("working") == {"announced": "6", "unannounced": "2"}
    hidden = "fewer than 5, or hidden with it"
    assert await of("publication") == {"announced": hidden, "unannounced": hidden}


async def test_the_region_sees_what_is_two_weeks_overdue_body_by_body_in_the_order_of_names(world: World) -> None:
    await world.run(
        body.insert().values(id="aberfield", name="Aberfield", kind="icb", nation="england", region="midlands")
    )
    await world.run(
        person.update()
        .where(person.c.id == "rosa")
        .values(placing_body="aberfield", admitted_on="2026-11-01", joined_on="2026-11-01")
    )
    priya = await world.phone("priya")
    await trip(priya, "mary")
    await world.jobs.reckon()
    await world.tick()
    reply = await get(world, "asha", "/api/assurance/region")
    bodies = reply.json()["bodies"]
    names = [one["name"] for one in bodies]
    assert names == sorted(names) == ["Aberfield", "Glan", "North"]
    by_name = {one["name"]: one for one in bodies}
    assert (
        by_name["North"]["standing"]["at_region"],
        by_name["North"]["unexplained"],
        by_name["North"]["explained"],
    ) == (1, 1, 0)
    assert by_name["Aberfield"]["standing"]["at_region"] == 0
    assert by_name["Glan"]["whole"] is False and by_name["Glan"]["standing"]["people"] == 1, (
        "Bethan is in no hospital of this region"
    )
    assert {"in_private", "same_visitor", "voice_person", "promises"} <= {
        f["figure"] for f in by_name["North"]["figures"]
    }
    assert not any(word in reply.text for word in ("danny", "Danny", "mary", "priya", "Surname"))
    await priya.send({"type": "except_visit", "person": "danny", "until": "2026-11-17", "why": "Norovirus on the ward"})
    await world.later(days=1)
    await world.jobs.reckon()
    north = next(
        one for one in (await read(world, "asha", "/api/assurance/region"))["bodies"] if one["name"] == "North"
    )
    assert (north["explained"], north["unexplained"]) == (1, 0)


async def test_no_answer_of_ours_ranks_bodies_hospitals_or_visitors(world: World) -> None:
    """Lateness is turned round between two bodies: the order stays that of their names."""
    await world.run(
        body.insert().values(id="aberfield", name="Aberfield", kind="icb", nation="england", region="midlands")
    )
    orders = []
    for late, soon in (("rosa", "mary"), ("mary", "rosa")):
        await world.run(
            person.update().where(person.c.id == late).values(placing_body="aberfield", admitted_on="2026-01-10")
        )
        await world.run(
            person.update().where(person.c.id == soon).values(placing_body="north", admitted_on="2026-11-10")
        )
        await world.jobs.reckon()
        orders.append([one["name"] for one in (await read(world, "asha", "/api/assurance/region"))["bodies"]])
    assert orders[0] == orders[1] == sorted(orders[0])
    document = (await world.client.get("/api/openapi.json")).json()
    ours = {
        path: each
        for path, each in document["paths"].items()
        if path.startswith(("/api/assurance", "/api/transforming"))
    }
    assert ours
    words = (
        msgspec.json.encode(
            {
                name: document["components"]["schemas"][name]
                for name in ("Assurance", "Region", "OfBody", "Counted", "Cell", "Behind", "One")
            }
        )
        .decode()
        .lower()
    )
    assert not any(
        word in words for word in ('"rank', '"score', '"average', '"visitor"', '"lead"', '"by_name"', '"position')
    )
    for who in CAST:
        for path in ("/api/assurance", "/api/assurance/bodies", "/api/assurance/visitors", "/api/assurance/hospitals"):
            assert (await get(world, who, path)).status_code == 404


async def test_what_happened_instead_of_a_meeting_is_counted_by_its_name_also_when_typed_in_later(world: World) -> None:
    priya = await world.phone("priya")
    visit = (plan := plan_visit("danny", "mary"))["visit"]
    refused = {
        "type": "record_not_seen",
        "visit": visit,
        "person": "danny",
        "outcome": "access_refused",
        "why": "other",
    }
    for command in (plan, begin(visit), refused, finish(visit)):
        await priya.send(command)
    await world.tick()
    found = await read(world, "priya")
    assert some(whole(found, "in_person")) == {"access_refused": 1, "not_said": 1}
    await priya.send(
        {"type": "record_not_seen", "visit": visit, "person": "mary", "outcome": "moved", "moved_to": "Leeds"}
    )
    await world.tick()
    found = await read(world, "priya")
    assert some(whole(found, "in_person")) == {"access_refused": 1, "moved": 1}
    assert whole(found, "in_private")["out_of"] == 0
