"""Somebody is afraid: who said it is sealed, opened on a stated need, and nothing a hospital is told leads to them."""

from datetime import date
from typing import Any

import sqlalchemy as sa

from lantern.concerns.source.records import named_in, opened
from lantern.forums.meetings.agenda import topics
from lantern.identity.inviting import keep_account
from lantern.identity.model import Seat
from lantern.identity.records import seat
from tests import cast
from tests.phone import Phone
from tests.server.alerts.test_telling import raised
from tests.server.concerns.test_reopening import codes
from tests.sinks import MailSink
from tests.world import World, said_in

TOLD_BY = "Jane Doe, night nurse"


async def sealed(world: World, who: str = "gareth", **more: Any) -> str:
    """Somebody who works there told this person in confidence."""
    given = {"protect": "source", "source": TOLD_BY, "voice": "staff", "person": "alun", "unit": "ash", **more}
    return await raised(world, who, words="Alun is shut in his room at night.", **given)


async def afraid(world: World, who: str = "megan", **more: Any) -> str:
    return await raised(world, who, words="They shout at people.", protect="raiser", unit="ash", **more)


async def read(world: World, phone: Phone, concern: str) -> Any:
    return await world.client.get(f"/api/concerns/{concern}/source", headers={"Cookie": f"sid={phone.token}"})


def open_it(concern: str) -> dict[str, Any]:
    return {"type": "open_source", "concern": concern, "why": "The police ask for a witness."}


async def test_the_same_people_hear_at_once_and_nobody_reads_who_told_it(world: World) -> None:
    concern = await sealed(world)
    assert {"huw", "dilys"} <= await world.told(concern)
    for who in ("huw", "dilys", "asha", "gareth"):
        phone = await world.phone(who)
        row = phone.one("concerns", concern)
        assert (row["words"], row["protect"]) == ("Alun is shut in his room at night.", "source")
        assert said_in(str(phone.rows), "Jane") == [], who  # not even on the phone of whoever wrote it


async def test_told_only_to_the_provider_by_a_human_and_never_by_the_ladder(world: World) -> None:
    concern = await sealed(world, urgency="note")
    assert (await world.phone("gareth")).one("concerns", concern)["provider_told"] == "held"
    await world.later(days=10)
    assert "ola" not in await world.told(concern)
    assert (await world.phone("ola")).rows.get(("concerns", concern)) is None


async def test_what_a_human_tells_the_hospital_names_no_ward_no_day_and_nobody(world: World) -> None:
    concern = await sealed(world)
    huw, ola = await world.phone("huw"), await world.phone("ola")
    release = {
        "type": "release_finding",
        "release": "0190f3a0-0000-7000-8000-000000000011",
        "concern": concern,
        "name_ward": True,
    }
    assert await codes(huw, {**release, "words": "Jane Doe says that people are shut in."}) == ["names-who-said-it"]
    assert (
        await codes(
            huw, {**release, "release": "0190f3a0-0000-7000-8000-000000000012", "words": "People are shut in at night."}
        )
        == []
    )
    answer = await world.client.get("/api/replies/findings", headers={"Cookie": f"sid={ola.token}"})
    [finding] = answer.json()["findings"]
    assert finding["when"] == {"by": "month", "since": "2026-11-01"} and "unit_name" not in finding
    assert "Jane" not in answer.text and "gareth" not in answer.text.lower()


async def test_the_safeguarding_lead_of_the_writers_body_opens_it_with_a_reason_that_stays(world: World) -> None:
    concern = await sealed(world)
    sian, huw = await world.phone("sian"), await world.phone("huw")
    assert (await read(world, sian, concern)).json()["code"] == "sealed"
    assert (await sian.send(open_it(concern)))["set_aside"] == []
    found = (await read(world, sian, concern)).json()
    assert found == {"concern": concern, "written_by": "Gareth", "words": TOLD_BY}
    await huw.sync()
    told = [line for line in huw.one("concerns", concern)["story"] if line["kind"] == "source_opened"]
    assert [line["by_name"] for line in told] == ["Sian"]
    [kept] = await world.rows(sa.select(opened))
    assert (kept.by, kept.why) == ("sian", "The police ask for a witness.")
    await world.later(minutes=61)
    assert (await read(world, sian, concern)).json()["code"] == "sealed"


