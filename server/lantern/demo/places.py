"""Where it happens: bodies, hospitals and wards, through their own record tables."""

from typing import Any

import msgspec

from lantern.commissioners.model import Body
from lantern.commissioners.records import body
from lantern.demo.reading import read
from lantern.store import Transaction
from lantern.units.model import Allowed, Telephone
from lantern.units.records import hospital, unit


class Stands(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A hospital as the data file writes it; a telephone is [to, name, number] with its hours where it has any."""

    id: str
    name: str
    provider: str
    town: str
    nation: str
    host: str
    regulator: str
    council: str
    telephones: list[list[str]]
    name_cy: str | None = None
    level: str = "routine"
    latitude: float | None = None
    longitude: float | None = None
    visits: str = "spread"


class Ward(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ward as the data file writes it. `usual` is what visitors mostly find there, by question."""

    id: str
    hospital: str
    name: str
    kind: str
    security: str
    ages: str
    phones: Allowed
    arriving: str
    cameras: Allowed = "not_allowed"
    usual: dict[str, Any] = {}


class Places(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """places.yaml."""

    bodies: list[Body]
    hospitals: list[Stands]
    units: list[Ward]


PLACES = read("places.yaml", Places)
HOSPITAL_OF = {ward.id: ward.hospital for ward in PLACES.units}
HOST_OF = {one.id: one.host for one in PLACES.hospitals}


def keep_places(tx: Transaction) -> None:
    """Every body, hospital and ward."""
    tx.execute(body.insert(), [msgspec.structs.asdict(one) for one in PLACES.bodies])
    tx.execute(
        hospital.insert(), [{**msgspec.structs.asdict(one), "telephones": _telephones(one)} for one in PLACES.hospitals]
    )
    plain = [name for name in Ward.__struct_fields__ if name != "usual"]
    tx.execute(unit.insert(), [{name: getattr(ward, name) for name in plain} for ward in PLACES.units])


def _telephones(one: Stands) -> str:
    known = [
        msgspec.convert(dict(zip(("to", "name", "number", "hours"), line, strict=False)), Telephone)
        for line in one.telephones
    ]
    return msgspec.json.encode(known).decode()
