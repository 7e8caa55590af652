"""Wrong person or wrong hospital, put right by K13: the right ones hear, the wrong ones read it no more, nothing is lost."""

from typing import Any

import sqlalchemy as sa

from lantern.concerns.records import stood
from tests import cast
from tests.server.alerts.test_telling import raised
from tests.server.concerns.test_reopening import codes
from tests.sinks import MailSink
from tests.world import World


def move(concern: str, hospital: str = "glanrhyd", **more: Any) -> dict[str, Any]:
    return {
        "type": "move_concern",
        "concern": concern,
        "hospital": hospital,
        "words": "I chose the wrong ward.",
        **more,
    }


async def news(world: World, who: str) -> list[dict[str, Any]]:
    """What this person's phone says of concerns, besides what asks them to take one."""
    phone = await world.phone(who)
    return [a for a in phone.all("alerts") if a.get("kind", "concern") != "concern"]


async def test_the_right_ones_hear_from_the_beginning_by_their_own_nations_path(world: World) -> None:
    concern = await raised(world, person="danny")
    await world.later(minutes=30)
    priya = await world.phone("priya")
    assert (await priya.send(move(concern, unit="helyg", person="bethan")))["set_aside"] == []
    await world.tick()
    fresh = [a for a in await world.alerts(concern, kind="concern") if a.state != "done"]
    assert {a.account for a in fresh} == {"nerys", "gareth"}  # the host's lead and the health board's on-call
    row = (await world.phone("nerys")).one("concerns", concern)
    assert (row["hospital"], row["unit"], row["person"], row["state"]) == ("glanrhyd", "helyg", "bethan", "open")
    assert row["next_word_by"] == "2026-11-17T11:30:00.000Z"  # an hour from the move, not from the raising
    assert row["words"] == "Danny says a night nurse hurt his arm."
    await world.later(minutes=61)
    assert "carys" in await world.told(concern)  # Wales: the national team, not the region
    assert "asha" not in await world.told(concern)


async def test_the_wrong_ones_hear_that_it_was_not_theirs_and_read_it_no_more(world: World) -> None:
    concern = await raised(world, person="danny")
    huw, dilys = await world.phone("huw"), await world.phone("dilys")
    await huw.send(cast.take(concern))
    await dilys.send({"type": "see_concern", "concern": concern})
    priya = await world.phone("priya")
    await priya.send(move(concern, unit="helyg", person="bethan"))
    await world.tick()
    for phone in (huw, dilys):
        await phone.sync()
        assert phone.rows.get(("concerns", concern)) is None, phone.account
        assert [a for a in phone.all("alerts") if a.get("kind", "concern") == "concern"] == []
        [told] = [a for a in phone.all("alerts") if a.get("kind") == "not_yours"]
        assert told["hospital"] == "ashgrove"  # where they read it; never where it stands now
    assert [a["kind"] for a in await news(world, "kwame")] == ["not_yours"]
    assert await codes(
        huw, {"type": "give_word", "concern": concern, "words": "x", "next_word_by": "2026-11-17T10:30:00Z"}
    ) == ["out-of-scope"]
    kept = (await world.phone("nerys")).one("concerns", concern)
    assert {line.get("by_name") for line in kept["story"]} >= {"Huw", "Dilys", "Priya"}  # the history keeps both
    assert [line["hospital"] for line in kept["story"] if line["kind"] == "moved"] == ["ashgrove"]
    assert {h["name"] for h in kept["hearing"]} >= {"Huw", "Dilys", "Nerys"}


