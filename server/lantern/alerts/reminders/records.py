"""All SQL about reminders and the letters that gather them."""

from collections.abc import Iterable
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.alerts import claiming
from lantern.alerts.reminders.besides import barriers, stale, told_back, unconfirmed, untold
from lantern.alerts.reminders.model import Standing
from lantern.commissioners.records import body
from lantern.identity.records import account
from lantern.people.records import person
from lantern.store import Transaction, metadata, straight
from lantern.store.statements import add, among, keep, within
from lantern.store.tables import key, maybe, sending, words
from lantern.units.records import hospital
from lantern.visits.agenda import owed
from lantern.visits.hospital_agenda import hospital_owed

reminder = sa.Table(
    "reminder",
    metadata,
    key(),
    words("owed"),
    sa.Column("about", sa.Text, nullable=False, index=True),
    words("kind"),
    words("due_on"),
    words("step"),
    words("body"),
    words("seat"),
    words("reader"),
    sa.Column("letter", sa.Text, nullable=True, index=True),
    words("state", "waiting"),
    maybe("why"),
    words("at"),
    maybe("sent_at"),
)
"""One row for each step of something owed and each reader; its id follows from these four, so reminding twice is
reminding once. `state`: waiting, sent, taken_back, off (the reader wants none), failed, nobody (no such seat is held)."""

reminder_letter = sa.Table(
    "reminder_letter",
    metadata,
    key(),
    words("reader"),
    maybe("account"),
    words("address", ""),
    words("language", "en"),
    words("body"),
    words("day"),
    maybe("week"),
    *sending(),
    sa.UniqueConstraint("reader", "week"),
)
"""One letter for one reader and one morning; its id follows from the two. `week` where it is the weekly letter too."""


# ── what is owed, and by whom ──

_OWED = (
    sa.select(owed.c.row, person.c.placing_body)
    .select_from(owed.join(person, person.c.id == owed.c.person))
    .where(person.c.left_on.is_(None))
)
_THESE = _OWED.where(within(owed.c.id))
_OF_HOSPITALS = sa.select(hospital_owed.c.row, hospital_owed.c.body)
_THESE_OF_HOSPITALS = _OF_HOSPITALS.where(within(hospital_owed.c.id))
_HOSTS = sa.select(hospital.c.id, hospital.c.host)


def hosts(tx: Transaction) -> dict[str, str]:
    """Every hospital's host."""
    return {r.id: r.host for r in straight.rows(tx, _HOSTS)}


_standing = msgspec.json.Decoder(Standing)


def standing(tx: Transaction, ids: list[str] | None = None) -> list[tuple[Standing, str]]:
    """Everything that is owed, or these, each with the body that owes it: who pays for the person, or hosts the hospital."""
    if ids is None:
        found = [*straight.rows(tx, _OWED), *straight.rows(tx, _OF_HOSPITALS)]
    else:
        found = [*straight.rows(tx, _THESE, them=ids), *straight.rows(tx, _THESE_OF_HOSPITALS, them=ids)]
    wanted = None if ids is None else set(ids)
    besides = [*told_back(tx), *untold(tx), *stale(tx, hosts(tx)), *unconfirmed(tx), *barriers(tx)]
    back = [one for one in besides if wanted is None or one[0].id in wanted]
    return [*((_standing.decode(row), owes) for row, owes in found), *back]


HOUSE = ""
"""In the place of a body: whoever runs the installation."""


class Behind(msgspec.Struct, frozen=True):
    """A body's nation, and who watches behind it."""

    nation: str
    region: str | None


def bodies(tx: Transaction) -> dict[str, Behind]:
    """Every body's nation and region; and the house itself, whose operators keep what no body can."""
    return {HOUSE: Behind("england", None), **{r.id: Behind(r.nation, r.region) for r in straight.rows(tx, _BODIES)}}


_BODIES = sa.select(body.c.id, body.c.nation, body.c.region)


def wishes(tx: Transaction, accounts: Iterable[str]) -> dict[str, Any]:
    """Of these accounts: their address, language, and whether they want reminders and the weekly letter."""
    wanted = ("id", "email", "language", "reminders", "weekly", "left_at")
    return {r.id: r for r in straight.rows(tx, among(account, wanted), them=sorted(set(accounts)))}


# ── reminders ──


def known_of(tx: Transaction, ids: list[str]) -> set[str]:
    """Which of these reminders there are already. One that was taken back may become so again, and counts as new."""
    return {r.id for r in straight.rows(tx, among(reminder, ("id", "state")), them=ids) if r.state != "taken_back"}


def keep_reminders(tx: Transaction, rows: list[dict[str, Any]]) -> None:
    """Promise these, in the place of those that were taken back."""
    keep(tx, reminder, rows)


