"""Stale contacts are found before they are needed: who keeps them, who sees it, and how they are put right."""

from typing import Any

import httpx
import msgspec

from lantern.contacts.records import telephone_id
from lantern.identity.records import account, seat
from lantern.store.tables import as_json
from lantern.units.model import Telephone
from lantern.units.records import hospital
from tests import cast
from tests.server.alerts.test_telling import raised
from tests.sinks import MailSink
from tests.world import World

COUNCIL = "01632 960110"


async def listed(world: World, who: str, at: str | None = None) -> Any:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    path = "/api/contacts" + (f"?hospital={at}" if at else "")
    answer: httpx.Response = await world.client.get(path, headers=cookie)
    return answer.json() if answer.status_code == 200 else answer.status_code


async def found(world: World, who: str, at: str | None = None, **where: str) -> list[dict[str, Any]]:
    every = (await listed(world, who, at))["contacts"]
    return [one for one in every if all(one.get(name) == value for name, value in where.items())]


async def only(world: World, who: str, at: str | None = None, **where: str) -> dict[str, Any]:
    (one,) = await found(world, who, at, **where)
    return one


async def has(world: World, at: str, *numbers: Telephone) -> None:
    """The directory's file gave these numbers, and the metronome has ticked."""
    await world.run(hospital.update().where(hospital.c.id == at).values(telephones=as_json(numbers)))
    await world.jobs.reckon()


def number(to: str = "council_day", said: str = COUNCIL, name: str = "Adult safeguarding") -> Telephone:
    return msgspec.convert({"to": to, "name": name, "number": said}, Telephone)


async def on_phone(world: World, at: str = "ashgrove", who: str = "priya") -> dict[str, Any]:
    held: dict[str, Any] = (await world.phone(who)).one("hospitals", at)["telephones"][0]
    return held


async def waits(world: World, who: str) -> int:
    return int((await world.phone(who)).all("me")[0].get("waits", {}).get("contacts", 0))


async def test_a_number_from_a_file_was_never_checked_and_its_hosts_desk_sees_it(world: World) -> None:
    await has(world, "ashgrove", number())
    one = await only(world, "huw", "ashgrove", what="council_day")
    assert (one["stale"], one["owner"], one["may_check"], one.get("checked_on")) == ("never", "vale", True, None)
    assert await waits(world, "huw") > 0 and await waits(world, "sam") == 0
    assert "checked_on" not in await on_phone(world)


async def test_still_right_is_one_tap_and_stands_on_every_phone_with_its_day(world: World) -> None:
    await has(world, "ashgrove", number())
    one, before = await only(world, "huw", "ashgrove", what="council_day"), await waits(world, "huw")
    await (await world.phone("huw")).send({"type": "check_contact", "contact": one["id"]})
    after = await only(world, "huw", "ashgrove", what="council_day")
    assert after.get("stale") is None and (after["checked_on"], after["check_by"]) == ("2026-11-17", "2027-02-15")
    assert [(w["did"], w["by_name"]) for w in after["story"]] == [("checked", "Huw")]
    held = await on_phone(world)
    assert (held["checked_on"], held["check_by"]) == ("2026-11-17", "2027-02-15")
    assert await waits(world, "huw") == before - 1


async def test_after_ninety_days_it_is_stale_and_the_metronome_says_so_once(world: World) -> None:
    await has(world, "ashgrove", number())
    one = await only(world, "huw", "ashgrove", what="council_day")
    await (await world.phone("huw")).send({"type": "check_contact", "contact": one["id"]})
    world.clock.on(days=90)
    await world.jobs.reckon()
    assert (await only(world, "huw", "ashgrove", what="council_day")).get("stale") is None
    world.clock.on(days=1)
    await world.jobs.reckon()
    stale = await only(world, "huw", "ashgrove", what="council_day")
    world.clock.on(days=3)
    await world.jobs.reckon()
    again = await only(world, "huw", "ashgrove", what="council_day")
    assert (stale["stale"], stale["since"]) == ("old", "2027-02-16") == (again["stale"], again["since"])


async def test_a_body_may_check_sooner_and_never_later(world: World) -> None:
    await has(world, "ashgrove", number())
    root = await world.phone("root")
    for days in ("30", "200"):
        await root.send({
            "type": "set_local_value", "body": "vale", "name": "contact.check.every", "value": days, "from_on": "2026-11-01", "source": "The quality board",
        })  # fmt: skip
    assert [one["code"] for one in root.aside.values()] == ["not-local"]
    one = await only(world, "huw", "ashgrove", what="council_day")
    await (await world.phone("huw")).send({"type": "check_contact", "contact": one["id"]})
    assert (await on_phone(world))["check_by"] == "2026-12-17"


