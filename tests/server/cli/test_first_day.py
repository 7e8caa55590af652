"""The first day of a real installation, as docs/bringing-in-a-body.md tells it, from an empty database to Today."""

import re
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import httpx
import pytest

from lantern.app import make_app
from lantern.settings import Settings
from tests.phone import Phone
from tests.postgres import Postgres
from tests.server.cli.test_commands import Said, lantern
from tests.server_process import ROOT

DAY = ROOT / "docs" / "first-day"
DIRECTORY = [str(DAY / f"{name}.csv") for name in ("bodies", "hospitals", "wards", "telephones", "seats")]
PEOPLE = {
    "robin": ("--name", "Robin Teague", "--role", "administrator", "--role", "operator"),
    "hana": ("--name", "Hana Lindqvist", "--role", "placing_commissioner", "--body", "QNM"),
    "huw": ("--name", "Huw Bevan", "--role", "host_lead", "--body", "QMF", "--language", "cy"),
    "asha": ("--name", "Asha Rao", "--role", "region", "--body", "three-rivers"),
}


@pytest.fixture(params=["sqlite", "postgres"])
async def url(request: pytest.FixtureRequest, postgres: Postgres) -> str | None:
    return await postgres.new_database() if request.param == "postgres" else None


def code_in_letter_to(home: Path, address: str) -> str:
    """The code that somebody reads in their letter."""
    letters = [
        message_from_bytes(file.read_bytes(), policy=default) for file in sorted((home / "outbox").glob("*.eml"))
    ]
    (letter,) = [letter for letter in letters if letter["To"] == address]
    found = re.search(r"^(\d{4} \d{4})$", letter.get_content(), re.MULTILINE)  # type: ignore[attr-defined]
    assert found
    return found[1]


async def test_from_nothing_to_today(url: str | None, tmp_path: Path) -> None:
    home = tmp_path / "home"

    def typed(*words: str) -> Said:
        done = lantern(home, *words, **({"DATABASE_URL": url} if url else {}))
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    typed("migrate")
    assert typed("import-directory", *DIRECTORY).stdout.endswith("Add --keep to keep it.\n")
    kept = typed("import-directory", *DIRECTORY, "--keep").stdout
    assert "whom to ring at night" not in kept
    assert "Nobody leads the forum of Marchfield ICB" in kept
    for who, words in PEOPLE.items():
        assert "has an account" in typed("invite", "--email", f"{who}@body.example", *words).stdout
    people = ("import-people", str(DAY / "people.csv"), "--body", "QNM")
    assert "2 would be brought in" in typed(*people).stdout
    assert "2 brought in" in typed(*people, "--keep").stdout
    again = typed("import-directory", *DIRECTORY, "--keep").stdout
    assert "nothing new in these files" in again
    assert "forum of Marchfield" not in again
    assert "Three Rivers region: what climbs" not in again
    await _they_sign_in(Settings(home=home, database_url=url))


async def _they_sign_in(settings: Settings) -> None:
    app = make_app(settings, ticking=False)
    async with app.lifespan():
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        for who in PEOPLE:
            address = f"{who}@body.example"
            async with httpx.AsyncClient(transport=transport, base_url="http://localhost:8000") as client:
                given = {"email": address, "code": code_in_letter_to(settings.home, address)}
                answer = await client.post("/api/identity/sign-in", json=given)
                assert answer.status_code == 200, answer.text
                assert (await client.post("/api/identity/sign-in", json=given)).status_code == 401, "it works once"
                phone = Phone(client, answer.json()["account"], client.cookies["sid"], app.state.house.clock)
                client.cookies.clear()
                await phone.sync()
                _sees(who, phone)


def _sees(who: str, phone: Phone) -> None:
    rows = {
        noun: [row for (of, _), row in phone.rows.items() if of == noun] for noun in ("owed", "people", "hospitals")
    }
    assert len(rows["hospitals"]) == 3, "whom to ring is on every phone"
    assert all(len(hospital["telephones"]) >= 4 for hospital in rows["hospitals"])
    names = sorted(row["name"] for row in rows["people"])
    if who == "hana":
        visits = [row for row in rows["owed"] if row["kind"] == "oversight_visit"]
        states = {phone.rows["people", row["person"]]["name"]: row["state"] for row in visits}
        assert states["Beth Colley"] == "history_not_known"
        assert states["Rhys Amory"] != "history_not_known"
        assert names == ["Beth Colley", "Rhys Amory"]
    elif who == "huw":
        assert names == ["Person 1", "Person 2"], "the host sees no names"
        assert rows["owed"] == []
    elif who == "robin":
        assert (names, rows["owed"]) == ([], [])
