"""When a contact is stale, and which contacts there must be. Pure (domain.md §2, K3, K5, K7, K11).

The phone decides by itself whether a number that it keeps is stale (`pwa/src/units/number_age.ts`); tests/cases/contacts.yaml
proves both.
"""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from lantern.contacts.model import Why, Word


def check_by(checked_on: str | None, every: int) -> str | None:
    """The last local day on which it still counts as checked; None where nobody has checked it."""
    return (date.fromisoformat(checked_on) + timedelta(every)).isoformat() if checked_on else None


def why_stale(
    said: str, checked_on: str | None, every: int, today: date, left: bool = False, bounced: bool = False, wrong: bool = False
) -> Why | None:  # fmt: skip
    """The most pressing reason; None while it may be relied on. `every` is in days."""
    if not said:
        return "left" if left else "missing"
    found: tuple[tuple[bool, Why], ...] = (
        (left, "left"), (bounced, "bounced"), (wrong, "wrong"), (checked_on is None, "never"),
        (today.isoformat() > (check_by(checked_on, every) or ""), "old"),
    )  # fmt: skip
    return next((why for so, why in found if so), None)


def doubters(story: Iterable[Word]) -> set[str]:
    """Who says that it is wrong, and has neither taken that back nor been answered by somebody who checked it since. `story` is
    newest first; who said so before accounts were kept is known by name."""
    found: set[str] = set()
    mistaken: set[str] = set()
    for one in story:
        if one.did in ("checked", "corrected", "entered"):
            break
        who = one.by or one.by_name or ""
        if one.did == "mistaken":
            mistaken.add(who)
        elif one.did == "doubted" and who not in mistaken:
            found.add(who)
    return found


def numbers_wanted(wanted: Iterable[str], ages: Collection[str], host_on_lantern: bool) -> list[str]:
    """The sorts of telephone that a hospital must have: a children's team only where a ward takes anybody under 18, the host's
    number only where the host does not use Lantern (K5)."""
    under_18 = bool({"under_18", "both"} & set(ages))
    needed = {"children_day": under_18, "host": not host_on_lantern}
    return [to for to in wanted if needed.get(to, True)]


def shared_by(to: str, hospital: str, host: str, council: str, regulator: str) -> str:
    """What a number is the same for: every hospital of one council, of one regulator, of one host; else one hospital."""
    if to in ("council_day", "council_night", "children_day"):
        return council
    return {"regulator": regulator, "host": host}.get(to, hospital)
