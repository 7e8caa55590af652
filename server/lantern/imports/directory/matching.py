"""Which number or seat a row means, though neither has an id: the one with this number, else the only one so named."""

from collections import Counter
from collections.abc import Hashable
from typing import Any

from lantern.ids import derived
from lantern.imports.directory.codes import digits_of
from lantern.imports.directory.model import At, Made, Noun, Things
from lantern.imports.fields import plain
from lantern.imports.model import Flat


def strong(noun: Noun, one: Flat) -> tuple[str, ...]:
    """What tells a number or a seat from every other."""
    if noun == "telephones":
        return str(one["hospital"]), str(one["to"]), digits_of(str(one["number"]))
    return (*_seat(one), str(one.get("address") or plain(str(one["label"]))))


def weak(noun: Noun, one: Flat) -> tuple[str, ...]:
    """What it is called, where its number or address is a new one."""
    if noun == "telephones":
        return str(one["hospital"]), str(one["to"]), plain(str(one["name"]))
    return (*_seat(one), plain(str(one["label"])))


def matched(noun: Noun, made: Made, things: Things) -> dict[At, str]:
    """The id of the thing that each row means; a new one where it means none that is here."""
    here = {strong(noun, one): id_ for id_, one in things[noun].items()}
    rows = [(row, flat) for row, flat in made if row.noun == noun]
    found = {row.at: here[key] for row, flat in rows if (key := strong(noun, flat)) in here}
    taken = set(found.values())
    by_name = _only(noun, [(id_, one) for id_, one in things[noun].items() if id_ not in taken and not _over(one)])
    rest = [(row, flat) for row, flat in rows if row.at not in found]
    alone = _only(noun, [(row.at, flat) for row, flat in rest])
    for row, flat in rest:
        name = weak(noun, flat)
        mine = by_name.get(name) if alone.get(name) == row.at else None
        found[row.at] = mine or derived(noun, *strong(noun, flat))
    return found


def _only(noun: Noun, several: list[tuple[Hashable, Flat]]) -> dict[tuple[str, ...], Any]:
    """By name, those that no other shares it with."""
    many = Counter(weak(noun, one) for _, one in several)
    return {weak(noun, one): id_ for id_, one in several if many[weak(noun, one)] == 1}


def _seat(one: Flat) -> tuple[str, str, str]:
    return str(one["role"]), str(one["body"]), str(one.get("hospital") or "")


def _over(one: Flat) -> bool:
    return bool(one.get("until_on"))
