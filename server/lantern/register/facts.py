"""What can become true about a hospital's register."""

from lantern.facts import Fact
from lantern.register.model import ClosedHow, QuestionKind


class RegisterAsked(Fact, frozen=True, kw_only=True):
    """A hospital is asked to confirm who is there this month; the subject is the hospital."""

    month: str
    due_on: str


class RegisterLate(Fact, frozen=True, kw_only=True):
    """Its day has passed and it has not confirmed: its host is told."""

    month: str
    due_on: str


class RegisterConfirmed(Fact, frozen=True, kw_only=True):
    """It did; what it said stands under the command's id."""

    month: str
    differences: int


class QuestionOpened(Fact, frozen=True, kw_only=True):
    """The hospital and the record of a placing body differ."""

    body: str
    hospital: str
    kind: QuestionKind


class QuestionClosed(Fact, frozen=True, kw_only=True):
    """They no longer do, or somebody said who is right."""

    how: ClosedHow
