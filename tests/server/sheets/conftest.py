"""Checklists that are filled in alone, published into the world of a proof."""

from typing import Any

import msgspec
import pytest

from lantern.checklists import records as checklists
from lantern.ids import new_id
from lantern.store import Transaction
from tests.world import World

SIGNS, SIGNS_LATER = "closed-culture-signs/2026-04-01", "closed-culture-signs/2026-10-01"
"""About a hospital, answered by professionals; the later version asks one question more."""
MATTERS = "what-matters/2026-04-01"
"""About a person, answered by people."""
RETURN = "workforce-return/2026-04-01"
"""About a hospital, answered by its provider."""
SELF_CHECK, READY, WARD = "partnership-check/2026-04-01", "visitor-readiness/2026-04-01", "ward-walk/2026-04-01"
DUE = "way-home/2026-04-01"
"""About a person, answered by professionals."""
EASY = "checkers-ward/2026-04-01"
"""About a ward, answered by Quality Checkers."""
TRIP = "adult-oversight/2026-04-01"
"""Filled in on visits, so never alone."""

_PUBLISHED = (
    (SIGNS, "hospital", "professionals"), (SIGNS_LATER, "hospital", "professionals"), (MATTERS, "person", "people"),
    (RETURN, "hospital", "providers"), (SELF_CHECK, "system", "partnerships"), (READY, "visitor", "professionals"),
    (WARD, "ward", "professionals"), (DUE, "person", "professionals"), (EASY, "ward", "quality_checkers"),
)  # fmt: skip


def publish(tx: Transaction) -> None:
    """Every checklist above, there for phones to take."""
    for version_id, part, answered_by in _PUBLISHED:
        _keep(tx, version_id, answered_by, [{"id": "first", "part": part, "theme": "voice"}], {"filled_in": "alone"})
    # published before any checklist was filled in alone: it does not say so
    _keep(tx, TRIP, "professionals", [{"id": "met", "part": "person", "theme": "voice"}], {})


def _keep(tx: Transaction, version_id: str, answered_by: str, sections: list[dict[str, str]], more: Any) -> None:
    checklist, _, version = version_id.partition("/")
    row = {
        "id": version_id,
        "checklist": checklist,
        "version": version,
        "answered_by": answered_by,
        "sections": sections,
    }
    body = msgspec.json.encode({**row, "questions": [], "words": {}, **more}).decode()
    checklists.publish(tx, version_id, checklist, version, "digest", body)


@pytest.fixture
async def world(world: World) -> World:
    """The cast, with every checklist above there for phones to take."""
    await world.database.write(publish)
    return world


def begin(checklist: str = SIGNS, kind: str = "hospital", about: str = "ashgrove", **more: Any) -> dict[str, Any]:
    subject = {"kind": kind, "id": about}
    return {"type": "begin_sheet", "sheet": new_id(), "checklist": checklist, "about": subject, **more}


def finish(sheet: str, on: str = "2026-11-17", **more: Any) -> dict[str, Any]:
    return {"type": "finish_sheet", "sheet": sheet, "finished_on": on, **more}


def carry(sheet: str, checklist: str = SIGNS_LATER) -> dict[str, Any]:
    return {"type": "carry_over", "sheet": sheet, "checklist": checklist}
