"""What a desk asks of the planner, and what it is shown. Ids of people and wards; their names are on the desk already."""

from typing import Annotated, Literal

import msgspec

from lantern.identity.weeks.model import Leave, WorkingWeek
from lantern.shapes import Day, Id
from lantern.visits.planning.model import AskedAs, DayPart, Duty, Place, Progress, Proposal, Visitor


class AskPlan(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Which body's coming weeks; from tomorrow, unless another day is named."""

    body: Id
    weeks: Annotated[int, msgspec.Meta(ge=2, le=13)]
    begins: Day | None = None
    asked_as: AskedAs = "paying"


class PlanHead(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A plan that was asked for."""

    id: str
    body: str
    asked_as: AskedAs = "paying"
    asked_by: str
    """Their name."""
    asked_at: str
    begins: str
    until: str
    state: Literal["running", "done", "stopped", "failed"]
    problem: str | None = None
    """Code from the catalogue."""


class Busy(msgspec.Struct, frozen=True, kw_only=True):
    """That a ward has a visit on a day, and nothing else of it."""

    unit: str
    day: str


class OwnTrip(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A trip of this body that was planned when the plan was asked for."""

    id: str
    unit: str
    day: str
    people: list[str]
    visitor: str | None = None
    companions: list[str] = []
    part: DayPart | None = None


class Plan(PlanHead, kw_only=True, omit_defaults=True):
    """A plan, with what is in it once it is done, and what a desk needs to say at once whether a move breaks a rule."""

    progress: Progress | None = None
    stopping: bool = False
    proposal: Proposal | None = None
    visits: dict[str, str] = {}
    """Trip of the proposal to the id of the visit that accepting it makes: accepted twice, it is one."""
    made: list[str] = []
    """Of these visits those that were accepted: also where whoever reads the plan does not go, and holds none of it."""
    called_off: list[str] = []
    """Of `made` those that do not happen: called off, or handed on to the body that pays now."""
    names: dict[str, str] = {}
    """Visitor to their name."""
    visitors: list[Visitor] = []
    duties: list[Duty] = []
    places: list[Place] = []
    busy: list[Busy] = []
    own: list[OwnTrip] = []
    closed: list[str] = []
    """Bank holidays within it."""


class Plans(msgspec.Struct, kw_only=True):
    """Of every body one visits for, newest first."""

    plans: list[PlanHead]


class VisitorRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """Somebody who visits for a body."""

    account: str
    name: str
    weeks: list[WorkingWeek] = []
    leave: list[Leave] = []


class Visitors(msgspec.Struct, kw_only=True):
    """By name."""

    visitors: list[VisitorRow]
