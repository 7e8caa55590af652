"""What the planner is asked and what it proposes: frozen, and JSON both ways. Nothing here decides.

Days are London dates, times London times. Everybody and everything is named by id, never by name. A proposal
belongs to the body that asked: it says days of unannounced visits.
"""

# long because what goes in and what comes out are read side by side

from datetime import date, time
from typing import Literal

from msgspec import Struct

from lantern.policy.model import Nation

AskedAs = Literal["paying", "host", "checkers"]
"""As what a body asks: `paying` for people's care, `host` for its own visits, `checkers` for its Quality Checkers'."""
Kind = Literal["oversight_visit", "host_visit", "quality_checker_visit", "review", "plan_review"]
DayPart = Literal["morning", "afternoon", "evening"]
"""When it begins: before 12, before 17, later."""
State = Literal["optimal", "feasible", "infeasible", "stopped"]
"""`feasible`: good, not proved best (see the gap). `infeasible`: something is owed and nobody can go for any of it.
`stopped`: somebody stopped it; what was best so far is there."""


class Point(Struct, frozen=True):
    """A place on the map, in degrees."""

    latitude: float
    longitude: float


class Hours(Struct, frozen=True):
    """From when until when on a day of the week; Monday is 0, Sunday 6. A day may have several."""

    weekday: int
    begins: time
    ends: time


class SeenBy(Struct, frozen=True):
    """A visitor who has seen this person, and how often in the time that is looked back on."""

    visitor: str
    times: int


class Duty(Struct, frozen=True, kw_only=True):
    """Something owed for which somebody goes: a person's visit or review, or a visit to a ward as such."""

    id: str
    kind: Kind
    body: str
    """Who owes it."""
    hospital: str
    unit: str
    due_on: date
    """May lie before the horizon: then it is late already."""
    person: str | None = None
    every: int | None = None
    """After a visit the next is due so many days later; None: owed once."""
    not_before: date | None = None
    last_visitor: str | None = None
    seen_by: tuple[SeenBy, ...] = ()
    """The regular visitor is `handed_to`, else the first of those who came most often, else `last_visitor`."""
    handed_to: str | None = None
    """Who has this person because somebody said so."""
    announced: bool | None = None
    """None: as it suits."""
    minutes: int = 90
    """On the ward for this."""
    seats: int = 1
    """How many people go together."""


class Visitor(Struct, frozen=True, kw_only=True):
    """Somebody who visits: for whom, what, from where and when."""

    id: str
    bodies: tuple[str, ...]
    kinds: tuple[Kind, ...]
    works: tuple[Hours, ...]
    """Travel lies within them. Evenings and weekends where somebody works them."""
    nation: Nation = "england"
    """Whose bank holidays they do not work."""
    base: Point | None = None
    """Where they set out; None: unknown, and so is every distance."""
    away: tuple[date, ...] = ()
    most_people: int = 4
    """In one day."""
    most_trips: int = 3
    """Days out in one week, Monday to Sunday."""
    leads: bool = True
    """False: only ever goes along with somebody who leads."""


class Place(Struct, frozen=True, kw_only=True):
    """A hospital."""

    id: str
    at: Point | None = None
    nation: Nation = "england"
    open: tuple[Hours, ...] = ()
    """Visiting hours; empty: not known, any hour will do."""
    host_joins: bool = False
    """The host asks bodies to come together."""


class Standing(Struct, frozen=True, kw_only=True):
    """A trip that is planned already and stays: our own, or another body's that we may know of."""

    id: str
    kind: Kind
    body: str
    day: date
    hospital: str
    unit: str
    visitor: str | None = None
    """None: not one of the visitors asked about."""
    companions: tuple[str, ...] = ()
    """Who goes along."""
    people: tuple[str, ...] = ()
    part: DayPart | None = None
    announced: bool = True
    may_add: bool = False
    """Somebody else may be seen on the same trip."""


class Wish(Struct, frozen=True):
    """How visits of several bodies to a hospital should lie. Overrules what its host asks."""

    hospital: str
    how: Literal["spread", "join"]


class Travel(Struct, frozen=True, kw_only=True):
    """How far by road and how fast visitors get about: minutes, kilometres, and kilometres an hour. Dated policy data."""

    road_factor: float
    """So many times the straight line is the road."""
    road_near: int
    """The first kilometres, which are slower."""
    road_near_speed: int
    road_far_speed: int
    setting_out: int
    """For every way: to the car, parking, through the door."""
    way_unknown: int
    """Taken for a way between places of which one is not known."""