async def test_where_it_stood_is_kept_with_author_and_reason(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash")
    await (await world.phone("priya")).send(move(concern, unit="helyg", person="bethan"))
    [was] = await world.rows(sa.select(stood).where(stood.c.concern == concern))
    assert (was.hospital, was.unit, was.person, was.body) == ("ashgrove", "ash", "danny", "north")
    assert (was.by, was.why) == ("priya", "I chose the wrong ward.")


async def test_a_letter_to_the_wrong_ones_names_nobody_and_leads_nowhere(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    concern = await raised(world, hospital="fenside", person="rosa")
    mail_sink.messages.clear()
    await (await world.phone("priya")).send(move(concern, hospital="ashgrove", person="danny", unit="ash"))
    await world.tick()
    [letter] = [m for m in mail_sink.messages if m["To"] == cast.FORUM]  # a host that does not use Lantern hears too
    text = letter.get_content()
    assert "not about your hospital" in text and "http" not in text
    for word in ("Rosa", "Danny", "Ashgrove", "Fenside", concern):
        assert word not in text, word


async def test_the_one_time_page_of_the_wrong_host_opens_no_more(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    concern = await raised(world, hospital="fenside", person="rosa")
    [letter] = [m for m in mail_sink.messages if m["To"] == cast.FORUM]
    page = next(word for word in letter.get_content().split() if "/take/" in word).replace("http://localhost:8000", "")
    assert (await world.client.get(page)).status_code == 200
    await (await world.phone("priya")).send(move(concern, hospital="ashgrove", person="danny", unit="ash"))
    await world.tick()
    assert (await world.client.get(page)).status_code != 200


async def test_another_ward_or_person_of_the_same_bodies_begins_nothing_anew(world: World) -> None:
    concern = await raised(world, person="danny", unit="ash")
    huw, priya = await world.phone("huw"), await world.phone("priya")
    await huw.send(cast.take(concern))
    before = len(await world.alerts(concern))
    assert (await priya.send(move(concern, hospital="ashgrove", unit="ash", person="mary")))["set_aside"] == []
    await world.tick()
    row = (await world.phone("huw")).one("concerns", concern)
    assert (row["person"], row["state"], row["taken"]["by"]) == ("mary", "taken", "huw")
    assert row["story"][-1]["kind"] == "put_right"
    assert len(await world.alerts(concern)) == before
    assert await news(world, "huw") == []


async def test_the_wrong_person_of_another_body_tells_that_bodys_people_and_unasks_the_first(world: World) -> None:
    concern = await raised(world, "huw", person="danny", unit="ash")
    huw = await world.phone("huw")
    await huw.send(move(concern, hospital="ashgrove", unit="ash", person="alun"))
    await world.tick()
    assert {"gareth", "dilys"} <= {a.account for a in await world.alerts(concern, kind="concern") if a.state != "done"}
    assert [a["kind"] for a in await news(world, "kwame")] == ["not_yours"]
    priya = await world.phone("priya")
    row = priya.rows.get(("concerns", concern))  # her people live there: the headline stays, the words go
    assert row is not None and row["words"] == "" and "person" not in row


async def test_a_closed_one_in_the_wrong_place_is_open_where_it_belongs(world: World) -> None:
    concern = await raised(world, "frank", person="danny")
    huw = await world.phone("huw")
    await huw.send(cast.take(concern))
    await huw.send({"type": "close_concern", "concern": concern, "words": "x", "not_seen_why": "nothing_to_see"})
    await huw.send(move(concern, unit="helyg", person="bethan"))
    await world.tick()
    assert (await world.phone("nerys")).one("concerns", concern)["state"] == "open"
    frank = await world.phone("frank")
    assert frank.one("concerns", concern)["hospital"] == "glanrhyd"  # whoever raised it goes on seeing each step
    assert [a["kind"] for a in await news(world, "frank")] == ["moved"]


async def test_to_no_hospital_and_to_no_ward_of_it_nothing_moves(world: World) -> None:
    concern = await raised(world, person="danny")
    priya = await world.phone("priya")
    assert await codes(priya, move(concern, hospital="nowhere")) == ["not-there"]
    assert await codes(priya, move(concern, hospital="glanrhyd", unit="ash")) == ["not-there"]
    assert await codes(await world.phone("ola"), move(concern)) == ["out-of-scope"]
    assert priya.one("concerns", concern)["hospital"] == "ashgrove"


async def test_moved_twice_is_where_it_was_moved_last_and_each_place_is_kept(world: World) -> None:
    concern = await raised(world, person="danny")
    priya = await world.phone("priya")
    await priya.send(move(concern, hospital="fenside", person="rosa"))
    await world.tick()
    await priya.send(move(concern, hospital="ashgrove", person="danny"))
    await world.tick()
    assert {a.account for a in await world.alerts(concern, kind="concern") if a.state != "done"} == {
        "huw",
        "dilys",
        "kwame",
    }
    assert (await world.phone("huw")).one("concerns", concern)["hospital"] == "ashgrove"
    assert [w.hospital for w in await world.rows(sa.select(stood).order_by(stood.c.until))] == ["ashgrove", "fenside"]
