"""Who hears of a concern, and when it is told further (K1-K6, K8, K34-K36, K40, K41).

People are resolved at the moment of sending, from the seats handed in; steps and clocks come from the path
the concern began with. Clocks run from when the server heard, day and night.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from lantern.alerts.model import Climb, Concern, Hear, NextStep, Path, Seat, Why
from lantern.concerns.rules import telling_provider
from lantern.policy.calendar import after, after_quiet, end_of_day
from lantern.policy.model import Delay, Step

HOST_SEATS = ("host_lead", "host_deputy")


def who_hears(concern: Concern, seats: Sequence[Seat], path: Path, step: int, round: int = 0) -> list[Hear]:
    """Every seat told at this step and round, each once, with the reason; nobody when the concern is closed.

    A seat whose holder is away, or raised it, gets a copy and counts as empty (K36).
    """
    if concern.closed:
        return []
    asked = asked_at(concern, seats, path, step)
    if nobody_answers(concern, seats, path, step):
        asked = {**dict.fromkeys(path.when_empty.tell, "nobody_else"), **asked}
    return [
        hear(concern, seat, path, why, step, round)
        for kind, why in asked.items()
        for seat in seats
        if seat.kind == kind and (seat.holder or seat.contact)
    ]


def asked_at(concern: Concern, seats: Sequence[Seat], path: Path, step: int) -> dict[str, Why]:
    """The kinds of seat that one step asks, each with the reason, in the order of the path."""
    asked: dict[str, Why] = dict.fromkeys(path.steps[step].tell, "their_seat")
    elsewhere = [payer for payer in concern.placing_nations if payer != concern.hospital_nation]
    for payer in elsewhere if step == 0 else ():
        for kind in path.also_hears.get(payer, ()):
            asked.setdefault(kind, "pays_from_other_nation")
    for kind, deputy in path.stands_in.items():
        if kind in asked and not any(seat.kind == kind and answers(concern, seat) for seat in seats):
            asked.setdefault(deputy, "stands_in")
    if without_forum(seats) and any(kind in asked for kind in HOST_SEATS):
        for kind in path.no_forum:
            asked.setdefault(kind, "no_forum" if concern.host_on_lantern else "host_not_reached")
    if telling_provider(concern.about_management, concern.provider_decision) == "held":
        asked.pop("provider", None)
    return asked


def hear(concern: Concern, seat: Seat, path: Path, why: Why, step: int, round: int) -> Hear:
    """How one seat is told: its holder by the path's channels, its own address or number besides."""
    if not answers(concern, seat):
        missing: Why = "away" if seat.away else "raised_it"
        return Hear(seat=seat, why=missing, channels=path.copy_channels, step=step, round=round)
    mine = path.channels if holder_answers(concern, seat) else path.copy_channels if seat.holder else ()
    contact = seat.contact
    by_email = path.email_channels if contact and contact.email else ()
    by_telephone = path.telephone_channels if contact and contact.telephone else ()
    return Hear(seat=seat, why=why, channels=(*mine, *by_email, *by_telephone), step=step, round=round)


def nobody_answers(concern: Concern, seats: Sequence[Seat], path: Path, step: int) -> bool:
    """Whether no seat asked so far, up to and including this step, has anybody to answer (K36). The hospital hears, and
    cannot take it: it is enough only where whoever raised it sits in a seat that is asked, and follows it."""
    asked = {kind for each in range(step + 1) for kind in asked_at(concern, seats, path, each)}
    asked_seats = [seat for seat in seats if seat.kind in asked]
    if any(answers(concern, seat) for seat in asked_seats if seat.kind != "provider"):
        return False
    follows = any(seat.kind != "provider" and raised_it(concern, seat) and not seat.away for seat in asked_seats)
    return not (follows and any(answers(concern, seat) for seat in asked_seats))


def answers(concern: Concern, seat: Seat) -> bool:
    """Whether somebody can take it from this seat: its own number or rota, or a holder who is there."""
    return seat.contact is not None or holder_answers(concern, seat)


def holder_answers(concern: Concern, seat: Seat) -> bool:
    """Whether the holder is there, and did not raise it: whoever raised it cannot take it."""
    return seat.holder is not None and not seat.away and not raised_it(concern, seat)


def raised_it(concern: Concern, seat: Seat) -> bool:
    """Whether the holder is somebody who raised it."""
    return seat.holder is not None and seat.holder in (concern.raised_by, *concern.also_raised_by)


def without_forum(seats: Iterable[Seat]) -> bool:
    """Whether no seat of the host is held or reachable at all: a fact to be put right (K36). Away is not that."""
    return not any(seat.kind in HOST_SEATS and (seat.holder or seat.contact) for seat in seats)


