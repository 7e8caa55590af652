"""Every noun that phones hold: what of it an account may see, and its rows."""

from collections.abc import Callable
from typing import Any

import msgspec

from lantern.alerts import records as alerts
from lantern.checklists import records as checklists
from lantern.checklists.authoring import records as drafts
from lantern.checklists.clips import records as clips
from lantern.commissioners import records as bodies
from lantern.commissioners.local import body_rows
from lantern.concerns import seeing as concerns
from lantern.concerns.life import voices
from lantern.evidence import records as evidence
from lantern.feedback import records as feedback
from lantern.identity import me
from lantern.identity.records import VISIBLE_ME
from lantern.people import records as people
from lantern.sheets import records as sheets
from lantern.store import Transaction
from lantern.units import records as units
from lantern.visits import agenda, hospital_agenda, promises
from lantern.visits import records as visits

Rows = Callable[[Transaction, list[str], str], list[Any]]


class Noun(msgspec.Struct, frozen=True):
    """One noun: `visible` is SQL giving (noun, id, version, view) over the tables of `MINE`; `rows` their content."""

    name: str
    visible: str
    rows: Rows


def _answers(tx: Transaction, ids: list[str], view: str) -> list[Any]:
    """Answers of visits and of sheets are one noun, from two tables."""
    return sheets.answer_rows(tx, ids) if view == "sheet" else visits.answer_rows(tx, ids)


def _owed(tx: Transaction, ids: list[str], view: str) -> list[Any]:
    """What people are owed and what hospitals are owed are one noun, from two tables."""
    return hospital_agenda.rows(tx, ids) if view == "hospital" else agenda.rows(tx, ids)


def _one_view(rows: Callable[[Transaction, list[str]], list[Any]]) -> Rows:
    return lambda tx, ids, _view: rows(tx, ids)


NOUNS: dict[str, Noun] = {
    noun.name: noun
    for noun in (
        Noun("me", VISIBLE_ME, me.rows),
        Noun("alerts", alerts.VISIBLE, _one_view(alerts.rows)),
        Noun("concerns", concerns.VISIBLE, voices.rows),
        Noun("feedback", feedback.VISIBLE, feedback.rows),
        Noun("bodies", bodies.VISIBLE, _one_view(body_rows)),
        Noun("hospitals", units.VISIBLE_HOSPITALS, _one_view(units.hospitals)),
        Noun("units", units.VISIBLE_UNITS, _one_view(units.units)),
        Noun("people", people.VISIBLE, people.rows),
        Noun("owed", f"{agenda.VISIBLE} union all {hospital_agenda.VISIBLE}", _owed),
        Noun("checklists", checklists.VISIBLE, _one_view(checklists.rows)),
        Noun("clips", clips.VISIBLE, _one_view(clips.rows)),
        Noun("drafts", drafts.VISIBLE, _one_view(drafts.rows)),
        Noun("visits", visits.VISIBLE_VISITS, visits.visits),
        Noun("promises", promises.VISIBLE, _one_view(promises.rows)),
        Noun("sheets", sheets.VISIBLE_SHEETS, _one_view(sheets.sheets)),
        Noun("answers", f"{visits.VISIBLE_ANSWERS} union all {sheets.VISIBLE_ANSWERS}", _answers),
        Noun("evidence", evidence.VISIBLE, evidence.rows),
    )
}
"""In the order in which they go out: what somebody must hear first, then what a trip needs, then history."""
