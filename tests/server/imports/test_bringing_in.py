"""North brings its people in: nothing unasked, all or nothing, twice as once, on both kinds of database."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from lantern.imports import running
from lantern.imports.model import Report
from lantern.journal.records import journal
from lantern.people.payers import also_pays
from lantern.people.records import person
from lantern.people.records import rows as people_rows
from lantern.people.records import seen as met
from lantern.register.records import question
from lantern.store import Database
from lantern.visits.agenda import owed
from lantern.visits.agenda import rows as owed_rows
from tests.cast import NOW

HEAD = (
    "reference,name,date of birth,hospital,ward,admitted on,last seen in person on,seen by,source of that,communication"
)
LENA = "N-7,Lena Price,1990-03-03,Ashgrove,Ash Ward,2026-02-01,2026-11-01,Hana,North's spreadsheet,Short sentences."
IFAN = "N-8,Ifan Rees,1991-04-04,Ashgrove,Ash,2025-01-01,,,,"
BAD = "N-9,Nobody,1990-02-30,Nowhere,Ash,,,,,"

A_VISIT = owed.c.row.contains('"kind":"oversight_visit"')


async def bring(database: Database, *lines: str, keep: bool = True, body: str = "North", days: int = 0) -> Report:
    data = "\n".join((HEAD, *lines)).encode()
    return await running.bring_in(database, "north.csv", data, body, keep, NOW + timedelta(days))


async def kept(database: Database, table: sa.Table = person, *where: Any) -> list[Any]:
    oldest_first = sa.select(table).where(*where).order_by(*table.primary_key)  # nothing else promises an order
    return await database.read(lambda tx: list(tx.execute(oldest_first)))


async def one(database: Database, reference: str) -> Any:
    (found,) = await kept(database, person, person.c.external == reference)
    return found


async def facts(database: Database) -> list[str]:
    return [line.type for line in await kept(database, journal)]


async def test_a_dry_run_tells_everything_and_changes_nothing(joined: Database) -> None:
    before = await kept(joined)
    report = await bring(joined, LENA, BAD, keep=False)
    assert "Row 2  N-7  would be brought in: Ashgrove, Ash Ward; last seen in person on 1 November 2026" in report.text
    assert "Row 3  N-9  cannot be brought in:" in report.text
    assert report.text.endswith("Nothing was changed: this was a dry run. Add --keep to keep it.")
    assert not report.good
    assert (await kept(joined), await facts(joined), await kept(joined, owed)) == (before, [], [])


async def test_kept_people_are_owed_their_visit_at_once(joined: Database) -> None:
    report = await bring(joined, LENA, IFAN)
    assert report.good
    assert "2 brought in, 0 changed, 0 the same." in report.text
    lena, ifan = await one(joined, "N-7"), await one(joined, "N-8")
    visits = {
        row.person: row
        for row in await joined.read(
            lambda tx: owed_rows(tx, list(tx.execute(sa.select(owed.c.id).where(A_VISIT)).scalars()))
        )
    }
    assert (visits[lena.id].due_on, visits[lena.id].counted_from.what) == ("2026-12-27", "last_visit")
    assert (visits[ifan.id].due_on, visits[ifan.id].state) == ("2027-01-12", "history_not_known")
    assert visits[ifan.id].counted_from.on == ifan.joined_on == "2026-11-17"


async def test_without_a_day_of_admission_what_is_known_counts_all_the_same(joined: Database) -> None:
    await bring(joined, LENA.replace("2026-02-01", ""), IFAN.replace("2025-01-01", ""))
    lena, ifan = await one(joined, "N-7"), await one(joined, "N-8")
    due = {row.person: (row.due_on, row.state) for row in await kept(joined, owed, A_VISIT)}
    assert due[lena.id] == ("2026-12-27", "not_yet")
    assert due[ifan.id] == ("2027-01-12", "history_not_known")


async def test_what_priya_sees_says_how_the_last_visit_is_known(joined: Database) -> None:
    await bring(joined, LENA)
    lena = await one(joined, "N-7")
    (row,) = await joined.read(people_rows, [lena.id], "full")
    assert row.last_seen is not None
    assert (row.last_seen.source, row.last_seen.note) == ("opening_balance", "North's spreadsheet")
    assert row.communication is not None
    assert row.communication.prefers == "Short sentences."


async def test_huw_sees_a_reference_that_stays_and_never_the_bodys_own(joined: Database) -> None:
    await bring(joined, LENA, IFAN)
    assert [(await one(joined, r)).reference for r in ("N-7", "N-8")] == ["Person 6", "Person 7"]
    await bring(joined, "N-1,Ann Jones,1980-01-01,Ashgrove,Ash,,,,,", LENA, IFAN)
    assert [(await one(joined, r)).reference for r in ("N-7", "N-8", "N-1")] == ["Person 6", "Person 7", "Person 8"]
    lena = await one(joined, "N-7")
    (brief,) = await joined.read(people_rows, [lena.id], "brief")
    assert (brief.name, brief.born) == ("Person 6", None)


async def test_twice_is_the_same_as_once(joined: Database) -> None:
    await bring(joined, LENA, IFAN)
    before, said = await kept(joined), await facts(joined)
    report = await bring(joined, LENA, IFAN, days=3)
    assert "0 brought in, 0 changed, 2 the same." in report.text
    assert (await kept(joined), await facts(joined)) == (before, said)
    assert said == ["PersonBroughtIn", "PersonBroughtIn"]


async def test_a_change_is_told_from_what_to_what_and_travels_to_phones(joined: Database) -> None:
    await bring(joined, LENA)
    version = (await one(joined, "N-7")).version
    report = await bring(joined, LENA.replace("2026-11-01", "3/11/2026").replace("Short", "Very short"))
    assert "last seen in person on: 1 November 2026 → 3 November 2026" in report.text
    assert "communication: Short sentences. → Very short sentences." in report.text
    lena = await one(joined, "N-7")
    assert lena.version > version
    (visit,) = await kept(joined, owed, owed.c.person == lena.id, A_VISIT)
    assert visit.due_on == "2026-12-29"
    changed = (await kept(joined, journal))[-1]
    assert (changed.type, b"2026-11-01" in changed.body) == ("PersonChanged", True)


async def test_a_later_visit_by_priya_stays(joined: Database) -> None:
    await bring(joined, LENA)
    lena = await one(joined, "N-7")
    await joined.write(met, lena.id, "2026-11-16", "Priya")
    report = await bring(joined, LENA)
    assert "Lantern has a later visit, on 16 November 2026: that one stays" in report.text
    assert ((await one(joined, "N-7")).last_seen_on, (await one(joined, "N-7")).last_seen_by) == ("2026-11-16", "Priya")


async def test_clean_rows_are_kept_beside_a_dirty_one(joined: Database) -> None:
    report = await bring(joined, BAD, LENA)
    assert not report.good
    assert report.text.endswith("1 brought in, 0 changed, 0 the same, 1 cannot be brought in (row 2).\nKept.")
    assert await one(joined, "N-7")


async def test_when_the_last_of_them_fails_nobody_is_half_kept(
    joined: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(running, "write_facts", fails)
    with pytest.raises(ZeroDivisionError):
        await bring(joined, LENA, IFAN)
    assert await kept(joined, person, person.c.external.is_not(None)) == []
    assert await kept(joined, owed) == []


async def test_each_body_has_references_of_its_own(joined: Database) -> None:
    await bring(joined, LENA)
    report = await bring(joined, LENA.replace("Lena Price", "Mair Puw"), body="glan")
    assert "1 brought in" in report.text
    assert {row.placing_body for row in await kept(joined, person, person.c.external == "N-7")} == {"north", "glan"}


async def test_a_welsh_body_reads_its_own_words_for_no_source(joined: Database) -> None:
    await bring(joined, "G-1,Lowri Puw,1990-03-03,Ashgrove,Ash,2026-02-01,2026-11-01,Hana,,", body="Glan")
    assert (await one(joined, "G-1")).last_seen_note.startswith("Heb nodi'r ffynhonnell")


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("Nort", "did you mean North?"),
        ("Provider", "Provider pays for nobody's care."),
        ("midlands", "Midlands pays for nobody's care."),
    ],
)
async def test_a_wrong_body_is_told_in_one_sentence(joined: Database, body: str, says: str) -> None:
    report = await bring(joined, LENA, body=body)
    assert says in report.text
    assert not report.good
    assert await kept(joined, person, person.c.external.is_not(None)) == []


async def test_a_file_that_cannot_be_read_is_told_and_changes_nothing(joined: Database) -> None:
    report = await running.bring_in(joined, "empty.csv", b"", "north", True, NOW)
    assert (report.text, report.good) == ("empty.csv: nothing was brought in. This file is empty.", False)


async def test_two_administrators_at_once_make_nobody_twice(joined: Database) -> None:
    import asyncio

    done = await asyncio.gather(bring(joined, LENA, IFAN), bring(joined, LENA, IFAN, days=1), return_exceptions=True)
    assert sum("2 brought in" in getattr(report, "text", "") for report in done) == 1
    found = await kept(joined, person, person.c.external.is_not(None))
    assert len(found) == len({row.reference for row in found}) == 2


SINCE = f"{HEAD},recognised on"


async def test_somebody_admitted_since_the_body_began_is_owed_a_visit_from_then_however_late_they_are_brought_in(
    joined: Database,
) -> None:
    """Admitted on 1 November and brought in on the 17th: the weeks in which nobody told Lantern lengthen nothing (V7, K10)."""
    await bring(joined, LENA, days=-30)
    await bring(joined, "N-10,Nia Vaughan,1992-02-02,Ashgrove,Ash,2026-11-01,,,,")
    (row,) = await kept(joined, owed, owed.c.person == (await one(joined, "N-10")).id, A_VISIT)
    assert row.due_on == "2026-12-27" and '"history_known":false' not in row.row
    await bring(joined, "N-11,Kit Moss,1992-02-02,Ashgrove,Ash,2026-10-20,,,,", days=90)
    (late,) = await kept(joined, owed, owed.c.person == (await one(joined, "N-11")).id, A_VISIT)
    assert '"history_known":false' in late.row, "late for want of history is nobody"


async def test_somebody_found_to_be_autistic_during_their_stay_is_owed_a_visit_from_that_day(joined: Database) -> None:
    await bring(joined, LENA, days=-30)
    lines = f"{SINCE}\nN-12,Nia Vaughan,1992-02-02,Ashgrove,Ash,2025-11-01,,,,,2026-11-02".encode()
    for _ in range(2):
        await running.bring_in(joined, "north.csv", lines, "North", True, NOW)
    (row,) = await kept(joined, owed, owed.c.person == (await one(joined, "N-12")).id, A_VISIT)
    assert row.due_on == "2026-12-28" and '"came_into_scope"' in row.row


# Two bodies pay for one person, and each brings its people in (K28, trap 1; decision 26)

DANNY = "N-1,Danny Surname,1999-05-05,Ashgrove,Ash,2026-01-10,,,,"


async def danny_of_glan(database: Database, **more: Any) -> None:
    """North has brought Danny in. Glan pays for him too, and knows no more than its own file."""
    values = {"name": "Danny Surname", "born": "1999-05-05", **more}
    await database.write(lambda tx: tx.execute(person.update().where(person.c.id == "danny").values(**values)) and None)


async def from_glan(database: Database, *lines: str, **more: Any) -> Report:
    data = "\n".join((HEAD, *lines)).encode()
    return await running.bring_in(database, "glan.csv", data, "Glan", more.pop("keep", True), NOW, **more)


async def test_a_second_bodys_file_makes_no_second_person_and_whoever_leads_is_asked_once(joined: Database) -> None:
    await danny_of_glan(joined)
    before = await kept(joined)
    for _ in range(2):
        report = await from_glan(joined, "G-7" + DANNY[3:])
        assert "it may be one person" in report.text and not report.good
    assert await kept(joined) == before
    (asked,) = await kept(joined, question)
    assert (asked.kind, asked.body, asked.person, asked.asks) == ("body_says", "north", "danny", "glan")
    assert await facts(joined) == ["QuestionOpened"]


async def test_the_report_says_nothing_of_whose_they_are_and_where_but_what_the_file_said(joined: Database) -> None:
    await danny_of_glan(joined, known_as="Dan", family="His mother", last_seen_by="Priya")
    report = await from_glan(joined, "G-7" + DANNY[3:], keep=False)
    assert not any(word in report.text for word in ("North", "Priya", "Dan,", "Person 1", "His mother", "danny"))
    assert await kept(joined, question) == [] and await facts(joined) == [], "a dry run asks nobody"


@pytest.mark.parametrize(
    "line",
    [
        "G-7,Danny Surname,,Ashgrove,Ash,2026-01-10,,,,",
        "G-7,Danny Surname,1999-05-06,Ashgrove,Ash,2026-01-10,,,,",
        "G-7,Danny Surname,1999-05-05,Glanrhyd,Helyg,2026-01-10,,,,",
        "G-7,Daniel Surname,1999-05-05,Ashgrove,Ash,2026-01-10,,,,",
    ],
)
async def test_less_than_name_birth_and_hospital_compares_nobody(joined: Database, line: str) -> None:
    await danny_of_glan(joined)
    report = await from_glan(joined, line)
    assert report.good and "one person" not in report.text and await kept(joined, question) == []


async def test_case_and_accents_make_no_other_person(joined: Database) -> None:
    await danny_of_glan(joined, name="Siân Ó Daly")
    assert "it may be one person" in (await from_glan(joined, "G-7,SIAN  O DALY" + DANNY[17:], keep=False)).text


async def test_whoever_is_said_to_be_another_person_is_brought_in(joined: Database) -> None:
    await danny_of_glan(joined)
    report = await from_glan(joined, "G-7" + DANNY[3:], apart=["G-7"])
    assert report.good and (await one(joined, "G-7")).placing_body == "glan"
    assert await kept(joined, question) == []


async def test_somebody_who_has_left_is_nobodys_double(joined: Database) -> None:
    await danny_of_glan(joined, left_on="2026-11-10")
    assert (await from_glan(joined, "G-7" + DANNY[3:])).good


async def test_once_it_pays_too_its_file_finds_them_and_gives_only_its_later_visit(joined: Database) -> None:
    await danny_of_glan(joined, last_seen_on="2026-09-01", last_seen_source="visit", family="His mother")
    stretch = {"id": "s", "person": "danny", "body": "glan", "since_on": "2026-11-01"}
    await joined.write(lambda tx: tx.execute(also_pays.insert().values(**stretch)) and None)
    line = "G-7,Danny Surname,1999-05-05,Ashgrove,Ash Ward,2026-01-11,2026-11-02,Gareth,{},Signs."
    unsourced = await from_glan(joined, line.format(""))
    assert "0 brought in, 0 changed, 1 the same." in unsourced.text and "without a source is left out" in unsourced.text
    report = await from_glan(joined, line.format("Glan's own list"))
    assert report.good and "your organisation pays for their care beside the one that leads" in report.text
    (danny,) = await kept(joined, person, person.c.id == "danny")
    assert (danny.last_seen_on, danny.last_seen_by, danny.last_seen_source) == (
        "2026-11-02",
        "Gareth",
        "opening_balance",
    )
    assert (danny.unit, danny.admitted_on, danny.family, danny.placing_body, danny.external) == (
        "ash", "2026-01-10", "His mother", "north", None,
    )  # fmt: skip
    assert "1 the same" in (await from_glan(joined, line.format("Glan's own list"))).text
    (due,) = [row.due_on for row in await kept(joined, owed, A_VISIT) if row.person == "danny"]
    assert due == "2026-12-28", "a visit by either counts"
    earlier = line.replace("2026-11-02", "2026-10-02").format("Glan's own list")
    assert "1 the same" in (await from_glan(joined, earlier)).text, "and never moves back"
