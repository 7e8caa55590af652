"""Signing in: one-time links and codes, tokens kept only as hashes, sessions that end, and nothing told to strangers."""

import re
from typing import Any

import httpx
import sqlalchemy as sa

from lantern.identity import sessions
from lantern.identity.records import account
from tests.sinks import MailSink
from tests.world import World


async def post(world: World, path: str, cookie: str | None = None, **body: Any) -> httpx.Response:
    held = {"Cookie": f"sid={cookie}"} if cookie else {}
    return await world.client.post(f"/api/identity/{path}", json=body, headers=held)


async def me(world: World, token: str) -> httpx.Response:
    return await world.client.get("/api/identity/me", headers={"Cookie": f"sid={token}"})


def sid(answer: httpx.Response) -> str:
    assert answer.status_code == 200, answer.text
    return str(re.findall(r"sid=([\w-]+);", answer.headers["set-cookie"])[0])


async def asked(world: World, mail_sink: MailSink, email: str = "priya@cast.example") -> tuple[str, str]:
    """The link's token and the code in the letter that was sent."""
    world.set(smtp_url=mail_sink.url)
    assert (await post(world, "codes", email=email)).status_code == 202
    text = mail_sink.messages[-1].get_content()
    return re.findall(r"token=([\w-]+)", text)[0], re.findall(r"\d{4} \d{4}", text)[0]


async def test_a_link_works_once(world: World, mail_sink: MailSink) -> None:
    link, _ = await asked(world, mail_sink)
    token = sid(await post(world, "sign-in", token=link))
    assert (await me(world, token)).json()["account"] == "priya"
    again = await post(world, "sign-in", token=link)
    assert (again.status_code, again.json()["code"]) == (401, "code-wrong")


async def test_a_code_works_once_as_it_is_read_from_the_letter(world: World, mail_sink: MailSink) -> None:
    link, code = await asked(world, mail_sink)
    assert (
        await me(world, sid(await post(world, "sign-in", email=" Priya@cast.example ", code=code)))
    ).status_code == 200
    for again in (
        await post(world, "sign-in", email="priya@cast.example", code=code),
        await post(world, "sign-in", token=link),
    ):
        assert again.json()["code"] == "code-wrong"


async def test_after_five_wrong_codes_the_right_one_is_wrong_too(world: World, mail_sink: MailSink) -> None:
    _, code = await asked(world, mail_sink)
    wrong = "0000 0000" if code != "0000 0000" else "1111 1111"
    for _ in range(5):
        assert (await post(world, "sign-in", email="priya@cast.example", code=wrong)).status_code == 401
    assert (await post(world, "sign-in", email="priya@cast.example", code=code)).status_code == 401


async def test_a_code_is_old_after_twenty_minutes(world: World, mail_sink: MailSink) -> None:
    link, code = await asked(world, mail_sink)
    world.clock.on(minutes=21)
    assert (await post(world, "sign-in", token=link)).status_code == 401
    assert (await post(world, "sign-in", email="priya@cast.example", code=code)).status_code == 401


async def test_nobody_learns_whether_an_address_is_known(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    known, unknown = (
        await post(world, "codes", email="priya@cast.example"),
        await post(world, "codes", email="x@cast.example"),
    )
    assert (known.status_code, known.content) == (unknown.status_code, unknown.content) == (202, b"{}")
    assert len(mail_sink.messages) == 1
    world.set(smtp_url="smtp://127.0.0.1:1")
    down = await post(world, "codes", email="priya@cast.example")
    assert (down.status_code, down.content) == (202, b"{}")


async def test_asking_again_and_again_does_not_make_guessing_easier(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    for _ in range(9):
        assert (await post(world, "codes", email="priya@cast.example")).status_code == 202
    assert len(mail_sink.messages) == 5
    world.clock.on(minutes=21)
    await post(world, "codes", email="priya@cast.example")
    assert len(mail_sink.messages) == 6


async def test_signing_in_makes_a_new_token_and_the_old_one_is_worth_nothing(world: World, mail_sink: MailSink) -> None:
    link, _ = await asked(world, mail_sink)
    before = await world.session("sam")
    brought = {"Cookie": f"sid={before}"}
    after = sid(await world.client.post("/api/identity/sign-in", json={"token": link}, headers=brought))
    assert after != before and (await me(world, before)).status_code == 401
    chosen = await me(world, "chosen-by-somebody-else")
    assert chosen.status_code == 401


async def test_the_cookie_is_for_the_server_alone(world: World, mail_sink: MailSink) -> None:
    link, _ = await asked(world, mail_sink)
    cookie = (await post(world, "sign-in", token=link)).headers["set-cookie"].lower()
    assert "httponly" in cookie and "samesite=lax" in cookie and "path=/" in cookie
    world.set(origin="https://lantern.example")
    link, _ = await asked(world, mail_sink)
    secure = (await post(world, "sign-in", token=link)).headers["set-cookie"]
    assert secure.startswith("__Host-sid=") and "secure" in secure.lower() and "domain" not in secure.lower()


async def test_only_hashes_are_kept(world: World, mail_sink: MailSink) -> None:
    link, code = await asked(world, mail_sink)
    token = sid(await post(world, "sign-in", token=link))
    kept = str(await world.rows(sa.select(sessions.session))) + str(await world.rows(sa.select(sessions.sign_in_code)))
    assert token not in kept and link not in kept and code.replace(" ", "") not in kept


async def test_signed_out_is_signed_out(world: World) -> None:
    token = await world.session("priya")
    assert (await post(world, "sign-out", token)).status_code == 200
    assert (await me(world, token)).json()["code"] == "sign-in"
    assert (await post(world, "sign-out")).status_code == 200


async def test_a_session_ends_when_nobody_comes_for_a_month_and_in_any_case_after_half_a_year(world: World) -> None:
    idle, used = await world.phone("priya"), await world.phone("priya")
    for _ in range(5):
        world.clock.on(days=29)
        assert (await used.post(used.request([]))).status_code == 200
    assert (await me(world, idle.token)).status_code == 401
    world.clock.on(days=29)
    assert (await used.post(used.request([]))).status_code == 200
    world.clock.on(days=10)
    assert (await me(world, used.token)).status_code == 401


async def test_whoever_has_left_is_out_at_once_and_cannot_come_back(world: World, mail_sink: MailSink) -> None:
    phone = await world.phone("priya")
    link, _ = await asked(world, mail_sink)
    await world.run(account.update().where(account.c.id == "priya").values(left_at="2026-11-17T10:00:00.000Z"))
    for answer in (await me(world, phone.token), await phone.post(phone.request([]))):
        assert (answer.status_code, answer.json()["code"]) == (401, "sign-in")
    assert (await post(world, "sign-in", token=link)).status_code == 401
    assert (await post(world, "codes", email="priya@cast.example")).status_code == 202
    assert len(mail_sink.messages) == 1


async def test_the_demonstration_is_closed_where_it_is_not_switched_on(world: World) -> None:
    assert (await world.client.get("/api/identity/demo")).json()["code"] == "demo-only"
    assert (await world.client.post("/api/identity/demo", json={"as": "priya"})).status_code == 404
