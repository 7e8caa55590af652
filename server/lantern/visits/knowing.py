"""What the rules of what is owed need to know of a person, gathered from what was recorded."""

from datetime import date
from typing import Any

from lantern.people import course, support_rating
from lantern.people.course import Entry
from lantern.people.model import Support
from lantern.people.whereabouts import here_since, lived
from lantern.policy.model import Local, Policy
from lantern.visits import due
from lantern.visits.home_planning import Plan
from lantern.visits.reviewed import Held, Review, Reviewed, Said
from lantern.visits.security import securities


def known(row: Any, about: list[Entry]) -> due.Known:
    """What is known of this person in days; `about` is what was recorded of their way through hospital."""
    stays = tuple(
        due.Stay(began=date.fromisoformat(stay.began), ended=_day(stay.ended), area=stay.area or None)
        for stay in lived(row, about, row.host)
    )
    return due.Known(
        funder=row.funder, stays=stays, born=_day(row.born), last_seen_in_person=_day(row.last_seen_on),
        joined_on=_day(row.joined_on), home_area=row.home_body,
        exceptions=tuple(due.Pause(until=date.fromisoformat(e.says["until"])) for e in about if e.what == "exception"),
        died_on=_day(course.died_on(about)),
        recognised_on=_day(told.on if (told := course.last(about, "recognised")) else None),
    )  # fmt: skip


def reviewed(row: Any, about: list[Entry]) -> Reviewed:
    """What is known of their reviews. The opening balance is a review whose sort nobody said."""
    told = [
        Review(
            on=date.fromisoformat(e.on), heard_on=date.fromisoformat(e.heard_on), kind=e.says["kind"],
            community=e.says["community"], consent=e.says["consent"], next_on=_day(e.says["next_on"]), at=e.at,
        )
        for e in about
        if e.what == "review"
    ]  # fmt: skip
    before = _day(row.last_review_on)
    if before is not None and all(each.on != before for each in told):
        told.append(Review(on=before, heard_on=before))
    ehc = course.last(about, "ehc_plan")
    return Reviewed(
        reviews=tuple(told),
        said=tuple(
            Said(on=date.fromisoformat(e.on), consent=e.says["consent"], at=e.at) for e in about if e.what == "consent"
        ),
        security=securities(about),
        ehc_plan=bool(ehc and ehc.says["has"]),
        detention=tuple(
            Held(
                since=date.fromisoformat(e.on),
                detention=e.says["detention"],
                heard_on=date.fromisoformat(e.heard_on),
                at=e.at,
            )
            for e in about
            if e.what == "detention"
        ),
        where=row.nation,
        papers_sent=frozenset(date.fromisoformat(e.on) for e in about if e.what == "papers"),
    )


def support(row: Any, about: list[Entry], policy: Policy, today: date, own: tuple[Local, ...]) -> Support | None:
    """How they stand on their body's dynamic support register; nobody who has died stands on one."""
    if course.died_on(about) is not None:
        return None
    said = (
        support_rating.Said(
            on=date.fromisoformat(e.on), rating=e.says["rating"], consent=e.says["consent"], at=e.at, by_name=e.by_name,
            words=e.says["words"],
        )
        for e in about
        if e.what == "rating"
    )  # fmt: skip
    came = date.fromisoformat(here_since(row))
    return support_rating.support(row.funder, came, _day(row.left_on), said, policy, today, own)


def plans(about: list[Entry]) -> tuple[Plan, ...]:
    """Every plan for a home, as it was made."""
    return tuple(
        Plan(
            on=date.fromisoformat(e.on), hoped_for=date.fromisoformat(e.says["hoped_for"]),
            kind_of_home=e.says["kind_of_home"], area=e.says["area"], at=e.at,
        )
        for e in about
        if e.what == "home_plan"
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
