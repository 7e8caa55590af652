"""What calendars read: days, hours through both clock changes, and trips that move or are called off."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any

from dateutil.tz import tzical

from lantern.clock import LONDON, wire
from lantern.visits.records import companion, visit
from tests import cast
from tests.server.calendars.conftest import Feed, Make
from tests.server.calendars.readers import read
from tests.world import World


def trip(id: str, day: date, **more: Any) -> dict[str, Any]:
    """A visit of Priya's to Ash Ward, as its row."""
    row = {
        "id": id, "kind": "oversight", "state": "planned", "checklist": "x/2026-04-01", "body": "north",
        "hospital": "ashgrove", "unit": "ash", "lead": "priya", "planned_on": day.isoformat(), "announced": True,
        "people": '["danny"]', "began_at": None, "finished_at": None, "visited_on": None, "version": 1,
    }  # fmt: skip
    return {**row, **more}


def done(id: str, began: datetime, hours: float = 2, **more: Any) -> dict[str, Any]:
    """The same, begun and finished at these instants."""
    began_at, finished_at = wire(began), wire(began + timedelta(hours=hours))
    day = began.astimezone(LONDON).date()
    times = {"began_at": began_at, "finished_at": finished_at, "visited_on": day.isoformat()}
    return trip(id, day, **{"state": "finished", **times, **more})


async def test_a_year_of_visits_reads_the_same_in_two_readers(world: World, make: Make, fetch: Feed) -> None:
    """Every day of a year with both clock changes, at half past nine in London, and what lies ahead as whole days."""
    first = datetime(2025, 11, 18, 9, 30, tzinfo=LONDON)
    began = [(first + timedelta(days=n)) for n in range(364)]  # wall clock: half past nine whatever the clocks do
    rows = [done(f"d-{n}", moment.astimezone(UTC)) for n, moment in enumerate(began)]
    ahead = [trip(f"a-{n}", date(2026, 11, 18) + timedelta(days=n)) for n in range(729)]
    await world.run(visit.insert().values(rows + ahead))
    found = read((await fetch(await make("priya"))).text)
    visits = [one for one in found.values() if one["summary"].startswith("Visit:")]
    assert len(visits) == 364 + 729
    timed = sorted((one for one in visits if isinstance(one["start"], datetime)), key=lambda one: one["start"])
    assert [one["start"] for one in timed] == [moment.astimezone(UTC) for moment in began]
    assert {one["start"].hour for one in timed} == {8, 9}, "summer and winter are both there"
    days = {one["start"]: one["end"] for one in visits if not isinstance(one["start"], datetime)}
    assert days[date(2028, 2, 29)] == date(2028, 3, 1), "the leap day ends on the first of March"
    assert all(end == day + timedelta(days=1) for day, end in days.items())


async def test_on_the_sundays_when_the_clocks_change_every_hour_is_the_one_it_was(
    world: World, make: Make, fetch: Feed
) -> None:
    """Also in the hour that comes twice: a quarter to one, and both half past ones, one after the other."""
    world.clock.now = datetime(2026, 11, 17, 10, tzinfo=UTC)
    nights = (datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC))
    began = [night + timedelta(minutes=30 * n) for night in nights for n in range(8)]
    await world.run(visit.insert().values([done(f"d-{n}", moment, 0.25) for n, moment in enumerate(began)]))
    found = read((await fetch(await make("priya"))).text)
    starts = sorted(one["start"] for one in found.values() if isinstance(one["start"], datetime))
    assert starts == began


async def test_the_rules_of_the_zone_are_londons_for_forty_years(world: World, make: Make, fetch: Feed) -> None:
    """By themselves, as a calendar that knows no place called Europe/London works them out."""
    text = (await fetch(await make("priya"))).text
    begins, ends = text.index("BEGIN:VTIMEZONE"), text.index("END:VTIMEZONE") + len("END:VTIMEZONE")
    zone = tzical(StringIO(text[begins:ends])).get("Europe/London")
    first = datetime(1997, 1, 1, 12)  # noqa: DTZ001
    noons = [first + timedelta(days=n) for n in range(40 * 365)]
    assert [
        noon for noon in noons if noon.replace(tzinfo=zone).utcoffset() != noon.replace(tzinfo=LONDON).utcoffset()
    ] == []