async def test_a_safeguarding_lead_who_was_not_told_reads_what_is_sealed_and_nothing_else(world: World) -> None:
    await world.run(seat.insert().values(id="sgl", account="sam", role="placing_safeguarding", body="north"))
    concern, plain = await sealed(world, "priya", person="danny"), await raised(world, "priya", person="danny")
    hidden = await afraid(world, "priya")
    sam = await world.phone("sam")
    assert sam.one("concerns", concern)["words"] == "Alun is shut in his room at night."
    assert sam.rows.get(("concerns", plain)) is None
    row = sam.one("concerns", hidden)
    assert (row["raised_by_name"], row["words"]) == ("", "They shout at people.")
    assert await codes(sam, open_it(concern)) == []
    assert (await read(world, sam, concern)).json()["words"] == TOLD_BY


async def test_the_lead_of_the_writers_body_finds_and_opens_it_where_another_body_pays(world: World) -> None:
    await world.run(seat.insert().values(id="sgl", account="sam", role="placing_safeguarding", body="north"))
    concern, plain = await sealed(world, "priya", person="alun"), await raised(world, "priya", person="alun")
    sam = await world.phone("sam")
    assert sam.one("concerns", concern)["words"] == "Alun is shut in his room at night."
    assert sam.rows.get(("concerns", plain)) is None
    assert await codes(sam, open_it(concern)) == []
    assert (await read(world, sam, concern)).json()["words"] == TOLD_BY
    sian = await world.phone("sian")  # the lead of the body that pays reads it as before, and may not open it
    assert await codes(sian, open_it(concern)) == ["sealed"]


async def test_what_is_raised_later_reaches_the_phone_of_the_writers_lead_also_from_somebody_new(world: World) -> None:
    await world.run(seat.insert().values(id="sgl", account="sam", role="placing_safeguarding", body="north"))
    sam = await world.phone("sam")
    later = await sealed(world, "priya", person="alun")
    await sam.sync()
    assert sam.one("concerns", later)["protect"] == "source"
    visits = [Seat(role="placing_commissioner", body="north")]
    at = "2026-11-17T10:00:00.000Z"
    await world.database.write(keep_account, "rhian", "Rhian", "rhian@cast.example", "en", visits, at)
    await sam.sync()
    newest = await sealed(world, "rhian", person="bethan", unit=None, hospital="glanrhyd")
    await sam.sync()
    assert sam.one("concerns", newest)["protect"] == "source"


async def test_a_lead_whose_seat_has_ended_opens_nothing_and_the_body_that_pays_stands_in(world: World) -> None:
    ended = {"id": "sgl", "account": "sam", "role": "placing_safeguarding", "body": "north", "until_on": "2026-11-16"}
    await world.run(seat.insert().values(**ended))
    concern = await sealed(world, "priya", person="alun")
    sam, sian = await world.phone("sam"), await world.phone("sian")
    assert sam.rows.get(("concerns", concern)) is None
    assert await codes(sam, open_it(concern)) == ["sealed"]
    assert await codes(sian, open_it(concern)) == []
    assert (await read(world, sian, concern)).json()["words"] == TOLD_BY


