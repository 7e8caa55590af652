"""A thing as it would be beside what Lantern holds: brought in, changed or the same; and what is worth a look."""

from collections import Counter

from lantern.imports.cells import shown
from lantern.imports.directory.model import Known, Outcome, Row, Things
from lantern.imports.directory.words import CALLS, NATIONS
from lantern.imports.model import Change, Flat


class Decider:
    """Holds what is known and what would be; decides row by row."""

    def __init__(self, known: Known, after: Things) -> None:
        self._known, self._after = known, after
        self._hosted = Counter(one["host"] for one in after["hospitals"].values() if not one.get("closed_on"))
        self._numbers = Counter(
            (one["hospital"], one["to"]) for one in after["telephones"].values() if not one.get("stopped_on")
        )

    def decide(self, row: Row, id_: str) -> Outcome:
        """What comes of this row."""
        was = self._known.things[row.noun].get(id_)
        flat = self._after[row.noun][id_]
        notes = [*row.notes, *self._notes(row, id_, flat, was)]
        if row.noun == "hospitals":
            flat, more = self._regulated(flat)
            self._after[row.noun][id_] = flat
            notes += more
        changes = tuple(Change(f, (was or {}).get(f), v) for f, v in flat.items() if (was or {}).get(f) != v)
        what = "same" if not changes or (was is None and flat.get("stopped_on")) else "changed" if was else "brought_in"
        return Outcome(row=row, what=what, id=id_, flat=flat, changes=changes if was else (), notes=tuple(notes))  # type: ignore[arg-type]

    def _regulated(self, flat: Flat) -> tuple[Flat, tuple[str, ...]]:
        """Who regulates a hospital follows from where it stands, unless the file says."""
        usual = self._known.regulators[str(flat["nation"])]
        if not flat.get("regulator"):
            return {**flat, "regulator": usual}, ()
        if flat["regulator"] != usual:
            nation = NATIONS.said(str(flat["nation"]))
            return flat, (
                f"in {nation} hospitals are regulated by {usual}, and this says {shown(str(flat['regulator']))}",
            )
        return flat, ()

    def _notes(self, row: Row, id_: str, flat: Flat, was: Flat | None) -> list[str]:
        match row.noun:
            case "bodies" if flat.get("closed_on"):
                return self._closed_body(id_, flat)
            case "bodies" if flat.get("successor"):
                return ["it has a successor and no day on which it closed: nobody new is brought in for it"]
            case "hospitals" if was and was["host"] != flat["host"]:
                return [
                    "concerns raised from now on, and those open now, go to the new host; look whether people there are out of area still"
                ]
            case "hospitals" | "wards" if flat.get("closed_on") and self._known.living.get(id_):
                return [
                    f"as Lantern knows it, {_people(self._known.living[id_])} live there: their visits go on being owed"
                ]
            case "telephones":
                return self._numbered(flat, was)
        return []

    def _closed_body(self, id_: str, flat: Flat) -> list[str]:
        notes = []
        if not flat.get("successor"):
            notes.append("nobody is named to follow it")
        if many := self._hosted[id_]:
            hospitals = "1 hospital has" if many == 1 else f"{many} hospitals have"
            notes.append(
                f"{hospitals} it as host still: concerns there go on reaching its seats until another host is given"
            )
        if people := self._known.paid_for.get(id_):
            notes.append(f"as Lantern knows it, it pays for {_people(people)} still: closing it moves nobody")
        return notes

    def _numbered(self, flat: Flat, was: Flat | None) -> list[str]:
        if flat.get("stopped_on"):
            return [] if was else ["that number is not here, so there is nothing to stop"]
        if self._numbers[flat["hospital"], flat["to"]] > 1:
            call = CALLS.said(str(flat["to"]))
            return [
                f"there is more than one number for {call}, and phones show them all; one that nobody answers any more needs the day it stopped"
            ]
        return []


def _people(many: int) -> str:
    return "1 person" if many == 1 else f"{many} people"
