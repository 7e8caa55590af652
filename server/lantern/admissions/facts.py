"""What can become true before somebody is admitted."""

from lantern.facts import Fact


class HostAsked(Fact, frozen=True, kw_only=True):
    """A body asked the host of a hospital."""

    body: str
    hospital: str
    answer_by: str


class HostAnswered(Fact, frozen=True, kw_only=True):
    """The host answered, in the app, on its page or by telephone."""

    how: str


class AdmissionDecided(Fact, frozen=True, kw_only=True):
    """The body that pays decided. `exception`: to a hospital rated Inadequate, so that others are told."""

    decision: str
    exception: bool


class AdmissionTold(Fact, frozen=True, kw_only=True):
    """One of those who are told has been."""

    whom: str
    how: str


class HospitalRated(Fact, frozen=True, kw_only=True):
    """A regulator's rating is kept with its report's day and place. Keeps what stood there before."""

    rating: str
    report_on: str
    location: str
    was: dict[str, str | None]
