"""All SQL about plans that were asked for: who asked, how far it got, what was proposed. A trip is planned only when a
person accepts it, by an ordinary `plan_visit`."""

from typing import Any

import sqlalchemy as sa

from lantern.identity.records import account
from lantern.store import Transaction, metadata
from lantern.store.statements import add, by
from lantern.store.straight import first, rows, run, scalar
from lantern.store.tables import as_json, key, maybe, words
from lantern.visits.planning.model import Progress, Proposal, Question

plan = sa.Table(
    "plan",
    metadata,
    key(),
    sa.Column("body", sa.Text, nullable=False, index=True),
    words("asked_as", "paying"),
    words("asked_by"),
    words("asked_at"),
    words("begins"),
    words("until_on"),
    words("state"),
    words("beat_at"),
    maybe("progress"),
    maybe("stop_asked_at"),
    words("question"),
    maybe("proposal"),
    maybe("problem"),
)
"""`state`: running, done, stopped (its node died, or somebody stopped it before there was anything), failed. `beat_at`: when
the node that makes it was last heard of."""

MOST_KEPT = 20
"""Of one body: older ones are let go of when a new one is asked for."""

_OF_BODY = (
    sa.select(
        plan.c.id, plan.c.asked_as, plan.c.state, plan.c.asked_at, plan.c.begins, plan.c.until_on, plan.c.beat_at, plan.c.problem,
        account.c.name,
    )
    .outerjoin(account, account.c.id == plan.c.asked_by)
    .where(plan.c.body == sa.bindparam("body"))
    .order_by(plan.c.asked_at.desc(), plan.c.id.desc())
)  # fmt: skip
_SINCE = sa.select(sa.func.count()).where(plan.c.body == sa.bindparam("body"), plan.c.asked_at >= sa.bindparam("since"))
_LEFT = (
    sa.update(plan)
    .where(plan.c.body == sa.bindparam("of_body"), plan.c.state == "running")
    .values(state="stopped", problem="plan-stopped")
)
_BEAT = (
    sa.update(plan)
    .where(plan.c.id == sa.bindparam("it"), plan.c.state == "running")
    .values(beat_at=sa.bindparam("now"), progress=sa.bindparam("so_far"))
)
_FINISH = (
    sa.update(plan)
    .where(plan.c.id == sa.bindparam("it"), plan.c.state == "running")
    .values(state=sa.bindparam("to"), proposal=sa.bindparam("what"), problem=sa.bindparam("why"))
)
_STOP = (
    sa.update(plan)
    .where(plan.c.id == sa.bindparam("it"), plan.c.state == "running", plan.c.stop_asked_at.is_(None))
    .values(stop_asked_at=sa.bindparam("now"))
)
_DROP = sa.delete(plan).where(plan.c.id == sa.bindparam("it"))
_STOPPING = sa.select(plan.c.state, plan.c.stop_asked_at).where(plan.c.id == sa.bindparam("it"))


def of_body(tx: Transaction, body: str) -> list[Any]:
    """What this body has asked for, the newest first, without what is in it."""
    return rows(tx, _OF_BODY, body=body)


def one(tx: Transaction, plan_id: str) -> Any:
    """Everything kept about one plan."""
    return first(tx, by(plan), it=plan_id)


def asked_since(tx: Transaction, body: str, since: str) -> int:
    """How many this body has asked for since then."""
    return int(scalar(tx, _SINCE, body=body, since=since))


def begin(tx: Transaction, plan_id: str, question: Question, asked_by: str, at: str) -> None:
    """Somebody asked; what an ended node left under way is marked as stopped, and the oldest are let go of."""
    run(tx, _LEFT, of_body=question.body)
    for old in of_body(tx, question.body)[MOST_KEPT - 1 :]:
        run(tx, _DROP, it=old.id)
    add(tx, plan, [{
        "id": plan_id, "body": question.body, "asked_as": question.asked_as, "asked_by": asked_by, "asked_at": at, "begins": question.begins.isoformat(),
        "until_on": question.until.isoformat(), "state": "running", "beat_at": at, "question": as_json(question),
    }])  # fmt: skip


def beat(tx: Transaction, plan_id: str, progress: Progress | None, now: str) -> bool:
    """It is still being made, and is so far. Returns whether it is to go on."""
    if not run(tx, _BEAT, it=plan_id, now=now, so_far=as_json(progress) if progress else None):
        return False
    return first(tx, _STOPPING, it=plan_id).stop_asked_at is None


def finish(tx: Transaction, plan_id: str, state: str, proposal: Proposal | None, problem: str | None) -> None:
    """What came of it; nothing, where it has been given up meanwhile."""
    run(tx, _FINISH, it=plan_id, to=state, what=as_json(proposal) if proposal else None, why=problem)


def ask_to_stop(tx: Transaction, plan_id: str, now: str) -> None:
    """The node that makes it hears of this at its next beat; twice is the same as once."""
    run(tx, _STOP, it=plan_id, now=now)
