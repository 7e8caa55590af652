"""From the parts of a draft to a checklist, so that the very check of files looks it over. Pure.

A blank is a blank: words that are only space count as missing, so a face is complete or it is not published.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import msgspec

from lantern.checklists.authoring.model import FACES, DraftFault
from lantern.checklists.checking import check
from lantern.checklists.model import (
    About,
    Case,
    Checklist,
    FaceWords,
    Fault,
    FieldWords,
    PageLine,
    Question,
    QuestionWords,
    SharedWords,
)

T = TypeVar("T")
Parts = Mapping[str, Any]
Where = tuple[str | int, ...]

SPOKEN = ("people", "families", "quality_checkers")
_ID = re.compile(r"^[a-z][a-z0-9_]{0,79}$")
_REMEDIES = {
    "see checklist.yaml": "choose one of its part's sections",
    "add a worked case to cases.yaml": "add a worked case that answers it so",
    "draw or choose one, named by what it means, in shared/pictures": "choose one of the pictures",
    "draw or choose one in shared/pictures": "choose one of the pictures",
    "see shared/themes.yaml": "choose one of the themes",
}
"""The check speaks of files; a draft has none."""


class Shared(msgspec.Struct, frozen=True):
    """What every checklist uses: answers and labels by face, themes, pictures."""

    words: dict[str, SharedWords] = {}
    themes: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()


class Read(msgspec.Struct):
    """What could be read of a draft. `checklist` is None where even what it is about could not."""

    checklist: Checklist | None
    faults: list[DraftFault]


class _Places(dict[Where, int]):
    """Instead of the lines of a file: every place that is asked for gets a number of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Where] = []

    def get(self, path: Any, default: Any = None) -> Any:
        if path not in self:
            self[path] = len(self.paths)
            self.paths.append(path)
        return self[path]


def read_draft(checklist: str, parts: Parts, shared: Shared, version: str = "draft") -> Read:
    """The draft as a checklist, with what could not be read told apart."""
    faults: list[DraftFault] = []
    about = _typed(
        {"id": checklist, "review": {}, **parts.get("about", {}), "sections": parts.get("about", {}).get("sections", [])},
        About, "about", None, faults,
    )  # fmt: skip
    questions = _each(parts.get("questions", []), Question, "questions", faults, {"turn": "core", "source": ""})
    cases = _each(parts.get("cases", []), Case, "cases", faults, {"answers": {}, "expect": {}})
    if about is None:
        return Read(None, faults)
    about = msgspec.structs.replace(about, id=checklist)
    known = [face for face in about.faces if face in FACES and face in shared.words]
    words = {face: _words(parts.get(f"words/{face}", {}), face, faults) for face in known}
    pages = {
        face: tuple(_each(parts.get(f"page/{face}", []), PageLine, f"page/{face}", faults))
        for face in about.pages
        if face in FACES
    }
    faults += _about_faults(about, shared)
    checklist_id = f"{checklist}/{version}"
    files = ["questions.yaml", "cases.yaml", *(f"words/{f}.yaml" for f in FACES), *(f"page.{f}.yaml" for f in FACES)]
    read = Checklist(
        about=msgspec.structs.replace(about, faces=tuple(known), pages=tuple(pages)),
        version=version,
        questions=tuple(questions),
        words=words,
        shared_words={face: shared.words[face] for face in known},
        pages=pages,
        cases=tuple(cases),
        themes=shared.themes,
        pictures=frozenset(shared.pictures),
        pictures_here=frozenset(),
        lines={f"{checklist_id}/{file}": _Places() for file in files},
    )
    return Read(read, faults)


def faults_of(checklist: str, parts: Parts, shared: Shared) -> list[DraftFault]:
    """Everything to put right, each at its part and question. Empty: complete."""
    read = read_draft(checklist, parts, shared)
    if read.checklist is None:
        return read.faults
    if not read.checklist.questions:
        remedy = "add the first one"
        return [*read.faults, DraftFault(part="questions", says="there are no questions yet", remedy=remedy)]
    try:
        found = check(read.checklist)
    except (RecursionError, TypeError, AttributeError, ValueError, KeyError):
        remedy = "look at the conditions and the worked cases"
        return [*read.faults, DraftFault(part="questions", says="something in this cannot be read", remedy=remedy)]
    return list(dict.fromkeys([*read.faults, *(_placed(read.checklist, fault) for fault in found)]))


def _placed(checklist: Checklist, fault: Fault) -> DraftFault:
    """A fault of the check, at its part and question instead of at its file and line."""
    file = fault.file.removeprefix(f"{checklist.id}/")
    remedy = _REMEDIES.get(fault.remedy, fault.remedy)
    places = checklist.lines.get(fault.file)
    path: Where = places.paths[fault.line] if isinstance(places, _Places) and fault.line < len(places.paths) else ()
    if file.startswith("words/"):
        at = str(path[1]) if len(path) > 1 else _named(checklist, fault.says)
        return DraftFault(part=file.removesuffix(".yaml"), at=at, says=fault.says, remedy=remedy)
    if file.startswith("page."):
        part = file.removesuffix(".yaml").replace("page.", "page/")
        return DraftFault(part=part, at=_number(path), says=fault.says, remedy=remedy)
    if file == "questions.yaml" and path and isinstance(path[0], int):
        return DraftFault(part="questions", at=checklist.questions[path[0]].id, says=fault.says, remedy=remedy)
    if file == "cases.yaml":
        return DraftFault(part="cases", at=_number(path), says=fault.says, remedy=remedy)
    return DraftFault(part="about", says=fault.says, remedy=remedy)