_WAITING = sa.select(reminder).where(reminder.c.state == "waiting").order_by(reminder.c.id)
_ANY_WAITING = sa.select(reminder.c.id).where(reminder.c.state == "waiting").limit(1)
_WAITING_ABOUT = _WAITING.where(reminder.c.about == sa.bindparam("it"))
_WAITING_IN = _WAITING.where(reminder.c.letter == sa.bindparam("it"))


def waiting(tx: Transaction, about: str | None = None) -> list[Any]:
    """Reminders that have not gone, of everybody or of one person or hospital."""
    return straight.rows(tx, _WAITING) if about is None else straight.rows(tx, _WAITING_ABOUT, it=about)


def any_waiting(tx: Transaction) -> bool:
    """Whether any reminder has not gone."""
    return straight.first(tx, _ANY_WAITING) is not None


def waiting_in(tx: Transaction, letter_id: str) -> list[Any]:
    """What one letter would remind of."""
    return straight.rows(tx, _WAITING_IN, it=letter_id)


_CHANGE = (
    sa.update(reminder)
    .where(within(reminder.c.id))
    .values(state=sa.bindparam("new"), why=sa.bindparam("because"), sent_at=sa.bindparam("sent"))
)


def change(tx: Transaction, ids: list[str], state: str, why: str | None = None, sent_at: str | None = None) -> None:
    """What has come of these reminders."""
    if ids:
        straight.run(tx, _CHANGE, them=ids, new=state, because=why, sent=sent_at)


# ── letters ──

_OF_DAY = sa.select(reminder_letter).where(reminder_letter.c.day == sa.bindparam("it"))
_OF_WEEK = sa.select(reminder_letter.c.reader).where(reminder_letter.c.week == sa.bindparam("it"))


def written(tx: Transaction, day: str) -> set[str]:
    """Readers who have a letter of this morning: what falls due after it waits for the next."""
    return {r.reader for r in straight.rows(tx, _OF_DAY, it=day)}


def weekly_written(tx: Transaction, week: str) -> set[str]:
    """Readers who have this week's letter."""
    return {r.reader for r in straight.rows(tx, _OF_WEEK, it=week)}


def add_letters(tx: Transaction, rows: list[dict[str, Any]]) -> None:
    """Letters to be sent."""
    add(tx, reminder_letter, rows)


_FAILED_SO_FAR = sa.select(reminder_letter.c.id, reminder_letter.c.week).where(
    reminder_letter.c.reader == sa.bindparam("it"), reminder_letter.c.day < sa.bindparam("today"),
    reminder_letter.c.state == "waiting", reminder_letter.c.claimed_by.is_(None), reminder_letter.c.error.is_not(None),
)  # fmt: skip


def take_over(tx: Transaction, reader: str, letter_id: str, day: str) -> None:
    """What earlier letters to this reader failed to bring goes along in this one, and they are not tried again."""
    letters = reminder_letter
    for old in straight.rows(tx, _FAILED_SO_FAR, it=reader, today=day):
        tx.execute(letters.update().where(letters.c.id == old.id).values(state="taken_back", due_at=None, week=None))
        if old.week:
            new = sa.and_(letters.c.id == letter_id, letters.c.week.is_(None))
            tx.execute(letters.update().where(new).values(week=old.week))
        mine = sa.and_(reminder.c.letter == old.id, reminder.c.state == "waiting")
        tx.execute(reminder.update().where(mine).values(letter=letter_id))


def claim(tx: Transaction, node: str, now: str, until: str, limit: int) -> list[Any]:
    """Letters to be sent now, claimed by this node until then."""
    return claiming.claim(tx, reminder_letter, node, now, until, limit)


def settle(tx: Transaction, claimed: Any, **values: object) -> bool:
    """What came of sending a letter, if this claim still holds."""
    return claiming.settle(tx, reminder_letter, claimed, **values)


def oldest_unsent(tx: Transaction, now: str) -> str | None:
    """Since when the oldest reminder that should have gone is waiting; shown on /health to an outside watcher."""
    return claiming.oldest_unsent(tx, reminder_letter, now)


def troubled(tx: Transaction, limit: int = 200) -> list[Any]:
    """Letters that failed, or failed so far and are tried again; the latest first."""
    table = reminder_letter
    query = sa.select(table).where(table.c.error.is_not(None), table.c.state.in_(("waiting", "failed")))
    return list(tx.execute(query.order_by(table.c.at.desc(), table.c.id).limit(limit)))


def unheard(tx: Transaction) -> list[Any]:
    """How many reminders nobody was there to hear, by body, seat and step."""
    nobody = sa.select(reminder.c.body, reminder.c.seat, reminder.c.step, sa.func.count().label("how_many"))
    groups = (reminder.c.body, reminder.c.seat, reminder.c.step)
    return list(tx.execute(nobody.where(reminder.c.state == "nobody").group_by(*groups).order_by(*groups)))
