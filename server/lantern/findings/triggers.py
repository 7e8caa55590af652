"""When a figure by itself is a reason to look: local policy data, `workforce.above.<question>` and
`workforce.below.<question>`. Pure.

No national number was found, so each value shipped is our default until a body sets its own. A share is held in policy as a
part of one and read here as a percentage. The nation is that of the place where the hospital stands.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from lantern.findings.figures import Figure
from lantern.policy.model import NATIONS, Local, Nation, Policy, Value
from lantern.policy.values import amount, history

PREFIX = "workforce."


class Trigger(Struct, frozen=True):
    """Above or below how much a figure is a reason to look, oldest value first."""

    question: str
    when: Literal["above", "below"]
    nation: Nation
    values: tuple[Value, ...]


def triggers(policy: Policy, until: date, local: Iterable[Local] = ()) -> list[Trigger]:
    """Every trigger in force up to a day, England's and Wales's."""
    theirs = tuple(local)
    found = []
    for nation in NATIONS:
        for name in sorted(one for one in policy.entries[nation] if one.startswith(PREFIX)):
            _, when, question = name.split(".")
            values = history(policy, name, nation, until, theirs)
            found.append(Trigger(question, "above" if when == "above" else "below", nation, values))
    return found


def in_force(trigger: Trigger, day: str) -> Value | None:
    """The value in force on the last day of a figure's period: a new value does not look back."""
    begun = [value for value in trigger.values if value.since.isoformat() <= day]
    return begun[-1] if begun else None


def crosses(trigger: Trigger, figure: Figure) -> bool:
    """Whether this figure is a reason to look."""
    value = in_force(trigger, figure.to_on)
    if figure.value is None or value is None:
        return False
    return figure.value > amount(value) if trigger.when == "above" else figure.value < amount(value)


def crossed_since(trigger: Trigger, found: Sequence[Figure]) -> int | None:
    """Place of the first figure of the row that crosses up to the latest one; None when the latest does not. A gap ends no row."""
    since: int | None = None
    for place, figure in enumerate(found):
        if figure.state == "counted":
            since = (place if since is None else since) if crosses(trigger, figure) else None
    return since
