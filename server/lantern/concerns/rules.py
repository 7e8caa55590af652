"""What a concern asks of us: how urgent it looks, where it must be reported, who may take it, what may follow.

Pure decisions (K1, K2, K4, K6, K7, K36-K41). Nothing here makes a report: a referral is made by a human, by
telephone or the council's own form, and recorded.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from lantern.concerns.model import Urgency
from lantern.policy.calendar import birthday
from lantern.policy.model import Nation, Policy, Route
from lantern.policy.values import route, value, whole

YesNoUnknown = Literal["yes", "no", "unknown"]

FIRST_HOUR = (
    "is_the_person_safe",
    "does_the_alleged_person_still_have_access",
    "who_else_lives_there",
    "who_rang_whom_with_what_reference",
    "is_evidence_kept",
    "who_must_not_be_told_yet",
)
"""Questions of the first-hour card, by the key of their words (K7)."""


class Told(Struct, frozen=True, kw_only=True):
    """What whoever raises a concern has said so far. Nothing said is `unknown`, never `no`."""

    tell_someone_now: bool = False
    has_words: bool = True
    danger_now: YesNoUnknown = "unknown"
    abuse_alleged: bool = False
    """Abuse or neglect is alleged against somebody."""
    access_still: YesNoUnknown = "unknown"
    """Whether the alleged person still has access."""
    serious_injury: bool = False
    missing: bool = False
    frightened: bool = False
    """At least one answer says that somebody is frightened."""
    unexpected_death: bool = False
    others_in_danger: YesNoUnknown = "unknown"


class Suggested(Struct, frozen=True):
    """An urgency until a human says otherwise, and the key of the words that say why."""

    urgency: Urgency
    why: str


def suggested_urgency(told: Told) -> Suggested:
    """How urgent it looks (K1, K39). The most urgent reason wins; calm answers never dilute one."""
    if told.tell_someone_now and not told.has_words:
        return Suggested("immediate", "told_without_words")
    if told.danger_now == "yes":
        return Suggested("immediate", "danger_now")
    if told.abuse_alleged and told.access_still != "no":
        return Suggested("immediate", "access_still" if told.access_still == "yes" else "access_not_known")
    if told.unexpected_death and told.others_in_danger == "yes":
        return Suggested("immediate", "others_in_danger")
    for urgent in ("unexpected_death", "abuse_alleged", "serious_injury", "missing", "frightened", "tell_someone_now"):
        if getattr(told, urgent):
            return Suggested("urgent", urgent)
    return Suggested("soon", "something_is_wrong")


def starts_held(about_management: bool, protect: str) -> bool:
    """Whether telling the provider waits from the beginning for a named human: about its management (K41), or because
    somebody who is afraid said it."""
    return about_management or protect != "nobody"


def telling_provider(about_management: bool, decision: Literal["tell", "hold"] | None) -> Literal["may_tell", "held"]:
    """Whether the provider hears. Held about its management until a named human decides (K6, K41)."""
    held = decision == "hold" or (about_management and decision is None)
    return "held" if held else "may_tell"


class Reporting(Struct, frozen=True, kw_only=True):
    """One safeguarding route to be shown: for which age, where to, under which law, and who says so."""

    age: Literal["adult", "child"]
    nation: Nation
    route: Route
    age_then: int | None
    """Whole years of age on the day it happened, where known: shown beside the route (K38)."""
    source: str


def safeguarding_routes(
    policy: Policy,
    hospital_nation: Nation,
    today: date,
    *,
    born: date | None = None,
    child: bool | None = None,
    ward_ages: Literal["adults", "under_18", "both"] = "both",
    happened_on: date | None = None,
) -> list[Reporting]:
    """The routes by age today, of the nation where the hospital stands (K37, K38).

    `child` is used where the date of birth is not known; with neither, the ward's ages decide, and a ward with
    both ages shows both routes.
    """
    then = None if born is None or happened_on is None else years_old(born, happened_on)
    return [
        Reporting(age=age, nation=hospital_nation, route=route(found), age_then=then, source=found.source)
        for age in ages_today(policy, hospital_nation, today, born, child, ward_ages)
        for found in (value(policy, f"safeguarding.route.{age}", hospital_nation, today),)
    ]


def ages_today(
    policy: Policy, nation: Nation, today: date, born: date | None, child: bool | None, ward_ages: str
) -> list[Literal["adult", "child"]]:
    """Whose route: the person's by age today, otherwise the ward's, otherwise both."""
    if born is not None:
        return ["adult" if today >= birthday(born, whole(value(policy, "adult.age", nation, today))) else "child"]
    if child is not None:
        return ["child" if child else "adult"]
    both: dict[str, list[Literal["adult", "child"]]] = {"adults": ["adult"], "under_18": ["child"]}
    return both.get(ward_ages, ["adult", "child"])


def years_old(born: date, on: date) -> int:
    """Whole years of age on a day; born on 29 February, a year older on 1 March (K24)."""
    return on.year - born.year - (on < birthday(born, on.year - born.year))


class Happened(Struct, frozen=True, kw_only=True):
    """One thing that happened to a concern, as its story tells it."""

    kind: str
    by: str | None = None
    changed: Literal["yes", "partly", "no"] | None = None
    """For `seen_again`: whether things have changed."""


Refusal = Literal["waiting", "not-now", "not-the-raiser", "not-seen-again", "not-taken"]
"""Why something may not follow, by its code in the list of problems."""

ALWAYS = (
    "added", "called", "seen", "climbed", "held_provider", "told_provider", "provider_said", "provider_done", "fed_back",
    "moved", "put_right", "source_opened", "route_left",
)  # fmt: skip
"""Words, calls, readers, where it belongs and what the hospital is told and says are taken whatever has happened."""
ANEW = ("reopened", "moved")
"""From here on nothing that came before ends it: it is open again, and somebody must take it."""


def may_follow(story: Sequence[Happened], kind: str, by: str | None) -> Refusal | None:
    """Whether `kind` may happen next: None when it may, else why not.

    raised → seen → taken → word → … → seen_again → closed. Seen is not taken (K2). It may be taken again, by
    somebody else or after a word that did not come, though never by whoever raised it (K36). It is closed once
    somebody has seen again, last of all, that things changed (trap 23), or `closed_unseen` with a said reason why
    nobody can. What is closed may be reopened, and then all of it is asked anew.
    """
    kinds = [each.kind for each in story]
    if kind == "raised":
        return "not-now" if "raised" in kinds else None
    if "raised" not in kinds:
        return "waiting"
    if kind in ALWAYS:
        return None
    lately = since_anew(story)
    closed = any(each.kind == "closed" for each in lately)
    if closed != (kind == "reopened"):
        return "not-now"
    if kind == "taken" and by is not None and by in raisers(story):
        return "not-the-raiser"
    return may_end(lately, kind) if kind in ("closed", "closed_unseen") else None


def since_anew(story: Sequence[Happened]) -> Sequence[Happened]:
    """What has happened since it was opened last."""
    begun = [n for n, each in enumerate(story) if each.kind in ANEW]
    return story[begun[-1] :] if begun else story


def may_end(lately: Sequence[Happened], kind: str) -> Refusal | None:
    """Whether it may be closed. Whoever looked again has the last word: no reason stands against a "no"."""
    found = [each.changed for each in lately if each.kind == "seen_again"]
    if found or kind == "closed":
        return None if found[-1:] == ["yes"] else "not-seen-again"
    return None if any(each.kind == "taken" for each in lately) else "not-taken"


def raisers(story: Iterable[Happened]) -> set[str]:
    """The accounts that raised it."""
    return {each.by for each in story if each.kind == "raised" and each.by is not None}


def may_take(raised_by: str | None, by: str, closed: bool) -> Refusal | None:
    """Whether this account may take it (K36): None when it may, else why not."""
    story = [Happened(kind="raised", by=raised_by), *([Happened(kind="closed")] if closed else [])]
    return may_follow(story, "taken", by)


def is_from_outside(raiser_bodies: Iterable[str], bodies_of_concern: Iterable[str]) -> bool:
    """Whether it is marked "from outside" (K4): none of the raiser's bodies hosts, pays for care or runs there."""
    return set(raiser_bodies).isdisjoint(bodies_of_concern)