async def test_a_correction_keeps_what_stood_there_and_counts_from_its_day(world: World) -> None:
    await has(world, "ashgrove", number(), number("police", "01632 960101", "Police"))
    one = await only(world, "huw", "ashgrove", what="council_day")
    correct = {"type": "correct_contact", "contact": one["id"], "name": "Front door", "said": "01632 960199"}
    await (await world.phone("huw")).send({**correct, "hours": "Day and night"})
    held = (await world.phone("priya")).one("hospitals", "ashgrove")["telephones"]
    assert [(t["to"], t["number"], t.get("checked_on")) for t in held] == [("council_day", "01632 960199", "2026-11-17"), ("police", "01632 960101", None)]  # fmt: skip
    after = await only(world, "huw", "ashgrove", what="council_day")
    assert [(w["did"], w["was"], w["now"]) for w in after["story"]] == [("corrected", COUNCIL, "01632 960199")]
    assert len(await world.facts("TelephonesChanged", "ContactCorrected")) == 2
    dilys = await world.phone("dilys")
    await dilys.send({"type": "check_contact", "contact": one["id"]})
    assert [one["code"] for one in dilys.aside.values()] == ["contact-changed"], (
        "nobody says of a number that is gone that it is right"
    )


async def test_a_regulator_has_no_number_until_a_body_enters_it_and_then_all_its_hospitals_have_it(
    world: World,
) -> None:
    await world.run(hospital.update().where(hospital.c.id == "fenside").values(host="vale"))
    await world.jobs.reckon()
    one = await only(world, "huw", what="regulator")
    assert one["stale"] == "missing" and one["of"] == "CQC" and sorted(one["hospitals"]) == ["ashgrove", "fenside"]
    huw = await world.phone("huw")
    await huw.send({"type": "check_contact", "contact": one["id"]})
    await huw.send({"type": "correct_contact", "contact": one["id"], "name": "CQC", "said": "not a number"})
    assert [each["code"] for each in huw.aside.values()] == ["no-contact", "no-contact"]
    await huw.send({"type": "correct_contact", "contact": one["id"], "name": "CQC", "said": "03000 000000"})
    for at in ("ashgrove", "fenside"):
        held = await on_phone(world, at)
        assert (held["to"], held["number"], held["checked_on"]) == ("regulator", "03000 000000", "2026-11-17")
    assert (await only(world, "nerys", what="regulator"))["of"] == "HIW", "what Vale entered is no number of Wales"


async def test_one_number_of_several_hospitals_is_checked_for_all_of_them_at_once(world: World) -> None:
    await world.run(hospital.update().where(hospital.c.id == "fenside").values(host="vale"))
    await has(world, "ashgrove", number())
    await has(world, "fenside", number(said="01632960110"))
    one = await only(world, "dilys", what="council_day")
    assert sorted(one["hospitals"]) == ["ashgrove", "fenside"]
    await (await world.phone("dilys")).send({"type": "check_contact", "contact": one["id"]})
    assert [(await on_phone(world, at))["checked_on"] for at in ("ashgrove", "fenside")] == ["2026-11-17"] * 2


async def test_anybody_may_say_that_a_number_is_wrong_and_it_is_stale_at_once(world: World) -> None:
    await has(world, "ashgrove", number())
    one = await only(world, "huw", "ashgrove", what="council_day")
    await (await world.phone("huw")).send({"type": "check_contact", "contact": one["id"]})
    doubt = {
        "type": "doubt_number",
        "hospital": "ashgrove",
        "to": "council_day",
        "number": COUNCIL,
        "words": "A bakery answers.",
    }
    await (await world.phone("priya")).send(doubt)
    after = await only(world, "huw", "ashgrove", what="council_day")
    assert after["stale"] == "wrong" and [w["did"] for w in after["story"]] == ["doubted", "checked"]
    assert (await on_phone(world))["wrong"] is True
    await (await world.phone("huw")).send({"type": "check_contact", "contact": one["id"]})
    assert (await only(world, "huw", "ashgrove", what="council_day")).get("stale") is None
    assert "wrong" not in await on_phone(world)


def of_council(type: str) -> dict[str, str]:
    return {"type": type, "hospital": "ashgrove", "to": "council_day", "number": COUNCIL}


async def test_whoever_said_it_by_mistake_takes_it_back_and_the_number_is_as_it_was(world: World) -> None:
    await has(world, "ashgrove", number())
    one = await only(world, "huw", "ashgrove", what="council_day")
    await (await world.phone("huw")).send({"type": "check_contact", "contact": one["id"]})
    priya = await world.phone("priya")
    world.clock.on(minutes=1)
    await priya.send(of_council("doubt_number"))
    assert (await on_phone(world))["wrong"] is True
    world.clock.on(minutes=1)
    for _ in range(2):
        await priya.send(of_council("take_back_doubt"))
    after = await only(world, "huw", "ashgrove", what="council_day")
    assert after.get("stale") is None and [w["did"] for w in after["story"]] == ["mistaken", "doubted", "checked"]
    assert "wrong" not in await on_phone(world) and (await on_phone(world))["checked_on"] == "2026-11-17"
    world.clock.on(minutes=1)
    await priya.send(of_council("doubt_number"))
    assert (await on_phone(world))["wrong"] is True, "said again, it counts again"


