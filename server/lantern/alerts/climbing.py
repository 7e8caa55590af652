"""Climbing the ladder: at each step and round, promise that these people are told, then say when it climbs next.

Everything here follows from rows and a moment, under derived ids: run by any node, any number of times, each alert is
promised once.
"""

from datetime import datetime, timedelta
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.alerts import records, rules
from lantern.alerts.leaving import has_left
from lantern.alerts.model import Climb, Concern, Hear, NextStep, Path, Taken
from lantern.alerts.path import path_in_force
from lantern.alerts.seats import paying_nations, seats_of
from lantern.clock import local_date, read_instant, wire
from lantern.concerns import records as concerns
from lantern.concerns.facts import ConcernClimbed
from lantern.concerns.model import Taken as TakenRow
from lantern.concerns.rules import starts_held
from lantern.identity.records import Holder, texts_are_sent, with_phones
from lantern.ids import derived
from lantern.journal import Line, write_facts
from lantern.policy.model import Nation, Policy
from lantern.policy.values import value, whole
from lantern.store import Transaction
from lantern.store.straight import rows
from lantern.store.tables import as_json
from lantern.units import records as units

HEARING = ("id", "account", "seat", "name", "channel", "state")
"""What everybody who reads the concern sees of an alert."""
AT_ONCE = 10
"""Steps told in one go when the ladder was late; the next tick goes on."""


def climb(tx: Transaction, concern_id: str, policy: Policy, now: datetime) -> int:
    """Tell whoever is to be told of this concern by now. Returns how many steps were told."""
    row = concerns.one(tx, concern_id)
    if row is None or row.state == "closed" or row.joined_into is not None:
        return 0
    path, state, word = _path(tx, row, policy, now), _state(row), row.next_word_by
    if row.path is None and state.taken_until is not None:  # taken before there was a clock to promise within
        until = rules.word_expected_by(path, now, state.taken_until)
        state, word = msgspec.structs.replace(state, taken_until=until), wire(until)
    lines: list[Line] = []
    heard_at = began(row)
    for _ in range(AT_ONCE):
        step = rules.next_step(path, heard_at, state, now)
        if step is None or step.at > now or _at_night(path, state, step, now):
            break
        nobody = _tell(tx, row, path, step, policy, now)
        if state.step is not None or step.since == state.taken_until:
            lines.append(_climbed(tx, row, state, step, now))
        state = rules.told(state, step, nobody)
    following = rules.next_step(path, heard_at, state, now)
    concerns.change(
        tx, concern_id, path=as_json(path), climb=as_json(state), next_at=wire(rules.ring_at(path, following.at)) if following else None,
        next_word_by=word or _first_word(path, heard_at),
    )  # fmt: skip
    write_facts(tx, lines)
    return len(lines)


def retell(tx: Transaction, concern_id: str, policy: Policy, now: datetime) -> None:
    """Somebody could not be reached, for good or for a while now: whoever stands in for them hears at once (design §10, step 11).

    The step that was told last is told again; those promised before are not promised twice.
    """
    row = concerns.one(tx, concern_id)
    state = _state(row) if row else Climb()
    if row is None or row.state != "open" or state.step is None:
        return
    step = NextStep(step=state.step, round=state.round, at=now, since=state.since or began(row))
    _tell(tx, row, _path(tx, row, policy, now), step, policy, now)


def began(row: Any) -> datetime:
    """From when its clocks run: when the server heard of it, or that it was reopened or belongs elsewhere (K34)."""
    return read_instant(row.began_at or row.heard_at)


def _at_night(path: Path, state: Climb, step: NextStep, now: datetime) -> bool:
    """Whether this is a repeat that would only pile up until quiet hours end (K40)."""
    return step.round > state.round and rules.ring_at(path, now) > now


def _first_word(path: Path, heard_at: datetime) -> str | None:
    """Until somebody takes it, the next word is owed by the end of the clock (K2)."""
    due = rules.taken_due(path, heard_at)
    return wire(due) if due else None


def _path(tx: Transaction, row: Any, policy: Policy, now: datetime) -> Path:
    """The path pinned when the concern began (K8), or the one in force now if it begins now."""
    if row.path:
        return msgspec.json.decode(row.path, type=Path)
    nation = _nation(tx, row)
    return path_in_force(policy, nation, local_date(began(row)), row.urgency)


def _nation(tx: Transaction, row: Any) -> Nation:
    """The nation where the hospital stands; England when what was raised names no hospital we know."""
    place = units.place(tx, hospital_id=row.hospital)
    return place.nation if place else "england"  # type: ignore[return-value]


def _state(row: Any) -> Climb:
    state = msgspec.json.decode(row.climb, type=Climb) if row.climb else Climb()
    until = read_instant(row.next_word_by) if row.taken and row.next_word_by else None
    return msgspec.structs.replace(state, taken_until=until, closed=row.state == "closed")


