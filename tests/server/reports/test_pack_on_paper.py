"""A pack holds what its reader may see, and only those who may see the visit whole get it."""

import io
from typing import Any

import httpx
import msgspec
import pikepdf
import pytest
import sqlalchemy as sa

from lantern.checklists import records as checklists
from lantern.checklists.publishing import compiled
from lantern.checklists.reading import read_checklist
from lantern.people.records import person
from lantern.problems import Problem
from lantern.reports import printing
from lantern.reports.printing import Press
from lantern.store import Transaction
from lantern.units.records import hospital
from tests import cast
from tests.server.reports.test_checklist_on_paper import ROOT, says, squeezed
from tests.world import World

TRIP = "adult-oversight/2026-04-01"


async def get(world: World, who: str | None, path: str, **headers: str) -> httpx.Response:
    cookie = {"Cookie": f"sid={await world.session(who)}"} if who else {}
    return await world.client.get(f"/api/reports/{path}", headers={**cookie, **headers})


async def prepared(world: World, **more: Any) -> str:
    """Priya's trip to Ash Ward: Danny, known as Dan, and Mary; two questions each; one old promise."""
    row = compiled(read_checklist(ROOT / TRIP))

    def keep(tx: Transaction) -> None:
        checklists.publish(tx, TRIP, "adult-oversight", "2026-04-01", "digest", msgspec.json.encode(row).decode())
        talk = '{"prefers":"Short sentences and pictures","language":"cy","interpreter":"Makaton"}'
        tx.execute(person.update().where(person.c.id == "danny").values(known_as="Dan", communication=talk))
        calls = [{"to": "council_day", "name": "Council by day", "number": "0300 555 0123", "hours": "Mon to Fri"}]
        tx.execute(sa.update(hospital).values(telephones=msgspec.json.encode(calls).decode()))

    await world.database.write(keep)
    priya = await world.phone("priya")
    before = cast.plan_visit("danny")
    for command in (before, cast.begin(before["visit"]), cast.promise(before["visit"]), cast.finish(before["visit"])):
        await priya.send(command)
    asked = {
        "danny": [{"question": "food_right"}],
        "mary": [{"question": "food_right"}],
        "ward": [{"question": "ward_calm"}],
    }
    plan = cast.plan_visit("danny", "mary", asked=asked, **more)
    await priya.send(plan)
    return str(plan["visit"])


async def test_priyas_pack_holds_names_promises_numbers_and_only_what_is_asked(world: World) -> None:
    visit = await prepared(world)
    answer = await get(world, "priya", f"pack/{visit}.en.pdf")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    text = says(answer.content)
    for words in ("Dan", "Short sentences and pictures", "Speaks Welsh", "Makaton", "Mary Surname", "A lock for Danny's door",
                  "0300 555 0123", "Ash Ward, Ashgrove", "Tuesday 17 November 2026", "This paper holds names"):  # fmt: skip
        assert squeezed(words) in text, words
    assert squeezed("Danny Surname") not in text
    row = compiled(read_checklist(ROOT / TRIP))
    left_out = [
        one for one in row["questions"] if one["turn"] == "rotating" and one["id"] not in ("food_right", "ward_calm")
    ]
    there = [one["id"] for one in left_out if squeezed(row["words"]["en"]["questions"][one["id"]]["ask"]) in text]
    assert left_out and there == []
    welsh = says((await get(world, "priya", f"pack/{visit}.cy.pdf")).content)
    assert squeezed("Pecyn ar gyfer y ward") in welsh and squeezed("Dydd Mawrth 17 Tachwedd 2026") in welsh


async def test_only_who_may_see_the_visit_whole_gets_its_pack(world: World) -> None:
    visit = await prepared(world)
    await (await world.phone("priya")).send(cast.begin(visit))  # from now on the host hears of it
    allowed = {who for who in cast.CAST if (await get(world, who, f"pack/{visit}.en.pdf")).status_code == 200}
    assert allowed == {"priya", "kwame"}
    assert (await get(world, "sam", f"pack/{visit}.en.pdf")).json()["code"] == "not-found"
    assert (await get(world, None, f"pack/{visit}.en.pdf")).status_code == 401


async def test_a_companion_reads_no_name_that_is_not_theirs_to_read(world: World) -> None:
    visit = await prepared(world, companions=["megan"])
    text = says((await get(world, "megan", f"pack/{visit}.en.pdf")).content)
    assert not [name for name in ("Danny", "Mary", "Makaton") if name in text]


@pytest.mark.parametrize(
    ("name", "is_ua"), [("Łukasz Şükrü", True), ("محمد", True), ("মিনা", False), ("Dan 😀\u0007", False)]
)
async def test_a_name_in_any_script_comes_out_on_paper(world: World, name: str, is_ua: bool) -> None:
    visit = await prepared(world)
    await world.run(person.update().where(person.c.id == "mary").values(known_as=name))
    answer = await get(world, "priya", f"pack/{visit}.en.pdf")
    with pikepdf.open(io.BytesIO(answer.content)) as pdf, pdf.open_metadata() as meta:
        assert bool(pdf.Root.MarkInfo.Marked) is True
        assert ("pdfuaid:part" in meta) is is_ua


async def test_a_blank_checklist_is_anybodys_who_is_signed_in(world: World) -> None:
    await prepared(world)
    path = "checklist/adult-oversight.2026-04-01.cy.pdf"
    first = await get(world, "sam", path)
    assert (first.status_code, first.headers["content-language"]) == (200, "cy")
    policy = first.headers["content-security-policy"]  # the browser's own viewer is an object with styles
    assert "object-src" not in policy and "default-src" not in policy and "frame-ancestors 'none'" in policy
    again = await get(world, "ola", path, **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert (await get(world, None, path)).status_code == 401
    assert (await get(world, "sam", "checklist/adult-oversight.2026-04-01.en-simple.pdf")).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["checklist/adult-oversight.2025-04-01.en.pdf", "checklist/adult-oversight.2026-04-01.fr.pdf", "checklist/x.pdf",
     "checklist/..%2F..%2Fx.2026-04-01.en.pdf", "pack/nothing.en.pdf", "pack/%00.en.pdf", "pack/.en.pdf"],
)  # fmt: skip
async def test_an_address_without_a_paper_says_so_plainly(world: World, path: str) -> None:
    await prepared(world)
    assert (await get(world, "priya", path)).status_code == 404


async def test_a_press_that_is_too_slow_says_so_and_one_paper_is_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def make(text: str) -> bytes:
        made.append(text)
        return text.encode()

    press = Press(make)
    assert [await press.print("one", keep=True) for _ in range(3)] == [b"one"] * 3
    assert made == ["one"]
    monkeypatch.setattr(printing, "LONGEST", 0)
    with pytest.raises(Problem) as refused:
        await press.print("two", keep=True)
    assert refused.value.code == "printing-slow"


def test_what_is_too_long_is_refused_before_it_is_laid_out() -> None:
    with pytest.raises(Problem) as refused:
        printing.encoded({"words": "x" * printing.LARGEST})
    assert refused.value.code == "too-long-to-print"
