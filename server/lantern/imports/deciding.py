"""A row beside what Lantern holds: brought in, changed, the same, or not. An empty cell never empties anything."""

from datetime import date

from lantern.imports.dates import said
from lantern.imports.fields import plain
from lantern.imports.model import Change, Fault, Flat, Here, Judged, Known, Outcome, Who
from lantern.imports.places import Directory

NOT_GIVEN = {"england": "Source not given", "wales": "Heb nodi'r ffynhonnell / Source not given"}
SEEN = ("last_seen_on", "last_seen_by", "last_seen_source", "last_seen_note")
PAYS_TOO = (
    "your organisation pays for their care beside the one that leads: only a later visit in person is taken from here"
)
MAYBE = Fault(
    "another organisation has brought in somebody of this name and date of birth in this hospital: it may be one person",
    "its people are asked, and decide in Lantern: if it is one person, they say that yours pays too, or leads, and this row finds "
    "them; if they say that it is another, or you give --apart with this reference, yours is brought in",
)
OWN_AREA = ("icb", "health_board")
"""Kinds of body whose people mostly have their home in its area."""


class Decider:
    """Holds what is known of a body's people; decides row by row."""

    def __init__(self, known: Known, directory: Directory) -> None:
        people = known.people
        self._body, self._directory, self._others, self._apart = known.body, directory, known.others, known.apart
        self._beside = {who: one for one in known.beside if (who := _who(one.flat))}
        self._by_reference = {one.external: one for one in people if one.external}
        self._by_folded = {reference.casefold(): reference for reference in self._by_reference}
        self._by_who = {who: one for one in people if (who := _who(one.flat))}
        self._by_name = {str(one.flat.get("name")).casefold(): one for one in people}

    def decide(self, row: Judged) -> Outcome:
        """What comes of this row."""
        reference = str(row.given.get("reference", ""))
        here = self._by_reference.get(reference)
        faults = row.faults + (self._faults_beside(row, reference, here) if not row.faults else ())
        if faults:
            return _outcome(row, "not", here, faults=faults)
        if here is None and (beside := self._beside.get(_who(row.given) or ("", ""))):
            return self._paid_too(row, beside)
        if here is None and (maybe := self._maybe(row.given)) and reference not in self._apart:
            return _outcome(row, "not", None, faults=(MAYBE,), maybe=maybe)
        was: Flat = here.flat if here else {}
        if here is not None:  # what is set by it is never set anew
            row.given.pop("recognised_on", None)
        given, notes = self._opening(row.given, was)
        notes = (*row.notes, *notes)
        flat: Flat = {**was, **{field: value for field, value in given.items() if field != "reference"}}
        flat, more = self._area(flat, was, "out_of_area" in given)
        notes = (*notes, *more)
        if here is None:
            return _outcome(row, "brought_in", None, flat=flat, notes=(*notes, *self._like(flat), *_history(flat)))
        changes = tuple(Change(f, was.get(f), v) for f, v in flat.items() if was.get(f) != v)
        return _outcome(row, "changed" if changes else "same", here, flat=flat, changes=changes, notes=notes)

    def _faults_beside(self, row: Judged, reference: str, here: Here | None) -> tuple[Fault, ...]:
        if here is not None:
            return _left(here)
        if folded := self._by_folded.get(reference.casefold()):
            return (
                Fault(
                    f"Lantern has the reference {folded}, in other capitals", f"write {folded} if they are one person"
                ),
            )
        other = self._by_who.get(_who(row.given) or ("", ""))
        if other is None:
            return ()
        under = (
            f"the reference {other.external}" if other.external else f"the name {other.reference}, without a reference"
        )
        remedy = f"write {other.external} if they are one person" if other.external else "they need not be brought in"
        return (Fault(f"somebody of this name and date of birth is here already, under {under}", remedy),)

    def _paid_too(self, row: Judged, here: Here) -> Outcome:
        """Somebody for whose care this body pays beside the one that leads: they are here once. A visit by either counts, so a later
        one is taken; what else the file says is for the one that leads to say (K28)."""
        if faults := _left(here):
            return _outcome(row, "not", here, faults=faults)
        day, source = row.given.get("last_seen_on"), row.given.get("last_seen_note")
        later = isinstance(day, str) and day > str(here.flat.get("last_seen_on") or "")
        seen = {name: row.given.get(name) for name in SEEN} | {"last_seen_source": "opening_balance"}
        flat = here.flat | seen if later and source else here.flat
        changes = tuple(Change(f, here.flat.get(f), v) for f, v in flat.items() if here.flat.get(f) != v)
        left = ("a later visit without a source is left out",) if later and not source else ()
        return _outcome(
            row, "changed" if changes else "same", here, flat=flat, changes=changes, notes=(*row.notes, PAYS_TOO, *left)
        )

    def _maybe(self, given: Flat) -> str | None:
        """Somebody of whom this body reads nothing, and who may be the same."""
        who = compared(given)
        return self._others.get(who) if who else None

    def _like(self, flat: Flat) -> tuple[str, ...]:
        """Where a date of birth is missing, a name alone tells nothing for certain, and is said."""
        other = self._by_name.get(str(flat.get("name")).casefold())
        if other is None or (flat.get("born") and other.flat.get("born")):
            return ()
        return (f"somebody of this name is here already ({other.external or other.reference}): is it one person?",)

    def _opening(self, given: Flat, was: Flat) -> tuple[Flat, tuple[str, ...]]:
        """The opening balance this row gives; a visit recorded in Lantern stays unless the file's is later and sourced."""
        day = given.get("last_seen_on")
        rest = {field: value for field, value in given.items() if field not in SEEN}
        if not isinstance(day, str):
            return rest, ()
        note = given.get("last_seen_note")
        visited = was.get("last_seen_on") if was.get("last_seen_source") == "visit" else None
        if isinstance(visited, str):
            on = said(date.fromisoformat(visited))
            if day == visited:
                return rest, ()
            if day < visited:
                return rest, (f"Lantern has a later visit, on {on}: that one stays",)
            if not note:
                return rest, (f"Lantern has a visit on {on}, and the later day here has no source: that one stays",)
        said_already = was.get("last_seen_note") if was.get("last_seen_on") == day else None
        opening: Flat = {
            "last_seen_on": day,
            "last_seen_by": given.get("last_seen_by")
            or (was.get("last_seen_by") if was.get("last_seen_on") == day else None),
            "last_seen_source": "opening_balance",
            "last_seen_note": note or said_already or NOT_GIVEN[self._body.nation],
        }
        return rest | opening, () if note or said_already else ("last seen in person: source not given",)

    def _area(self, flat: Flat, was: Flat, told: bool) -> tuple[Flat, tuple[str, ...]]:
        """Out of area: the hospital stands outside the person's home area, whoever pays (K27)."""
        host = self._directory.hosts.get(str(flat.get("hospital")))
        home = flat.get("home_body")
        if home:
            out = home != host
            differs = told and flat.get("out_of_area") != out
            note = f"home area and hospital say {'out of' if out else 'not out of'} area: that is kept, not the file's word"
            return {**flat, "out_of_area": out}, (note,) if differs else ()
        if told or (was and was.get("hospital") == flat.get("hospital")):
            return flat, ()
        own = self._body.kind in OWN_AREA
        return {**flat, "out_of_area": own and self._body.id != host}, ()


