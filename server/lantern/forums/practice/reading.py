"""What an account finds of good practice: what the forums of its regions share."""

from typing import Any

import msgspec

from lantern.forums.practice import records
from lantern.forums.practice.model import Found, Practice, Tried
from lantern.identity.model import Principal
from lantern.problems import Problem
from lantern.store import Transaction

A_PAGE = 20
TAGS = (
    "voice", "discharge", "health", "medicines", "daily_life", "restraint", "environment", "staffing", "records", "safety", "choice",
    "judgement", "rights", "wellbeing", "family", "culture", "education", "housing", "reviews", "partnership", "visitors",
)  # fmt: skip
"""Themes of the checklists (checklists/shared/themes.yaml)."""


def find(tx: Transaction, who: Principal, words: str, tag: str | None, before: str | None, today: str) -> Found:
    """Raises Problem not-found for whoever sits at no table and checks nothing."""
    regions = _regions(tx, who, today)
    wanted = [one for one in words.lower().split() if one][:8]
    found = records.find(tx, regions, who.account, wanted, tag, before, A_PAGE + 1)
    page = found[:A_PAGE]
    tried = records.tried_of(tx, [r.id for r in page])
    last = f"{page[-1].at}/{page[-1].id}" if len(found) > A_PAGE else None
    return Found(practices=[_shape(r, who, tried[r.id]) for r in page], next=last, tags=list(TAGS), may_share=True)


def one(tx: Transaction, who: Principal, practice_id: str, today: str) -> Practice:
    """One of them. Taken back, only its author still reads it. Raises Problem not-found."""
    found = records.one(tx, practice_id)
    if found is None or (
        found.account != who.account and (found.taken_back_at or found.region not in _regions(tx, who, today))
    ):
        raise Problem("not-found")
    return _shape(found, who, records.tried_of(tx, [found.id])[found.id])


def _regions(tx: Transaction, who: Principal, today: str) -> list[str]:
    regions = sorted({r.region for r in records.seats(tx, who.account, today)})
    if not regions:
        raise Problem("not-found")
    return regions


def _shape(r: Any, who: Principal, tried: list[Tried]) -> Practice:
    return Practice(
        id=r.id, title=r.title, done=r.done, changed=r.changed, tags=msgspec.json.decode(r.tags), at=r.at, by_name=r.by_name,
        body_name=r.body_name, where=r.place, easy=r.easy, easy_cy=r.easy_cy, tried=tried, mine=r.account == who.account,
        taken_back_at=r.taken_back_at, why=r.why if r.account == who.account else None,
    )  # fmt: skip
