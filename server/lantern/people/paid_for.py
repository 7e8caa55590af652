"""How it is said who pays for somebody's care: who leads, who pays too, and who no longer does (K28)."""

from typing import Any

from lantern.commissioners import records as bodies
from lantern.identity import records as accounts
from lantern.identity.acting import Act
from lantern.identity.model import PLACING
from lantern.ids import derived
from lantern.people import commands as c
from lantern.people import course, facts, payers, records
from lantern.people.also_paying import passings
from lantern.people.asking import day, keep, ours, past
from lantern.problems import Problem
from lantern.store import Transaction

PAYS = ("icb", "health_board", "collaborative")
"""Kinds of body that pay for people's care, and may lead."""
PAY_TOO = (*PAYS, "council")
"""Kinds of body that may pay beside the one that leads, for example under section 117."""


def change_payer(tx: Transaction, act: Act, command: c.ChangePayer) -> None:
    """Only to a body that pays for care and for which somebody visits here: otherwise nobody would see them any more."""
    past(act, command.since)
    rows, about = [_leading(tx, act, person) for person in dict.fromkeys(command.people)], course.of(tx, command.people)
    _may_pay(tx, act, command.to, PAYS)
    visit = accounts.holders(tx, act.today.isoformat(), role=["placing_commissioner"], body=[command.to])
    if all(one.account is None for one in visit):
        raise Problem("nobody-visits")
    for row in rows:
        says = {
            "was": row.placing_body, "to": command.to, "words": command.words, "still_pays": command.still_pays,
            "turn": len(passings(about.get(row.id, []))),
        }  # fmt: skip
        at, today = act.said_at, act.today.isoformat()
        course.keep(
            tx,
            row.id,
            course.Entry(derived(act.command, row.id), "payer", command.since, at, today, act.who.name, says),
        )
        records.change(tx, row.id, placing_body=command.to, external=None)
        payers.settle(tx, row.id)
        act.became(
            facts.PayerChanged(
                subject=row.id, was=row.placing_body, to=command.to, since=command.since, still_pays=command.still_pays
            )
        )


def add_payer(tx: Transaction, act: Act, command: c.AddPayer) -> None:
    """Only to a body that pays for care, and never the one that leads. Not a day moves by it."""
    row = ours(tx, act, command.person)
    past(act, command.since)
    _may_pay(tx, act, command.body, PAY_TOO)
    if command.body == row.placing_body:
        raise Problem("out-of-scope")
    keep(tx, act, command, "also_pays", command.since, turn=len(_passings(tx, row.id)))
    payers.settle(tx, row.id)
    act.became(facts.PayerAdded(subject=row.id, body=command.body, since=command.since))


def end_payer(tx: Transaction, act: Act, command: c.EndPayer) -> None:
    """By the body that leads, also before its beginning has been heard of; by the other only while it pays."""
    row = records.one(tx, command.person)
    if row is None or row.placing_body == command.body:
        raise Problem("out-of-scope")
    mine = act.who.bodies(*PLACING)
    itself = {command.body} & set(mine)
    if row.placing_body not in mine and row.id not in payers.paid_by(tx, act, {row.id: row}, itself):
        raise Problem("out-of-scope")
    day(command.since)
    keep(tx, act, command, "pays_no_more", command.since, turn=len(_passings(tx, row.id)))
    payers.settle(tx, row.id)
    act.became(facts.PayerEnded(subject=row.id, body=command.body, since=command.since))


def _leading(tx: Transaction, act: Act, person_id: str) -> Any:
    """Somebody for whom the asker's body leads. Where it led, and has passed them on since, that is said: nothing is passed on twice
    from one place, and whoever leads now may pass them back."""
    row, mine = records.one(tx, person_id), act.who.bodies(*PLACING)
    if (
        row is not None
        and row.placing_body not in mine
        and any(e.says["was"] in mine for e in _passings(tx, person_id))
    ):
        raise Problem("passed-on-already")
    return ours(tx, act, person_id)


def _passings(tx: Transaction, person_id: str) -> list[course.Entry]:
    """Each time the lead has passed on so far."""
    return passings(course.of(tx, [person_id]).get(person_id, []))


def _may_pay(tx: Transaction, act: Act, body_id: str, kinds: tuple[str, ...]) -> None:
    to = bodies.one(tx, body_id)
    if to is None or to.kind not in kinds or (to.closed_on or "9") <= act.today.isoformat():
        raise Problem("out-of-scope")
