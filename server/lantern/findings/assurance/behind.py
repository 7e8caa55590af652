"""What stands behind one figure of a body: its visits, page by page, the latest first."""

from datetime import date

import msgspec

from lantern.findings.assurance import parts, reading
from lantern.findings.assurance.model import Found
from lantern.policy.model import Policy
from lantern.store import Transaction


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Which figure, which of its parts (None: all), between which days, after which one."""

    figure: str
    part: str | None
    since: date
    until: date
    after: str


class One(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One thing that was counted. Who the person is stands on the phone of those who may know."""

    key: str
    on: str
    part: str
    visit: str | None = None
    person: str | None = None
    why_not: str | None = None
    """Why it was not in private, as the visitor wrote it."""


class Behind(msgspec.Struct, kw_only=True):
    """One page. `next` leads on, where there is more; `count` is how many there are in all."""

    figure: str
    count: int
    found: list[One]
    next: str | None = None


def page(tx: Transaction, body: str, wanted: Wanted, size: int, today: date, policy: Policy) -> Behind:
    """One page of what was counted."""
    since, until = wanted.since.isoformat(), wanted.until.isoformat()
    everything = reading.of_figure(tx, body, wanted.figure, since, today, policy)
    counted = [one for one in everything if since <= one.on <= until and wanted.part in (None, one.bucket)]
    rest = [one for one in counted if not wanted.after or _key(one) < wanted.after]
    shown = rest[:size]
    why = parts.why_not(tx, [one.visit for one in shown if one.visit]) if wanted.figure == "in_private" else {}
    found = [
        One(
            key=_key(one), on=one.on, part=one.bucket, visit=one.visit, person=one.person,
            why_not=why.get((one.visit or "", one.person or "")),
        )
        for one in shown
    ]  # fmt: skip
    return Behind(
        figure=wanted.figure, count=len(counted), found=found, next=found[-1].key if len(rest) > size else None
    )


def _key(one: Found) -> str:
    """Where it stands in the order; the latest has the greatest."""
    return f"{one.on}~{one.item}~{one.bucket}"
