"""Our checklists, shown by a renderer that knows only FHIR: every question is there, and showing follows our conditions."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, Page

from lantern.checklists import rules
from lantern.checklists.publishing import compiled
from lantern.checklists.reading import read_checklist, version_folders
from lantern.interop.fhir.questionnaire import questionnaire
from lantern.interop.fhir.response import response
from tests.journeys.browser import DESK
from tests.journeys.lhc_forms import open_forms
from tests.journeys.walking import comes_true

pytestmark = pytest.mark.journey
ROOT = Path(__file__).resolve().parents[2] / "checklists"

SHOW = """async ([form, answers]) => {
  document.getElementById('form').innerHTML = '';
  let shown = LForms.Util.convertFHIRQuestionnaireToLForms(form, 'R4');
  if (answers) shown = LForms.Util.mergeFHIRDataIntoLForms(answers, shown, 'R4');
  await LForms.Util.addFormToPage(shown, 'form', {});
}"""
SEEN = "() => [...document.querySelectorAll('.lhc-item')].map((one) => one.innerText)"
BACK = "() => LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4')"


async def show(page: Page, form: dict[str, Any], answers: dict[str, Any] | None = None) -> str:
    await page.evaluate(SHOW, [form, answers])
    return "\n".join(await page.evaluate(SEEN))


def codes(items: list[dict[str, Any]]) -> dict[str, list[str]]:
    """linkId → the codes chosen there, however deep."""
    found: dict[str, list[str]] = {}
    for one in items:
        chosen = [a["valueCoding"]["code"] for a in one.get("answer", ()) if "valueCoding" in a]
        found |= {one["linkId"]: chosen} if chosen else {}
        for part in (one, *one.get("answer", ())):
            found |= codes(part.get("item", []))
    return found


@pytest.fixture(scope="module")
async def forms(browser: Browser) -> AsyncIterator[Page]:
    """LHC-Forms, opened once: it takes longer than showing a checklist."""
    context = await browser.new_context(**DESK)
    page = await open_forms(context)
    await comes_true(page, "typeof LForms === 'object' && !!LForms.Util && !!LForms.FHIR")
    yield page
    await context.close()


@pytest.mark.parametrize("folder", version_folders(ROOT), ids=lambda folder: f"{folder.parent.name}/{folder.name}")
async def test_every_checklist_is_shown_and_a_worked_case_comes_back_as_it_went_in(forms: Page, folder: Path) -> None:
    checklist = read_checklist(folder)
    row = compiled(checklist)
    form = questionnaire(row)
    case = max(checklist.cases, key=lambda one: len(one.answers))
    showing = set(rules.shown(row["questions"], case.answers))
    answers = {name: {"value": value} for name, value in case.answers.items() if name in showing}
    whole = {"id": "v1", "kind": "sheet", "finished_at": "2026-11-17T16:00:00+00:00", "whose": None}
    told = {"part": "p", "by": "priya", "by_name": "Priya Raman", "subject": "person", "about": "danny"}
    given = response(row, whole, {**told, "answers": answers})
    text = await show(forms, form, given)
    words = row["words"]["en"]["questions"]
    missing = [one["id"] for one in row["questions"] if one["id"] in showing and words[one["id"]]["ask"] not in text]
    hidden = [one["id"] for one in row["questions"] if one["id"] not in showing and words[one["id"]]["ask"] in text]
    assert (missing, hidden) == ([], [])
    back = await forms.evaluate(BACK)
    assert codes(back["item"]) == codes(given["item"])
