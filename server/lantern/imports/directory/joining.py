"""All rows together: references may lead to rows of any file, in any order. What leans on a refused row falls with it."""

import msgspec

from lantern.imports.directory.beside import Beside
from lantern.imports.directory.doubles import Spoken, same_twice, where
from lantern.imports.directory.model import WITH_ID, At, File, Known, Made, Row, Things
from lantern.imports.directory.names import Names
from lantern.imports.fields import plain
from lantern.imports.model import Fault, Flat
from lantern.imports.places import bare_ward

ONE = {"bodies": "body", "hospitals": "hospital", "wards": "ward"}
NEW: dict[str, Flat] = {
    "bodies": {"on_lantern": True},
    "wards": {"security": "none", "ages": "adults", "phones": "ask", "cameras": "not_allowed"},
}
"""What holds of a new one where its row does not say."""

Faults = dict[At, tuple[Fault, ...]]


class Joiner:
    """Takes every row; tells which can be, and why the others cannot."""

    def __init__(self, known: Known, files: tuple[File, ...], rows: list[Row]) -> None:
        self._known, self._files = known, files
        self.alive, self.refused = rows, list[Row]()
        self.refuse(_twice(rows, files))
        self.refuse({row.at: row.faults for row in self.alive if row.faults}, add=False)
        self.refuse(self._capitals())

    def join(self) -> Made:
        """The rows that can be, each with the thing it makes."""
        while True:
            made = self._settled()
            clashing = self._clashing(made)
            if not clashing:
                return made
            self.refuse(clashing)

    def refuse(self, faults: Faults, add: bool = True) -> None:
        """These rows cannot be."""
        for row in self.alive:
            if row.at in faults:
                more = (*row.faults, *faults[row.at]) if add else row.faults
                self.refused.append(msgspec.structs.replace(row, faults=more))
        self.alive = [row for row in self.alive if row.at not in faults]

    def _settled(self) -> Made:
        """Refuse whatever leans on nothing, until nothing does."""
        while True:
            after = self._as_written()
            told: set[tuple[str, str]] = {(row.noun, row.id) for row in self.alive}
            beside = Beside(self._known, after, Names(after, self._refused_names()), told)
            asked = [(row, *beside.asked(row)) for row in self.alive]
            faults = {row.at: why for row, _, why in asked if why}
            if not faults:
                return [(row, flat) for row, flat, _ in asked]
            self.refuse(faults)

    def _as_written(self) -> Things:
        """Bodies, hospitals and wards as they would be; references of rows still as they were written."""
        return overlaid(self._known.things, [(row, row.given) for row in self.alive])

    def _refused_names(self) -> dict[str, str]:
        return {
            f"{ONE[row.noun]} {plain(str(name))}": where(row, self._files)
            for row in self.refused
            if row.noun in WITH_ID
            for name in (row.given.get("id"), row.given.get("name"), row.given.get("name_cy"))
            if name
        }

    def _capitals(self) -> Faults:
        folded = {(noun, id_.casefold()): id_ for noun in WITH_ID for id_ in self._known.things[noun]}
        return {
            row.at: (Fault(f"Lantern has the id {same}, in other capitals", f"write {same} if they are one"),)
            for row in self.alive
            if row.noun in WITH_ID and (same := folded.get((row.noun, row.id.casefold()), row.id)) != row.id
        }

    def _clashing(self, made: Made) -> Faults:
        """Rows that give a name which something else that is open has too: nobody could tell the two apart."""
        things = overlaid(self._known.things, made)
        named: dict[tuple[str, ...], list[str]] = {}
        for noun in WITH_ID:
            for id_, one in things[noun].items():
                if not one.get("closed_on"):
                    named.setdefault((noun, *_name(noun, one)), []).append(id_)
        found: Faults = {}
        for row in (row for row, _ in made if row.noun in WITH_ID):
            one, was = things[row.noun][row.id], self._known.things[row.noun].get(row.id)
            others = [other for other in named.get((row.noun, *_name(row.noun, one)), []) if other != row.id]
            as_before = was and _name(row.noun, was) == _name(row.noun, one)
            if others and not one.get("closed_on") and not as_before:
                says = f"another {ONE[row.noun]} has this name, under the id {others[0]}"
                found[row.at] = (Fault(says, f"write {others[0]} if they are one, or name them apart"),)
        return found


def overlaid(things: Things, made: Made) -> Things:
    """Bodies, hospitals and wards as these rows would leave them."""
    after = {noun: dict(ones) for noun, ones in things.items()}
    for row, flat in made:
        if row.noun in WITH_ID:
            was = after[row.noun].get(row.id) or NEW.get(row.noun, {})
            after[row.noun][row.id] = {**was, **{field: value for field, value in flat.items() if field != "id"}}
    return after


def _twice(rows: list[Row], files: tuple[File, ...]) -> Faults:
    with_id = [
        Spoken((row.noun, row.id.casefold()), row, (row.given, row.faults))
        for row in rows
        if row.noun in WITH_ID and row.id
    ]
    return same_twice(with_id, files)


def _name(noun: str, one: Flat) -> tuple[str, ...]:
    name = str(one["name"])
    if noun == "hospitals":
        return plain(name), plain(str(one["town"]))
    return (bare_ward(name), str(one["hospital"])) if noun == "wards" else (plain(name),)
