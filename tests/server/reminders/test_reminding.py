"""What is owed is reminded of in time and up the line, once, in one quiet letter a morning, and never when it is not so."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from lantern.alerts.reminders.records import reminder, reminder_letter
from lantern.contacts.records import contact
from lantern.identity.records import account, seat
from lantern.people.records import person
from tests import cast
from tests.sinks import MailSink
from tests.world import World


async def only(world: World, *people: str, seen: str = "2026-09-22", **more: Any) -> None:
    """Only these are still in hospital; they were last seen on this day, and nothing else of theirs is due for long."""
    await world.run(person.update().where(person.c.id.not_in(people)).values(left_on="2026-11-01"))
    known = {"last_seen_on": seen, "last_review_on": "2026-11-10", **more}
    await world.run(person.update().where(person.c.id.in_(people)).values(**known))
    payers = {r.id: r.placing_body for r in await world.rows(sa.select(person.c.id, person.c.placing_body))}
    for who in people:
        phone = await world.phone("priya" if payers[who] == "north" else "gareth")
        plan = {"hoped_for": "2029-11-01", "kind_of_home": "bought", "area": "Northmoor"}
        reply = await phone.send({"type": "begin_home_plan", "person": who, **plan})
        assert reply["set_aside"] == []
    await world.tick()
    await world.jobs.reckon()


async def morning(world: World, day: str, hour: int = 9) -> None:
    """It is this day and hour in London's winter; the metronome ticks."""
    world.clock.now = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC) + timedelta(hours=hour)
    await world.jobs.reckon()
    await world.jobs.remind()
    await world.jobs.post()


async def reminders(world: World, **where: Any) -> set[tuple[str, str]]:
    """Step and reader of the reminders that went, or of those in another state."""
    given = {"state": "sent", "kind": "oversight_visit", **where}
    query = sa.select(reminder).where(*(reminder.c[name] == value for name, value in given.items()))
    return {(r.step, r.reader) for r in await world.rows(query)}


async def kwame_sees(world: World, person: str) -> None:
    """He visits for North too, and met this person last."""
    await world.run(seat.insert().values(id="kwame-visits", account="kwame", role="placing_commissioner", body="north"))
    kwame = await world.phone("kwame")
    visit = cast.plan_visit(person, planned_on="2026-09-22")
    there = (cast.begin(visit["visit"]), cast.met(visit["visit"], person), cast.finish(visit["visit"], "2026-09-22"))
    for command in (visit, *there):
        await kwame.send(command)
    await world.tick()


def words(letter: Any) -> str:
    """A letter's words as its reader sees them."""
    return str(letter.get_content()).replace("\r\n", "\n")


def to(sink: MailSink, who: str) -> list[Any]:
    """Letters to one of the cast."""
    return [m for m in sink.messages if m["To"] == f"{who}@cast.example"]


# seen on 22 September: due on 17 November, three quarters on 3 November (K24)


def about_visits(sink: MailSink) -> int:
    """How many letters speak of visits."""
    return sum("Visits" in words(m) for m in sink.messages)


