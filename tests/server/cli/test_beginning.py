"""Before anything listens: what cannot be served is told plainly, and a faulty demonstration costs nobody else a command."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from lantern.commissioners.records import body
from lantern.problems import Problem
from lantern.store import Database
from tests.server_process import ROOT

REAL = {"id": "QNM", "name": "Northmoor ICB", "nation": "england", "kind": "icb"}
BEGIN = """
import sys, pathlib
from lantern.demo import reading
reading.DATA = pathlib.Path(sys.argv[1])
from lantern.cli import main
main(sys.argv[2:])
"""


def typed(data: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a process of its own, where the demonstration's files lie in `data`."""
    return subprocess.run(
        [sys.executable, "-c", BEGIN, str(data), *words],
        env={"PYTHONPATH": str(ROOT / "server"), "LANTERN_HOME": str(data / "home"), **environment},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "server/lantern/demo/data", tmp_path / "data")
    (tmp_path / "data" / "cast.yaml").write_text("cast: [{id: priya}\n")
    return tmp_path / "data"


def test_help_does_not_read_the_demonstration(faulty: Path) -> None:
    done = typed(faulty, "--help")
    assert (done.returncode, "import-people" in done.stdout, done.stderr) == (0, True, "")


def test_a_faulty_demonstration_is_told_with_its_file(faulty: Path) -> None:
    assert typed(faulty, "migrate").returncode == 0
    done = typed(faulty, "serve", LANTERN_DEMO="1")
    assert done.returncode == 1
    assert "Stopped: the demonstration's cast.yaml cannot be read" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_database_a_server_says_what_makes_one(tmp_path: Path) -> None:
    done = typed(tmp_path, "serve")
    assert (done.returncode, "`lantern migrate` makes one" in done.stderr) == (1, True)
    assert not (tmp_path / "home").exists()


def test_the_demonstration_is_not_served_on_a_real_directory(tmp_path: Path) -> None:
    data = ROOT / "server" / "lantern" / "demo" / "data"
    home = {"LANTERN_HOME": str(tmp_path)}
    assert typed(data, "migrate", **home).returncode == 0
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'lantern.sqlite'}")
    with engine.begin() as tx:
        tx.execute(body.insert().values(**REAL))
    engine.dispose()
    done = typed(data, "serve", LANTERN_DEMO="1", **home)
    assert done.returncode == 1
    assert done.stderr == (
        "Stopped: This database holds real bodies, so the demonstration will not start. "
        "Use an empty database for the demonstration.\n"
    )


async def test_nor_loaded_beside_it_on_either_kind_of_database(database: Database) -> None:
    from lantern import demo

    assert await database.read(demo.is_to_come)
    await database.write(lambda tx: tx.execute(body.insert().values(**REAL)) and None)
    with pytest.raises(Problem, match="real bodies"):
        await database.read(demo.is_to_come)
