"""Who is in scope at a cut, and what is to be said of their visits (V5, trap 9, AT scope and timing). Pure.

Everything handed in was known before the cut; nothing here looks at a later word.
"""

from collections.abc import Container, Iterable, Sequence
from datetime import date, timedelta

import msgspec
from msgspec import Struct

from lantern.findings.transforming.model import Missing, Within
from lantern.policy.calendar import birthday
from lantern.policy.model import Nation, Policy
from lantern.policy.values import many_words, value, whole
from lantern.visits import due
from lantern.visits.spells import joined_spell

NATION: Nation = "england"
"""The collection is England's."""
COMMISSIONERS = ("icb", "collaborative")
"""Kinds of body that are an English NHS commissioner."""
REGULATOR = "CQC"
CONTACTS = ("in_person", "declined_after_meeting", "video", "phone")
"""Ways in which somebody was met or spoken with, the nearest first; that they were not is no visit."""


class Contact(Struct, frozen=True):
    """Somebody from the placing body met this person, or spoke with them."""

    on: date
    how: str


class Reason(Struct, frozen=True):
    """Why a visit is late, agreed until a day, as its author wrote it."""

    on: date
    until: date
    why: str


class Visits(Struct, frozen=True, kw_only=True):
    """What is said of one person's visits."""

    spell_began: date
    spells: int
    """How many stretches in hospital there have been: the last one's place."""
    last: Contact | None
    in_person_on: date | None
    interval_days: int
    due_on: date
    within: Within
    next_planned_on: date | None
    reason: Reason | None
    child: bool | None
    missing: list[Missing] = []


def applies(nation: str, kind: str) -> bool:
    """Whether the collection asks this body at all."""
    return nation == NATION and kind in COMMISSIONERS


def who_is_asked(lead: str, too: Sequence[str], asks: Container[str]) -> str | None:
    """Which body has the row of somebody for whose care several pay (K28). The collection is kept by person, so that a second row
    would be a second person in it: the one that leads has it. Where the collection does not ask that one, the first that pays
    too and is asked. `asks`: every body that the collection asks."""
    return next((one for one in (lead, *too) if one in asks), None)


def in_scope(nation: str, regulator: str) -> bool:
    """Whether a hospital is one that the collection counts: registered with the Care Quality Commission."""
    return nation == NATION and regulator == REGULATOR


def in_hospital(stays: Iterable[due.Stay], day: date) -> bool:
    """Whether somebody is in hospital when a day ends. Leave is no discharge (V6)."""
    return any(one.began <= day and (one.ended is None or one.ended > day) for one in stays)


def visits(
    known: due.Known,
    contacts: Sequence[Contact],
    planned: Sequence[date],
    reasons: Sequence[Reason],
    day: date,
    policy: Policy,
) -> Visits | None:
    """What is said of their visits when `day` ends; None where they are not in hospital, or no visit is owed."""
    if not in_hospital(known.stays, day) or (known.died_on is not None and known.died_on <= day):
        return None
    heard = sorted((one for one in contacts if one.on <= day and one.how in CONTACTS), key=_nearness)
    resets = many_words(value(policy, "visit.resets", known.funder, day))
    met = [one.on for one in heard if one.how in resets]
    opening = known.last_seen_in_person
    seen = max([*met, *([opening] if opening and opening <= day else [])], default=None)
    owed = due.owed(msgspec.structs.replace(known, last_seen_in_person=seen), policy, day)
    spell = joined_spell(known.stays, day, whole(value(policy, "spell.gap", known.funder, day)))
    if owed is None or spell is None:
        return None
    within: Within = "not_known" if not owed.history_known else "no" if day > owed.due_on else "yes"
    reason = max((one for one in reasons if one.on <= day <= one.until), key=lambda one: one.on, default=None)
    ahead = min((one for one in planned if one >= day), default=None)
    said = Visits(
        spell_began=spell[0].began, spells=_spells(known.stays, day, policy, known), last=heard[-1] if heard else None,
        in_person_on=seen, interval_days=owed.reason.value, due_on=owed.due_on, within=within, next_planned_on=ahead,
        reason=reason if within == "no" else None, child=_child(known, day, policy),
    )  # fmt: skip
    return msgspec.structs.replace(said, missing=_missing(said))


def _nearness(one: Contact) -> tuple[date, int]:
    """The latest day last, and of one day's contacts the nearest."""
    return one.on, -CONTACTS.index(one.how)


def _missing(said: Visits) -> list[Missing]:
    gaps: list[tuple[Missing, bool]] = [
        ("date_of_birth", said.child is None),
        ("last_visit", said.last is None and said.in_person_on is None),
        ("next_visit", said.next_planned_on is None),
        ("reason_late", said.within == "no" and said.reason is None),
    ]
    return [name for name, missing in gaps if missing]


def _child(known: due.Known, day: date, policy: Policy) -> bool | None:
    if known.born is None:
        return None
    return day < birthday(known.born, whole(value(policy, "adult.age", known.funder, day)))


def _spells(stays: Iterable[due.Stay], day: date, policy: Policy, known: due.Known) -> int:
    """How many stretches there have been by a day: each that begins the day after the last goes on with it."""
    gap = timedelta(whole(value(policy, "spell.gap", known.funder, day)))
    count, ended = 0, date.min
    for stay in sorted((one for one in stays if one.began <= day), key=lambda one: one.began):
        if ended == date.min or stay.began > ended + gap:
            count += 1
        ended = max(ended, stay.ended or date.max - gap)
    return count