async def test_it_climbs_from_the_visitor_to_the_line_to_the_region(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    world.clock.now = datetime(2026, 11, 2, 9, tzinfo=UTC)
    await world.run(account.update().values(weekly=False))
    await morning(world, "2026-11-02")
    before = about_visits(mail_sink)
    steps = {
        "2026-11-02": set(),
        "2026-11-03": {("coming", "priya")},
        "2026-11-16": {("coming", "priya")},
        "2026-11-17": {("coming", "priya"), ("due", "priya")},
    }
    for day, went in steps.items():
        await morning(world, day)
        assert await reminders(world) == went, day
    await morning(world, "2026-11-18")
    late = {("late", "priya"), ("late", "kwame")}
    assert await reminders(world, step="late") == late
    await morning(world, "2026-11-30")
    assert await reminders(world, step="long_late") == set()
    await morning(world, "2026-12-01")
    assert await reminders(world, step="long_late") == {(("long_late"), who) for who in ("priya", "kwame", "asha")}
    await morning(world, "2026-12-02")
    assert about_visits(mail_sink) - before == 1 + 1 + 2 + 3


async def test_letters_name_nobody_and_no_place_and_say_where_to_look(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", "mary", "alun")
    await morning(world, "2026-11-18")
    assert {m["To"].partition("@")[0] for m in mail_sink.messages} >= {"priya", "kwame", "gareth"}
    for each in mail_sink.messages:
        said = (each["Subject"] + words(each)).lower()
        for hidden in (
            "danny",
            "mary",
            "alun",
            "surname",
            "ash",
            "hospital-",
            "north",
            "glan",
            "november",
            "2026",
            "tachwedd",
        ):
            assert hidden not in said, (hidden, said)
        assert "/app/" in said
    [priya] = to(mail_sink, "priya")
    assert "Visits: 2" in words(priya) and priya["Subject"] == "What is due"
    assert "Ymweliadau: 1" in words(to(mail_sink, "gareth")[0])


async def test_one_letter_gathers_what_falls_together_that_morning(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", "mary", "rosa")
    await world.run(person.update().where(person.c.id == "rosa").values(last_seen_on="2026-10-07"))
    await morning(world, "2026-11-18")
    [letter] = to(mail_sink, "priya")
    assert "Visits: 2" in words(letter) and "Coming up" in words(letter)
    for hour in (10, 13, 17):
        await morning(world, "2026-11-18", hour)
    assert len(to(mail_sink, "priya")) == 1
    assert letter["Message-ID"].endswith("@localhost>")


async def test_whoever_met_the_person_last_is_the_one_who_is_reminded(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", "mary")
    await kwame_sees(world, "danny")
    await morning(world, "2026-11-17")
    due = {(r.about, r.reader) for r in await world.rows(sa.select(reminder).where(reminder.c.step == "due"))}
    assert due == {("danny", "kwame"), ("mary", "priya"), ("mary", "kwame")}


async def test_of_two_bodies_that_pay_only_the_leads_visitor_is_reminded(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    priya, gareth = await world.phone("priya"), await world.phone("gareth")
    too = {"type": "add_payer", "person": "danny", "body": "glan", "since": "2026-11-10"}
    assert (await priya.send(too))["set_aside"] == []
    await morning(world, "2026-11-18")
    await gareth.sync()
    assert [row["state"] for row in gareth.all("owed") if row.get("kind") == "oversight_visit"] == ["overdue"]
    assert {reader for _, reader in await reminders(world)} == {"priya", "kwame"} and to(mail_sink, "gareth") == []


async def test_somebody_away_is_an_empty_seat_and_the_line_stands_in(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    await world.run(seat.update().where(seat.c.account == "priya").values(away_until="2026-11-30"))
    await morning(world, "2026-11-17")
    assert await reminders(world, step="due") == {("due", "kwame")}
    assert await reminders(world, step="due", state="nobody") == {("due", "nobody:visitor")}


async def test_leave_empties_a_seat_as_being_away_does_and_the_line_stands_in(world: World) -> None:
    await only(world, "danny")
    priya = await world.phone("priya")
    await priya.send({"type": "note_leave", "leave": "autumn", "from_on": "2026-11-02", "until_on": "2026-11-20"})
    await morning(world, "2026-11-03")
    assert await reminders(world, step="coming") == {("coming", "kwame")}
    await priya.send({"type": "call_off_leave", "leave": "autumn"})
    await morning(world, "2026-11-04")
    assert await reminders(world, step="coming") == {("coming", "kwame"), ("coming", "priya")}, "who is back hears too"


async def test_whoever_covers_is_reminded_instead(world: World) -> None:
    await only(world, "danny")
    await world.run(seat.insert().values(id="omar-visits", account="omar", role="placing_safeguarding", body="north"))
    await world.run(account.insert().values(id="omar", name="Omar", email="omar@cast.example", made_at="2026-01-01"))
    priya = await world.phone("priya")
    away = {"type": "go_away", "absence": "a", "from_on": "2026-11-16", "until_on": "2026-11-20", "cover": "omar"}
    assert (await priya.send(away))["set_aside"] == []
    await morning(world, "2026-11-17")
    assert await reminders(world, step="due") == {("due", "omar")}


async def test_where_a_seat_has_ended_the_line_hears_and_never_the_empty_seat(world: World) -> None:
    await only(world, "danny")
    await kwame_sees(world, "danny")
    for who in ("kwame-visits", "kwame-placing_oncall"):
        await world.end_seat(who, "2026-11-10")
    await world.run(seat.insert().values(id="dilys-line", account="dilys", role="placing_oncall", body="north"))
    await morning(world, "2026-11-17")
    assert await reminders(world, step="due") == {("due", "dilys")}
    assert await reminders(world, step="due", state="nobody") == {("due", "nobody:visitor")}
    await world.end_seat("dilys-line", "2026-11-17")
    await morning(world, "2026-11-18")
    assert await reminders(world, step="late") == {("late", "priya")}, "nobody stands in line: all who visit hear"


async def test_somebody_handed_over_is_spoken_of_to_whoever_got_them(world: World) -> None:
    await only(world, "danny", "mary")
    await kwame_sees(world, "danny")
    priya = await world.phone("priya")
    over = {"type": "hand_over_people", "handover": "h", "to": "priya", "people": ["danny"], "from_on": "2026-11-18"}
    assert (await priya.send(over))["set_aside"] == []
    await world.tick()
    await morning(world, "2026-11-17")
    due = {(r.about, r.reader) for r in await world.rows(sa.select(reminder).where(reminder.c.step == "due"))}
    assert ("danny", "kwame") in due and ("danny", "priya") not in due, "until that day he is Kwame's"
    await morning(world, "2026-11-18")
    late = {
        r.reader
        for r in await world.rows(sa.select(reminder).where(reminder.c.step == "late", reminder.c.about == "danny"))
    }
    assert "priya" in late


async def test_a_line_that_nobody_sits_in_is_said_in_a_row_and_to_the_operator(world: World) -> None:
    await only(world, "danny")
    await world.end_seat("kwame-placing_oncall")
    await morning(world, "2026-11-18")
    assert await reminders(world, step="late") == {("late", "priya")}
    assert await reminders(world, step="late", state="nobody") == {("late", "nobody:line")}
    root = await world.phone("root")
    answer = await world.client.get("/api/reminders/troubles", headers={"Cookie": f"sid={root.token}"})
    assert {"body": "north", "seat": "line", "step": "late", "how_many": 1} in answer.json()["nobody"]


async def test_seen_in_time_takes_back_what_has_not_gone(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url="smtp://127.0.0.1:1")
    await only(world, "danny")
    await morning(world, "2026-11-18")
    assert await reminders(world, state="waiting", step="late") == {("late", "priya"), ("late", "kwame")}
    priya = await world.phone("priya")
    visit = cast.plan_visit("danny", planned_on="2026-11-18")
    for command in (
        visit,
        cast.begin(visit["visit"]),
        cast.met(visit["visit"], "danny"),
        cast.finish(visit["visit"], "2026-11-18"),
    ):
        await priya.send(command)
    await world.jobs.react()
    assert await reminders(world, state="waiting") == set()
    assert ("late", "priya") in await reminders(world, state="taken_back")
    world.set(smtp_url=mail_sink.url)
    await morning(world, "2026-11-18", 15)
    assert all("Late:" not in words(m) for m in mail_sink.messages)


async def test_death_and_going_home_stop_reminders_at_once(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url="smtp://127.0.0.1:1")
    await only(world, "danny")
    await morning(world, "2026-11-18")
    priya = await world.phone("priya")
    await priya.send({"type": "record_death", "person": "danny", "died_on": "2026-11-18"})
    await world.jobs.react()
    assert await reminders(world, state="waiting") == set()
    world.set(smtp_url=mail_sink.url)
    await morning(world, "2026-11-19")
    await morning(world, "2026-12-07")
    assert all("Visits" not in words(m) for m in mail_sink.messages)


async def test_a_death_is_reminded_of_until_leder_and_everybody_else_has_been_told(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    priya = await world.phone("priya")
    await priya.send({"type": "record_death", "person": "danny", "died_on": "2026-11-16"})
    for whom in ("family", "coroner", "regulator", "host", "other_bodies"):
        await priya.send({"type": "tell_of_death", "person": "danny", "whom": whom})
    await morning(world, "2026-11-18")
    assert await reminders(world, kind="death_told") == set(), "LeDeR has until the nineteenth"
    await morning(world, "2026-11-19")
    assert ("due", "priya") in await reminders(world, kind="death_told")
    said = next(words(m) for m in mail_sink.messages if "Deaths" in words(m))
    assert "Deaths of which somebody must still be told: 1" in said and "Danny" not in said
    await morning(world, "2026-11-20")
    assert ("late", "priya") in await reminders(world, kind="death_told")
    await priya.send({"type": "tell_of_death", "person": "danny", "whom": "leder", "how": "form"})
    await morning(world, "2026-12-07")
    assert {step for step, _ in await reminders(world, kind="death_told")} == {"due", "late"}


async def test_a_death_recorded_in_error_is_reminded_of_no_more(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    priya = await world.phone("priya")
    died = {"type": "record_death", "person": "danny", "died_on": "2026-11-16"}
    await priya.send(died)
    await priya.send({**died, "mistaken": True})
    await morning(world, "2026-11-19")
    assert await reminders(world, kind="death_told") == set()


async def test_whoever_keeps_a_contact_hears_at_once_of_one_that_reaches_nobody_and_of_the_others_after_a_while(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", seen="2026-11-16")
    await world.run(account.update().where(account.c.id == "kwame").values(left_at="2026-11-16T09:00:00.000Z"))
    await morning(world, "2026-11-18")
    assert await reminders(world, kind="contact") == {("due", "priya")}, (
        "nobody is on call for North; what was only never checked waits"
    )
    await morning(world, "2026-12-01")
    assert ("due", "huw") in await reminders(world, kind="contact"), (
        "numbers of his hospital are missing since 17 November"
    )
    said = next(words(m) for m in mail_sink.messages if m["To"].startswith("huw") and "addresses" in words(m))
    assert "Numbers and addresses to check: " in said and "Ashgrove" not in said and "regulator" not in said
    await morning(world, "2026-12-02")
    assert ("long_late", "asha") in await reminders(world, kind="contact"), "two weeks without anybody on call"


async def test_whoever_stands_behind_a_host_outside_lantern_hears_of_the_numbers_that_they_keep_for_it(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await world.jobs.reckon()
    await morning(world, "2026-12-01")
    kept = await world.rows(sa.select(contact.c.owner).where(contact.c.hospital == "fenside"))
    assert {r.owner for r in kept} == {"midlands"}, "nobody of its host can sign in"
    assert ("due", "asha") in await reminders(world, kind="contact")


async def test_whoever_runs_the_installation_hears_of_the_numbers_that_no_body_can_keep(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await world.end_seat("asha-region")
    await world.jobs.reckon()
    await morning(world, "2026-12-01")
    assert ("due", "root") in await reminders(world, kind="contact")
    said = next(words(m) for m in mail_sink.messages if m["To"].startswith("root"))
    assert "Numbers and addresses to check: " in said and "Fenside" not in said


async def test_an_exception_is_quiet_and_reminding_goes_on_after_its_day(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    priya = await world.phone("priya")
    excepted = {"type": "except_visit", "person": "danny", "why": "Scabies on the ward.", "until": "2026-11-19"}
    await priya.send(excepted)
    await world.tick()
    for day in ("2026-11-17", "2026-11-18", "2026-11-19"):
        await morning(world, day)
    assert await reminders(world) == set()
    await morning(world, "2026-11-20")
    assert await reminders(world) == {("late", "priya"), ("late", "kwame")}


async def test_lateness_explained_until_a_day_is_quiet_and_everybody_hears_again_after_it(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", last_seen_source="opening_balance")
    await world.run(account.update().values(weekly=False))
    priya = await world.phone("priya")
    await morning(world, "2026-11-18")
    first = {("late", "priya"), ("late", "kwame")}
    assert await reminders(world) == first
    await priya.sync()
    lapse = priya.one("people", "danny")["lateness"][-1]
    assert lapse["due_on"] == "2026-11-17"
    why = {"reason": "ward_closed", "words": "The ward is shut until Friday.", "until": "2026-12-04"}
    await priya.send({"type": "explain_lateness", "person": "danny", "lapse": lapse["id"], **why})
    await world.tick()
    before = about_visits(mail_sink)
    for day in ("2026-11-19", "2026-12-01", "2026-12-02", "2026-12-04"):
        await morning(world, day)
    assert await reminders(world) == first and about_visits(mail_sink) == before
    await priya.sync()
    assert priya.one("people", "danny")["lateness"][-1]["explained"]["until"] == "2026-12-04"
    await morning(world, "2026-12-07")
    assert await reminders(world, step="long_late") == {("long_late", who) for who in ("priya", "kwame", "asha")}
    await priya.send(
        {"type": "explain_lateness", "person": "danny", "lapse": lapse["id"], **why, "until": "2026-12-08"}
    )
    await world.tick()
    await morning(world, "2026-12-09")
    again = await world.rows(sa.select(reminder).where(reminder.c.step == "long_late", reminder.c.state == "sent"))
    assert sorted(r.reader for r in again) == ["asha", "asha", "kwame", "kwame", "priya", "priya"]


async def test_what_was_taken_back_and_is_so_again_is_reminded_of_after_all(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url="smtp://127.0.0.1:1")
    await only(world, "danny")
    await morning(world, "2026-11-18")
    priya = await world.phone("priya")
    await priya.send({"type": "except_visit", "person": "danny", "why": "Scabies.", "until": "2026-11-18"})
    await world.jobs.react()
    assert ("late", "priya") in await reminders(world, state="taken_back")
    world.set(smtp_url=mail_sink.url)
    await morning(world, "2026-11-19")
    assert await reminders(world) == {("late", "priya"), ("late", "kwame")}


async def test_nothing_goes_at_night_on_weekends_or_on_a_bank_holiday(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", seen="2026-10-31")  # late from 27 December, a Sunday; 25 and 28 are bank holidays
    await world.run(account.update().values(weekly=False))
    for day, hour in (
        ("2026-12-25", 9),
        ("2026-12-26", 9),
        ("2026-12-27", 9),
        ("2026-12-28", 9),
        ("2026-12-29", 7),
        ("2026-12-29", 20),
    ):
        await morning(world, day, hour)
        assert mail_sink.messages == [], (day, hour)
    await morning(world, "2026-12-30", 8)
    assert await reminders(world) == {("late", "priya"), ("late", "kwame")}


async def test_a_due_day_on_a_holiday_is_spoken_of_on_the_working_day_before(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", seen="2026-10-31")  # due on 26 December
    await morning(world, "2026-12-23")
    assert ("due", "priya") not in await reminders(world)
    await morning(world, "2026-12-24")
    assert ("due", "priya") in await reminders(world)
    [row] = await world.rows(sa.select(reminder).where(reminder.c.step == "due"))
    assert row.due_on == "2026-12-26"


async def test_a_letter_that_waited_into_the_night_goes_the_next_working_morning(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url="smtp://127.0.0.1:1")
    await only(world, "danny")
    await morning(world, "2026-11-20", 19)  # a Friday
    world.set(smtp_url=mail_sink.url)
    for day, hour in (("2026-11-20", 22), ("2026-11-21", 9), ("2026-11-22", 12)):
        await morning(world, day, hour)
    assert mail_sink.messages == []
    await morning(world, "2026-11-23", 8)
    assert len(to(mail_sink, "priya")) == 1 and "Late" in words(to(mail_sink, "priya")[0])


async def test_mail_that_is_down_for_days_comes_back_as_one_letter_with_what_is_still_so(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url="smtp://127.0.0.1:1")
    await only(world, "danny")
    for day in ("2026-11-16", "2026-11-17", "2026-11-18"):
        await morning(world, day)
    unsent = (await world.client.get("/health/ready")).json()["oldest_unsent_reminder"]
    assert unsent is None, "tried again later, not yet due"
    world.clock.on(hours=2)
    assert (await world.client.get("/health/ready")).json()["oldest_unsent_reminder"] is not None
    world.set(smtp_url=mail_sink.url)
    await morning(world, "2026-11-19")
    [letter] = to(mail_sink, "priya")
    assert "Late" in words(letter) and "Coming up" not in words(letter) and "Due today" not in words(letter)
    assert (await world.client.get("/health/ready")).json()["oldest_unsent_reminder"] is None


async def test_an_address_refused_for_good_is_kept_as_failed_and_the_operator_sees_it(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    mail_sink.answer_next("550 no such person")
    await morning(world, "2026-11-17")
    assert await reminders(world, state="failed", step="due") == {("due", "priya")}
    for who, status in (("root", 200), ("priya", 403), ("sam", 403)):
        phone = await world.phone(who)
        answer = await world.client.get("/api/reminders/troubles", headers={"Cookie": f"sid={phone.token}"})
        assert answer.status_code == status, answer.text
        if status == 200:
            [failed] = answer.json()["letters"]
            assert (failed["reader"], failed["state"], failed["error"]) == (
                "priya",
                "failed",
                "mail server answered 550",
            )
            assert "danny" not in answer.text


async def test_a_person_turns_reminders_and_the_weekly_letter_off_for_themself_and_never_safety(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    priya = await world.phone("priya")
    assert "reminders" not in priya.one("me", "priya")
    await priya.send({"type": "choose_reminders", "reminders": False, "weekly": False})
    await priya.sync()
    assert priya.one("me", "priya")["reminders"] is False
    await morning(world, "2026-11-18")
    assert to(mail_sink, "priya") == [] and len(to(mail_sink, "kwame")) == 1
    assert await reminders(world, state="off") == {("late", "priya")}
    await priya.send(cast.raise_concern(person="alun", urgency="soon"))
    await priya.send({"type": "choose_reminders", "reminders": True})
    await priya.sync()
    assert "reminders" not in priya.one("me", "priya") and priya.one("me", "priya")["weekly"] is False
    kwame = await world.phone("kwame")
    await kwame.send(cast.raise_concern(person="danny", urgency="immediate"))
    await world.tick()
    assert any(m["Subject"] == "A concern needs you" for m in mail_sink.messages)


async def test_no_earlier_visit_known_is_never_called_late(world: World, mail_sink: MailSink) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", seen=None, joined_on="2026-09-22")  # type: ignore[arg-type]
    await morning(world, "2026-11-18")
    assert "Late" not in words(to(mail_sink, "priya")[0]).replace("Late:", "Late")
    assert "No earlier visit" in words(to(mail_sink, "priya")[0])


async def test_the_weekly_letter_comes_on_monday_morning_once_and_counts_what_one_may_see(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny", "mary", "alun", "bethan")
    await world.run(person.update().where(person.c.id == "mary").values(last_seen_on="2026-10-02"))  # due on Friday
    priya = await world.phone("priya")
    visit = cast.plan_visit("danny")
    for command in (visit, cast.begin(visit["visit"]), cast.promise(visit["visit"], by_when="2026-11-26")):
        await priya.send(command)
    await morning(world, "2026-11-20")
    before = len(mail_sink.messages)
    await morning(world, "2026-11-21")
    await morning(world, "2026-11-22")
    await morning(world, "2026-11-23", 7)
    assert len(mail_sink.messages) == before
    await morning(world, "2026-11-23", 8)
    week = {m["To"].partition("@")[0]: m for m in mail_sink.messages[before:]}
    said = words(week["priya"])
    assert "YOUR WEEK" in said and "next 7 days\n  Visits: 1" in said and "Late\n  Visits: 1" in said
    assert "Promises of hospitals that are due in the next 7 days: 1" in said
    assert "EICH WYTHNOS" in words(week["gareth"])
    assert "huw" in week and "sam" not in week, "the host hears of promises; who has nothing has no letter"
    for hour in (9, 15):
        await morning(world, "2026-11-23", hour)
    await morning(world, "2026-11-24")
    weekly = [
        r.reader for r in await world.rows(sa.select(reminder_letter).where(reminder_letter.c.week == "2026-11-23"))
    ]
    assert len(weekly) == len(set(weekly))


async def test_a_week_that_begins_with_a_holiday_has_its_letter_on_the_first_working_day(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "danny")
    await morning(world, "2026-12-24")
    await morning(world, "2026-12-28")
    before = len(to(mail_sink, "priya"))
    await morning(world, "2026-12-29")
    assert "YOUR WEEK" in words(to(mail_sink, "priya")[before])


async def test_a_hospital_that_does_not_confirm_who_is_there_reminds_its_manager_then_its_host_and_the_region(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "mary", seen="2026-11-16")
    register = {"kind": "register"}
    await morning(world, "2026-11-20")
    assert await reminders(world, **register) == set()
    await morning(world, "2026-11-23")
    assert await reminders(world, **register) == {("coming", "ola")}
    await morning(world, "2026-11-24")
    assert await reminders(world, **register) == {("coming", "ola"), ("due", "ola")}
    await morning(world, "2026-11-25")
    late = {who for step, who in await reminders(world, **register) if step == "late"}
    assert late == {"ola", "huw", "dilys"}
    await morning(world, "2026-12-08")
    told = await reminders(world, **register)
    assert {who for step, who in told if step == "long_late"} == set(), (
        "in December it is December's month that is asked"
    )


async def test_what_stands_in_the_way_is_asked_for_in_time_and_climbs_past_its_day_until_it_is_gone(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "mary", seen="2026-11-16")
    priya, way = await world.phone("priya"), {"kind": "barrier"}
    named = {"barrier": "b1", "person": "mary", "words": "No home has been found.", "owner": "housing"}
    whose = {"owner_name": "Ann Post", "line_name": "Head of housing", "by_when": "2026-11-27"}
    reply = await priya.send({"type": "name_barrier", **named, **whose})
    assert reply["set_aside"] == []
    await morning(world, "2026-11-23")
    assert await reminders(world, **way) == set()
    await morning(world, "2026-11-27")
    assert ("due", "priya") in await reminders(world, **way)
    await morning(world, "2026-11-30")
    assert {who for step, who in await reminders(world, **way) if step == "late"} == {"priya", "kwame"}
    moved = {"type": "barrier_moved", "barrier": "b1", "person": "mary", "words": "One is found.", "gone": True}
    assert (await priya.send(moved))["set_aside"] == []
    await morning(world, "2026-12-14")
    assert {step for step, _ in await reminders(world, **way)} <= {"coming", "due", "late"}, "what is gone is quiet"
    assert "What stands in the way of leaving hospital: 1" in words(to(mail_sink, "priya")[-1])


async def test_a_body_that_wants_to_hear_of_visits_sooner_hears_of_what_stands_in_the_way_sooner_too(
    world: World, mail_sink: MailSink
) -> None:
    world.set(smtp_url=mail_sink.url)
    await only(world, "mary", seen="2026-11-16")
    root, priya = await world.phone("root"), await world.phone("priya")
    half = {"name": "visit.warn_share", "value": "0.5", "from_on": "2026-11-01", "source": "The board, 1 November"}
    assert (await root.send({"type": "set_local_value", "body": "north", **half}))["set_aside"] == []
    named = {"barrier": "b1", "person": "mary", "words": "No home has been found.", "owner": "housing"}
    whose = {"owner_name": "Ann Post", "line_name": "Head of housing", "by_when": "2026-11-27"}
    assert (await priya.send({"type": "name_barrier", **named, **whose}))["set_aside"] == []
    await morning(world, "2026-11-20")
    assert await reminders(world, kind="barrier") == set()
    await morning(world, "2026-11-23")
    assert ("coming", "priya") in await reminders(world, kind="barrier")