async def test_what_somebody_else_said_of_a_number_nobody_takes_back(world: World) -> None:
    await has(world, "ashgrove", number())
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    await priya.send(of_council("doubt_number"))
    world.clock.on(minutes=1)
    await gareth.send(of_council("take_back_doubt"))
    assert (await on_phone(world))["wrong"] is True and gareth.aside == {}
    await gareth.send(of_council("doubt_number"))
    world.clock.on(minutes=1)
    await priya.send(of_council("take_back_doubt"))
    assert (await on_phone(world))["wrong"] is True, "Gareth says so too"
    await gareth.send(of_council("take_back_doubt"))
    assert "wrong" not in await on_phone(world)
    await gareth.send({**of_council("take_back_doubt"), "number": "01632 960999"})
    assert gareth.aside == {}


async def test_a_number_that_is_used_no_more_may_be_doubted_without_harm(world: World) -> None:
    priya = await world.phone("priya")
    await priya.send({"type": "doubt_number", "hospital": "ashgrove", "to": "police", "number": "01632 960000"})
    await priya.send({"type": "doubt_number", "hospital": "nowhere", "to": "police", "number": "01632 960000"})
    assert priya.aside == {}


async def test_a_host_outside_lantern_is_kept_by_its_region(world: World) -> None:
    await world.jobs.reckon()
    one = await only(world, "asha", kind="seat", body="quiet")
    assert (one["stale"], one["owner"], one["said"]) == ("never", "midlands", cast.FORUM)
    assert "host" in {each["what"] for each in await found(world, "asha", stale="missing")}, (
        "nobody there reads Lantern: K5 asks for a number"
    )
    asha = await world.phone("asha")
    await asha.send({"type": "correct_contact", "contact": one["id"], "name": "Forum", "said": "01632 960111"})
    assert [each["code"] for each in asha.aside.values()] == ["no-contact"], "a seat is an address"
    await asha.send({"type": "correct_contact", "contact": one["id"], "name": "Forum", "said": "new@quiet.example"})
    after = await only(world, "asha", kind="seat", body="quiet")
    assert after["said"] == "new@quiet.example" and after.get("stale") is None
    concern = await raised(world, hospital="fenside", person="rosa")
    assert "new@quiet.example" in await world.told(concern) and cast.FORUM not in await world.told(concern)


