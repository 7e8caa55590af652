"""The demonstration's workforce returns: a year and a half of months, from a few rows in `returns.yaml` to the commands by
which a hospital's manager, or a host on its behalf, would hand them in."""

from datetime import date, datetime, time, timedelta
from typing import Any

import msgspec

from lantern.checklists.records import brief
from lantern.clock import LONDON
from lantern.demo.cast import AT_WORK_SINCE
from lantern.demo.deeds import Deed
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.ids import derived
from lantern.sheets import commands as c
from lantern.sheets.model import Period, Subject
from lantern.store import Transaction
from lantern.visits.commands import RecordAnswers
from lantern.visits.model import Answer

RETURN = "workforce-return/2026-04-01"
"""The demonstration has one version; its older returns stand on it too."""
DAYS_TO_WRITE = 8
MISSING = "-"


class Hospital(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One hospital's returns as the data file writes them."""

    hospital: str
    who: str
    by: dict[str, str]
    figures_from: list[str]
    shares: dict[str, dict[str, str]]
    counts: dict[str, str]
    missing: str = "none"


RETURNS = read("returns.yaml", list[Hospital])


def deeds(tx: Transaction, when: When) -> list[Deed]:
    """Everything that was done for every return. Nothing where the checklist is not published here."""
    if brief(tx, RETURN) is None:
        return []
    return [deed for one in RETURNS for deed in _of(one, when)]


def _of(one: Hospital, when: When) -> list[Deed]:
    rows = [_figures(one, number) for number in range(len(next(iter(one.counts.values())).split()))]
    found: list[Deed] = []
    for period, figures in zip(_months(when.today, len(rows)), rows, strict=True):
        found += _return(one, period, figures, when)
    return found


def _months(today: date, count: int) -> list[Period]:
    """So many whole months, the last of which was over in time to be written up by yesterday."""
    last = (today - timedelta(DAYS_TO_WRITE + 1)).replace(day=1) - timedelta(1)
    found = []
    for _ in range(count):
        first = last.replace(day=1)
        found.append(Period(from_on=first.isoformat(), to_on=last.isoformat()))
        last = first - timedelta(1)
    return found[::-1]


def _figures(one: Hospital, number: int) -> dict[str, Any]:
    """One month's figures by question."""
    found: dict[str, Any] = {}
    for name, written in one.shares.items():
        ((out_of, each),) = written.items()
        found[name] = _share(each.split()[number], int(out_of))
    for name, row in one.counts.items():
        found[name] = int(row.split()[number])
    return found


def _share(of: str, out_of: int) -> dict[str, int] | str:
    return "not_supplied" if of == MISSING else {"of": int(of), "out_of": out_of}


def _return(one: Hospital, period: Period, figures: dict[str, Any], when: When) -> list[Deed]:
    """Written up a week after the month; what is older than its author's account came when they joined."""
    written = datetime.combine(date.fromisoformat(period.to_on) + timedelta(DAYS_TO_WRITE), time(10), LONDON)
    at = max(written, when.moment(f"{AT_WORK_SINCE} 11:00"))
    key = f"return/{one.hospital}/{when.today.toordinal() - date.fromisoformat(period.to_on).toordinal()}"
    sheet = derived("demo", "sheet", key)
    missing = one.missing if "not_supplied" in figures.values() else "none"
    said = {
        "period_from": period.from_on, "period_to": period.to_on, "return_by": one.by, "figures_from": one.figures_from,
        **figures, "figures_missing": missing,
    }  # fmt: skip
    about = Subject(kind="hospital", id=one.hospital)
    answers = [Answer(question=name, value=value) for name, value in said.items()]
    each: list[Any] = [
        c.BeginSheet(sheet=sheet, checklist=RETURN, about=about, period=period),
        RecordAnswers(visit=sheet, part="hospital", answers=answers),
        c.FinishSheet(sheet=sheet, finished_on=at.date().isoformat()),
    ]
    return [
        Deed(
            who=one.who,
            at=at + timedelta(minutes=n),
            heard=at + timedelta(minutes=n),
            key=f"{key}/{n}",
            command=command,
        )
        for n, command in enumerate(each)
    ]
