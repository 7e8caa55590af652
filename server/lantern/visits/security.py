"""From which day on somebody has been on a ward that is secure, or not (K29): from what was heard, when. Pure.

A day that was set before is never made later by a word that comes late, or twice. So a ward that is not secure counts from its
own day, and one that is secure from when it was first heard of, if they were still there then.
"""

from datetime import date
from typing import Any

from lantern.ids import derived
from lantern.people.course import Entry
from lantern.people.stays import Move, standing
from lantern.people.whereabouts import here_since, moves
from lantern.visits.reviewed import Security


def securities(about: list[Entry]) -> tuple[Security, ...]:
    """On which wards they have been, in order: as each move said it of its ward, and as was noted of the ward they were on."""
    told = standing(moves(about))
    found = [(e.on, False, e) for e in about if e.what == "came" and _first_known(e, about)]
    said = [e for words in _said(about, told).values() for e in words]
    found += [(e.on if _open(e) else max(e.on, e.heard_on), False, e) for e in said]
    found = [(since, note, e) for since, note, e in found if _open(e) or _ward(told, since) == e.says.get("unit")]
    found += [(e.on, True, e) for e in about if e.what == "security" and _of_their_ward(e, about, told)]
    # what is noted of a ward on a day was noted after what was said of that day
    ordered = sorted(found, key=lambda each: (each[0], each[1], each[2].at, each[2].id))
    return tuple(Security(date.fromisoformat(since), not _open(e)) for since, _, e in ordered if e.says.get("security"))


def noted_security(row: Any, about: list[Entry], today: date) -> Entry | None:
    """The security of their ward, to be noted when nothing recorded says it (K29): the first from admission; where the ward
    itself became another, from the day on which we know of it. A move says it with its own day."""
    security = row.security or "none"
    known_of, told = securities(about), standing(moves(about))
    if known_of and known_of[-1].secure == (security != "none"):
        return None
    came = max([here_since(row), *(move.on for move in told[-1:])])
    on = max(today, known_of[-1].since).isoformat() if known_of else came
    heard_on = today.isoformat()
    before = sum(1 for e in about if e.what == "security" and e.heard_on == heard_on)
    made = derived(row.id, "security", on, security, row.unit, before)
    says = {"security": security, "unit": row.unit}
    return Entry(made, "security", on, f"{heard_on}T00:00:00.{before:03d}Z", heard_on, None, says)


def _open(entry: Entry) -> bool:
    return bool(entry.says.get("security") == "none")


def _first_known(came: Entry, about: list[Entry]) -> bool:
    """Whether nobody had noted anything of their ward when the stay they were on was written down, before their first move."""
    return all(e.heard_on > came.heard_on for e in about if e.what == "security")


def _said(about: list[Entry], told: list[Move]) -> dict[str, list[Entry]]:
    """Of every move that stands, by its id: each word that said it since it was last taken back."""
    words: dict[tuple[str, str], list[Entry]] = {(move.on, move.unit): [] for move in told if move.what == "moved"}
    for e in sorted(about, key=lambda each: (each.at, each.id)):
        if e.what == "moved" and (same := words.get((e.on, e.says["unit"]))) is not None:
            same[:] = [] if e.says["mistaken"] else [*same, e]
    return {same[-1].id: same for same in words.values()}


def _of_their_ward(note: Entry, about: list[Entry], told: list[Move]) -> bool:
    """Whether they were on the ward of which this was noted. That it was opened counts also where a move that was heard of
    later says that they had left it: a day had been set by it."""
    ward = note.says.get("unit")
    views = [told]
    if _open(note):
        heard = {e.id: e.heard_on for e in about}
        heard |= {move: min(e.heard_on for e in words) for move, words in _said(about, told).items()}
        views.append([move for move in told if heard[move.id] < note.heard_on])
        views.append([move for move in told if heard[move.id] <= note.heard_on])
    return ward is None or any(_ward(view, note.on) in (None, ward) for view in views)


def _ward(told: list[Move], day: str) -> str | None:
    """The ward they were on, by these words; None where nothing says it."""
    return next((move.unit for move in reversed(told) if move.unit and move.on <= day), None)