def _number(path: Where) -> str | None:
    return str(path[0] + 1) if path and isinstance(path[0], int) else None


def _named(checklist: Checklist, says: str) -> str | None:
    """The question or section of `no words for …`."""
    name = says.removeprefix("no words for ").removeprefix("words for ").split(",")[0]
    sections = {section.id for section in checklist.about.sections}
    return name if name in sections or any(name == one.id for one in checklist.questions) else None


def _about_faults(about: About, shared: Shared) -> Iterable[DraftFault]:
    def fault(says: str, remedy: str, at: str | None = None) -> DraftFault:
        return DraftFault(part="about", at=at, says=says, remedy=remedy)

    for face in sorted({*about.faces, *about.pages} - {*FACES} | (set(about.faces) & {*FACES}) - {*shared.words}):
        yield fault(f"there is no face {face}", f"choose from {', '.join(FACES)}")
    easy = {"en-simple", "cy-simple"}
    for face in sorted(({"en", "cy"} | (easy if about.answered_by in SPOKEN else set())) - {*about.faces}):
        yield fault(
            f"the face {face} is owed and not chosen", "choose it; nobody is asked in a language they do not read"
        )
    for face in sorted(easy - {*about.pages} if about.answered_by not in SPOKEN else ()):
        yield fault(f"there is no page in {face} for the people it is about", "add it: it tells them what is asked")
    for name in ("who_for", "how_often", "owner", "source"):
        if not getattr(about, name).strip():
            yield fault(f"{name} is empty", "write it", name)
    seen: set[str] = set()
    for section in about.sections:
        if section.id in seen:
            yield fault(f"the section {section.id} is here twice", "give the second one its own id", section.id)
        if not _ID.match(section.id):
            yield fault(f"{section.id or 'a section'} cannot be an id", "use small letters, numbers and _", section.id)
        seen.add(section.id)
    if not about.sections:
        yield fault("there are no sections yet", "add the first one")


def _words(said: Any, face: str, faults: list[DraftFault]) -> FaceWords:
    """A face without its blanks."""
    part = f"words/{face}"
    if not _text(said.get("title")):
        faults.append(DraftFault(part=part, at="title", says="it has no title", remedy="write what it is called"))
    questions: dict[str, QuestionWords] = {}
    for name, one in (said.get("questions") or {}).items():
        if _text(one.get("ask")):
            fields = {
                key: FieldWords(ask=field["ask"], options=_filled(field.get("options")) or None)
                for key, field in (one.get("fields") or {}).items()
                if _text(field.get("ask"))
            }
            questions[name] = QuestionWords(
                ask=one["ask"], help=_text(one.get("help")) or None, options=_filled(one.get("options")) or None,
                fields=fields or None,
            )  # fmt: skip
    return FaceWords(title=said.get("title") or "", sections=_filled(said.get("sections")), questions=questions)


def _filled(said: Any) -> dict[str, str]:
    return {name: text for name, text in (said or {}).items() if _text(text)}


def _text(value: Any) -> str:
    return value if isinstance(value, str) and value.strip() else ""


def _each(
    rows: Iterable[Any], kind: type[T], part: str, faults: list[DraftFault], plain: Mapping[str, Any] | None = None
) -> list[T]:
    found = []
    for number, row in enumerate(rows, 1):
        at = str(row.get("id") or number) if part == "questions" else str(number)
        one = _typed({**(plain or {}), **row}, kind, part, at, faults)
        if isinstance(one, Question) and not _ID.match(one.id):
            remedy = "use small letters, numbers and _, and begin with a letter"
            faults.append(DraftFault(part=part, at=at, says=f"{one.id or 'this'} cannot be an id", remedy=remedy))
        if one is not None:
            found.append(one)
    return found


def _typed(value: Any, kind: type[T], part: str, at: str | None, faults: list[DraftFault]) -> T | None:
    try:
        return msgspec.convert(value, kind, strict=False)
    except (msgspec.ValidationError, RecursionError) as error:
        says, _, place = str(error).partition(" - at `")
        where = place.strip("`$.")
        faults.append(DraftFault(part=part, at=at, says=_plain(says, where), remedy="choose or write it again"))
        return None


def _plain(says: str, where: str) -> str:
    """msgspec's words in ours."""
    if found := re.match(r"Object missing required field `(\w+)`", says):
        return f"{found[1]} is not given yet"
    if found := re.match(r"Invalid enum value '?(.*?)'?$", says):
        return f"{where or 'it'} cannot be {found[1] or 'empty'}"
    return f"{where or 'it'} cannot be read: {says}"
