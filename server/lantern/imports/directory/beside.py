"""A row beside everything else that would be here: what its references mean, and whether they fit."""

from collections.abc import Callable
from datetime import date

from lantern.imports.cells import shown
from lantern.imports.dates import said
from lantern.imports.directory.columns import LABELS
from lantern.imports.directory.model import HOSTING, STANDS_BEHIND, VISITING, Known, Row, Things
from lantern.imports.directory.names import Names
from lantern.imports.directory.words import BODY_KINDS, NATIONS
from lantern.imports.model import CellFault, Fault, Flat

SITS_AT = {
    "host_lead": HOSTING, "host_deputy": HOSTING, "region": tuple(STANDS_BEHIND.values()), "placing_oncall": VISITING,
    "placing_commissioner": VISITING, "placing_safeguarding": VISITING,
}  # fmt: skip
"""The kinds of body that have such a seat."""


class Beside:
    """Holds what would be here; asks each row what it means there."""

    def __init__(self, known: Known, after: Things, names: Names, told: set[tuple[str, str]]) -> None:
        self._known, self._after, self._names = known, after, names
        self._told = told
        """Nouns and ids that rows speak of; everything else stays as it is."""

    def asked(self, row: Row) -> tuple[Flat, tuple[Fault, ...]]:
        """The thing this row makes, with ids for its references; and why it cannot be, if so."""
        faults: list[Fault] = []
        flat: Flat = {field: value for field, value in row.given.items() if field != "id"}
        for field, find in self._references(row):
            try:
                flat[field] = find(str(flat[field]))
            except CellFault as fault:
                faults.append(Fault(f"{LABELS[field]}: {fault.says}", fault.remedy))
        if not faults:
            ask = {"bodies": self._body, "hospitals": self._hospital, "wards": self._ward, "seats": self._seat}
            faults += ask[row.noun](row.id, flat) if row.noun in ask else []
        return flat, tuple(faults)

    def _references(self, row: Row) -> list[tuple[str, Callable[[str], str]]]:
        ways = {
            **dict.fromkeys(("region", "successor", "host", "body"), self._names.body),
            "hospital": self._names.hospital,
        }
        return [(field, find) for field, find in ways.items() if field in row.given]

    def _body(self, id_: str, flat: Flat) -> list[Fault]:
        faults = []
        nation, kind = str(flat["nation"]), str(flat["kind"])
        behind = self._after["bodies"].get(str(flat.get("region")))
        if behind and kind in STANDS_BEHIND.values():
            faults.append(Fault("it stands behind others, and nobody stands behind it", "leave that cell empty"))
        elif behind and not _stands(behind, nation):
            says = f"{self._said(flat['region'])} is {BODY_KINDS.a(str(behind['kind']))} in {NATIONS.said(str(behind['nation']))}"
            wanted = BODY_KINDS.said(STANDS_BEHIND[nation])
            faults.append(Fault(f"{says}, and cannot stand behind it", f"name the {wanted} of {NATIONS.said(nation)}"))
        next_one = self._after["bodies"].get(str(flat.get("successor")))
        if next_one and next_one["nation"] != nation:
            says = f"its successor {self._said(flat['successor'])} is in {NATIONS.said(str(next_one['nation']))}"
            faults.append(Fault(says, "look which of the two is right"))
        if behind and not flat.get("closed_on"):
            faults += self._open("body behind it,", behind, self._said(flat["region"]))
        return faults + self._who_leans(id_, flat)

    def _who_leans(self, id_: str, flat: Flat) -> list[Fault]:
        """What is here already and leans on this body, and could not if it were so."""
        was = self._known.things["bodies"].get(id_)
        if was is None or all(was[field] == flat[field] for field in ("nation", "kind")):
            return []
        leaning = [
            f"{shown(str(one['name']))} has it as its host"
            for at, one in self._known.things["hospitals"].items()
            if one["host"] == id_ and ("hospitals", at) not in self._told and not _hosts(flat, one)
        ] + [
            f"it stands behind {shown(str(one['name']))}"
            for at, one in self._known.things["bodies"].items()
            if one.get("region") == id_ and ("bodies", at) not in self._told and not _stands(flat, str(one["nation"]))
        ]
        says = f"{leaning[0]}, and could not if this were so" if leaning else ""
        return [Fault(says, "look at its nation and kind")] if leaning else []

    def _hospital(self, id_: str, flat: Flat) -> list[Fault]:
        host = self._after["bodies"][str(flat["host"])]
        name = self._said(flat["host"])
        if host["kind"] not in HOSTING:
            says = f"{name} is {BODY_KINDS.a(str(host['kind']))}, and hosts nobody"
            return [Fault(says, "name the integrated care board or health board where the hospital stands")]
        if host["nation"] != flat["nation"]:
            says = f"it stands in {NATIONS.said(str(flat['nation']))} and its host {name} is in {NATIONS.said(str(host['nation']))}"
            return [Fault(says, "look which of the two is right; the host is the body where the hospital stands")]
        return [] if flat.get("closed_on") else self._open("host", host, name)

    def _ward(self, id_: str, flat: Flat) -> list[Fault]:
        was = self._known.things["wards"].get(id_)
        if was and was["hospital"] != flat["hospital"]:
            says = f"Lantern has this ward at {self._names.said('hospitals', was['hospital'])}"
            return [Fault(says, "a ward that moves gets a new id; give this one a day on which it closed")]
        place = self._after["hospitals"][str(flat["hospital"])]
        return [] if flat.get("closed_on") else self._open("hospital", place, shown(str(place["name"])))

    def _seat(self, id_: str, flat: Flat) -> list[Fault]:
        body, role = self._after["bodies"][str(flat["body"])], str(flat["role"])
        name = self._said(flat["body"])
        if body["kind"] not in SITS_AT[role]:
            kinds = " or ".join(BODY_KINDS.a(kind) for kind in SITS_AT[role])
            return [Fault(f"{name} is {BODY_KINDS.a(str(body['kind']))}, and has no such seat", f"name {kinds}")]
        if "hospital" in flat:
            place = self._after["hospitals"][str(flat["hospital"])]
            if not role.startswith("host_"):
                return [Fault("this seat is for a whole body, not for one hospital", "leave the hospital empty")]
            if self._host_of(place) != flat["body"]:
                says = f"{shown(str(place['name']))} has another host than {name}"
                return [Fault(says, "name the body where the hospital stands")]
        return [] if flat.get("until_on") else self._open("body", body, name)

    def _host_of(self, place: Flat) -> str:
        try:
            return self._names.body(str(place["host"]))
        except CellFault:
            return ""

    def _open(self, what: str, one: Flat, name: str) -> list[Fault]:
        if not one.get("closed_on"):
            return []
        follows = (
            f"{self._said(one['successor'])} followed it: name that one" if one.get("successor") else "name another"
        )
        return [Fault(f"the {what} {name} closed on {said(date.fromisoformat(str(one['closed_on'])))}", follows)]

    def _said(self, id_: object) -> str:
        return self._names.said("bodies", id_)


def _stands(behind: Flat, nation: str) -> bool:
    """Whether alerts of this nation can climb to this body."""
    return behind["kind"] == STANDS_BEHIND[nation] and behind["nation"] == nation


def _hosts(body: Flat, hospital: Flat) -> bool:
    return body["kind"] in HOSTING and body["nation"] == hospital["nation"]
