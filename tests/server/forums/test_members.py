"""Huw appoints people to his table, for a term; who reads what because of it, who is written to, and what is said in time."""

from typing import Any

import pytest
import sqlalchemy as sa

from lantern.forums.members.records import forum_letter
from lantern.identity.records import account
from tests import cast
from tests.phone import Phone
from tests.server.forums.test_levels import does, level, table
from tests.server.forums.test_meetings import BEGIN, action, decide, meeting, pdf, plan, something_open
from tests.sinks import MailSink
from tests.world import World


def appoint(**more: Any) -> dict[str, Any]:
    given = {
        "type": "appoint_member",
        "seat": "s1",
        "hospital": "ashgrove",
        "kind": "lived_experience",
        "name": "Megan",
    }
    term = {"from_on": "2026-11-17", "until_on": "2027-11-16", "face": "en-simple", "email": "megan@cast.example"}
    return {**given, **term, **more}


FAMILY = {"seat": "s2", "kind": "family", "name": "Frank", "face": "en", "email": "FRANK@cast.example"}


async def members(world: World, who: str, hospital: str = "ashgrove") -> Any:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    found = await world.client.get(f"/api/forums/hospital/{hospital}/members", headers=cookie)
    return found.json() if found.status_code == 200 else found.status_code


async def mine(world: World, who: str) -> list[dict[str, Any]]:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    found: list[dict[str, Any]] = (await world.client.get("/api/forums/mine", headers=cookie)).json()["tables"]
    return found


async def refused(phone: Phone, command: dict[str, Any]) -> str:
    reply = await phone.send(command)
    return str(reply["set_aside"][-1]["code"])


def letters(sink: MailSink) -> dict[str, tuple[str, str]]:
    return {to: (m["Subject"], m.get_content()) for [to], m in zip(sink.recipients, sink.messages, strict=True)}


async def test_a_forum_shows_who_sits_there_and_what_is_vacant(world: World) -> None:
    before = await members(world, "huw")
    assert {(one["kind"], one["body"]): one.get("seats", 0) for one in before["bodies"]} == {
        ("host", "vale"): 2, ("region", "midlands"): 1, ("placing", "glan"): 1, ("placing", "north"): 2,
    }  # fmt: skip
    assert before["vacant"] == ["regulator", "council", "safeguarding", "advocacy", "lived_experience", "family"]
    await does(await world.phone("huw"), appoint(), appoint(**FAMILY))
    found = await members(world, "huw")
    assert [(one["kind"], one["name"], one["state"]) for one in found["seats"]] == [
        ("lived_experience", "Megan", "sits"), ("family", "Frank", "sits"),
    ]  # fmt: skip
    assert found["vacant"] == ["regulator", "council", "safeguarding", "advocacy"]
    assert "email" in found["seats"][0] and "email" not in (await members(world, "priya"))["seats"][0]


async def test_whoever_sits_there_reads_from_the_first_day_until_the_last_and_no_longer(world: World) -> None:
    huw, megan = await world.phone("huw"), await world.phone("megan")
    assert await table(world, "megan") == 404
    await does(huw, appoint(from_on="2026-11-19", until_on="2026-12-19"))
    await world.jobs.seats()
    assert await table(world, "megan") == 404 and await mine(world, "megan") == []
    world.clock.on(days=2)
    await world.jobs.seats()
    await megan.sync()
    seat = next(one for one in megan.all("me")[0]["seats"] if one["role"] == "forum_voice")
    assert (await table(world, "megan"))["view"] == "voice" and seat["hospital_name"] == "Ashgrove"
    assert [one["until_on"] for one in await mine(world, "megan")] == ["2026-12-19"]
    await does(huw, {"type": "end_member", "seat": "s1", "ended_on": "2026-11-20", "why": "She has moved."})
    world.clock.on(days=1)
    assert (await table(world, "megan"))["view"] == "voice"  # the last day too
    world.clock.on(days=1)
    assert await table(world, "megan") == 404 and await mine(world, "megan") == []
    await megan.sync()
    assert not [one for one in megan.all("me")[0]["seats"] if one["role"] == "forum_voice"]
    (former,) = (await members(world, "huw"))["former"]
    assert [(one["what"], one.get("why")) for one in former["terms"]] == [
        ("appointed", None),
        ("ended", "She has moved."),
    ]