async def test_whoever_wrote_it_down_is_told_that_somebody_opened_it(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    concern = await sealed(world)
    sian = await world.phone("sian")
    assert (await sian.send(open_it(concern)))["set_aside"] == []
    await world.tick()
    gareth = await world.phone("gareth")
    [told] = [one for one in gareth.all("alerts") if one.get("kind") == "unsealed"]
    assert told["concern"] == concern
    [letter] = [
        m.get_content()
        for m in mail_sink.messages
        if m["To"] == "gareth@cast.example" and m["Subject"] == "Newyddion am bryder"
    ]
    assert "Gofynnodd rhywun pwy ddywedodd" in letter and said_in(letter, "Sian", "Jane", "Alun") == []
    before = len(gareth.all("alerts"))
    await gareth.send(open_it(concern))  # whoever wrote it opens it themself: nobody is told of that
    await world.tick()
    await gareth.sync()
    assert len(gareth.all("alerts")) == before


async def test_nobody_else_opens_it(world: World) -> None:
    concern = await sealed(world)
    for who in ("huw", "asha", "priya", "ola", "root", "sam", "megan"):
        phone = await world.phone(who)
        assert await codes(phone, open_it(concern)) == ["sealed"], who
        assert (await read(world, phone, concern)).status_code == 404, who
    gareth = await world.phone("gareth")
    assert (await read(world, gareth, concern)).json()["words"] == TOLD_BY  # whoever wrote it down knows


async def test_whoever_is_afraid_is_known_to_nobody_who_reads_it(world: World) -> None:
    concern = await afraid(world)
    for who in ("huw", "dilys", "asha"):
        phone = await world.phone(who)
        row = phone.one("concerns", concern)
        assert (row["raised_by"], row["raised_by_name"], row["words"]) == ("kept-back", "", "They shout at people."), (
            who
        )
        assert "Megan" not in str(row) and "megan" not in str(row), who
        assert row["raised_at"] == row["heard_at"]
    megan = await world.phone("megan")
    assert megan.one("concerns", concern)["raised_by"] == "megan"  # she follows every step of it
    await megan.send({"type": "add_to_concern", "concern": concern, "words": "Again today."})
    call = {"type": "record_call", "concern": concern, "to": "council_day", "spoke_to": "Jan"}
    await megan.send(call)
    huw = await world.phone("huw")
    assert "Megan" not in str(huw.one("concerns", concern))
    assert (await huw.send(cast.take(concern)))["set_aside"] == []


async def test_not_even_the_body_of_whoever_is_afraid_stands_before_other_bodies_or_on_an_agenda(world: World) -> None:
    concern = await afraid(world)
    about_danny = await afraid(world, person="danny")
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    for phone in (priya, gareth):
        row = phone.one("concerns", concern)
        assert row["words"] == "" and "body" not in row and "checkers" not in str(row)
    assert (
        gareth.one("concerns", about_danny)["body"] == "north"
    )  # the body that pays for the person, and not the writer's
    today = date(2026, 11, 17)
    found = await world.database.read(topics, "ashgrove", today)
    [lines] = [topic.lines for topic in found if topic.kind == "concerns"]
    assert {line.id: line.body_name for line in lines} == {concern: None, about_danny: "North"}


async def test_a_picture_of_somebody_who_is_afraid_does_not_say_whose_it_is(world: World) -> None:
    concern = await afraid(world)
    megan, huw = await world.phone("megan"), await world.phone("huw")
    paper = {
        "type": "name_evidence",
        "evidence": "0190f3a0-0000-7000-8000-000000000021",
        "sha256": "b" * 64,
        "bytes": 9,
    }
    sent = {**paper, "media_type": "image/jpeg", "taken_at": "2026-11-17T10:00:00Z", "concern": concern}
    sent = {**sent, "shows": "A locked door."} if "shows" not in sent else sent
    sent.pop("taken_at")
    assert (await megan.send(sent))["set_aside"] == []
    await huw.sync()
    [seen] = huw.all("evidence")
    assert (seen["by"], seen["by_name"]) == ("kept-back", "")


async def test_a_member_of_the_hosts_own_table_who_is_afraid_takes_it_not_and_is_not_named(world: World) -> None:
    concern = await afraid(world, "dilys")
    assert await codes(await world.phone("dilys"), cast.take(concern)) == ["not-the-raiser"]
    row = (await world.phone("huw")).one("concerns", concern)
    assert "Dilys" not in str(row)


async def test_joined_with_another_it_still_gives_nobody_away(world: World) -> None:
    concern = await afraid(world)
    other = await raised(world, "frank", urgency="soon", person="danny")
    huw = await world.phone("huw")
    await huw.send({"type": "join_concerns", "concern": concern, "other": other, "words": "The same."})
    await world.tick()
    for who in ("huw", "frank"):
        phone = await world.phone(who)
        assert "Megan" not in str(phone.all("concerns")), who


async def test_where_the_writers_body_has_no_such_lead_the_body_that_pays_opens_it(world: World) -> None:
    await world.run(seat.insert().values(id="sgl", account="asha", role="placing_safeguarding", body="north"))
    concern = await afraid(world, person="danny")
    asha = await world.phone("asha")
    assert await codes(asha, open_it(concern)) == []
    assert (await read(world, asha, concern)).json()["written_by"] == "Megan"


async def test_one_that_could_not_be_read_whole_still_gives_nobody_away(world: World) -> None:
    gareth = await world.phone("gareth")
    command = {**cast.raise_concern(words="He is shut in."), "source": TOLD_BY, "protect": "something newer"}
    await gareth.send(command)
    await world.tick()
    huw = await world.phone("huw")
    row = huw.one("concerns", command["concern"])
    assert row["words"] == "He is shut in." and row["protect"] != "nobody"
    assert said_in(str(huw.rows), "Jane") == []


def test_what_may_be_a_name() -> None:
    assert named_in(TOLD_BY) == ["Jane Doe", "night nurse"]
    assert named_in("a nurse who has been on this ward for a very long time") == []