class Question(Struct, frozen=True, kw_only=True):
    """What is to be planned: both days belong to the horizon; no trip lies before `today` + 1."""

    body: str
    today: date
    begins: date
    until: date
    duties: tuple[Duty, ...]
    visitors: tuple[Visitor, ...]
    places: tuple[Place, ...]
    travel: Travel
    standing: tuple[Standing, ...] = ()
    wishes: tuple[Wish, ...] = ()
    asked_as: AskedAs = "paying"


ReasonCode = Literal[
    "due", "late_because", "early_because", "same_visitor", "handed_to", "stands_in", "new_visitor", "on_the_way", "together", "spread", "goes_with",
    "joined", "added_to", "distance_unknown", "nobody_works", "leave", "bank_holiday", "no_visitor", "too_far",
    "visiting_hours", "not_before", "no_room", "place_unknown", "no_second",
]  # fmt: skip


class Reason(Struct, frozen=True, kw_only=True):
    """Why, as a code with what a sentence about it needs: ids, days as text, numbers."""

    code: ReasonCode
    duty: str | None = None
    data: dict[str, str | int] = {}


class Kept(Struct, frozen=True, kw_only=True):
    """One duty met on a trip, against the day on which it was due by then."""

    duty: str
    due_on: date
    late: int = 0
    """Days."""
    avoidable: int = 0
    """Of these, how many could have been spared if nobody else had been owed anything."""
    early: int = 0
    person: str | None = None


class Trip(Struct, frozen=True, kw_only=True):
    """One visit to one ward, as it would be planned."""

    id: str
    journey: str
    visitor: str
    """Who leads."""
    day: date
    part: DayPart
    begins_at: time
    hospital: str
    unit: str
    kind: Kind
    body: str
    people: tuple[str, ...]
    keeps: tuple[Kept, ...]
    announced: bool
    km: int | None = None
    """The leg by which one comes here; None: not known."""
    minutes: int | None = None
    reasons: tuple[Reason, ...] = ()
    added_to: str | None = None
    """The standing trip on which this happens."""
    companions: tuple[str, ...] = ()
    """Who goes along."""


class Journey(Struct, frozen=True, kw_only=True):
    """One day out of one visitor, home again: its trips, and the way in all."""

    id: str
    visitor: str
    companions: tuple[str, ...] = ()
    day: date
    hospitals: tuple[str, ...]
    leaves_at: time
    back_at: time
    km: int | None = None
    minutes: int | None = None
    standing: bool = False
    """It is made anyway."""


FreeingCode = Literal["one_more_day", "leave_worked", "stands_in", "one_more_person", "one_more_trip", "days_later"]


class Freeing(Struct, frozen=True, kw_only=True):
    """One change that would let everybody of a clash be seen in time, or somebody who is left out be seen at all."""

    code: FreeingCode
    visitor: str | None = None
    data: dict[str, str | int] = {}


class LeftOut(Struct, frozen=True, kw_only=True):
    """A duty due within the horizon for which nobody goes any more, and why."""

    duty: str
    due_on: date
    late: int
    avoidable: int
    reasons: tuple[Reason, ...]
    person: str | None = None
    frees: tuple[Freeing, ...] = ()
    """For each who could go but for their leave, the first day on which they would."""


class Clash(Struct, frozen=True, kw_only=True):
    """Duties that cannot all be met in time, though each of them alone could, and what would free them."""

    duties: tuple[str, ...]
    visitors: tuple[str, ...]
    frees: tuple[Freeing, ...]
    proved: bool = True
    """False: time ran out before it was certain that they cannot."""


PartName = Literal["late", "visitor", "journeys", "early", "spread"]


class Part(Struct, frozen=True, kw_only=True):
    """One part of what is weighed: how much there is, and the points it costs."""

    name: PartName
    amount: int
    points: int


class Proposal(Struct, frozen=True, kw_only=True):
    """What the planner proposes, and how good it is."""

    state: State
    trips: tuple[Trip, ...] = ()
    journeys: tuple[Journey, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    clashes: tuple[Clash, ...] = ()
    notes: tuple[Reason, ...] = ()
    """About the whole: places whose distance is not known, visitors who never work."""
    parts: tuple[Part, ...] = ()
    value: int = 0
    """Sum of the points; lower is better. Late days that nobody could avoid are not in it."""
    bound: int = 0
    """No plan over these inputs costs less."""
    gap: float = 0.0
    """(value - bound) / value, nought when both are nought."""
    bound_from: Literal["whole", "clusters", "none"] = "none"
    """`clusters`: the sum over groups of near hospitals, each as if its visitors had nothing else to do."""
    seconds: float = 0.0
    seed: int = 0
    solver: str = ""
    version: str = ""


class Progress(Struct, frozen=True, kw_only=True):
    """How far it has got: told while it works."""

    seconds: float
    value: int | None = None
    bound: int | None = None
    gap: float | None = None
    stage: Literal["reading", "first_plan", "bounding", "improving", "explaining"] = "improving"
