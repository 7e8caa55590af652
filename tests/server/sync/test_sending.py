"""Steps 1, 3, 5 and 6 of docs/sync.md: what a phone sends is taken once, or set aside whole and named."""

import asyncio

import sqlalchemy as sa

from lantern.concerns.records import concern
from lantern.ids import new_id
from lantern.sync.records import ledger
from tests import cast
from tests.world import World


async def concerns(world: World) -> int:
    return len(await world.rows(sa.select(concern.c.id)))


async def test_what_was_sent_is_taken_and_comes_back_as_the_server_holds_it(world: World) -> None:
    priya = await world.phone("priya")
    command = cast.raise_concern()
    sent = priya.do(command)
    reply = await priya.exchange()
    assert reply["taken"] == [sent] and reply["set_aside"] == []
    assert priya.one("concerns", command["concern"])["words"] == command["words"]


async def test_a_lost_reply_and_the_same_again_is_once(world: World) -> None:
    priya = await world.phone("priya")
    command = cast.raise_concern()
    sent = priya.do(command)
    await priya.exchange(lose_reply=True)
    await priya.exchange(lose_reply=True)
    reply = await priya.exchange()
    assert reply["taken"] == [sent] and await concerns(world) == 1
    assert command["concern"] in priya.ids("concerns")  # what the lost replies carried comes again
    assert len(await world.facts("ConcernRaised")) == 1


async def test_fifty_at_once_with_the_same_id_are_one(world: World) -> None:
    priya = await world.phone("priya")
    sent = priya.do(cast.raise_concern())
    answers = await asyncio.gather(*(priya.post(priya.request()) for _ in range(50)))
    assert {a.status_code for a in answers} == {200}
    assert all(a.json()["taken"] == [sent] for a in answers)
    assert await concerns(world) == 1 and len(await world.facts("ConcernRaised")) == 1
    await world.tick()
    assert (
        len(
            {
                a.id
                for a in await world.alerts(
                    (await world.rows(sa.select(concern.c.id)))[0].id, account="huw", channel="app"
                )
            }
        )
        == 1
    )


async def test_two_first_exchanges_of_one_store_at_once(world: World) -> None:
    priya = await world.phone("priya", synced=False)
    priya.do(cast.raise_concern())
    answers = await asyncio.gather(*(priya.post(priya.request()) for _ in range(4)))
    assert {a.status_code for a in answers} == {200}
    await priya.sync()
    assert await concerns(world) == 1


async def test_the_same_id_twice_in_one_request_is_once(world: World) -> None:
    priya = await world.phone("priya")
    sent = priya.do(cast.raise_concern())
    answer = await priya.post(priya.request([priya.outbox[0], priya.outbox[0]]))
    assert set(answer.json()["taken"]) == {sent} and await concerns(world) == 1


async def test_a_known_id_with_another_number_is_answered_from_the_ledger(world: World) -> None:
    priya = await world.phone("priya")
    priya.do(cast.raise_concern())
    item = priya.outbox[0]
    await priya.exchange()
    answer = (await priya.post(priya.request([{**item, "n": 77}]))).json()
    assert answer["taken"] == [item["id"]] and "device" not in answer
    assert await concerns(world) == 1


async def test_a_number_that_was_used_names_a_new_store_and_loses_nothing(world: World) -> None:
    priya = await world.phone("priya")
    old = priya.backup()
    await priya.send(cast.raise_concern("Written before the phone was lost."))
    priya.restore(old)
    fresh = cast.raise_concern("Written on the restored phone.")
    sent = priya.do(fresh)
    was = priya.device
    reply = await priya.exchange()
    assert reply["taken"] == [sent] and reply["device"] not in ("", was)
    await priya.sync()
    assert priya.device == reply["device"]
    assert {row["words"] for row in priya.all("concerns")} == {
        "Written before the phone was lost.", "Written on the restored phone."
    }  # fmt: skip


async def test_gaps_block_nothing(world: World) -> None:
    priya = await world.phone("priya")
    priya.n = 40
    reply = await priya.send(cast.raise_concern())
    priya.n = 20
    again = await priya.send(cast.raise_concern())
    assert len(reply["taken"]) == len(again["taken"]) == 1 and "device" not in again


async def test_another_accounts_command_is_not_run_and_nothing_is_taken(world: World) -> None:
    phone = await world.phone("priya")
    phone.do(cast.raise_concern("Mine."))
    phone.do(cast.raise_concern("Not mine."))
    phone.outbox[1]["by"] = "sam"
    answer = await phone.post(phone.request())
    assert answer.status_code == 409 and answer.json()["code"] == "someone-else"
    assert await concerns(world) == 0
    envelope = await phone.post({**phone.request([]), "by": "sam"})
    assert envelope.json()["code"] == "someone-else"


async def test_a_store_belongs_to_one_account(world: World) -> None:
    priya, sam = await world.phone("priya"), await world.phone("sam")
    sam.device = priya.device
    answer = await sam.post(sam.request())
    assert answer.status_code == 409 and answer.json()["code"] == "someone-else"


async def test_the_ledger_keeps_the_bytes_of_everything_with_its_author(world: World) -> None:
    priya = await world.phone("priya")
    sent = [priya.do(cast.raise_concern("Taken.")), priya.do({"type": "take_over", "words": "Kept all the same."})]
    await priya.exchange()
    kept = {row.id: row for row in await world.rows(sa.select(ledger))}
    assert [kept[id].state for id in sent] == ["taken", "aside"]
    assert [kept[id].account for id in sent] == ["priya", "priya"]
    assert b"Kept all the same." in kept[sent[1]].body and kept[sent[1]].heard_at == "2026-11-17T10:00:00.000Z"


async def test_a_database_that_cannot_be_used_takes_nothing_and_says_so(world: World) -> None:
    priya = await world.phone("priya")
    priya.do(cast.raise_concern())
    await world.run(sa.text("alter table ledger rename to ledger_away"))
    try:
        answer = await priya.post(priya.request())
    finally:
        await world.run(sa.text("alter table ledger_away rename to ledger"))
    assert answer.status_code in (500, 503) and answer.json()["code"] in ("fault", "store-unavailable")
    assert await concerns(world) == 0
    assert len((await priya.exchange())["taken"]) == 1


async def test_ids_are_made_where_the_change_was_made(world: World) -> None:
    priya = await world.phone("priya")
    mine = new_id()
    priya.do(cast.raise_concern(), id=mine)
    assert (await priya.exchange())["taken"] == [mine]
