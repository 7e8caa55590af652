"""How somebody stands on their body's dynamic support register: blue in hospital, red for a while after it, else as recorded.

Pure. Not the hospital's monthly confirmation of who is there: that is `register`.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from lantern.people.model import Consent, Rated, Support, SupportSays
from lantern.policy.model import Local, Nation, Policy, Value
from lantern.policy.values import one_word, value, whole


class Said(Struct, frozen=True, kw_only=True):
    """A rating as somebody recorded it: of which day, and whether the person agrees to be on the register."""

    on: date
    rating: Rated
    consent: Consent
    at: str = ""
    by_name: str | None = None
    words: str | None = None


def support(
    funder: Nation,
    came_on: date,
    left_on: date | None,
    said: Iterable[Said],
    policy: Policy,
    today: date,
    local: Iterable[Local] = (),
) -> Support | None:
    """How they stand as of `today`; None where their body keeps no such register. `came_on` and `left_on` are the days of the
    latest stay in hospital; `local` are the body's own values (D2 is a local practice)."""
    own = tuple(local)
    if one_word(value(policy, "support.register", funder, today)) != "kept":
        return None
    known = sorted((each for each in said if each.on <= today), key=lambda each: (each.on, each.at))
    last = known[-1] if known else None
    if last is None or last.consent != "given":
        # without consent nobody is on the register, also not in hospital (D1)
        return Support(consent=last.consent, consent_on=last.on.isoformat()) if last else Support()
    stands = Support(consent=last.consent, consent_on=last.on.isoformat())
    if left_on is None or left_on > today:
        says = _says(value(policy, "support.in_hospital", funder, today))
        return replace(stands, rating="blue", why="in_hospital", since=came_on.isoformat(), says=says)
    why = value(policy, "support.red_after", funder, left_on, own)
    until = left_on + timedelta(whole(why))
    if today <= until or last.on < left_on:
        left, red = left_on.isoformat(), until.isoformat()
        return replace(stands, rating="red", why="left_hospital", since=left, red_until=red, says=_says(why))
    since = last.on.isoformat()
    return replace(stands, rating=last.rating, why="recorded", since=since, by_name=last.by_name, words=last.words)


def _says(found: Value) -> SupportSays:
    return SupportSays(
        rule=found.rule, value=str(found.value), unit=found.unit, authority=found.authority, source=found.source
    )
