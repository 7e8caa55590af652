"""Every checklist we bring, in every face it owes: the page it is begun on, the sheet, each kind of answer it asks for, what is
missing, how it is read, and the Easy Read page of those that only professionals answer. No barrier, nothing too wide."""

import shutil
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
from playwright.async_api import BrowserContext, Page

from lantern.checklists.model import Checklist, Question
from lantern.checklists.reading import version_folders
from lantern.clock import local_date, system_clock
from lantern.ids import new_id
from tests.journeys.browser import PHONE
from tests.journeys.test_faces import FACES, faults, in_face
from tests.journeys.walking import everything_sent, sign_in
from tests.ours import ours
from tests.phone import Phone
from tests.server_process import ServerProcess

pytestmark = [pytest.mark.journey, pytest.mark.prove]  # a quarter of an hour; `make prove`
Another = Callable[..., Awaitable[BrowserContext]]

ROOT = Path(__file__).parents[2] / "checklists"
SPOKEN = ("people", "families", "quality_checkers")
SUBJECTS = {"person": "p-danny", "ward": "ash-ward", "hospital": "larkmere", "system": "northmoor", "visitor": "priya"}
FILLED_IN_BY = {
    "closed-culture-signs-seen": "megan",
    "workforce-return": "ola",
    "family-and-advocate-feedback": "frank",
}
"""Everything else is filled in by Priya, who may fill in nearly all of them."""
TODAY = local_date(system_clock()).isoformat()
WHO = ("priya", "megan", "ola", "frank")
CHECKS = "quality-checker-inpatient"


@cache
def newest() -> list[Checklist]:
    """Each in its newest version; read when they are looked at, not by every run of journeys."""
    every = sorted(map(ours, version_folders(ROOT)), key=lambda one: one.version)
    return list({one.about.id: one for one in every}.values())


def whose(who: str) -> list[Checklist]:
    return [one for one in newest() if one.about.id != CHECKS and FILLED_IN_BY.get(one.about.id, "priya") == who]


def each_kind(checklist: Checklist) -> Iterator[Question]:
    """The first question of each kind, one that shows from the beginning where there is one."""
    for kind in dict.fromkeys(one.kind for one in checklist.questions):
        alike = [one for one in checklist.questions if one.kind == kind]
        yield next((one for one in alike if not one.show_if), alike[0])


def step_of(question: Question) -> str:
    return question.id if question.kind == "voice" else question.section


async def begun(server: ServerProcess, page: Page, who: str) -> dict[str, str]:
    """A sheet or a trip of each checklist, begun on another phone of hers: screens of this one are looked at."""
    cookies = {one["name"]: one["value"] for one in await page.context.cookies()}  # type: ignore[typeddict-item]
    found: dict[str, str] = {}
    async with httpx.AsyncClient(base_url=server.address) as client:
        phone = Phone(client, who, cookies["sid"], lambda: datetime.now(UTC))
        await phone.sync()
        for one in whose(who):
            found[one.about.id] = new_id()
            phone.do(_begin(one, found[one.about.id], phone))
        reply = await phone.exchange()
        assert reply["set_aside"] == []
    await page.reload()
    await everything_sent(page)
    return found


def _begin(one: Checklist, id: str, phone: Phone) -> dict[str, Any]:
    if one.about.filled_in == "on_visits":
        people = [
            row for row in phone.all("people") if row.get("placing_body") == "northmoor" and not row.get("left_on")
        ]
        person = next((row for row in people if row.get("child") and one.about.id.startswith("children")), people[0])
        asked = {part: [{"question": each.id} for each in one.questions if each.part == kind and not each.show_if]
                 for part, kind in ((person["id"], "person"), ("ward", "ward"))}  # fmt: skip
        return {"type": "plan_visit", "visit": id, "kind": "oversight", "checklist": one.id, "unit": person["unit"],
                "people": [person["id"]], "planned_on": TODAY, "asked": asked}  # fmt: skip
    kind = one.about.sections[0].part
    own = {"whose": {"voice": "own", "told": ["words"]}} if one.about.answered_by in ("people", "families") else {}
    return {
        "type": "begin_sheet",
        "sheet": id,
        "checklist": one.id,
        "about": {"kind": kind, "id": SUBJECTS[kind]},
        **own,
    }


def screens(one: Checklist, id: str) -> list[str]:
    """Where this checklist is met, each kind of answer once."""
    if one.about.filled_in == "on_visits":
        steps = {(each.part, step_of(each)) for each in each_kind(one)}
        return [
            f"visit/{id}",
            *(f"visit/{id}/part/{part}/{step}" for part, step in sorted(steps)),
            f"visit/{id}/finish",
        ]
    name = one.about.id
    asks = ({f"sheet/{id}/q/{each.id}" for each in each_kind(one)} if one.about.answered_by in SPOKEN
            else {f"sheet/{id}/part/{step_of(each)}" for each in each_kind(one)})  # fmt: skip
    return [
        f"checklists/{name}",
        f"sheet/{id}",
        *sorted(asks),
        f"sheet/{id}/finish",
        f"sheet/{id}/answers",
        f"sheet/{id}/from-paper",
    ]


@pytest.fixture(scope="module")
def server(demonstration: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """An installation of these journeys' own: their sheets are nobody else's."""
    home = tmp_path_factory.mktemp("every") / "home"
    shutil.copytree(demonstration, home)
    one = ServerProcess(home)
    one.start(within=90, migrated=True)
    yield one
    one.stop()


@pytest.mark.parametrize("who", WHO)
async def test_every_checklist_in_every_face_it_owes_fits_and_can_be_read(
    server: ServerProcess, another: Another, who: str
) -> None:
    page = await sign_in(await another(**PHONE), server, who)
    sheets = await begun(server, page, who)
    found = []
    for face in FACES:
        await in_face(page, face)
        for one in whose(who):
            addresses = [f"easy/{one.about.id}"] if face in one.about.pages else []
            if face in one.about.faces:
                addresses += await _named(page, screens(one, sheets[one.about.id]))
            for address in addresses:
                found += [f"{face} {line}" for line in await faults(page, address)]
    assert "\n".join(found) == ""


async def _named(page: Page, addresses: list[str]) -> list[str]:
    """A person's part of a trip is named by that person."""
    found = []
    for address in addresses:
        if "/part/person/" in address:
            visit = address.split("/")[1]
            await page.evaluate("to => { location.hash = '#/' + to }", f"visit/{visit}")
            link = page.locator(".l-steps a").first
            href = await link.get_attribute("href") or ""
            address = address.replace("/part/person/", f"/part/{href.rsplit('/', 1)[-1]}/")
        found.append(address)
    return found


def test_every_checklist_is_among_them() -> None:
    looked_at = {one.about.id for who in WHO for one in whose(who)} | {CHECKS}
    assert looked_at == {one.about.id for one in newest()} and len(newest()) >= 20
    professional = [one for one in newest() if one.about.answered_by not in SPOKEN]
    assert [one.about.id for one in professional if set(one.about.pages) != {"en-simple", "cy-simple"}] == []  # K16
    assert [one.about.id for one in newest() if one not in professional and len(one.about.faces) != 4] == []
