"""How a confirmation is heard, and a question opened and closed."""

from datetime import date
from typing import Any

import msgspec

from lantern.identity.acting import Act, Handler
from lantern.identity.model import HOSTS, PLACING
from lantern.ids import derived
from lantern.policy.reading import shipped_policy
from lantern.policy.values import value, whole
from lantern.problems import Problem
from lantern.register import commands as c
from lantern.register import facts, records, rules
from lantern.register.model import ClosedHow
from lantern.store import Transaction
from lantern.units import records as units


def confirm_register(tx: Transaction, act: Act, command: c.ConfirmRegister) -> None:
    """Only by whoever manages that hospital. Each count that differs from ours is asked of the body that pays."""
    place = units.place(tx, hospital_id=command.hospital)
    if place is None or command.hospital not in act.who.hospitals("provider_manager"):
        raise Problem("out-of-scope")
    if command.month > rules.month_of(act.today):
        raise Problem("no-such-moment")
    month_id = ask_month(tx, command.hospital, place.nation, command.month, act.today)
    says = {"wards": command.wards, "others": command.others}
    records.keep_answer(
        tx,
        {
            "id": act.command, "register_month": month_id, "at": act.at, "heard_at": act.heard_at, "by": act.who.account,
            "by_name": act.who.name, "says": msgspec.json.encode(says).decode(),
        },
    )  # fmt: skip
    differ = _compare(tx, act, command, month_id)
    was = records.one_month(tx, month_id)
    records.confirmed(
        tx, month_id, confirmed_on=was.confirmed_on or act.today.isoformat(), by_name=act.who.name,
        differences=differ + len(command.others), others=msgspec.json.encode(command.others).decode(),
    )  # fmt: skip
    records.waits_changed(tx, ["provider_manager"], hospital=command.hospital)
    if was.late_on:
        records.waits_changed(tx, list(HOSTS), body=place.host)
    act.became(facts.RegisterConfirmed(subject=command.hospital, month=command.month, differences=differ))


def _compare(tx: Transaction, act: Act, command: c.ConfirmRegister, month_id: str) -> int:
    """Each count that differs from ours is asked; a word that agrees again closes what was asked before. Returns how many differ."""
    have = {(r.unit, r.body): r.count for r in records.believed(tx, command.hospital)}
    said = [(ward.unit, ward.body, ward.count) for ward in command.wards]
    words = {(ward.unit, ward.body): ward.words for ward in command.wards}
    wards, bodies = records.wards(tx, command.hospital), records.bodies(tx, [body for _, body, _ in said])
    differ, agree = rules.compare(said, have, wards, bodies)
    for unit, body, count in differ:
        open_question(
            tx, act, id=derived(month_id, unit, body), kind="hospital_says", body=body, hospital=command.hospital, unit=unit,
            said=count, had=have.get((unit, body), 0), words=words[unit, body] or None,
        )  # fmt: skip
    for unit, body, _ in agree:
        was = records.one(tx, derived(month_id, unit, body))
        if was is not None and was.state == "open":
            close(tx, act, was, "said_again")
    return len(differ)


def ask_month(tx: Transaction, hospital: str, nation: str, month: str, today: date) -> str:
    """The month's confirmation, asked for now where it was not yet; its id follows from hospital and month."""
    month_id = derived("register", hospital, month)
    if records.one_month(tx, month_id) is None:
        within = whole(value(shipped_policy(), "register.confirm_within", nation, today))  # type: ignore[arg-type]
        due = rules.due_on(today, within, nation)
        records.keep_month(
            tx,
            {
                "id": month_id, "hospital": hospital, "month": month, "asked_on": today.isoformat(),
                "due_on": due.isoformat(),
            },
        )  # fmt: skip
    return month_id


def open_question(tx: Transaction, act: Act, **asked: Any) -> None:
    """Ask a placing body; asking the same again changes nothing."""
    if records.ask(tx, {"asked_on": act.today.isoformat(), **asked}):
        records.waits_changed(tx, list(PLACING), body=asked["body"])
        act.became(
            facts.QuestionOpened(
                subject=asked["id"], body=asked["body"], hospital=asked["hospital"], kind=asked["kind"]
            )
        )


def settle_question(tx: Transaction, act: Act, command: c.SettleQuestion) -> None:
    """Only by the body that was asked. One that is closed already keeps how it was closed."""
    was = records.one(tx, command.question)
    if was is None or was.body not in act.who.bodies(*PLACING):
        raise Problem("out-of-scope")
    if was.state == "closed" or (was.kind == "body_says" and command.right == "hospital"):
        raise Problem("not-now")  # that it is one person is said by saying who pays: then it answers itself
    close(tx, act, was, "hospital_right" if command.right == "hospital" else "we_are_right", command.words)


def close(tx: Transaction, act: Act, was: Any, how: ClosedHow, words: str | None = None) -> None:
    """It is answered, by whom and how."""
    records.close(
        tx, was.id, closed_on=act.today.isoformat(), closed_how=how, closed_by_name=act.who.name, closed_words=words
    )  # fmt: skip
    records.waits_changed(tx, list(PLACING), body=was.body)
    act.became(facts.QuestionClosed(subject=was.id, how=how))


HANDLERS: dict[type[msgspec.Struct], Handler] = {
    c.ConfirmRegister: confirm_register,
    c.SettleQuestion: settle_question,
}

__all__ = ["HANDLERS", "ask_month", "close", "open_question"]
