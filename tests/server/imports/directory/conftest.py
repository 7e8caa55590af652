"""A small directory that is here already, and what would come of files given beside it."""

from collections.abc import Callable
from datetime import date

import msgspec
import pytest

from lantern.imports.directory.columns import KINDS
from lantern.imports.directory.looking import look
from lantern.imports.directory.model import File, Known, Look, Outcome, Sitting
from lantern.imports.model import NotReadable
from lantern.imports.reading import read_sheet

TODAY = date(2026, 11, 17)
HEADS = {
    "bodies": "id,name,nation,kind,region,on lantern,successor,closed on",
    "hospitals": "id,name,provider,town,nation,host,council,regulator,closed on",
    "wards": "id,hospital,name,kind,security,ages,phones,cameras,arriving,closed on",
    "telephones": "hospital,for,name,number,hours,stopped on",
    "seats": "role,body,hospital,label,address,until",
}
KNOWN = Known(
    today=TODAY,
    things={
        "bodies": {
            "middle": {"name": "Middle region", "nation": "england", "kind": "region", "on_lantern": True},
            "cymru": {"name": "Tîm Cymru", "nation": "wales", "kind": "national_team", "on_lantern": True},
            "vale": {"name": "Vale ICB", "nation": "england", "kind": "icb", "region": "middle", "on_lantern": True},
            "glan": {"name": "Glan Health Board", "name_cy": "Bwrdd Iechyd Y Glan", "nation": "wales",
                     "kind": "health_board", "region": "cymru", "on_lantern": True},
        },
        "hospitals": {
            "ashgrove": {"name": "Ashgrove", "provider": "P", "town": "Town", "nation": "england", "host": "vale",
                         "council": "C", "regulator": "CQC"},
        },
        "wards": {"ash": {"hospital": "ashgrove", "name": "Ash Ward", "kind": "rehabilitation", "security": "none",
                          "ages": "adults", "phones": "ask", "cameras": "not_allowed"}},
        "telephones": {"t1": {"hospital": "ashgrove", "to": "council_night", "name": "Duty team", "number": "01632 960119"}},
        "seats": {"s1": {"role": "host_lead", "body": "vale", "label": "Forum", "address": "forum@vale.example"}},
    },
    regulators={"england": "CQC", "wales": "HIW"},
    sitting=(Sitting("operator"), Sitting("region", "middle"), Sitting("region", "cymru")),
    paid_for={"vale": 3},
    living={"ashgrove": 4, "ash": 1},
)  # fmt: skip

Look_at = Callable[..., Look]
Row = Callable[..., Outcome]


def files(given: dict[str, list[str]]) -> tuple[File, ...]:
    """Files of these lines, each with the columns of its kind; or, under another name, as they are."""
    read = []
    for name, lines in given.items():
        whole = [HEADS[name], *lines] if name in HEADS else lines
        try:
            read.append(File(f"{name}.csv", sheet=read_sheet("\n".join(whole).encode(), KINDS)))
        except NotReadable as error:
            read.append(File(f"{name}.csv", error=error))
    return tuple(read)


@pytest.fixture
def known() -> Known:
    return msgspec.structs.replace(KNOWN)


@pytest.fixture
def looked(known: Known) -> Look_at:
    """What comes of files of these lines."""
    return lambda known=known, **given: look(files(given), known)


@pytest.fixture
def row(looked: Look_at) -> Row:
    """What comes of one row of a kind: a usual one, with these cells."""
    usual = {
        "bodies": {"id": "north", "name": "North ICB", "nation": "England", "kind": "ICB", "region": "middle"},
        "hospitals": {"id": "oaks", "name": "The Oaks", "provider": "P", "town": "Marrow", "nation": "England",
                      "host": "vale", "council": "C"},
        "wards": {"id": "elm", "hospital": "Ashgrove", "name": "Elm", "kind": "rehabilitation"},
        "telephones": {"hospital": "ashgrove", "for": "police", "name": "Desk", "number": "01632 960101"},
        "seats": {"role": "on call", "body": "vale", "label": "Rota", "address": "rota@vale.example"},
    }  # fmt: skip

    def tell(kind: str, /, **cells: str) -> Outcome:
        whole = {**usual[kind], **{name.replace("_", " "): cell for name, cell in cells.items()}}
        lines = [",".join(whole), ",".join(f'"{cell}"' for cell in whole.values())]
        return looked(**{f"one_{kind}": lines}).outcomes[0]

    return tell


def says(outcome: Outcome) -> str:
    """Everything that is said against a row, or of it."""
    return " | ".join([*(f"{fault.says}; {fault.remedy}" for fault in outcome.faults), *outcome.notes])
