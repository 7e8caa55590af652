"""Which body or hospital a cell means: by its id as given, else by its name; the nearest names where it means none."""

from collections.abc import Callable
from datetime import date

from lantern.imports.cells import shown
from lantern.imports.directory.model import Things
from lantern.imports.fields import plain
from lantern.imports.model import Body, CellFault, Hospital, Known
from lantern.imports.places import Directory

_NOBODY = Body(id="", name="", nation="", kind="")


class Names:
    """Bodies and hospitals as they would be, ready to be asked for. Those in rows that were refused are known as such."""

    def __init__(self, things: Things, refused: dict[str, str]) -> None:
        self._things, self._refused = things, refused
        bodies = tuple(
            Body(id=id_, **{f: str(one[f]) for f in ("name", "nation", "kind")}, name_cy=_text(one.get("name_cy")))
            for id_, one in things["bodies"].items()
        )
        hospitals = tuple(
            Hospital(
                id=id_,
                name=str(one["name"]),
                town=str(one["town"]),
                host=str(one["host"]),
                name_cy=_text(one.get("name_cy")),
            )
            for id_, one in things["hospitals"].items()
        )
        self._named = {
            "body": {plain(name) for one in bodies for name in (one.id, one.name, one.name_cy) if name},
            "hospital": {plain(name) for one in hospitals for name in (one.id, one.name, one.name_cy) if name},
        }
        self._directory = Directory(Known(body=_NOBODY, today=date.min, bodies=bodies, hospitals=hospitals))

    def body(self, text: str) -> str:
        """The id of the body meant. Raises CellFault."""
        if text in self._things["bodies"]:
            return text
        return self._asked("body", text, lambda: self._directory.body(text).id)

    def hospital(self, text: str) -> str:
        """The id of the hospital meant. Raises CellFault."""
        if text in self._things["hospitals"]:
            return text
        return self._asked("hospital", text, lambda: self._directory.hospital(text).id)

    def said(self, noun: str, id_: object) -> str:
        """The name of a body or hospital, by its id."""
        one = self._things[noun].get(str(id_), {})
        return shown(str(one.get("name", id_)))

    def _asked(self, kind: str, text: str, find: Callable[[], str]) -> str:
        where = self._refused.get(f"{kind} {plain(text)}")
        if where and plain(text) not in self._named[kind]:
            raise CellFault(
                f'the {kind} "{shown(text)}" stands in {where}, which cannot be brought in', "mend that row first"
            )
        return find()


def _text(value: str | bool | float | None) -> str | None:
    return value if isinstance(value, str) else None
