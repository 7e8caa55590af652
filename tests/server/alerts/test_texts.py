"""Text messages, for those who asked for them: beside e-mail, naming nobody, through GOV.UK Notify."""

from collections.abc import AsyncIterator, Iterator

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey

from lantern.identity.records import house_key
from tests.server.alerts.test_telling import raised
from tests.sinks import TextSink
from tests.world import World


@pytest.fixture
def text_sink() -> Iterator[TextSink]:
    with TextSink() as sink:
        yield sink


@pytest.fixture
async def texting(world: World, text_sink: TextSink) -> AsyncIterator[World]:
    """An installation that sends texts, and Huw who asked for them."""
    world.set(notify_key=TextSink.KEY, notify_template="one-sentence", notify_url=text_sink.url)
    await world.run(house_key.insert().values(name="texts", public="", private=""))
    huw = await world.phone("huw")
    await huw.send({"type": "allow_texts", "mobile": "+44 (0)7700 900-123".replace("(0)", "")})
    yield world


async def test_whoever_asked_for_texts_is_sent_one_that_names_nobody(texting: World, text_sink: TextSink) -> None:
    concern = await raised(texting, person="danny")
    [text] = text_sink.texts
    assert text["phone_number"] == "+447700900123" and text["template_id"] == "one-sentence"
    said = text["personalisation"]["text"]
    assert said.startswith("A concern needs you. Open Lantern. http") and said.endswith(concern)
    assert not any(name in said for name in ("Danny", "Ash", "nurse"))
    [alert] = await texting.alerts(concern, channel="sms")
    assert (alert.state, alert.account, text["reference"]) == ("sent", "huw", alert.id)


async def test_each_text_is_signed_with_a_token_of_its_own(texting: World, text_sink: TextSink) -> None:
    await raised(texting, person="danny")
    secret = OctKey.import_key(b"22222222-2222-4222-8222-222222222222")
    claims = jwt.decode(text_sink.tokens[0], secret, algorithms=["HS256"]).claims
    assert claims == {"iss": "11111111-1111-4111-8111-111111111111", "iat": int(texting.clock().timestamp())}


async def test_where_no_texts_are_sent_none_is_promised(world: World) -> None:
    huw = await world.phone("huw")
    await huw.send({"type": "allow_texts", "mobile": "07700 900123"})
    concern = await raised(world, person="danny")
    assert await world.alerts(concern, channel="sms") == []
    assert not huw.one("me", "huw").get("texts")


async def test_somebody_stops_texts_and_the_number_is_forgotten(texting: World, text_sink: TextSink) -> None:
    huw = await texting.phone("huw")
    assert huw.one("me", "huw")["mobile"] == "+447700900123"
    await huw.send({"type": "stop_texts"})
    await raised(texting, person="danny")
    assert text_sink.texts == [] and "mobile" not in huw.one("me", "huw")


@pytest.mark.parametrize("written", ["", "hello", "12", "+44 7700 900123 or my wife's", "0" * 30])
async def test_what_is_no_number_is_set_aside_with_a_sentence(world: World, written: str) -> None:
    huw = await world.phone("huw")
    reply = await huw.send({"type": "allow_texts", "mobile": written})
    assert [aside["code"] for aside in reply["set_aside"]] == ["not-a-number-to-text"]


async def test_a_number_that_notify_refuses_is_not_tried_again_and_a_full_minute_is(
    texting: World, text_sink: TextSink
) -> None:
    text_sink.answer_next((400, "phone_number Not enough digits"), (429, "Exceeded rate limit"))
    first = await raised(texting, person="danny")
    second = await raised(texting, person="mary")
    assert [a.state for a in await texting.alerts(first, channel="sms")] == ["failed"]
    assert [a.state for a in await texting.alerts(second, channel="sms")] == ["waiting"]
    await texting.later(minutes=2)
    assert [a.state for a in await texting.alerts(second, channel="sms")] == ["sent"]


async def test_a_key_that_is_none_of_notifys_is_the_operators_to_mend_and_nobody_elses(
    texting: World, text_sink: TextSink
) -> None:
    texting.set(notify_key="not a key")
    concern = await raised(texting, person="danny")
    [alert] = await texting.alerts(concern, channel="sms")
    assert (alert.state, alert.error) == ("waiting", "LANTERN_NOTIFY_KEY is not a key of GOV.UK Notify")
