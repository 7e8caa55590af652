"""What an administrator types: plain sentences, and an exit code a script can trust."""

import contextlib
import io
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import pytest

from lantern.cli import main
from lantern.store.sqlite import SqliteDatabase
from tests.postgres import Postgres
from tests.server_process import ROOT


class Said(NamedTuple):
    """What a command printed, and how it ended."""

    returncode: int
    stdout: str
    stderr: str


Type = Callable[..., Said]
CSV = "Cyfeirnod;Enw;Dyddiad geni;Ysbyty;Ward\nNM-70;Siân Puw;1 Mawrth 1990;Larkmere Hospital;Ash\n"


def lantern(home: Path, *words: str, **environment: str) -> Said:
    """One command to its end, in a thread of its own: it begins and ends an event loop."""
    kept = {
        name: value for name, value in os.environ.items() if name != "DATABASE_URL" and not name.startswith("LANTERN_")
    }
    out, err = io.StringIO(), io.StringIO()

    def run() -> int:
        try:
            main(words)
        except SystemExit as end:
            return int(end.code or 0)
        return 0

    with (
        mock.patch.dict(os.environ, {**kept, "LANTERN_HOME": str(home), **environment}, clear=True),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        ThreadPoolExecutor(1) as thread,
    ):
        code = thread.submit(run).result()
    return Said(code, out.getvalue(), err.getvalue())


@pytest.fixture
def typed(tmp_path: Path) -> Type:
    """A command in a home of its own that holds nothing yet."""
    return lambda *words, **environment: lantern(tmp_path / "home", *words, **environment)


@pytest.fixture
def ready(tmp_path: Path, migrated_file: Path) -> Type:
    """The same, migrated."""
    (tmp_path / "home").mkdir()
    shutil.copyfile(migrated_file, tmp_path / "home" / "lantern.sqlite")
    return lambda *words, **environment: lantern(tmp_path / "home", *words, **environment)


def refused(done: Said, says: str) -> None:
    assert done.returncode == 1
    assert says in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_without_a_database_every_command_says_so(typed: Type, tmp_path: Path) -> None:
    (tmp_path / "north.csv").write_text(CSV)
    for words in (("demo",), ("import-people", str(tmp_path / "north.csv"), "--body", "north")):
        refused(typed(*words), "`lantern migrate` makes one")
    assert not (tmp_path / "home").exists()


def test_a_people_file_goes_into_the_demonstration(ready: Type, tmp_path: Path) -> None:
    (tmp_path / "moor.csv").write_bytes(CSV.encode("cp1252"))
    assert "40 people, all invented" in ready("demo").stdout
    assert ready("demo").stdout == "The demonstration is here already; nothing was changed.\n"
    words = ("import-people", str(tmp_path / "moor.csv"), "--body", "northmoor")
    dry = ready(*words)
    assert (dry.returncode, "Windows-1252" in dry.stdout, "1 would be brought in" in dry.stdout) == (0, True, True)
    assert "1 brought in" in ready(*words, "--keep").stdout
    assert "1 the same" in ready(*words, "--keep").stdout
    refused(ready("import-people", str(tmp_path / "moor.csv"), "--body", "nowhere"), "no body")
    refused(ready("invite", "--email", "a@b.example", "--name", "A", "--role", "operator"), "the demonstration")


async def test_while_a_server_holds_the_file_it_is_left_alone(ready: Type, tmp_path: Path) -> None:
    (tmp_path / "north.csv").write_text(CSV)
    server = SqliteDatabase(tmp_path / "home" / "lantern.sqlite")
    await server.open()
    try:
        done = ready("import-people", str(tmp_path / "north.csv"), "--body", "north", "--keep")
    finally:
        await server.close()
    refused(done, "already open in another process; stop it first")


async def test_the_same_commands_work_on_postgresql(typed: Type, tmp_path: Path, postgres: Postgres) -> None:
    (tmp_path / "moor.csv").write_text(CSV)
    url = await postgres.new_database()
    words = ("import-people", str(tmp_path / "moor.csv"), "--body", "Northmoor ICB", "--keep")
    refused(typed(*words, DATABASE_URL=url), "Run `lantern migrate` first")
    assert typed("migrate", DATABASE_URL=url).returncode == 0
    assert typed("demo", DATABASE_URL=url).returncode == 0
    assert "1 brought in" in typed(*words, DATABASE_URL=url).stdout
    refused(typed(*words, DATABASE_URL=url.replace("lantern_", "no_such_")), "Stopped:")


