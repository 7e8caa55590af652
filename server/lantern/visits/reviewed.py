"""What is known about somebody's reviews: which were held, what was said about consent, which day is planned (C7, K31)."""

from datetime import date

from msgspec import Struct

from lantern.people.model import Consent, Detention, ReviewKind
from lantern.policy.model import Nation
from lantern.visits.due import CountedFrom

Kind = ReviewKind
STRICTEST: tuple[Consent, ...] = ("given", "awaiting", "refused")
"""Where two things were said at one moment, the stricter holds: papers stay shut."""


class Review(Struct, frozen=True, kw_only=True):
    """A review as somebody recorded it. One whose day lies ahead is planned, until it is recorded again (K31)."""

    on: date
    heard_on: date
    kind: Kind | None = None
    """None where an opening balance only gives the day."""
    community: bool = False
    consent: Consent = "given"
    next_on: date | None = None
    at: str = ""
    """The moment it was recorded: of two plans the later stands."""


class Said(Struct, frozen=True, kw_only=True):
    """What the person, or a best-interests decision, said about a review, and when."""

    on: date
    consent: Consent
    at: str = ""


class Security(Struct, frozen=True):
    """From which day somebody has been on a ward that is secure, or not."""

    since: date
    secure: bool


class Held(Struct, frozen=True, kw_only=True):
    """Since a day somebody is detained, held for a short time, or neither, as it was recorded."""

    since: date
    detention: Detention
    heard_on: date
    at: str = ""


class Reviewed(Struct, frozen=True, kw_only=True):
    """What is known about a person's reviews."""

    reviews: tuple[Review, ...] = ()
    said: tuple[Said, ...] = ()
    security: tuple[Security, ...] = ()
    ehc_plan: bool = False
    papers_sent: frozenset[date] = frozenset()
    """Days of reviews whose papers have gone."""
    detention: tuple[Held, ...] = ()
    where: Nation | None = None
    """In which nation the hospital stands: which law holds there."""


def counts(review: Review, kind: Kind, today: date) -> bool:
    """A review held, with consent, and of the sort that is owed; a day still ahead when it was recorded does not (K31)."""
    if review.kind is not None and (review.kind == "plan") != (kind == "plan"):
        return False
    agreed = review.consent == "given" or review.kind == "plan"
    return agreed and review.on <= today and review.on <= review.heard_on


def statements(about: Reviewed, after: date | None, since: date, today: date) -> list[Said]:
    """Everything said about the review that is owed now, in order. A consent serves one review, not the next."""
    told = [
        Said(on=min(each.on, each.heard_on), consent=each.consent, at=each.at) for each in about.reviews if each.kind
    ]
    inside = [s for s in (*about.said, *told) if since <= s.on <= today and (after is None or s.on > after)]
    return sorted(inside, key=lambda each: (each.on, each.at, STRICTEST.index(each.consent)))


def consent(about: Reviewed, start: CountedFrom, admitted: date, today: date) -> Consent | None:
    """What was last said about the review that is owed; None while nobody has asked."""
    after = start.on if start.what == "last_review" else None
    said = statements(about, after, admitted, today)
    return said[-1].consent if said else None


def refusal(about: Reviewed, start: CountedFrom, since: date, today: date) -> date | None:
    """The day of the latest refusal since the last review; None when there was none (K32)."""
    after = start.on if start.what == "last_review" else None
    return max((each.on for each in statements(about, after, since, today) if each.consent == "refused"), default=None)


def agreed_on(about: Reviewed, refused_on: date, today: date) -> date:
    """The day on which consent was given after all; a first interval from then nobody is late (our default)."""
    after = statements(about, None, refused_on, today)
    return min((each.on for each in after if each.consent == "given"), default=refused_on)


def planned_day(about: Reviewed, kind: Kind, start: CountedFrom, today: date) -> date | None:
    """The day for which the review owed is planned, also when it has passed and nobody has said whether it was held."""
    plans = [
        (each.at, day)
        for each in about.reviews
        if each.kind is not None and (each.kind == "plan") == (kind == "plan")
        for day in (each.next_on, each.on if each.on > each.heard_on else None)
        if day is not None and not (start.what in ("last_review", "community_review") and day <= start.on)
    ]
    return max(plans)[1] if plans and start.what != "declined" else None