async def test_a_bounced_address_is_stale_at_once_and_right_again_when_somebody_says_so(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await world.jobs.reckon()
    one = await only(world, "asha", kind="seat", body="quiet")
    await (await world.phone("asha")).send({"type": "check_contact", "contact": one["id"]})
    mail_sink.refuses = {cast.FORUM, "kwame@cast.example"}
    await raised(world, hospital="fenside", person="rosa")
    await world.tick()
    after = await only(world, "asha", kind="seat", body="quiet")
    assert after["stale"] == "bounced" and [w["did"] for w in after["story"]] == ["bounced", "checked"]
    kwame = await only(world, "priya", kind="account")
    assert (kwame["name"], kwame["stale"], kwame["said"]) == ("Kwame", "bounced", "kwame@cast.example")
    mail_sink.refuses = set()
    await (await world.phone("priya")).send({"type": "check_contact", "contact": kwame["id"]})
    assert await found(world, "priya", kind="account") == [], (
        "an account's address is nobody's to check while letters go"
    )


async def test_an_address_that_takes_letters_again_is_right_without_a_word(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    mail_sink.refuses = {"kwame@cast.example"}
    await raised(world, person="danny")
    assert len(await found(world, "priya", kind="account")) == 1
    mail_sink.refuses = set()
    await raised(world, person="danny")
    await world.jobs.reckon()
    assert await found(world, "priya", kind="account") == []


async def test_a_seat_whose_only_holder_left_or_that_nobody_ever_held_is_said_before_it_is_needed(world: World) -> None:
    await world.run(account.update().where(account.c.id == "kwame").values(left_at="2026-11-16T09:00:00.000Z"))
    await world.end_seat("dilys-host_deputy")
    await world.jobs.reckon()
    assert (await only(world, "priya", kind="vacant", what="placing_oncall"))["stale"] == "left"
    assert (await only(world, "huw", kind="vacant", what="host_deputy"))["stale"] == "left"
    assert (await only(world, "nerys", kind="vacant", what="host_deputy"))["stale"] == "missing", "Glan never had one"
    assert await waits(world, "priya") == 1


async def test_a_turn_of_somebody_who_left_is_stale_and_a_rota_fills_a_seat(world: World) -> None:
    priya = await world.phone("priya")
    turn = {
        "type": "set_turn",
        "turn": "t1",
        "body": "north",
        "from_on": "2026-11-16",
        "until_on": "2027-06-30",
        "begins": "09:00",
        "ends": "09:00",
    }
    await priya.send({**turn, "account": "kwame"})
    await priya.send({**turn, "turn": "t2", "label": "Night desk", "telephone": "07700 900111"})
    await world.run(account.update().where(account.c.id == "kwame").values(left_at="2026-11-16T09:00:00.000Z"))
    await world.tick()
    await world.jobs.reckon()
    turns = {one["name"]: one for one in await found(world, "priya", kind="turn")}
    assert turns["Kwame"]["stale"] == "left" and not turns["Kwame"].get("may_correct")
    assert turns["Night desk"].get("stale") is None and turns["Night desk"]["checked_on"] == "2026-11-17"
    assert await found(world, "priya", kind="vacant", what="placing_oncall") == [], "the night desk's number answers"
    world.clock.on(days=91)
    await world.jobs.reckon()
    assert (await only(world, "priya", kind="turn", name="Night desk"))["stale"] == "old"


async def test_where_nobody_of_a_body_can_keep_it_whoever_runs_the_installation_does(world: World) -> None:
    for one in ("nerys-host_lead", "gareth-placing_commissioner", "gareth-placing_oncall", "carys-region"):
        await world.end_seat(one)
    await world.jobs.reckon()
    assert {one["body"] for one in await found(world, "root", kind="vacant")} >= {"glan", "cymru"}
    assert await waits(world, "root") > 0 and await waits(world, "nerys") == 0


async def test_a_merged_hosts_contacts_pass_to_its_successor(world: World) -> None:
    from lantern.commissioners.records import body

    await has(world, "ashgrove", number())
    await world.run(body.update().where(body.c.id == "vale").values(closed_on="2026-11-01", successor="elsewhere"))
    await world.jobs.reckon()
    assert (await only(world, "sam", what="council_day"))["owner"] == "elsewhere"
    assert await found(world, "huw") == []


async def test_a_closed_hospitals_numbers_are_nobodys_to_check(world: World) -> None:
    await has(world, "ashgrove", number())
    await world.run(hospital.update().where(hospital.c.id == "ashgrove").values(closed_on="2026-11-10"))
    await world.jobs.reckon()
    assert await found(world, "huw", kind="telephone") == []


async def test_who_reads_what(world: World) -> None:
    await has(world, "ashgrove", number())
    assert await listed(world, "sam", "ashgrove") == 403 == await listed(world, "frank", "ashgrove")
    priya = await found(world, "priya", "ashgrove")
    assert {one["body"] for one in priya if one["kind"] != "telephone"} <= {"vale", "midlands", "north", "glan"}
    assert not any(one.get("may_check") for one in priya if one["owner"] == "vale")
    assert {one["kind"] for one in await found(world, "ola", "ashgrove")} == {"telephone"}
    refused = await world.phone("priya")
    await refused.send({"type": "check_contact", "contact": telephone_id("ashgrove", "council_day", COUNCIL)})
    assert [one["code"] for one in refused.aside.values()] == ["not-yours"]


async def test_the_oldest_address_of_a_seat_with_several_is_not_shown_to_those_who_do_not_keep_it(world: World) -> None:
    rota = {"id": "rota", "role": "placing_oncall", "body": "glan", "address": "nos@glan.example", "label": "Nos"}
    await world.run(seat.insert().values(**rota))
    await world.jobs.reckon()
    assert "said" not in await only(world, "huw", "ashgrove", kind="seat", body="glan")
    assert (await only(world, "gareth", kind="seat"))["said"] == "nos@glan.example"


async def test_metrics_count_what_is_stale_by_why_and_name_nobody(world: World) -> None:
    await has(world, "ashgrove", number())
    text = (await world.client.get("/metrics")).text
    assert 'lantern_contacts_stale{why="missing"}' in text and 'lantern_contacts_stale{why="never"}' in text
    assert COUNCIL not in text


async def test_said_twice_or_on_any_node_it_is_the_same(world: World) -> None:
    await has(world, "ashgrove", number())
    one = await only(world, "huw", "ashgrove", what="council_day")
    huw = await world.phone("huw")
    for _ in range(2):
        await huw.send({"type": "check_contact", "contact": one["id"]})
    before = await listed(world, "huw", "ashgrove")
    await world.jobs.reckon()
    assert await listed(world, "huw", "ashgrove") == before
