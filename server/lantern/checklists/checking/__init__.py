"""Complete or not published: what must be put right before a version may be used, each with its place and remedy."""

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

from lantern.checklists.checking.cases import case_faults, reach_faults
from lantern.checklists.checking.pictures import picture_faults, pictures_of
from lantern.checklists.checking.questions import condition_faults, question_faults
from lantern.checklists.checking.words import page_faults, word_faults
from lantern.checklists.model import Checklist, Fault
from lantern.checklists.reading import Unreadable, read_checklist, version_folders


def check(checklist: Checklist) -> list[Fault]:
    """Every fault of one version, in the order of files and lines. An empty list means it may be published."""
    parts: tuple[Callable[[Checklist], Iterator[Fault]], ...] = (
        question_faults,
        condition_faults,
        case_faults,
        reach_faults,
        picture_faults,
        word_faults,
        page_faults,
    )
    return sorted(set(chain.from_iterable(part(checklist) for part in parts)))


def check_all(root: Path) -> list[Fault]:
    """The faults of every version under `root`, what cannot even be read, and shared pictures nobody uses."""
    faults: list[Fault] = []
    used: set[str] = set()
    for folder in version_folders(root):
        try:
            checklist = read_checklist(folder)
        except Unreadable as error:
            faults += error.faults
            continue
        used |= pictures_of(checklist)
        faults += check(checklist)
    spare = {path.stem for path in (root / "shared" / "pictures").glob("*.svg")} - used
    remedy = "take it out, or name it in a question"
    return faults + [
        Fault(f"shared/pictures/{name}.svg", 1, "nobody uses this picture", remedy) for name in sorted(spare)
    ]


def faults_report(faults: list[Fault]) -> str:
    """The faults as a person reads them: file, line, what is wrong, and what to do about it."""
    if not faults:
        return "The checklists are complete."
    lines = [f"{fault.file}:{fault.line}  {fault.says}\n    {fault.remedy}" for fault in faults]
    return "\n".join([*lines, f"{len(faults)} to put right."])