def test_the_first_administrator_is_invited_and_finds_the_letter(ready: Type, tmp_path: Path) -> None:
    words = ("invite", "--email", "Robin@body.example", "--name", "Robin Teague", "--role", "administrator")
    done = ready(*words, "--role", "operator", "--language", "cy")
    assert done.stdout.startswith("Robin Teague has an account. A letter to Robin@body.example says how to sign in")
    (letter,) = (tmp_path / "home" / "outbox").glob("*.eml")
    assert "Eich ffordd i mewn" in letter.read_text() or "=?utf-8?" in letter.read_text()
    assert "has an account already" in ready(*words).stdout
    assert len(list((tmp_path / "home" / "outbox").glob("*.eml"))) == 2
    refused(ready("demo"), "not empty")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--email", "nobody", "--role", "operator"), "not an e-mail address"),
        (("--email", "a@b.example", "--role", "host_lead"), "add --body"),
        (("--email", "a@b.example", "--role", "provider_manager", "--body", "x"), "add --hospital"),
        (("--email", "a@b.example", "--role", "host_lead", "--body", "x"), "no body 'x' here. There are none yet."),
    ],
)
def test_an_invitation_that_cannot_be_is_told_why(ready: Type, words: tuple[str, ...], says: str) -> None:
    refused(ready("invite", "--name", "A", *words), says)


def test_a_letter_that_cannot_leave_is_said(ready: Type) -> None:
    words = ("invite", "--email", "a@b.example", "--name", "A", "--role", "operator")
    done = ready(*words, LANTERN_SMTP="smtp://127.0.0.1:1")
    refused(done, "the letter could not be sent")


def test_our_checklists_are_checked(typed: Type) -> None:
    done = typed("check")
    assert (done.returncode, done.stdout) == (0, "The checklists are complete.\nThe policy files are complete.\n")


def test_a_policy_file_that_cannot_be_used_is_told_with_its_file_value_and_entry(typed: Type, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "server/lantern/policy/data", tmp_path / "policy")
    wales = tmp_path / "policy/wales.yaml"
    wales.write_text(wales.read_text().replace("value: 56", "value: often", 1))
    done = typed("check", "--policy", str(tmp_path / "policy"))
    assert done.returncode == 1
    assert "wales.yaml: visit.interval.adult, entry 1: expected a whole number, found 'often'" in done.stdout


def test_a_missing_word_is_told_with_file_and_line_and_nothing_is_published(typed: Type, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "checklists", tmp_path / "asked")
    words = tmp_path / "asked/quality-checker-inpatient/2026-04-01/words/en.yaml"
    lines = words.read_text().splitlines(keepends=True)
    words.write_text("".join(line for line in lines if "feel_safe:" not in line))
    lock = (tmp_path / "asked/published.lock").read_bytes()
    for command in ("check", "publish-checklists"):
        refused(typed(command, "--checklists", str(tmp_path / "asked")), "words/en.yaml:")
    assert (tmp_path / "asked/published.lock").read_bytes() == lock
    refused(typed("check", "--checklists", str(tmp_path)), "no checklists here")


def test_corrected_words_are_published_when_somebody_says_they_mean_the_same(ready: Type, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "checklists", tmp_path / "asked")
    asked = ("publish-checklists", "--checklists", str(tmp_path / "asked"))
    assert ready(*asked).stdout.startswith("Everything was published already.")
    words = tmp_path / "asked/adult-oversight/2026-04-01/words/en.yaml"
    first = next(line for line in words.read_text().splitlines() if line.startswith("title:"))
    words.write_text(words.read_text().replace(first, f"{first} (corrected)"))
    refused(ready(*asked), "changed after it was published")
    done = ready(*asked, "--reworded")
    assert done.stdout == "Published: adult-oversight/2026-04-01 en\n1 new or changed in the database.\n"
