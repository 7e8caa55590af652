"""The preparation for Assuring Transformation: as at a cut, the same whenever it is made, and never the submission."""

from datetime import UTC, datetime, timedelta
from typing import Any

from lantern.journal import Line, write_facts
from lantern.people.facts import PersonBroughtIn
from lantern.people.records import person
from tests.cast import plan_visit
from tests.server.findings.test_assurance import get, meeting, read, trip
from tests.world import World

NORTH = "/api/transforming/north"
SUNDAY = f"{NORTH}?cut=weekly&day=2026-11-22"
AFTER = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def of(found: dict[str, Any], who: str) -> dict[str, Any]:
    return next(one for one in found["rows"] if one["person"] == who)


async def test_each_person_in_scope_has_a_row_and_what_is_missing_is_named(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", on="2026-11-10")
    await priya.send(plan_visit("danny", planned_on="2026-12-08"))
    found = await read(world, "priya", NORTH)
    assert {one["person"] for one in found["rows"]} == {"danny", "mary", "rosa"} and found["applies"]
    danny, mary = of(found, "danny"), of(found, "mary")
    assert (danny["last_visit_on"], danny["last_visit_how"], danny["within"], danny["next_planned_on"]) == (
        "2026-11-10",
        "in_person",
        "yes",
        "2026-12-08",
    )
    assert "missing" not in danny
    assert (mary["within"], mary["missing"]) == ("no", ["last_visit", "next_visit", "reason_late"])


async def test_somebody_brought_in_after_a_cut_is_not_in_it_though_they_were_in_hospital(world: World) -> None:
    world.clock.now = AFTER
    brought = PersonBroughtIn(subject="mary", body="north", hospital="ashgrove", unit="ash", history_known=False)
    before = (await get(world, "priya", SUNDAY)).json()
    await world.database.write(lambda tx: write_facts(tx, [Line(fact=brought, at="2026-11-23T08:00:00.000Z")]))
    after = (await get(world, "priya", SUNDAY)).json()
    assert {one["person"] for one in before["rows"]} - {one["person"] for one in after["rows"]} == {"mary"}


async def test_what_is_heard_after_a_cut_never_changes_it(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", on="2026-11-10")
    plan = plan_visit("mary", planned_on="2026-11-25")
    await priya.send(plan)
    world.clock.now = AFTER
    then = (await get(world, "priya", SUNDAY)).json()
    assert (of(then, "mary")["next_planned_on"], of(then, "danny")["last_visit_on"]) == ("2026-11-25", "2026-11-10")
    # all of this became known on the Monday or later, some of it about the week before
    await trip(priya, "danny", on="2026-11-20")
    await trip(priya, "rosa", on="2026-11-19", unit="reed")
    await priya.send({"type": "call_off_visit", "visit": plan["visit"], "why": "No trains."})
    await priya.send({"type": "except_visit", "person": "mary", "until": "2027-01-31", "why": "Norovirus on the ward"})
    await priya.send({"type": "move_person", "person": "mary", "unit": "helyg", "moved_on": "2026-11-18"})
    await priya.send({"type": "record_discharge", "person": "danny", "discharged_on": "2026-11-21"})
    await priya.send({"type": "record_death", "person": "rosa", "died_on": "2026-11-21"})
    await world.tick()
    again = (await get(world, "priya", SUNDAY)).json()
    assert again == then
    world.clock.now = AFTER + timedelta(days=70)
    later = (await get(world, "priya", SUNDAY)).json()
    assert later["rows"] == then["rows"] and later["out"] == then["out"]
    now = await read(world, "priya", NORTH)
    assert now["rows"] == [] and [one["person"] for one in now["out"]] == ["mary"], "and all of it is known now"


async def test_a_cut_is_made_at_the_midnight_that_ends_it(world: World) -> None:
    priya = await world.phone("priya")
    world.clock.now = datetime(2026, 11, 22, 23, 59, 59, tzinfo=UTC)
    await trip(priya, "danny", on="2026-11-22")
    assert (await get(world, "priya", SUNDAY)).json()["code"] == "no-such-cut"
    world.clock.now = datetime(2026, 11, 23, 0, 0, 1, tzinfo=UTC)
    await trip(priya, "mary", on="2026-11-22")
    found = await read(world, "priya", SUNDAY)
    assert of(found, "danny")["last_visit_on"] == "2026-11-22"
    assert "last_visit_on" not in of(found, "mary"), "it was heard a second after the cut"


async def test_a_meeting_that_was_written_down_after_the_visit_was_handed_in_counts(world: World) -> None:
    priya = await world.phone("priya")
    visit_id = await trip(priya, "danny", on="2026-11-10", said=[meeting("danny", how="phone")])
    assert of(await read(world, "priya", NORTH), "danny")["last_visit_how"] == "phone"
    await priya.send({**meeting("danny"), "visit": visit_id})
    assert of(await read(world, "priya", NORTH), "danny")["last_visit_how"] == "in_person"


async def test_an_opening_balance_is_kept_when_the_first_visit_takes_its_place(world: World) -> None:
    await world.run(
        person.update()
        .where(person.c.id == "danny")
        .values(last_seen_on="2026-10-20", last_seen_source="opening_balance")
    )
    fact = PersonBroughtIn(
        subject="danny", body="north", hospital="ashgrove", unit="ash", history_known=True, last_seen_on="2026-10-20"
    )
    await world.database.write(write_facts, [Line(fact=fact, at="2026-11-16T09:00:00.000Z")])
    priya = await world.phone("priya")
    world.clock.now = AFTER
    then = await read(world, "priya", SUNDAY)
    assert (of(then, "danny")["in_person_on"], of(then, "danny")["within"]) == ("2026-10-20", "yes")
    await trip(priya, "danny", on="2026-11-23")
    assert await read(world, "priya", SUNDAY) == then


async def test_an_english_person_in_a_welsh_hospital_drops_out_and_is_shown_with_the_reason(world: World) -> None:
    await world.run(person.update().where(person.c.id == "rosa").values(hospital="glanrhyd", unit="helyg"))
    found = await read(world, "priya", NORTH)
    assert "rosa" not in {one["person"] for one in found["rows"]}
    assert found["out"] == [{"person": "rosa", "hospital": "glanrhyd", "why": "hospital_not_registered_with_cqc"}]


async def test_a_welsh_body_has_none(world: World) -> None:
    found = await read(world, "gareth", "/api/transforming/glan")
    assert (found["applies"], found["rows"], found["out"]) == (False, [], [])
    assert (await get(world, "gareth", "/api/transforming/glan/preparation.csv")).status_code == 404


async def test_the_file_names_itself_a_preparation_and_nobody(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", on="2026-11-10")
    await world.run(person.update().where(person.c.id == "danny").values(external="N-17"))
    text = (await get(world, "priya", f"{NORTH}/preparation.csv")).content.decode("utf-8-sig")
    assert text.startswith('"A preparation for Assuring Transformation, made by Lantern. It is not the submission."')
    assert not any(word in text for word in ("danny", "Danny", "Surname", "priya", "N-17"))
    found = await read(world, "priya", NORTH)
    key = (await get(world, "priya", f"{NORTH}/key.csv")).content.decode("utf-8-sig")
    placement = of(found, "danny")["placement"]
    assert f"{placement},N-17,danny" in key and placement in text


async def test_a_placement_is_the_same_at_every_cut_and_another_after_a_new_admission(world: World) -> None:
    priya = await world.phone("priya")
    first = of(await read(world, "priya", NORTH), "danny")["placement"]
    await priya.send({"type": "record_discharge", "person": "danny", "discharged_on": "2026-11-10"})
    await priya.send({"type": "move_person", "person": "danny", "unit": "reed", "moved_on": "2026-11-13"})
    again = of(await read(world, "priya", NORTH), "danny")
    assert again["placement"] != first and again["spell_began"] == "2026-11-13"


async def test_wrong_cuts_are_refused_in_words(world: World) -> None:
    for asked in (
        "cut=weekly&day=2026-11-21",
        "cut=weekly",
        "cut=monthly&day=2026-10-30",
        "cut=weekly&day=2099-01-04",
        "cut=x",
    ):
        reply = await get(world, "priya", f"{NORTH}?{asked}")
        assert (reply.status_code, reply.json()["code"]) == (422, "no-such-cut"), asked
    assert (await get(world, "priya", f"{NORTH}?cut=weekly&day=31-12-2026")).json()["code"] == "no-such-moment"
    assert (await get(world, "priya", f"{NORTH}/other.csv")).status_code == 404


def pays(to: str, since: str) -> dict[str, Any]:
    return {"type": "change_payer", "people": ["danny"], "to": to, "since": since}


async def test_a_cut_that_has_passed_asks_whoever_paid_when_it_was_made(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", on="2026-11-10")
    world.clock.now = AFTER
    then = await read(world, "priya", SUNDAY)
    await priya.send(pays("elsewhere", "2026-11-20"))
    assert await read(world, "priya", SUNDAY) == then, "North was asked about Danny, whatever was heard on the Monday"
    world.clock.on(hours=1)
    sam = await world.phone("sam")
    await sam.send(pays("north", "2026-11-23"))
    world.clock.now = AFTER + timedelta(days=70)
    later = await read(world, "priya", SUNDAY)
    assert (later["rows"], later["out"]) == (then["rows"], then["out"]), "and whatever came after that"
    assert "danny" not in {
        one["person"] for one in (await read(world, "sam", SUNDAY.replace("north", "elsewhere")))["rows"]
    }


def beside(body: str, since: str) -> dict[str, Any]:
    return {"type": "add_payer", "person": "danny", "body": body, "since": since}


async def test_of_two_english_bodies_that_pay_the_lead_is_asked_and_the_other_is_told_so(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    await trip(priya, "danny", on="2026-11-10")
    await priya.send(beside("elsewhere", "2026-11-01"))
    await sam.sync()
    await trip(sam, "danny", on="2026-11-16")
    led = of(await read(world, "priya", NORTH), "danny")
    assert (led["last_visit_on"], led["in_person_on"]) == ("2026-11-16", "2026-11-16"), "a visit by either counts"
    theirs = await read(world, "sam", NORTH.replace("north", "elsewhere"))
    assert theirs["rows"] == []
    assert theirs["out"] == [{"person": "danny", "hospital": "ashgrove", "why": "asked_of_another"}]


async def test_where_a_welsh_board_leads_the_english_body_that_pays_too_is_asked_from_the_cut_on(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", on="2026-11-10")
    world.clock.now = AFTER
    before = await read(world, "priya", SUNDAY)
    await priya.send({**pays("glan", "2026-11-20"), "still_pays": True})
    assert of(await read(world, "priya", NORTH), "danny")["in_person_on"] == "2026-11-10"
    assert await read(world, "priya", SUNDAY) == before
    gareth = await world.phone("gareth")
    await gareth.send({"type": "end_payer", "person": "danny", "body": "north", "since": "2026-11-23"})
    found = await read(world, "priya", NORTH)
    assert "danny" not in {one["person"] for one in [*found["rows"], *found["out"]]}


async def test_the_clock_of_a_phone_does_not_say_who_paid_before_two_changes_of_one_day(world: World) -> None:
    """North passes Danny to Glan, Glan passes him on within the hour, and its phone runs a day behind."""
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    world.clock.now = AFTER
    then = {one["person"] for one in (await read(world, "priya", SUNDAY))["rows"]}
    await priya.send(pays("glan", "2026-11-23"))
    gareth.do(pays("elsewhere", "2026-11-23"), at=AFTER - timedelta(hours=20))
    await gareth.sync()
    assert gareth.aside == {}
    assert {one["person"] for one in (await read(world, "priya", SUNDAY))["rows"]} == then, "on the Sunday North paid"
    assert "danny" in then


async def test_the_old_body_is_asked_no_more_from_the_next_cut_on(world: World) -> None:
    priya = await world.phone("priya")
    await trip(priya, "danny", on="2026-11-10")
    world.clock.now = AFTER
    await priya.send(pays("glan", "2026-11-20"))
    assert "danny" not in {one["person"] for one in (await read(world, "priya", NORTH))["rows"]}
    assert "danny" in {one["person"] for one in (await read(world, "priya", SUNDAY))["rows"]}, (
        "on the Sunday North paid"
    )


async def test_somebody_taken_off_a_planned_visit_has_none_and_somebody_added_has(world: World) -> None:
    priya = await world.phone("priya")
    plan = plan_visit("danny", planned_on="2026-12-08")
    await priya.send(plan)
    for change, who in (("add_to_visit", "mary"), ("take_off_visit", "danny")):
        assert (await priya.send({"type": change, "visit": plan["visit"], "people": [who]}))["set_aside"] == []
    found = await read(world, "priya", NORTH)
    assert (of(found, "danny").get("next_planned_on"), of(found, "mary").get("next_planned_on")) == (None, "2026-12-08")