async def test_a_voice_reads_hospital_and_theme_and_nothing_of_who_lives_there(world: World) -> None:
    await something_open(world)
    huw = await world.phone("huw")
    await does(huw, appoint(), level("watch"), plan(), BEGIN, decide(), action())
    found = await meeting(world, "megan")
    text = str(found) + str(await table(world, "megan")) + str(await members(world, "megan"))
    for hidden in ("Danny", "lock", "lamp", "Ash Ward", "hurt", "@cast", "danny"):
        assert hidden not in text, hidden
    topics = {one["kind"]: one for one in found["topics"]}
    assert topics["concerns"]["lines"][0]["about"] == ["abuse"] and "body_name" not in topics["concerns"]["lines"][0]
    assert topics["promises"]["lines"] == [{"state": "open", "n": 2}]
    assert "Everybody looks at nights." in text and "Visit one night." in text
    assert [one["source"] for one in (await table(world, "megan"))["todo"]] == ["meeting"]
    assert "heard" not in (await table(world, "megan"))["changes"][0]
    await does(await world.phone("megan"), {"type": "add_item", "meeting": "m1", "words": "Who reads to people?"})
    assert (await pdf(world, "megan", "m1.agenda.en-simple")).status_code == 200
    assert (await pdf(world, "megan", "m1.minutes.en")).status_code == 200


async def test_only_the_host_appoints_and_no_manager_of_a_hospital_is_appointed(world: World) -> None:
    for who in ("priya", "asha", "megan", "ola", "sam", "nerys"):
        assert await refused(await world.phone(who), appoint()) == "out-of-scope"
    huw = await world.phone("huw")
    assert await refused(huw, appoint(hospital="glanrhyd")) == "out-of-scope"
    assert await refused(huw, appoint(email="ola@cast.example", kind="regulator")) == "out-of-scope"
    assert await refused(huw, appoint(until_on="2026-11-01")) == "days-backwards"
    assert await refused(huw, appoint(until_on="2026-02-31")) == "no-such-moment"
    assert await refused(huw, appoint(email=None)) == "no-way-to-tell"
    assert await refused(huw, appoint(email="nobody")) == "unreadable"
    assert [await members(world, who) for who in ("ola", "sam", "frank")] == [404, 404, 404]
    assert "seats" not in await members(world, "huw")


async def test_a_seat_cannot_take_over_one_that_its_id_names(world: World) -> None:
    await does(await world.phone("huw"), appoint(seat="asha-region"))
    await does(
        await world.phone("huw"), {"type": "end_member", "seat": "asha-region", "ended_on": "2026-11-17", "why": "x"}
    )
    world.clock.on(days=2)
    assert (await table(world, "asha"))["view"] == "region"


async def test_a_term_is_renewed_and_the_end_is_said_to_the_host_in_time(world: World) -> None:
    huw = await world.phone("huw")
    await does(huw, appoint(until_on="2027-01-31"))
    await world.jobs.seats()
    await huw.sync()
    assert "seats" not in huw.all("me")[0].get("waits", {})
    world.clock.on(days=15)  # 2 December: sixty days before the last
    await world.jobs.seats()
    await world.jobs.seats()
    await huw.sync()
    assert huw.all("me")[0]["waits"]["seats"] == 1
    assert (await members(world, "huw"))["seats"][0]["state"] == "ends_soon"
    await does(huw, {"type": "renew_member", "seat": "s1", "until_on": "2028-01-31"})
    assert "seats" not in huw.all("me")[0].get("waits", {})
    seat = (await members(world, "huw"))["seats"][0]
    assert (seat["state"], seat["until_on"], [one["what"] for one in seat["terms"]]) == (
        "sits", "2028-01-31", ["appointed", "renewed"],
    )  # fmt: skip
    assert await refused(huw, {"type": "renew_member", "seat": "s1", "until_on": "2027-06-30"}) == "days-backwards"


async def test_a_holder_who_has_left_is_a_vacant_seat_and_is_said(world: World) -> None:
    huw = await world.phone("huw")
    await does(huw, appoint())
    await world.run(account.update().where(account.c.id == "megan").values(left_at="2026-11-18T00:00:00.000Z"))
    await world.jobs.seats()
    await huw.sync()
    found = await members(world, "huw")
    assert found["seats"][0]["state"] == "holder_left" and "lived_experience" in found["vacant"]
    assert huw.all("me")[0]["waits"]["seats"] == 1


