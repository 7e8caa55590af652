"""Reads the policy files, all or nothing, and says plainly what is wrong with them."""

import hashlib
from collections.abc import Hashable
from datetime import date, timedelta
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
    until: date | None = None
    """The last day, where a file says so: the next entry begins on the day after, without a gap and without an overlap."""


@cache
def shipped_policy() -> Policy:
    """The policy this release ships with, read once."""
    return read_policy(DATA)


def read_policy(folder: Path) -> Policy:
    """Read england.yaml, wales.yaml and both.yaml. Raises PolicyFault.

    A name stands either in both.yaml or in each nation's own file, never in one
    nation only and never twice: a hole would show only on the day it is asked for.
    """
    unknown = sorted({file.stem for file in folder.glob("*.yaml")} - {"both", *NATIONS})
    if unknown:
        raise PolicyFault(f"{unknown[0]}.yaml: there is no such nation here; {', '.join(NATIONS)} and both are read")
    texts = {name: _text(folder / f"{name}.yaml") for name in ("both", *NATIONS)}
    shared = read_file("both.yaml", texts["both"])
    own = {nation: read_file(f"{nation}.yaml", texts[nation]) for nation in NATIONS}
    for nation in NATIONS:
        check_names(nation, own, shared)
    return Policy(version_of(texts), {nation: {**shared, **own[nation]} for nation in NATIONS})


def _text(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as fault:
        raise PolicyFault(f"{file.name}: {fault.strerror}") from None


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
    written = [read_written(f"{where}, entry {n}", each) for n, each in enumerate(raw, 1)]
    check_days(where, written)
    found = tuple(read_entry(f"{where}, entry {n}", each) for n, each in enumerate(written, 1))
    days = [entry.since for entry in found]
    if days != sorted(set(days)):
        raise PolicyFault(f"{where}: entries stand in date order, one for each day")
    if len({entry.unit for entry in found}) > 1:
        raise PolicyFault(f"{where}: a name keeps its unit; a new unit is a new name")
    return found


def read_written(where: str, raw: Any) -> Written:
    """One dated entry as it stands in a file. Raises PolicyFault."""
    try:
        return convert(raw, Written)
    except ValidationError as fault:
        raise PolicyFault(f"{where}: {fault}") from None


def check_days(where: str, written: list[Written]) -> None:
    """Raises PolicyFault where a last day leaves a gap before the next entry, or nothing after it, or runs into it."""
    for n, each in enumerate(written, 1):
        if each.until is None:
            continue
        if each.until < each.since:
            raise PolicyFault(f"{where}, entry {n}: it ends on {each.until}, before it begins")
        if n == len(written):
            raise PolicyFault(f"{where}, entry {n}: nothing holds after {each.until}")
        after = written[n].since
        if after != each.until + timedelta(1):
            what = "a gap" if after > each.until else "an overlap"
            raise PolicyFault(f"{where}, entry {n}: {what} between {each.until} and entry {n + 1}, from {after}")


def read_entry(where: str, written: Written) -> Entry:
    """One dated entry, its value read. Raises PolicyFault."""
    try:
        value = worth(written.unit, written.value)
    except ValueError as fault:
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


_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # the quick one where it is built


class StringsOnly(_Loader):  # type: ignore[misc, valid-type]
    """The failsafe reader, which also refuses a key written twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.YAMLError(f"{key} is written twice")
        return super().construct_mapping(node, deep)