def _left(here: Here) -> tuple[Fault, ...]:
    if here.left_on is None:
        return ()
    says = f"Lantern has it that they left hospital on {said(date.fromisoformat(here.left_on))}"
    return (Fault(says, "if they are in hospital again, record in Lantern where they are and since when"),)


def _history(flat: Flat) -> tuple[str, ...]:
    notes = []
    if not flat.get("last_seen_on"):
        notes.append(
            "history not known: nobody is called late for that; the first visit is counted from today, or from an admission "
            "not long ago"
        )
    if not flat.get("born"):
        notes.append("no date of birth: visits are owed as often as the policy says for an age not known")
    return tuple(notes)


def compared(flat: Flat) -> Who | None:
    """By what people of other bodies are compared: name, day of birth and hospital, all of them. Whoever has less learns nothing."""
    name, born, hospital = plain(str(flat.get("name") or "")), flat.get("born"), flat.get("hospital")
    return (name, str(born), str(hospital)) if name and born and hospital else None


def _who(flat: Flat) -> tuple[str, str] | None:
    name, born = flat.get("name"), flat.get("born")
    return (str(name).casefold(), str(born)) if name and born else None


def _outcome(
    row: Judged, what: str, here: Here | None, *, flat: Flat | None = None, changes: tuple[Change, ...] = (),
    faults: tuple[Fault, ...] = (), notes: tuple[str, ...] | None = None, maybe: str | None = None,
) -> Outcome:  # fmt: skip
    return Outcome(
        number=row.number, reference=row.reference, what=what, person=here.id if here else None, flat=flat or {},  # type: ignore[arg-type]
        external=str(row.given.get("reference", "")), changes=changes, faults=faults, notes=row.notes if notes is None else notes,
        maybe=maybe,
    )  # fmt: skip
