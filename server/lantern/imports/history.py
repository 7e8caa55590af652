"""From which day Lantern has the history of somebody who is brought in (V7, K10, K27, K33). Pure."""

from collections.abc import Iterable
from datetime import date

from lantern.imports.model import Body, Flat
from lantern.policy.model import Local, Policy
from lantern.visits.due import Known, owed
from lantern.visits.spells import Stay


def joined_on(
    flat: Flat, body: Body, began: str | None, policy: Policy, today: date, own: Iterable[Local] = ()
) -> date:
    """Today, unless they came into hospital, or into scope, since their body began here, and their first visit is not yet late:
    then it is owed from that day, however long the body took to bring them in. `began` is the body's first day."""
    came = max(str(flat.get(name) or "") for name in ("admitted_on", "recognised_on"))
    if not flat.get("admitted_on") or began is None or came < began:
        return today
    born = flat.get("born")
    known = Known(
        funder="wales" if body.nation == "wales" else "england", stays=(Stay(began=date.fromisoformat(came)),),
        born=date.fromisoformat(str(born)) if born else None,
    )  # fmt: skip
    found = owed(known, policy, today, own)
    return date.fromisoformat(came) if found is not None and found.due_on >= today else today