def unsent_since(policy: Policy, now: datetime) -> str:
    """The moment since which a letter must have been on its way for nobody to count on its reader any more."""
    return wire(now - timedelta(minutes=whole(value(policy, "alert.unsent_after", "england", local_date(now)))))


def _tell(tx: Transaction, row: Any, path: Path, step: NextStep, policy: Policy, now: datetime) -> bool:
    """Promise the alerts of one step. Returns whether no seat that counts was held."""
    seats, who = seats_of(tx, row, now, unsent_since(policy, now))
    concern = _concern(tx, row, path, local_date(now).isoformat())
    hears = rules.who_hears(concern, seats, path, step.step, step.round)
    seen = _seen_since(tx, row.id, wire(step.since)) if step.round else set()
    ring = rules.ring_at(path, now)
    reach = _reach(tx, who)
    promised = [
        (held, _alert(row, hear, held, channel, now, ring))
        for hear, held in ((hear, who[hear.seat.id]) for hear in hears)
        if held.account not in seen or held.account is None
        for channel in hear.channels
        if channel in ("app", "email", "page", "telephone") or (channel, held.account) in reach
    ]
    fresh = records.promise(tx, {a["id"]: a for _, a in promised})
    sits = {a["id"]: {"body": held.body, "at": wire(now)} for held, a in promised}
    concerns.telling(tx, row.id, [{**{name: one[name] for name in HEARING}, **sits[one["id"]]} for one in fresh])
    return rules.nobody_answers(concern, seats, path, step.step)


def _reach(tx: Transaction, who: dict[str, Holder]) -> set[tuple[str, str | None]]:
    """Who can be reached by push and by text: what needs more than an address is promised only where it can be kept."""
    pushed = with_phones(tx, [h.account for h in who.values() if h.account])
    texted = {h.account for h in who.values() if h.account and h.mobile} if texts_are_sent(tx) else set()
    return {("push", account) for account in pushed} | {("sms", account) for account in texted}


def _seen_since(tx: Transaction, concern_id: str, since: str) -> set[str]:
    """Accounts that have read it since this climb began: their own repeats stop, nobody else's (K2)."""
    return records.seen_by(tx, concern_id, since)


def _alert(row: Any, hear: Hear, held: Holder, channel: str, now: datetime, ring: datetime) -> dict[str, Any]:
    person = held.account or held.address or hear.seat.id
    at = wire(began(row)) if hear.step == 0 and hear.round == 0 else wire(now)
    return {
        "id": derived(row.id, *era(row), hear.step, hear.round, person, channel), "concern": row.id, "seat": hear.seat.kind,
        "account": held.account, "name": _named(held, channel), "address": held.mobile if channel == "sms" else held.address, "language": held.language,
        "channel": channel, "era": row.era, "step": hear.step, "round": hear.round, "copy": hear.copy, "at": at,
        "state": "sent" if channel == "app" else "waiting", "due_at": None if channel in ("app", "telephone") else wire(ring),
    }  # fmt: skip


def era(row: Any) -> tuple[str, ...]:
    """What tells apart the alerts of a concern that began anew; nothing while it is in its first life."""
    return (f"era {row.era}",) if row.era else ()


def _named(held: Holder, channel: str) -> str:
    """A number is rung by people, who read it where they read who was told."""
    return f"{held.name}, {held.telephone}" if channel == "telephone" else held.name


_VOICES = sa.select(concerns.concern.c.raised_by).where(concerns.concern.c.joined_into == sa.bindparam("it"))


def _concern(tx: Transaction, row: Any, path: Path, today: str) -> Concern:
    taken = msgspec.json.decode(row.taken, type=TakenRow) if row.taken else None
    voices = tuple(r.raised_by for r in rows(tx, _VOICES, it=row.id))
    return Concern(
        urgency=row.urgency, heard_at=read_instant(row.heard_at), hospital_nation=path.nation, placing_nations=paying_nations(tx, row, today),
        raised_by=row.raised_by, also_raised_by=voices,
        from_outside=row.from_outside, about_management=starts_held(row.about_management, row.protect),
        taken=Taken(by=taken.by, next_word_by=read_instant(row.next_word_by)) if taken and row.next_word_by else None,
    )  # fmt: skip


def _climbed(tx: Transaction, row: Any, state: Climb, step: NextStep, now: datetime) -> Line:
    """A line in the story, so that everybody sees that it was told further, and why."""
    why = "no-word" if state.taken_until is not None and step.since == state.taken_until else "not-taken"
    if why == "no-word" and has_left(tx, row, local_date(now).isoformat()):
        why = "taker-left"
    line = derived(row.id, *era(row), "climbed", step.step, step.round)
    concerns.tell(tx, line, row.id, wire(now), "climbed", words=why)
    fact = ConcernClimbed(subject=row.id, step=step.step, round=step.round, why=why)
    return Line(fact=fact, at=wire(now))
