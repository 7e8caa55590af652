"""Which hospital, ward or body a file means by a name; the nearest names where it means none we know."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import TypeVar

from lantern.imports.cells import shown
from lantern.imports.fields import plain
from lantern.imports.model import Body, CellFault, Hospital, Known

MOST_NAMED = 6
MOST_SEARCHED = 100
"""After so many names that mean nothing it is the wrong file, and no nearest ones are looked for: that takes long."""

N = TypeVar("N", Hospital, Body)


class Directory:
    """Names of places and bodies, ready to be asked for; what was asked once is remembered."""

    def __init__(self, known: Known) -> None:
        self.hosts = {one.id: one.host for one in known.hospitals}
        self.names = {one.id: one.name for one in known.bodies} | {one.id: one.name for one in known.hospitals}
        self.names |= {ward: name for one in known.hospitals for ward, name in one.wards}
        self._hospitals = _by_name(
            ((one.id, one.name, one.name_cy, f"{one.name} {one.town}"), one) for one in known.hospitals
        )
        self._bodies = _by_name(((one.id, one.name, one.name_cy), one) for one in known.bodies)
        self._near: dict[tuple[str, ...], str] = {}

    def hospital(self, text: str) -> Hospital:
        """The hospital meant. Raises CellFault with the nearest names, or with the towns of those of one name."""
        found = self._hospitals.get(plain(text), [])
        if len(found) > 1:
            ways = " or ".join(f'"{one.name}, {one.town}"' for one in found)
            raise CellFault(f'there are {len(found)} hospitals called "{shown(text)}"', f"write {ways}")
        if not found:
            raise CellFault(
                f'there is no hospital "{shown(text)}" here', self._nearest(text, self._hospitals, "hospital")
            )
        return found[0]

    def ward(self, hospital: Hospital, text: str) -> str:
        """The id of the ward meant, in this hospital. Raises CellFault with its wards."""
        asked = bare_ward(text)
        found = sorted({ward for ward, name in hospital.wards if asked in (bare_ward(name), bare_ward(ward))})
        if len(found) == 1:
            return found[0]
        if found:
            raise CellFault(
                f'{hospital.name} has {len(found)} wards "{shown(text)}"', f"write one of {', '.join(found)}"
            )
        names = sorted(name for _, name in hospital.wards)
        near = get_close_matches(text[:200], names, MOST_NAMED, 0.5) if len(names) > MOST_NAMED else names
        remedy = f"its wards are {', '.join(near)}" if near else "have the ward added to the directory first"
        raise CellFault(f'{hospital.name} has no ward "{shown(text)}"', remedy)

    def body(self, text: str) -> Body:
        """The body meant. Raises CellFault with the nearest names."""
        found = self._bodies.get(plain(text), [])
        if len(found) == 1:
            return found[0]
        if found:
            raise CellFault(
                f'several bodies are called "{shown(text)}"', f"write {' or '.join(one.id for one in found)}"
            )
        raise CellFault(f'there is no body "{shown(text)}" here', self._nearest(text, self._bodies, "body"))

    def _nearest(self, text: str, names: Mapping[str, Sequence[Hospital | Body]], kind: str) -> str:
        asked = (kind, plain(text[:200]))
        if asked not in self._near:
            near = get_close_matches(asked[1], list(names), MOST_NAMED, 0.6) if len(self._near) < MOST_SEARCHED else []
            said = list(dict.fromkeys(one.name for name in near for one in names[name]))
            add = f"have the {kind} added to the directory first"
            self._near[asked] = f"did you mean {' or '.join(said)}? Otherwise {add}" if said else add
        return self._near[asked]


def _by_name(named: Iterable[tuple[tuple[str | None, ...], N]]) -> dict[str, list[N]]:
    found: dict[str, list[N]] = {}
    for names, one in named:
        for name in {plain(name) for name in names if name}:
            found.setdefault(name, []).append(one)
    return found


def bare_ward(text: str) -> str:
    """A ward's name as it is compared: `Ash`, `Ash Ward` and `Ward Ash` are one ward."""
    words = plain(text).split()
    return " ".join(word for word in words if word != "ward") or " ".join(words)
