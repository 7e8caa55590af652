"""What can become true about a person."""

from lantern.facts import Fact


class PersonBroughtIn(Fact, frozen=True, kw_only=True):
    """Their body brought them in: from now on Lantern says what they are owed (K10)."""

    body: str
    hospital: str
    unit: str
    history_known: bool
    """Whether an earlier visit in person came with them."""
    last_seen_on: str | None = None
    """Its day: the person's row keeps it only until the first visit here."""


class PersonChanged(Fact, frozen=True, kw_only=True):
    """Their body brought newer knowledge of them. Keeps what stood there before, so that nothing is lost by it."""

    body: str
    was: dict[str, str | bool | float | None]


class PayerChanged(Fact, frozen=True, kw_only=True):
    """Another body pays for their care since a day, and owes them what is owed (K28)."""

    was: str
    to: str
    since: str
    still_pays: bool = False
    """The body that led goes on paying beside the new one."""


class PayerAdded(Fact, frozen=True, kw_only=True):
    """Another body pays for their care too since a day; the one that leads stays the one that owes (K28)."""

    body: str
    since: str


class PayerEnded(Fact, frozen=True, kw_only=True):
    """From a day on another body no longer pays beside the one that leads."""

    body: str
    since: str


class PersonReviewed(Fact, frozen=True, kw_only=True):
    """A review was held, or is planned; what exactly stands in `course` under the command's id."""

    kind: str
    held_on: str


class ConsentRecorded(Fact, frozen=True, kw_only=True):
    """What was said about a review: given, refused, awaiting."""

    consent: str


class PapersSent(Fact, frozen=True, kw_only=True):
    """The papers of a review have gone."""

    review_on: str


class EhcPlanNoted(Fact, frozen=True, kw_only=True):
    """Whether there is an education, health and care plan."""

    has: bool


class HomePlanBegun(Fact, frozen=True, kw_only=True):
    """Planning where they will live was begun, or changed."""

    hoped_for: str
    kind_of_home: str
    area: str


class BarrierNamed(Fact, frozen=True, kw_only=True):
    """Something stands in the way, and somebody owns it."""

    barrier: str
    owner: str


class BarrierMoved(Fact, frozen=True, kw_only=True):
    """Something came of it."""

    barrier: str
    gone: bool


class VisitExcepted(Fact, frozen=True, kw_only=True):
    """Reminders of a visit are quiet until this day."""

    until: str


class LatenessExplained(Fact, frozen=True, kw_only=True):
    """Somebody said why a person was not seen in time; the words stand in `course` under the command's id."""

    lapse: str
    reason: str


class PersonDied(Fact, frozen=True, kw_only=True):
    """They have died; or, `mistaken`, what was recorded so was wrong."""

    died_on: str
    mistaken: bool


class DeathTold(Fact, frozen=True, kw_only=True):
    """One of those who must be told has been."""

    whom: str


class RatingRecorded(Fact, frozen=True, kw_only=True):
    """How they are rated on their body's dynamic support register; the consent stands in `course` under the command's id."""

    rating: str
    rated_on: str


class KeyworkerNamed(Fact, frozen=True, kw_only=True):
    """Somebody works with them since a day, or no longer does."""

    since: str
    ended: bool


class ThemesNoted(Fact, frozen=True, kw_only=True):
    """What came up in a review in the community was noted."""

    review_on: str


class DetentionRecorded(Fact, frozen=True, kw_only=True):
    """Since a day they are detained, held for a short time, or neither."""

    detention: str
    since: str


class HospitalLeaveNoted(Fact, frozen=True, kw_only=True):
    """They are on leave from hospital, or were not after all; where stands in `course` under the command's id."""

    leave: str
    from_on: str
    until_on: str | None
    mistaken: bool


class PersonMoved(Fact, frozen=True, kw_only=True):
    """Their body recorded that they are on another ward since this day; or, `mistaken`, that what was recorded so was wrong."""

    on: str
    hospital: str
    unit: str
    was_hospital: str
    was_unit: str
    mistaken: bool


class PersonDischarged(Fact, frozen=True, kw_only=True):
    """They left hospital on this day; or, `mistaken`, what was recorded so was wrong."""

    discharged_on: str
    hospital: str
    unit: str
    mistaken: bool