async def test_a_visit_keeps_its_uid_when_it_moves_begins_and_is_called_off(
    world: World, make: Make, fetch: Feed
) -> None:
    priya, made = await world.phone("priya"), await make("priya")
    plan = cast.plan_visit("danny", planned_on="2026-12-01")
    await priya.send(plan)
    before = read((await fetch(made)).text)
    (uid,) = [key for key, one in before.items() if one["start"] == date(2026, 12, 1)]
    assert (before[uid]["sequence"], before[uid]["status"]) == (0, "CONFIRMED")

    def moved(tx: Any) -> None:
        tx.execute(visit.update().where(visit.c.id == plan["visit"]).values(planned_on="2026-12-03", version=2))

    await world.database.write(moved)
    after = read((await fetch(made)).text)[uid]
    assert (after["start"], after["sequence"]) == (date(2026, 12, 3), 1)
    world.clock.on(hours=1)
    await priya.send({"type": "call_off_visit", "visit": plan["visit"], "why": "The ward is closed."})
    off = await fetch(made)
    assert read(off.text)[uid]["status"] == "CANCELLED" and read(off.text)[uid]["sequence"] == 2
    assert "ward is closed" not in off.text
    world.clock.on(days=60)
    assert read((await fetch(made)).text)[uid]["status"] == "CANCELLED", "calendars that were off hear of it too"
    world.clock.on(days=1)
    assert uid not in read((await fetch(made)).text)


async def test_a_finished_visit_lies_on_its_day_where_its_hours_are_not_known(
    world: World, make: Make, fetch: Feed
) -> None:
    """Handed in a day later, or by a clock that cannot be right: the day is known and the hours are not."""
    morning = datetime(2026, 11, 10, 9, 30, tzinfo=UTC)
    rows = [
        done("late", morning, hours=26),
        done("doubtful", morning - timedelta(days=1), clock_doubtful=True),
        done("paper", morning, visited_on="2026-11-02"),
    ]
    for row in rows:
        row.setdefault("clock_doubtful", False)
    await world.run(visit.insert().values(rows))
    found = [
        one for one in read((await fetch(await make("priya"))).text).values() if one["summary"].startswith("Visit:")
    ]
    by_start = {one["start"]: one["end"] for one in found}
    assert by_start == {morning: None, date(2026, 11, 9): date(2026, 11, 10), date(2026, 11, 2): date(2026, 11, 3)}


async def test_whoever_goes_along_has_it_in_their_calendar_too(world: World, make: Make, fetch: Feed) -> None:
    await world.run(visit.insert().values([trip("v", date(2026, 12, 1), kind="quality_checker", lead="megan")]))
    await world.run(companion.insert().values([{"visit": "v", "account": "tom"}]))
    for who in ("megan", "tom"):
        found = read((await fetch(await make(who))).text)
        assert [one["summary"] for one in found.values()] == ["Quality Checkers’ visit: Ash Ward, Ashgrove"]


async def test_lines_fold_within_75_octets_and_never_inside_a_welsh_letter(
    world: World, make: Make, fetch: Feed
) -> None:
    from lantern.units.records import hospital, unit

    name = "Tŷ’r Ŵyr; Glan-yr-ŷd, " + "ŵŷâêîôû" * 12
    await world.run(hospital.update().where(hospital.c.id == "glanrhyd").values(name_cy=name))
    await world.run(unit.update().where(unit.c.id == "helyg").values(name="Ward Helyg\r\nX-EVIL:1"))
    row = trip("v", date(2026, 12, 1), lead="gareth", hospital="glanrhyd", unit="helyg", body="glan")
    await world.run(visit.insert().values([row]))
    answer = await fetch(await make("gareth"))
    lines = answer.content.split(b"\r\n")
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    assert b"\n" not in answer.content.replace(b"\r\n", b"") and b"X-EVIL" not in {line[:6] for line in lines}
    summaries = [one["summary"] for one in read(answer.text).values()]
    assert any(one.startswith("Ymweliad: Ward Helyg") and one.endswith(name) for one in summaries)


async def test_ten_thousand_visits_are_bounded(world: World, make: Make, fetch: Feed) -> None:
    """The nearest days stay; whoever has more than a feed holds has Lantern for the rest."""
    first = date(2020, 1, 1)
    rows = [trip(f"v-{n}", first + timedelta(days=n % 3650)) for n in range(10_000)]
    for start in range(0, len(rows), 1000):
        await world.run(visit.insert().values(rows[start : start + 1000]))
    answer = await fetch(await make("priya"))
    starts = [one["start"] for one in read(answer.text).values() if one["summary"].startswith("Visit:")]
    assert len(starts) == 1500
    assert {world.clock().date() + timedelta(days=n) for n in range(-150, 300)} <= set(starts)
    assert len(answer.content) < 1_500_000
