"""What can become true about a visit."""

from lantern.facts import Fact


class VisitPlanned(Fact, frozen=True, kw_only=True):
    """A trip was prepared."""

    unit: str
    people: list[str]
    planned_on: str


class VisitBegun(Fact, frozen=True, kw_only=True):
    """The visitor is there."""

    at: str


class AnswersRecorded(Fact, frozen=True, kw_only=True):
    """Answers came in; the words themselves stand in `answers`, under the same id as the command."""

    part: str
    answers: str
    questions: int


class PromiseMade(Fact, frozen=True, kw_only=True):
    """The hospital said it would do something."""

    visit: str


class PromiseChecked(Fact, frozen=True, kw_only=True):
    """A visitor looked whether a promise was kept."""

    visit: str
    found: str


class VisitFinished(Fact, frozen=True, kw_only=True):
    """Handed in, with its date confirmed."""

    unit: str
    body: str
    visited_on: str
    seen: dict[str, str]
    counts: bool = True
    """False while its date lies in the future: it moves no due date until confirmed."""


class PersonSeen(Fact, frozen=True, kw_only=True):
    """Somebody from the placing body met this person; only in person, or declined after meeting, resets the clock (K9)."""

    visit: str
    on: str
    how: str


class LastSeenCorrected(Fact, frozen=True, kw_only=True):
    """The day of a trip was put right, and this person was last seen earlier than was thought; `on` absent: nobody knows when."""

    visit: str
    on: str | None


class VisitCarriedOver(Fact, frozen=True, kw_only=True):
    """It goes on in a newer version of its checklist; nothing that was answered went away."""

    before: str
    checklist: str


class VisitMoved(Fact, frozen=True, kw_only=True):
    """A planned trip is on another day, or somebody said so when a later word stood already."""

    was_on: str
    now_on: str
    why: str


class VisitAddedTo(Fact, frozen=True, kw_only=True):
    """Somebody else is seen on the same trip."""

    people: list[str]


class VisitTakenOff(Fact, frozen=True, kw_only=True):
    """These people are no longer seen on this trip; `handed_on` says which trips of other bodies they are on now."""

    people: list[str]
    handed_on: list[str]


class VisitHandedOver(Fact, frozen=True, kw_only=True):
    """Somebody else goes."""

    was_with: str
    now_with: str


class VisitCalledOff(Fact, frozen=True, kw_only=True):
    """The trip did not happen."""

    why: str


class WardRung(Fact, frozen=True, kw_only=True):
    """Somebody rang the ward before an announced visit; what it said stands on the visit, under the command's id."""

    infection: str
    moved: list[str]
    on_leave: list[str]
