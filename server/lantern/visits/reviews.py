"""When a person is next owed a C(E)TR, or in Wales a review of their plan, and its papers (C1-C7, K25, K26, K29-K32).

As with visits the clock is the person's: transfers, moves and leave leave it alone, and a date once set never moves
later. Only consent that was refused does: the person is asked again one interval on (K32).
"""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec.structs import replace

from lantern.people.model import Consent
from lantern.policy.calendar import birthday
from lantern.policy.model import Local, Policy, Value
from lantern.policy.values import history, one_word, value, whole
from lantern.visits.due import CountedFrom, Known, Owed, Reason, State, age_band, due_day, has_ended
from lantern.visits.reviewed import Kind, Reviewed, Security, agreed_on, consent, counts, planned_day, refusal
from lantern.visits.spells import Stay, joined_spell
from lantern.visits.statute import law_owes


def reviews_owed(
    known: Known, about: Reviewed, policy: Policy, today: date, local: Iterable[Local] = ()
) -> tuple[Owed, ...]:
    """The review this person is owed as of `today`, and its papers where it has a day; nothing when not in hospital.

    `local` are the values of the body that owes it (K11).
    """
    own = tuple(local)
    spell = joined_spell(known.stays, today, whole(value(policy, "spell.gap", known.funder, today)))
    if spell is None:
        return ()
    begun = max(spell[0].began, known.recognised_on or spell[0].began)
    if begun > today:
        return ()
    kind = kind_of_review(known, about, policy, today)
    review = _review(known, about, spell, kind, policy, today, own)
    papers = _papers(known, about, spell, policy, today, own)
    found = (review,) if papers is None else (review, papers)
    return tuple(replace(each, state="stopped") for each in found) if has_ended(known, spell, today) else found


def kind_of_review(known: Known, about: Reviewed, policy: Policy, today: date) -> Kind:
    """Which review is owed: Wales owes one of the plan (K30); under 18, or with an EHC plan to 25, a CETR (C5, K25)."""
    if one_word(value(policy, "review.owed", known.funder, today)) != "owed":
        return "plan"
    young = age_band(known, today, policy) == "child" or has_ehc(known, about, policy, today)
    return "cetr" if young else "ctr"


def has_ehc(known: Known, about: Reviewed, policy: Policy, on: date) -> bool:
    """Whether an education, health and care plan still counts on this day; one of somebody whose age is not known does."""
    if not about.ehc_plan or known.born is None:
        return about.ehc_plan
    return on < birthday(known.born, whole(value(policy, "review.ehc_until", known.funder, on)))


def _review(
    known: Known,
    about: Reviewed,
    spell: tuple[Stay, ...],
    kind: Kind,
    policy: Policy,
    today: date,
    own: tuple[Local, ...],
) -> Owed:
    start, first = counted_from(known, about, spell, kind, policy, today)
    due_on, why = _date(known, about, start.on, first, policy, today, own)
    said = None if kind == "plan" else consent(about, start, spell[0].began, today)
    refused_on = None if kind == "plan" else refusal(about, start, spell[0].began, today)
    if refused_on is not None:
        again = _date(known, about, refused_on, False, policy, today, own)
        if said == "given":
            agreed, _ = _date(known, about, agreed_on(about, refused_on, today), True, policy, today, own)
            due_on, why = min(again, (max(due_on, agreed), why), key=lambda each: each[0])
        else:
            (due_on, why), start = again, CountedFrom("declined", refused_on)
    reason, also = Reason(why.rule, whole(why), why.unit, why.authority, why.source), None
    if (
        said != "refused"
        and (law := law_owes(known, about, start, first, kind, spell[0].began, policy, today)) is not None
    ):
        by_law, duty = law
        reason, also = (duty, reason) if by_law < due_on else (reason, duty)
        due_on = min(by_law, due_on)
    invite = timedelta(whole(value(policy, "review.invite_before", known.funder, today, own)))
    warn_on = min(max(start.on, due_on - invite), due_on)
    known_before = start.what != "joined"
    planned = planned_day(about, kind, start, today)
    return Owed(
        kind="plan_review" if kind == "plan" else "review",
        due_on=due_on,
        warn_on=warn_on,
        red_on=due_on + timedelta(1),
        region_on=None,
        state=review_state(today, warn_on, due_on, known_before, said),
        days=(due_on - today).days,
        counted_from=start,
        reason=reason,
        also=also,
        policy=policy.version,
        history_known=known_before,
        age_known=known.born is not None,
        review=kind,
        planned_on=planned,
        invite_on=planned - invite if planned else None,
        consent=said,
    )


