"""Reads the policy files, all or nothing, and says plainly what is wrong with them."""

import hashlib
from collections.abc import Hashable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from msgspec import Struct, ValidationError, convert

from lantern.policy.model import NATIONS, Entry, MayBeLocal, Nation, Policy, Unit
from lantern.policy.worth import worth

DATA = Path(__file__).parent / "data"


class PolicyFault(ValueError):
    """A policy file cannot be used; the message names file, value and entry."""


class Written(Struct, frozen=True, forbid_unknown_fields=True, rename={"since": "from"}):
    """One entry as it stands in a file, before its value is read."""

    since: date
    value: Any
    unit: Unit
    authority: Literal["policy", "statute", "guidance", "our default"]
    source: str
    note: str = ""
    rule: str = ""
    local: MayBeLocal = "no"


@cache
def shipped_policy() -> Policy:
    """The policy this release ships with, read once."""
    return read_policy(DATA)


def read_policy(folder: Path) -> Policy:
    """Read england.yaml, wales.yaml and both.yaml. Raises PolicyFault.

    A name stands either in both.yaml or in each nation's own file, never in one
    nation only and never twice: a hole would show only on the day it is asked for.
    """
    texts = {name: (folder / f"{name}.yaml").read_bytes() for name in ("both", *NATIONS)}
    shared = read_file("both.yaml", texts["both"])
    own = {nation: read_file(f"{nation}.yaml", texts[nation]) for nation in NATIONS}
    for nation in NATIONS:
        check_names(nation, own, shared)
    return Policy(version_of(texts), {nation: {**shared, **own[nation]} for nation in NATIONS})


def check_names(
    nation: Nation,
    own: dict[Nation, dict[str, tuple[Entry, ...]]],
    shared: dict[str, tuple[Entry, ...]],
) -> None:
    """Raises PolicyFault when a name stands twice, or in one nation only."""
    for other in NATIONS:
        for name in sorted(own[other].keys() - own[nation].keys()):
            raise PolicyFault(f"{nation}.yaml: {name} is missing; {other}.yaml has it")
    for name in sorted(own[nation].keys() & shared.keys()):
        raise PolicyFault(f"{nation}.yaml: {name} stands in both.yaml too")


def version_of(texts: dict[str, bytes]) -> str:
    """Twelve hexadecimal digits that change when any byte of the files does."""
    digest = hashlib.sha256()
    for name in sorted(texts):
        digest.update(name.encode() + b"\0" + texts[name] + b"\0")
    return digest.hexdigest()[:12]


def read_file(file: str, text: bytes) -> dict[str, tuple[Entry, ...]]:
    """One file's values by name, each in date order. Raises PolicyFault."""
    try:
        raw = yaml.load(text, StringsOnly)
    except yaml.YAMLError as fault:
        raise PolicyFault(f"{file}: {fault}") from None
    if not isinstance(raw, dict):
        raise PolicyFault(f"{file}: expected names with lists of dated values")
    return {name: read_entries(f"{file}: {name}", entries) for name, entries in raw.items()}


def read_entries(where: str, raw: Any) -> tuple[Entry, ...]:
    """The dated entries of one name. Raises PolicyFault when empty or out of order."""
    if not (isinstance(raw, list) and raw):
        raise PolicyFault(f"{where}: expected a list of dated values")
    found = tuple(read_entry(f"{where}, entry {n}", each) for n, each in enumerate(raw, 1))
    days = [entry.since for entry in found]
    if days != sorted(set(days)):
        raise PolicyFault(f"{where}: entries stand in date order, one for each day")
    if len({entry.unit for entry in found}) > 1:
        raise PolicyFault(f"{where}: a name keeps its unit; a new unit is a new name")
    return found


def read_entry(where: str, raw: Any) -> Entry:
    """One dated entry. Raises PolicyFault."""
    try:
        written = convert(raw, Written)
        value = worth(written.unit, written.value)
    except (ValidationError, ValueError) as fault:
        raise PolicyFault(f"{where}: {fault}") from None
    if not written.source.strip():
        raise PolicyFault(f"{where}: a value without a source is an opinion")
    return Entry(
        since=written.since,
        value=value,
        unit=written.unit,
        authority=written.authority,
        source=written.source,
        note=written.note,
        rule=written.rule,
        local=written.local,
    )


class StringsOnly(yaml.BaseLoader):
    """The failsafe reader, which also refuses a key written twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.YAMLError(f"{key} is written twice")
        return super().construct_mapping(node, deep)
