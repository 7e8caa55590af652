"""What the law owes beside policy: Part 8A of the Mental Health Act, once it is in force (D3, trap 30). Pure.

It holds where the hospital stands in England, for those detained in it who are under 18, or older with an education, health
and care plan. Holding powers of hours or days are left out. Whether it is in force is dated data, off until somebody enters
the day it commences.
"""

from datetime import date

from lantern.policy.model import Policy, Value
from lantern.policy.values import history, one_word, value, whole
from lantern.visits.due import CountedFrom, Known, Reason, due_day
from lantern.visits.reviewed import Kind, Reviewed


def law_owes(
    known: Known,
    about: Reviewed,
    start: CountedFrom,
    first: bool,
    kind: Kind,
    admitted: date,
    policy: Policy,
    today: date,
) -> tuple[date, Reason] | None:
    """By which day the law owes a review, and its words; None where it owes none. As with a change of security it is never
    owed before the day from which the law holds for this person: nobody is late overnight."""
    since = in_force_since(about, policy, today)
    held = detained_since(about, admitted, today)
    if kind != "cetr" or since is None or held is None:
        return None
    assert about.where is not None
    switch = value(policy, "review.law", about.where, today)
    name = "review.law.first" if first else "review.law.repeat"
    day, how_long = due_day(start.on, history(policy, name, about.where, today), today)
    return max(day, since, held), _reason(switch, how_long)


def in_force_since(about: Reviewed, policy: Policy, today: date) -> date | None:
    """The day the law came into force where the hospital stands; None while it is not."""
    if about.where is None:
        return None
    switch = value(policy, "review.law", about.where, today)
    return switch.since if one_word(switch) == "in_force" else None


def detained_since(about: Reviewed, admitted: date, today: date) -> date | None:
    """Since when somebody is detained; None where they are not, or are by a short holding power only, or nobody recorded it.
    What was recorded before this stay says nothing of it."""
    told = [each for each in about.detention if each.since <= today and max(each.since, each.heard_on) >= admitted]
    last = max(told, key=lambda each: (each.since, each.at), default=None)
    return last.since if last is not None and last.detention == "detained" else None


def _reason(switch: Value, how_long: Value) -> Reason:
    """The duty is the law's; where the number is not, its own source says so beside it."""
    source = switch.source if how_long.authority == "statute" else f"{switch.source}. {how_long.source}"
    return Reason(switch.rule, whole(how_long), how_long.unit, "statute", source)
