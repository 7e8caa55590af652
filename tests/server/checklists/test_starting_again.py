"""A server that starts takes up what has changed in its checklist files, and reads nothing anew where nothing has."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from lantern import preparing
from lantern.checklists.records import checklist_version
from lantern.store import Database
from tests.world import running


@pytest.fixture
def asked(doors: Path, tmp_path: Path) -> Path:
    """Links to the folders of the checklists, as some installations keep them."""
    (root := tmp_path / "asked").mkdir()
    for name in ("doors", "shared"):
        (root / name).symlink_to(doors / name)
    return root


async def test_files_are_read_when_they_changed_and_not_at_every_start(
    database: Database,
    asked: Path,
    tmp_path: Path,
    change: Callable[[str, str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[Path] = []
    really = preparing.read_checklist
    monkeypatch.setattr(preparing, "read_checklist", lambda folder: read.append(folder) or really(folder))

    async def started() -> tuple[str, list[str]]:
        """What phones are given after one more start, and what the journal says of it all."""
        async with running(database, tmp_path / "home", fill=lambda tx: None, checklists=asked) as world:
            (row,) = await world.rows(sa.select(checklist_version.c.row))
            facts = await world.facts("ChecklistPublished", "ChecklistReworded")
            return row.row, [fact.type for fact in facts]

    assert "Is the door locked" in (await started())[0]
    assert "Is the door locked" in (await started())[0]
    assert len(read) == 1
    change("2026-04-01/words/en.yaml", "Is the door locked", "Is a door locked")
    row, facts = await started()
    assert "Is a door locked" in row
    assert facts == ["ChecklistPublished", "ChecklistReworded"]
    assert (await started()) == (row, facts)
    assert len(read) == 2
