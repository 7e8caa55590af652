"""North joins Lantern and brings its people; what is known of places is the cast's small world."""

from collections.abc import Callable
from datetime import date

import pytest

from lantern.imports.looking import look
from lantern.imports.model import Body, Here, Hospital, Known, Look, Outcome
from lantern.imports.reading import read_sheet
from lantern.store import Database
from tests.cast import keep_the_cast

TODAY = date(2026, 11, 17)
NORTH = Body(id="north", name="North", nation="england", kind="icb")
GLAN = Body(id="glan", name="Glan", name_cy="Y Glan", nation="wales", kind="health_board")
HOSPITALS = (
    Hospital(id="ashgrove", name="Ashgrove", town="Town", host="vale", wards=(("ash", "Ash Ward"), ("elm", "Elm Ward"))),
    Hospital(id="oaks-a", name="The Oaks", town="Kelderby", host="vale", wards=(("acorn", "Acorn"),)),
    Hospital(id="oaks-b", name="The Oaks", town="Marrow", host="north", wards=(("bark", "Bark"),)),
    Hospital(id="glanrhyd", name="Glanrhyd Hospital", name_cy="Ysbyty Glanrhyd", town="Aber", host="glan", wards=(("helyg", "Helyg Ward"),)),
)  # fmt: skip
DANNY = Here(
    id="danny", reference="Person 1", external="N-1",
    flat={
        "name": "Danny Whitlock", "born": "1999-05-05", "hospital": "ashgrove", "unit": "ash", "out_of_area": True,
        "last_seen_on": "2026-10-01", "last_seen_by": "Priya", "last_seen_source": "visit",
    },
)  # fmt: skip

Tell = Callable[..., Look]


@pytest.fixture
def known() -> Known:
    return Known(body=NORTH, today=TODAY, bodies=(NORTH, GLAN), hospitals=HOSPITALS, people=(DANNY,))


@pytest.fixture
def looked(known: Known) -> Tell:
    """What comes of a file of these lines."""

    def tell(*lines: str, known: Known = known) -> Look:
        return look(read_sheet("\n".join(lines).encode()), known)

    return tell


@pytest.fixture
def row(looked: Tell) -> Callable[..., Outcome]:
    """What comes of one row: Mary on Ash Ward, with these cells beside."""

    def tell(**cells: str) -> Outcome:
        whole = {"reference": "N-2", "name": "Mary Hughes", "hospital": "Ashgrove", "ward": "Ash Ward", **cells}
        return looked(",".join(whole), ",".join(f'"{cell}"' for cell in whole.values())).outcomes[0]

    return tell


@pytest.fixture
async def joined(database: Database) -> Database:
    """Both kinds of database, with the cast's world in it."""
    await database.write(keep_the_cast)
    return database