def next_step(path: Path, heard_at: datetime, state: Climb, now: datetime) -> NextStep | None:
    """What is told next and when; None when nothing more follows by itself.

    Steps that are late are told one after another; of repeats that are late only the latest is. While it is
    taken nothing is told, until the promised word does not come: then the ladder is climbed anew (K2).
    """
    if state.closed:
        return None
    since = state.since or heard_at
    promised = state.taken_until
    if promised is not None and promised > since:
        fresh = 0 if state.step is None else state.round + 1
        return NextStep(step=0, round=fresh, at=promised, since=promised)
    if state.step is None or state.at is None:
        at = after(since, path.steps[0].after, path.bank_holidays)
        return NextStep(step=0, round=state.round, at=at, since=since)
    following = [*climbing(path, state, state.step, since), *repeating(path, state, state.step, since, now)]
    return min(following, key=lambda each: (each.at, -each.step), default=None)


def climbing(path: Path, state: Climb, step: int, since: datetime) -> Iterable[NextStep]:
    """The step after this one, if there is one."""
    if step + 1 < len(path.steps):
        at = after(since, path.steps[step + 1].after, path.bank_holidays)
        yield NextStep(step=step + 1, round=state.round, at=at, since=since)


def repeating(path: Path, state: Climb, step: int, since: datetime, now: datetime) -> Iterable[NextStep]:
    """The same step once more: because the path says so, or because nobody was there to hear it."""
    for repeat in repeats(path.steps[step], path.when_empty if state.nobody else None):
        times, at = latest_slot(state.at or since, repeat, now, path.bank_holidays)
        yield NextStep(step=step, round=state.round + times, at=at, since=since)


def repeats(step: Step, when_empty: Step | None) -> list[Delay]:
    """After how long this step is told again; empty when it is told once."""
    found = (step.repeat, when_empty.repeat if when_empty else None)
    return [each for each in found if each is not None]


def latest_slot(at: datetime, repeat: Delay, now: datetime, bank_holidays: str) -> tuple[int, datetime]:
    """How many repeats on, and when: the latest that is due by `now`, otherwise the next one."""
    times, slot = 1, after(at, repeat, bank_holidays)
    while (following := after(slot, repeat, bank_holidays)) <= now:
        times, slot = times + 1, following
    return times, slot


def told(state: Climb, done: NextStep, nobody: bool) -> Climb:
    """The climb after a step was told.

    `nobody` is what `nobody_answers` said at this step: then it is told again each hour (K36), also while those
    who stand in for everybody, such as the operator, have heard.
    """
    return Climb(
        step=done.step,
        round=done.round,
        at=done.at,
        since=done.since,
        taken_until=state.taken_until,
        nobody=nobody,
        closed=state.closed,
    )


def next_word_due(path: Path, at: datetime, next_visit_on: date | None = None) -> datetime | None:
    """The latest moment that may be promised for the next word, counted from `at` (K40).

    A note waits for the next visit: the end of that day in London, or None while none is known.
    """
    return due(path, path.word_within, at, next_visit_on)


def taken_due(path: Path, heard_at: datetime, next_visit_on: date | None = None) -> datetime | None:
    """By when a human has taken it (K1); for a note the end of the next visit's day, or None."""
    return due(path, path.taken_within, heard_at, next_visit_on)


def due(path: Path, within: Delay | None, at: datetime, next_visit_on: date | None) -> datetime | None:
    """When a clock of this path has run out."""
    if within is not None:
        return after(at, within, path.bank_holidays)
    return None if next_visit_on is None else end_of_day(next_visit_on)


def may_promise(path: Path, at: datetime, next_word_by: datetime, next_visit_on: date | None = None) -> bool:
    """Whether a promised time lies ahead, and within the urgency's own clock again (K40)."""
    latest = next_word_due(path, at, next_visit_on)
    return at < next_word_by and (latest is None or next_word_by <= latest)


def word_expected_by(path: Path, said_at: datetime, promised: datetime, next_visit_on: date | None = None) -> datetime:
    """Until when the ladder rests after a promise made at `said_at`: never longer than the urgency's own clock (K40).

    A promise for too late is kept as words; it does not keep the ladder quiet.
    """
    latest = next_word_due(path, said_at, next_visit_on)
    return promised if latest is None else min(promised, latest)


def ring_at(path: Path, at: datetime) -> datetime:
    """When what is due at `at` may ring: at once, or for soon and note after quiet hours (K40).

    A step is best told when `ring_at(path, step.at) <= now`: then repeats that fell due overnight come once.
    """
    return at if path.quiet is None else after_quiet(at, path.quiet.begin, path.quiet.end)


def age_of_words(heard_at: datetime, now: datetime) -> timedelta:
    """How old the words are when an alert is read (K34)."""
    return max(now - heard_at, timedelta())
