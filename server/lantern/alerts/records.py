"""All SQL about alerts: who must hear of which concern, by which way, and whether they did."""

from typing import Any

import sqlalchemy as sa

from lantern.alerts import claiming
from lantern.alerts.row import AlertRow
from lantern.concerns.records import STILL_SITS, concern
from lantern.identity.records import MINE
from lantern.store import Transaction, metadata, straight
from lantern.store.statements import add, among, within
from lantern.store.tables import count, flag, key, maybe, sending, version, words

alert = sa.Table(
    "alert",
    metadata,
    key(),
    sa.Column("concern", sa.Text, nullable=False, index=True),
    words("seat"),
    sa.Column("account", sa.Text, nullable=True, index=True),
    words("name"),
    maybe("address"),
    words("language", "en"),
    words("channel"),
    words("kind", "concern"),
    count("era"),
    maybe("hospital"),
    count("step"),
    count("round"),
    flag("copy"),
    *sending(),
    maybe("seen_at"),
    maybe("page_hash", unique=True),
    version(),
)
"""One row per person and way of telling; its id follows from concern, step, round, person and channel, so promising
twice is promising once. `due_at` is when it is to be sent (again); absent when nothing is left to send. `kind` is `concern`
where somebody is asked to take it, otherwise what they are told of it (`news`), with the hospital that it is told of."""

STILL_ANSWERS = f"""exists (
        select 1 from concern n left join person p on p.id = n.person where n.id = a.concern and (
            n.hospital in (select id from hosted) or n.hospital in (select id from watched)
            or n.body in (select body from paying union select body from guarding)
            or p.placing_body in (select body from paying union select body from guarding)
            or exists (select 1 from concern_hearing x where x.concern = n.id and x.account = :account
                       and x.seat <> 'provider' and {STILL_SITS})))"""
"""Whether whoever was told news for the sake of a seat, of the alert `a`, still sits where that was theirs to know."""

FOR_A_SEAT = ("route", "opened")
"""News that came for a seat, and not for whoever raised it or read it in the wrong place."""

VISIBLE = f"""
    select 'alerts' as noun, a.id, a.version, 'full' as view from alert a
    where a.account /*not by*/ = :account and a.channel = 'app' and a.state <> 'done' and a.seat <> 'provider'
      and (a.kind <> 'concern' or exists (select 1 from concern_hearing x where x.id = a.id and {STILL_SITS}))
      and (a.kind not in {FOR_A_SEAT} or {STILL_ANSWERS}) /*only a.id alerts*/
"""
"""What asks somebody to take a concern, or came for a seat, asks nobody whose seat has ended."""

_STILL = sa.text(f"with {MINE} select 1 from alert a where a.id = :alert and {STILL_ANSWERS}")


def still_theirs(tx: Transaction, one: Any, today: str) -> bool:
    """Whether a letter of news that waited may still go: it is asked at the moment of sending (K8)."""
    if one.kind not in FOR_A_SEAT:
        return True
    return tx.execute(_STILL, {"alert": one.id, "account": one.account, "today": today}).first() is not None


_ALERTS = (
    sa.select(alert, concern.c.hospital.label("stands_in"), concern.c.urgency)
    .join(concern, concern.c.id == alert.c.concern)
    .where(within(alert.c.id))
)


def rows(tx: Transaction, ids: list[str]) -> list[AlertRow]:
    """Alerts as their recipient's phone holds them."""
    return [
        AlertRow(
            id=r.id, concern=r.concern, hospital=r.hospital or r.stands_in, urgency=r.urgency, seat=r.seat, at=r.at, round=r.round,
            copy=r.copy, state="seen" if r.state == "seen" else "waiting", kind=r.kind,
        )
        for r in straight.rows(tx, _ALERTS, them=ids)
    ]  # fmt: skip