async def test_everybody_hears_of_a_meeting_in_their_own_language(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    huw = await world.phone("huw")
    await does(huw, appoint(), appoint(**FAMILY, until_on="2026-12-01"), appoint(seat="s3", kind="council", name="Ann", email=None, told_by="post", contact="1 High Street"))  # fmt: skip
    await world.tick()
    assert letters(mail_sink)["megan@cast.example"][0] == "You are in a group"
    mail_sink.recipients.clear()
    mail_sink.messages.clear()
    await does(huw, plan(planned_on="2026-12-10"))
    await world.tick()
    assert not mail_sink.messages  # more than two weeks before
    # K8: whoever sits there when it is sent, not when it was planned
    await does(huw, {"type": "end_member", "seat": "s2", "ended_on": "2026-11-20", "why": "Asked to"})
    await does(huw, appoint(seat="s4", kind="advocacy", name="Nia", email="nia@new.example", face="cy"))
    world.clock.on(days=10)
    await world.jobs.seats()
    await world.jobs.seats()
    told = letters(mail_sink)
    assert told["megan@cast.example"][0] == "There is a meeting" and "#/pack/m1" in told["megan@cast.example"][1]
    assert "10 Rhagfyr 2026" in told["nia@new.example"][1]
    assert "frank@cast.example" not in told
    assert {"priya@cast.example", "gareth@cast.example", "asha@cast.example", "dilys@cast.example"} <= set(told)
    assert len(mail_sink.recipients) == len(set(map(tuple, mail_sink.recipients)))
    for subject, text in told.values():
        assert not any(word in subject + text for word in ("Ashgrove", "Huw", "Danny", "Vale"))
    (by_hand,) = await world.rows(sa.select(forum_letter).where(forum_letter.c.state == "by_hand", forum_letter.c.meeting.is_not(None)))  # fmt: skip
    await does(huw, {"type": "tell_member", "letter": by_hand.id})
    await does(huw, {"type": "tell_member", "letter": by_hand.id})
    assert len(await world.facts("MemberTold")) == 1


async def test_of_a_rapid_review_every_body_that_pays_for_somebody_there_hears_at_once_however_far_its_day(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await does(await world.phone("huw"), plan(planned_on="2026-12-10", kind="rapid"))
    await world.tick()
    assert {"priya@cast.example", "gareth@cast.example", "asha@cast.example", "dilys@cast.example"} <= set(
        letters(mail_sink)
    )


async def test_an_address_without_an_account_gets_one_that_holds_this_seat_alone(world: World) -> None:
    await does(await world.phone("huw"), appoint(email="nia@new.example", name="Nia", face="cy-simple"))
    (made,) = await world.rows(sa.select(account).where(account.c.email == "nia@new.example"))
    assert made.language == "cy-simple"
    nia = await world.phone(made.id)
    assert {noun for noun, _ in nia.rows} & {"people", "concerns", "visits", "owed", "sheets"} == set()
    assert (await table(world, made.id))["view"] == "voice"


@pytest.mark.parametrize("who", ["priya", "sam", "ola"])
async def test_nobody_else_says_that_somebody_was_told(world: World, who: str) -> None:
    huw = await world.phone("huw")
    await does(huw, appoint(email=None, told_by="telephone"), plan(planned_on="2026-11-20"))
    await world.tick()
    (by_hand,) = await world.rows(sa.select(forum_letter).where(forum_letter.c.state == "by_hand", forum_letter.c.meeting.is_not(None)))  # fmt: skip
    assert await refused(await world.phone(who), {"type": "tell_member", "letter": by_hand.id}) == "out-of-scope"


async def test_the_cast_reads_as_before(world: World) -> None:
    assert cast.SEATS["frank"][0]["role"] == "family_carer" and await mine(world, "frank") == []


async def test_whoever_was_told_hears_that_a_meeting_is_called_off(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    huw = await world.phone("huw")
    await does(huw, appoint(), appoint(seat="s3", kind="council", name="Ann", email=None, told_by="post"))
    await does(huw, plan(planned_on="2026-11-24"))
    await world.tick()
    (by_hand,) = await world.rows(sa.select(forum_letter).where(forum_letter.c.state == "by_hand"))
    await does(huw, {"type": "tell_member", "letter": by_hand.id})
    before = len(mail_sink.messages)
    await does(huw, {"type": "call_off_meeting", "meeting": "m1", "why": "The room is flooded."})
    await world.tick()
    await world.tick()
    told = letters(mail_sink)
    assert (
        told["megan@cast.example"][0] == "There is no meeting" and "24 November 2026" in told["megan@cast.example"][1]
    )
    assert told["gareth@cast.example"][0] == "Mae cyfarfod fforwm wedi'i ganslo"
    assert len(mail_sink.messages) == 2 * before - 1  # megan had also heard that she was appointed
    (again,) = await world.rows(sa.select(forum_letter).where(forum_letter.c.state == "by_hand"))
    assert (again.name, again.kind) == ("Ann", "called_off")
