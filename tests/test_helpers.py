"""The helpers themselves are proved first: a sink that keeps nothing proves nothing."""

import smtplib

import asyncpg
import pytest
from py_vapid import Vapid
from pywebpush import WebPushException, webpush
from sqlalchemy import text
from sqlalchemy.engine import make_url
from sqlalchemy.ext.asyncio import create_async_engine

from tests.postgres import Postgres
from tests.sinks import MailSink, PushSink
from tests.world import said_in


def test_a_name_is_found_where_it_stands_and_not_by_chance_in_a_key() -> None:
    hay = """{'push_key': 'BMaryx-l1Q_Huw0', 'id': '0190l1ab-7c3e', 'told': "Huw's letter, for Mary", 'to': 'huw@cast.example'}"""
    assert said_in(hay, "Mary", "Huw", "huw", "l1", "Rosa") == ["Mary", "Huw", "huw"]
    assert said_in("BMaryx-l1Q_Huw0", "Mary", "Huw", "l1") == []


async def test_each_new_database_is_empty_and_its_own(postgres: Postgres) -> None:
    one, other = await postgres.new_database(), await postgres.new_database()
    connection = await asyncpg.connect(one)
    await connection.execute("create table visit (id text)")
    await connection.close()
    connection = await asyncpg.connect(other)
    assert await connection.fetchval("select count(*) from pg_tables where tablename = 'visit'") == 0
    await connection.close()


async def test_sqlalchemy_reads_the_same_address(postgres_url: str) -> None:
    engine = create_async_engine(make_url(postgres_url).set(drivername="postgresql+asyncpg"))
    async with engine.connect() as connection:
        assert (await connection.execute(text("select 1"))).scalar() == 1
    await engine.dispose()


def test_the_mail_sink_keeps_what_it_took_and_refuses_when_told(mail_sink: MailSink) -> None:
    mail_sink.answer_next("451 try later")
    port = int(mail_sink.url.rsplit(":", 1)[1])
    letter = "Subject: A concern needs you\r\n\r\nOpen Lantern."
    with smtplib.SMTP("127.0.0.1", port) as client:
        with pytest.raises(smtplib.SMTPDataError):
            client.sendmail("lantern@localhost", ["huw@example.org"], letter)
        client.sendmail("lantern@localhost", ["huw@example.org"], letter)
    [kept] = mail_sink.wait_for(1)
    assert kept["Subject"] == "A concern needs you"
    assert mail_sink.recipients == [["huw@example.org"]]


def test_the_push_sink_reads_a_message_with_the_phones_own_keys(push_sink: PushSink) -> None:
    phone, key = push_sink.subscribe(), Vapid()
    key.generate_keys()

    def send() -> None:
        webpush(phone, "A visit needs you", vapid_private_key=key, vapid_claims={"sub": "mailto:ops@example.org"})

    push_sink.answer_next(410)
    with pytest.raises(WebPushException, match="410"):
        send()
    send()
    [message] = push_sink.wait_for(1)
    assert message.words == b"A visit needs you"
    assert message.endpoint == phone["endpoint"]
    assert message.headers["authorization"].startswith("vapid ")