def counted_from(
    known: Known, about: Reviewed, spell: tuple[Stay, ...], kind: Kind, policy: Policy, today: date
) -> tuple[CountedFrom, bool]:
    """From which day the clock runs, and whether what is owed is the first review of this stay (C1, K10, K26, K27, K33)."""
    admitted = spell[0].began
    begun = max(admitted, known.recognised_on or admitted)
    held = [each for each in about.reviews if counts(each, kind, today)]
    if inside := [each.on for each in held if each.on >= admitted and not (each.community and each.on == admitted)]:
        return CountedFrom("last_review", max(inside)), False
    still = timedelta(whole(value(policy, "review.community_counts_for", known.funder, today)))
    if community := [each.on for each in held if each.community and admitted - still <= each.on <= admitted]:
        return CountedFrom("community_review", max(community)), False
    if known.joined_on is not None and begun < known.joined_on:
        return CountedFrom("joined", known.joined_on), True
    return CountedFrom("came_into_scope" if begun > admitted else "admission", begun), True


def _date(
    known: Known, about: Reviewed, start: date, first: bool, policy: Policy, today: date, own: tuple[Local, ...]
) -> tuple[date, Value]:
    """The day a review is due and the value that says so. The age is that of the day counted from: what was set before
    18 stays (K25). A change of security brings it nearer, never to a day before the change, and never away (K29)."""
    age = age_band(known, start, policy, own, asked_on=today)
    if first or age == "child":
        name = f"review.{'first' if first else 'repeat'}.{age}"
        return due_day(start, history(policy, name, known.funder, today, own), today)
    changes = sorted(about.security, key=lambda each: (each.since, each.secure))
    secure = secure_when_counted(changes, start)
    ways = [(start, "review.repeat.adult_secure" if secure else "review.repeat.adult")]
    ways += [
        (each.since, "review.repeat.adult_secure" if each.secure else "review.repeat.adult")
        for each in changes
        if start < each.since <= today
    ]
    if has_ehc(known, about, policy, start):
        ways.append((start, "review.repeat.adult_ehc"))
    found = []
    for not_before, name in ways:
        day, why = due_day(start, history(policy, name, known.funder, today, own), today)
        found.append((max(day, not_before), why))
    return min(found, key=lambda each: each[0])


def secure_when_counted(changes: list[Security], start: date) -> bool:
    """Whether they were on a secure ward when a day was counted from this one; what is known first holds for before. On the
    day of a move either word may be heard first, so a ward that is not secure counts (K29)."""
    before = [each.secure for each in changes if each.since < start][-1:]
    around = before + [each.secure for each in changes if each.since == start]
    return all(around or [each.secure for each in changes[:1]] or [False])


def review_state(today: date, warn_on: date, due_on: date, history_known: bool, said: Consent | None) -> State:
    """In which state a review owed stands on a day. The phone decides the same (`pwa/src/visits/due.ts`)."""
    if said == "refused" and today < warn_on:
        return "declined"
    if not history_known:
        return "history_not_known"
    if today > due_on:
        return "overdue"
    if today == due_on:
        return "due"
    return "soon" if today >= warn_on else "not_yet"


def _papers(
    known: Known, about: Reviewed, spell: tuple[Stay, ...], policy: Policy, today: date, own: tuple[Local, ...]
) -> Owed | None:
    """The papers of a C(E)TR that has a day (C7); in Wales too, where one was planned. They stay shut without consent."""
    start, _ = counted_from(known, about, spell, "ctr", policy, today)
    said = consent(about, start, spell[0].began, today)
    day = planned_day(about, "ctr", start, today)
    if day is None or day < today or day in about.papers_sent or said == "refused":
        return None
    why = value(policy, "review.papers_before", known.funder, today, own)
    due_on = day - timedelta(-(-whole(why) // 24))
    warn_on = day - timedelta(whole(value(policy, "review.invite_before", known.funder, today, own)))
    return Owed(
        kind="review_papers",
        due_on=due_on,
        warn_on=min(warn_on, due_on),
        red_on=due_on + timedelta(1),
        region_on=None,
        state="shut" if said != "given" else review_state(today, warn_on, due_on, True, said),
        days=(due_on - today).days,
        counted_from=CountedFrom("review_planned", day),
        reason=Reason(why.rule, whole(why), why.unit, why.authority, why.source),
        policy=policy.version,
        age_known=known.born is not None,
        review="cetr" if kind_of_review(known, about, policy, today) == "cetr" else "ctr",
        planned_on=day,
        consent=said,
    )