def promise(tx: Transaction, values: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Promise these alerts, by id; those promised before stay as they are. Returns those that are new."""
    there = {r.id for r in straight.rows(tx, among(alert, ("id",)), them=list(values))} if values else set()
    fresh = [value for alert_id, value in values.items() if alert_id not in there]
    add(tx, alert, fresh)
    return fresh


def seen_by(tx: Transaction, concern_id: str, since: str) -> set[str]:
    """Accounts that have seen an alert about this concern since this moment."""
    query = sa.select(alert.c.account).where(alert.c.concern == concern_id, alert.c.seen_at >= since)
    return {a for a in tx.execute(query).scalars() if a}


def mark_seen(tx: Transaction, concern_id: str, account_id: str, at: str) -> None:
    """This account has read it: nothing more is sent to it for what was promised so far (K2)."""
    mine = sa.and_(alert.c.concern == concern_id, alert.c.account == account_id, alert.c.state != "done")
    tx.execute(alert.update().where(mine).values(state="seen", seen_at=at, due_at=None, version=alert.c.version + 1))


def mark_done(tx: Transaction, concern_id: str) -> None:
    """The concern is closed, or others must hear of it: nobody is asked any more whether they take it."""
    let_go(tx, alert.c.concern == concern_id, alert.c.kind == "concern")


def let_go(tx: Transaction, *which: sa.ColumnElement[bool]) -> None:
    """These alerts need nobody any more."""
    tx.execute(alert.update().where(*which).values(state="done", due_at=None, version=alert.c.version + 1))


def at_addresses(tx: Transaction, concern_id: str) -> list[Any]:
    """What was promised about this concern to addresses without an account, oldest first."""
    pages = sa.and_(alert.c.concern == concern_id, alert.c.channel == "page", alert.c.sent_at.is_not(None))
    return list(tx.execute(sa.select(alert).where(pages).order_by(alert.c.at, alert.c.id)))


def claim(tx: Transaction, node: str, now: str, until: str, limit: int) -> list[Any]:
    """Alerts to be sent now, claimed by this node until then."""
    return claiming.claim(tx, alert, node, now, until, limit)


def settle(tx: Transaction, claimed: Any, **values: object) -> bool:
    """What came of sending, if this claim still holds and nobody has read or closed it meanwhile."""
    return claiming.settle(tx, alert, claimed, **values)


def oldest_unsent(tx: Transaction, now: str) -> str | None:
    """Since when the oldest alert that should have been sent is waiting; shown on /health to an outside watcher."""
    return claiming.oldest_unsent(tx, alert, now)


def by_page(tx: Transaction, page_hash: str) -> Any:
    """The alert whose one-time page this is."""
    return tx.execute(sa.select(alert).where(alert.c.page_hash == page_hash)).first()


def use_page(tx: Transaction, alert_id: str, at: str) -> None:
    """The one-time page has been used: it opens no more."""
    tx.execute(alert.update().where(alert.c.id == alert_id).values(state="done", seen_at=at, due_at=None))


OUTWARD = ("email", "push", "sms", "page")
"""Ways that leave this house, and may fail to."""

_LETTERS = sa.select(alert.c.account, alert.c.state, alert.c.channel, alert.c.at, alert.c.attempts).where(
    alert.c.concern == sa.bindparam("it"), alert.c.kind == "concern", within(alert.c.channel, "ways")
)


def not_reached(tx: Transaction, concern_id: str, unsent_since: str) -> set[str]:
    """Accounts that nobody may count on about this concern: their letter failed for good, or has been tried without
    success since before this moment, and nothing else arrived."""
    told = [r for r in straight.rows(tx, _LETTERS, it=concern_id, ways=list(OUTWARD)) if r.account]
    arrived = [r for r in told if r.state in ("sent", "seen")]
    failed = {r.account for r in told if r.state == "failed" and r.channel == "email"}
    stuck = {r.account for r in told if r.state == "waiting" and r.attempts and r.at <= unsent_since}
    by_letter = {r.account for r in arrived if r.channel == "email"}
    return (failed - by_letter) | (stuck - {r.account for r in arrived})


_UNSENT = sa.text("""
    select distinct a.concern from alert a join concern c on c.id = a.concern
    where a.state = 'waiting' and a.attempts > 0 and a.at <= :since and a.due_at is not null and c.state = 'open'
      and a.kind = 'concern' and c.joined_into is null
""")


def with_unsent(tx: Transaction, since: str) -> list[str]:
    """Open concerns of which something has been tried to be told, without success, since before this moment."""
    return list(tx.execute(_UNSENT, {"since": since}).scalars())
