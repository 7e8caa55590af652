"""A statement made once says the same as SQLAlchemy's own way through it, on both databases, with the same exceptions."""

import contextlib

import pytest
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.identity.records import account
from lantern.journal.records import journal
from lantern.leases import lease
from lantern.store import Database, StoreFault, Transaction, straight
from lantern.store.statements import add, among, by, change, within
from lantern.store.statements import keep as keep_each
from lantern.sync.records import given

BODIES = [
    {"id": f"b{n}", "name": f"Body {n}", "nation": "england", "kind": "icb", "on_lantern": n != 2} for n in range(4)
]


def keep(tx: Transaction) -> None:
    add(tx, body, BODIES)


async def test_rows_come_as_sqlalchemy_gives_them(database: Database) -> None:
    def both(tx: Transaction) -> None:
        keep(tx)
        for statement, asked in ((by(body), {"it": "b2"}), (among(body), {"them": ["b0", "b2", "b9"]})):
            ours, theirs = straight.rows(tx, statement, **asked), tx.execute(statement, asked).all()
            assert [tuple(one) for one in ours] == [tuple(one) for one in theirs] and ours
            assert [one._fields for one in ours] == [one._fields for one in theirs]
        assert straight.first(tx, by(body), it="b2").on_lantern is False
        assert straight.scalar(tx, by(body), it="b1") == "b1"
        assert straight.first(tx, by(body), it="nobody") is None and straight.scalar(tx, by(body), it="nobody") is None

    await database.write(both)


@pytest.mark.parametrize("many", [1, 3])
async def test_rows_are_added_in_their_order_whatever_the_order_of_their_columns(database: Database, many: int) -> None:
    lines = [
        {"salt": b"\x00\xff", "body": b"{}", "subject": f"s{n}", "id": f"{9 - n}", "type": "T", "command": None, "at": "now", "by": "b"}
        for n in range(many)
    ]  # fmt: skip

    def both(tx: Transaction) -> None:
        add(tx, journal, lines)
        found = tx.execute(sa.select(journal).order_by(journal.c.number)).all()
        assert [{name: getattr(one, name) for name in lines[0]} for one in found] == lines
        add(
            tx,
            body,
            [
                {"kind": "icb", "on_lantern": n == 0, "nation": "wales", "name": f"B{n}", "id": f"x{n}"}
                for n in range(many)
            ],
        )
        assert [r.on_lantern for r in tx.execute(sa.select(body).order_by(body.c.id))] == [n == 0 for n in range(many)]

    await database.write(both)


async def test_a_row_is_kept_in_the_place_of_the_one_with_its_key(database: Database) -> None:
    def held(version: int, *ids: str) -> list[dict[str, object]]:
        return [
            {"reply": 1, "device": "d", "noun": "visits", "id": i, "version": version, "view": "full", "gone": False}
            for i in ids
        ]

    def both(tx: Transaction) -> None:
        keep_each(tx, given, held(1, "a", "b"))
        keep_each(tx, given, held(2, "b", "c"))
        keep_each(tx, given, held(3, "c"))
        found = tx.execute(sa.select(given.c.id, given.c.version).order_by(given.c.id)).all()
        assert [tuple(one) for one in found] == [("a", 1), ("b", 2), ("c", 3)]

    await database.write(both)


async def test_a_list_is_one_parameter_however_long_and_is_answered_by_an_index(database: Database) -> None:
    statement = sa.select(body.c.id).where(within(body.c.id)).order_by(body.c.id)

    def ask(tx: Transaction) -> None:
        keep(tx)
        for them in ([], ["b1"], ["b3", "b0", 'it is "quoted"', "b0"]):
            expected = sorted(set(them) & {"b0", "b1", "b3"})
            assert [one.id for one in straight.rows(tx, statement, them=them)] == expected
        if tx.dialect.name == "sqlite":
            plan = tx.exec_driver_sql(
                "explain query plan select id from body where id in (select value from json_each('[]'))"
            )
            assert "SEARCH body USING" in str(plan.all())

    await database.write(ask)


async def test_numbers_in_a_list(database: Database) -> None:
    statement = sa.select(lease.c.name).where(within(lease.c.fence, "numbers", sa.BigInteger))

    def ask(tx: Transaction) -> None:
        add(tx, lease, [{"name": f"l{n}", "holder": "x", "fence": n, "until": ""} for n in range(3)])
        assert {one.name for one in straight.rows(tx, statement, numbers=[0, 2, 2**53])} == {"l0", "l2"}

    await database.write(ask)


async def test_changing_a_row_counts_its_version_and_writes_nothing_where_there_is_none(database: Database) -> None:
    def both(tx: Transaction) -> None:
        keep(tx)
        assert change(tx, body, "b1", {"name": "Another", "name_cy": None}) == 1
        assert change(tx, body, "nobody", {"name": "Another"}) == 0
        now = straight.first(tx, by(body), it="b1")
        assert (now.name, now.version) == ("Another", 2)

    await database.write(both)


async def test_a_constant_in_a_statement_stays_also_where_it_is_nothing(database: Database) -> None:
    statement = sa.update(body).where(body.c.id == sa.bindparam("it")).values(region=None, name_cy="Corff")

    def both(tx: Transaction) -> None:
        add(tx, body, [{**BODIES[0], "region": "r"}])
        assert straight.run(tx, statement, it="b0") == 1
        now = straight.first(tx, by(body), it="b0")
        assert now.region is None and now.name_cy == "Corff"

    await database.write(both)


async def test_a_key_that_is_there_already_is_the_same_fault_as_ever(database: Database) -> None:
    def twice(tx: Transaction) -> None:
        keep(tx)
        add(tx, account, [{"id": "a", "name": "A", "made_at": ""}])
        with pytest.raises(sa.exc.IntegrityError):
            straight.savepoint(tx, "SAVEPOINT first")
            try:
                add(tx, account, [{"id": "a", "name": "A", "made_at": ""}])
            finally:
                straight.savepoint(tx, "ROLLBACK TO SAVEPOINT first")
        assert straight.first(tx, by(account), it="a").name == "A"

    await database.write(twice)


async def test_a_table_that_is_not_there_is_a_fault_of_the_database(database: Database) -> None:
    gone = sa.select(sa.table("nowhere", sa.column("id")))
    with pytest.raises((StoreFault, sa.exc.ProgrammingError)):
        await database.write(lambda tx: straight.rows(tx, gone))


async def test_a_savepoint_that_is_not_there_is_a_fault_as_sqlalchemy_tells_it(database: Database) -> None:
    def ask(tx: Transaction) -> None:
        with pytest.raises(sa.exc.DBAPIError):
            straight.savepoint(tx, "RELEASE SAVEPOINT nowhere")

    with contextlib.suppress(sa.exc.DBAPIError, StoreFault):  # PostgreSQL gives up the transaction with it
        await database.write(ask)
