"""An administrator lets somebody in: an account, seats, and a letter; also somebody who has been here before."""

import re
from typing import Any

import httpx
import pytest
import sqlalchemy as sa

from lantern.identity.records import account, seat
from tests.cast import CAST
from tests.sinks import MailSink
from tests.world import World

NEW = {
    "name": "Nia Newcomer",
    "email": "Nia@cast.example",
    "seats": [{"role": "placing_commissioner", "body": "north"}],
}


async def invite(world: World, who: str, **more: Any) -> httpx.Response:
    cookie = {"Cookie": f"sid={await world.session(who)}"}
    return await world.client.post("/api/identity/invitations", json={**NEW, **more}, headers=cookie)


async def seats(world: World, who: str) -> set[tuple[str, str | None]]:
    rows = await world.rows(sa.select(seat).where(seat.c.account == who))
    return {(row.role, row.until_on) for row in rows}


async def test_invited_signed_in_and_at_work(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    made = await invite(world, "root", language="cy")
    assert made.status_code == 201 and made.json()["sent"] is True
    [letter] = mail_sink.messages
    assert mail_sink.recipients == [["Nia@cast.example"]] and letter["Subject"] == "Eich ffordd i mewn i Lantern"
    world.clock.on(days=13)
    link = re.findall(r"token=([\w-]+)", letter.get_content())[0]
    signed_in = await world.client.post("/api/identity/sign-in", json={"token": link})
    assert signed_in.json() == {
        "account": made.json()["account"],
        "name": "Nia Newcomer",
        "language": "cy",
        "demo": False,
    }
    nia = await world.phone(made.json()["account"])
    assert nia.ids("people") == {"danny", "mary", "rosa"}


@pytest.mark.parametrize("who", [who for who in CAST if who != "root"])
async def test_nobody_else_lets_anybody_in(world: World, who: str) -> None:
    answer = await invite(world, who)
    assert (answer.status_code, answer.json()["code"]) == (403, "not-yours")


async def test_invited_twice_is_one_account_with_both_seats(world: World) -> None:
    first = await invite(world, "root")
    second = await invite(world, "root", seats=[*NEW["seats"], {"role": "placing_oncall", "body": "north"}])  # type: ignore[misc]
    assert first.json()["account"] == second.json()["account"]
    assert await seats(world, first.json()["account"]) == {("placing_commissioner", None), ("placing_oncall", None)}


async def test_a_seat_that_had_ended_begins_again(world: World) -> None:
    nia = (await invite(world, "root")).json()["account"]
    await world.run(seat.update().where(seat.c.account == nia).values(until_on="2026-11-01"))
    await invite(world, "root")
    assert await seats(world, nia) == {("placing_commissioner", None)}


async def test_somebody_who_had_left_comes_back_to_the_new_seats_alone(world: World) -> None:
    await world.run(account.update().where(account.c.id == "huw").values(left_at="2026-10-01T10:00:00.000Z"))
    answer = await invite(world, "root", name="Huw", email="huw@cast.example")
    assert (answer.status_code, answer.json()["account"]) == (201, "huw")
    huw = await world.phone("huw")
    assert [held["role"] for held in huw.one("me", "huw")["seats"]] == ["placing_commissioner"]
    assert {row["view"] for row in huw.all("people")} == {"full"}


async def test_with_mail_down_the_account_is_made_and_the_administrator_is_told(world: World) -> None:
    world.set(smtp_url="smtp://127.0.0.1:1")
    answer = await invite(world, "root")
    assert answer.status_code == 201 and answer.json()["sent"] is False


async def test_an_invitation_that_cannot_be_read_is_refused_in_words(world: World) -> None:
    for odd in (
        {"email": "no address"},
        {"seats": []},
        {"seats": [{"role": "king"}]},
        {"language": "fr"},
        {"name": ""},
    ):
        answer = await invite(world, "root", **odd)
        assert (answer.status_code, answer.json()["code"]) == (422, "not-wellformed"), answer.text
