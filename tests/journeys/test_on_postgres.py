"""The same story where several servers would share one database: raised without signal, the server killed, taken."""

import re
from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys import concerns
from tests.journeys.walking import everything_sent, go, only_here, said, sign_in, without_signal
from tests.postgres import Postgres
from tests.server_process import ServerProcess
from tests.sinks import MailSink

pytestmark = pytest.mark.journey


async def test_on_postgresql_huw_hears_what_was_raised_while_the_server_was_dead(
    another: Callable[..., Awaitable[BrowserContext]],
    serve: Callable[..., ServerProcess],
    postgres: Postgres,
    mail_sink: MailSink,
) -> None:
    server = serve(database_url=await postgres.new_database(), LANTERN_SMTP=mail_sink.url)
    phone = await another()
    priya = await sign_in(phone, server, "priya")
    huw = await sign_in(await another(), server, "huw")
    before = len(mail_sink.messages)
    await without_signal(phone)
    server.kill()
    await go(priya, "raise?hospital=larkmere")
    await concerns.say_what_is_wrong(priya, "Danger now", "The fire door on the stairs is tied shut.")
    await only_here(priya)

    server.start()
    await phone.set_offline(False)
    await everything_sent(priya)
    await concerns.letters_to(mail_sink, before, {"huw@demo.example", "dilys@demo.example"})
    await go(huw, "alerts")  # his page was open all the time, and has found the server again by itself
    await huw.get_by_role("link", name=re.compile("fire door")).click()
    await expect(huw.get_by_text("The fire door on the stairs is tied shut.").first).to_be_visible()
    await concerns.take(huw, "Ringing the fire officer", "In 15 minutes")
    await said(priya, "Huw Bevan has taken this")
    await said(priya, re.compile(r"Next word by .*\d\d:\d\d"))
