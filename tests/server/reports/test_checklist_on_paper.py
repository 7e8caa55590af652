"""Every published checklist, in every face it has, is an accessible PDF that says every question's own words."""

import io
import re
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from lantern.checklists.publishing import compiled
from lantern.checklists.reading import version_folders
from lantern.reports import laying, printing, saying
from tests.ours import ours

ROOT = Path(__file__).resolve().parents[3] / "checklists"
VERSIONS = {folder: compiled(ours(folder)) for folder in version_folders(ROOT)}
PAPERS = [
    pytest.param(folder, face, id=f"{folder.parent.name}.{face}")
    for folder, row in VERSIONS.items()
    for face in dict.fromkeys([*row["faces"], *(row["pages"] or {})])
]


@cache
def printed(folder: Path, face: str) -> bytes:
    draw = printing.drawing([folder / "pictures", ROOT / "shared" / "pictures"])
    return printing.compiled(printing.encoded(laying.checklist(VERSIONS[folder], face, draw)))


def says(body: bytes) -> str:
    """All words of a PDF, on one line."""
    pages = pypdfium2.PdfDocument(body)
    return squeezed(" ".join(page.get_textpage().get_text_range() for page in pages))


def squeezed(text: str) -> str:
    """Without white space and line-end marks: where a line breaks says nothing about words."""
    return re.sub(r"[\s\ufffe\u00ad]+", "", text)


def elements(node: Any) -> list[Any]:
    """Every structure element below this one, in reading order."""
    if isinstance(node, pikepdf.Array):
        return [one for each in node for one in elements(each)]
    if not isinstance(node, pikepdf.Dictionary):
        return []
    return [node, *(elements(node.K) if "/K" in node else [])]


@pytest.mark.parametrize(("folder", "face"), PAPERS)
def test_a_checklist_on_paper_can_be_read_by_everybody(folder: Path, face: str) -> None:
    row = VERSIONS[folder]
    body = printed(folder, face)
    with pikepdf.open(io.BytesIO(body)) as pdf:
        root = pdf.Root
        assert bool(root.MarkInfo.Marked) is True
        assert str(root.Lang).split("-")[0] == face[:2]
        assert bool(root.ViewerPreferences.DisplayDocTitle) is True
        with pdf.open_metadata() as meta:
            assert (meta["pdfuaid:part"], meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("1", "2", "A")
            title = row["words"].get(face, row["words"][face[:2]])["title"]
            assert meta["dc:title"] == title
        found = elements(root.StructTreeRoot)
        kinds = [str(one.S) for one in found if "/S" in one]
        assert {"/H1", "/P"} <= set(kinds)
        figures = [one for one in found if one.get("/S") == "/Figure"]
        assert all(str(one.get("/Alt", "")).strip() for one in figures)
        assert bool(figures) == face.endswith("-simple")
        fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.get("/Font", {}).values()}
        assert fonts and all("SourceSansPro" in font for font in fonts)


@pytest.mark.parametrize(("folder", "face"), PAPERS)
def test_it_says_every_question_and_every_answer_in_its_own_words(folder: Path, face: str) -> None:
    row, text = VERSIONS[folder], says(printed(folder, face))
    if face not in row["words"]:
        missing = [line["text"] for line in row["pages"][face] if squeezed(line["text"]) not in text]
        assert missing == []
        return
    words = row["words"][face]
    asks = [words["questions"][one["id"]]["ask"] for one in row["questions"]]
    options = [option for one in words["questions"].values() for option in (one.get("options") or {}).values()]
    fields = [field["ask"] for one in words["questions"].values() for field in (one.get("fields") or {}).values()]
    used = {one["section"] for one in row["questions"]}
    titles = [title for section, title in words["sections"].items() if section in used]
    missing = [one for one in [*asks, *options, *fields, *titles] if squeezed(one) not in text]
    assert missing == []
    assert squeezed(saying.day(saying.words_of(face), row["version"])) in text
    assert (
        squeezed(saying.words_of(face)["page"].format(x=1, y=len(pypdfium2.PdfDocument(printed(folder, face))))) in text
    )


@pytest.mark.parametrize("face", ["en-simple", "cy-simple"])
def test_nothing_in_easy_read_is_smaller_than_fourteen_point(face: str) -> None:
    (folder,) = [one for one in VERSIONS if one.parent.name == "quality-checker-inpatient"]
    for page in pypdfium2.PdfDocument(printed(folder, face)):
        sizes = {round(one.get_font_size(), 1) for one in page.get_objects() if hasattr(one, "get_font_size")}
        assert not sizes or min(sizes) >= 14


def test_a_follow_up_says_in_words_when_it_is_asked() -> None:
    say, values = saying.words_of("en"), {"locked": {"no": "No", "unsure": "Not sure"}}
    numbers = {"locked": 4, "count": 7}

    def said(condition: dict[str, Any]) -> str:
        return saying.only_if(say, condition, numbers, values)

    assert said({"locked": ["no", "unsure"]}) == "Only if the answer to question 4 is “No” or “Not sure”."
    assert said({"all": [{"answered": "count"}, {"not": {"count": "0"}}]}) == (
        "Only if question 7 has an answer, and the answer to question 7 is not “0”."
    )
    assert said({"not": {"any": [{"answered": "count"}, {"locked": "no"}]}}) == (
        "Only if question 7 has no answer, and the answer to question 4 is not “No”."
    )


def test_every_face_says_the_same_things_around_the_questions() -> None:
    keys = {face: set(saying.words_of(face)) for face in ("en", "cy", "en-simple", "cy-simple")}
    assert keys["en"] == keys["cy"] == keys["en-simple"] == keys["cy-simple"]
    holes = {face: sorted(re.findall(r"{\w+}", str(saying.words_of(face)))) for face in ("en", "cy")}
    assert holes["en"] == holes["cy"]
