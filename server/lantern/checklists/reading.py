"""From files to a checklist. YAML is read as strings only; the model gives the types; faults name file and line."""

from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from lantern.checklists.model import About, Case, Checklist, FaceWords, Fault, PageLine, Question, SharedWords

T = TypeVar("T")
Lines = dict[tuple[str | int, ...], int]
DEEPEST = 40
"""Levels of brackets and indentation. No checklist needs a quarter of them."""

# The strings-only (failsafe) reader: a bare `yes` stays the word it is, here as in the TypeScript reader.
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Unreadable(Exception):
    """A checklist whose files cannot be read as what they should be. `faults` says where and what to do."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(f"{fault.file}:{fault.line} {fault.says}" for fault in faults))
        self.faults = faults


def read_checklist(folder: Path) -> Checklist:
    """One version from its folder (`checklists/<checklist>/<version>`), with what it shares.

    Raises Unreadable with every fault found in the first file that cannot be read.
    """
    root = folder.parent.parent
    lines: dict[str, Lines] = {}

    def take(path: Path, kind: type[T]) -> T:
        name = str(path.relative_to(root))
        value, lines[name] = read_yaml(path, name)
        return _typed(value, kind, name, lines[name])

    about = take(folder.parent / "checklist.yaml", About)
    shared = root / "shared"
    here = _pictures(folder / "pictures")
    return Checklist(
        about=about,
        version=folder.name,
        questions=take(folder / "questions.yaml", tuple[Question, ...]),
        words={face: take(folder / "words" / f"{face}.yaml", FaceWords) for face in about.faces},
        shared_words={face: take(shared / "words" / f"{face}.yaml", SharedWords) for face in about.faces},
        pages={face: take(folder / f"page.{face}.yaml", tuple[PageLine, ...]) for face in about.pages},
        cases=take(folder / "cases.yaml", tuple[Case, ...]),
        themes=tuple(theme["id"] for theme in take(shared / "themes.yaml", list[dict[str, str]])),
        pictures=here | _pictures(shared / "pictures"),
        pictures_here=here,
        lines=lines,
    )


def version_folders(root: Path) -> list[Path]:
    """Every version of every checklist under `root`, in order: the folders named by a day."""
    return sorted(path.parent for path in root.glob("*/*/questions.yaml"))


def read_yaml(path: Path, name: str) -> tuple[Any, Lines]:
    """The file as nested strings, and the line on which each part begins. Raises Unreadable."""
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=_Loader)
    except FileNotFoundError as error:
        remedy = "write it, or take its face out of checklist.yaml"
        raise Unreadable([Fault(name, 1, "this file is missing", remedy)]) from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        remedy = "mend the indentation or the quotes here"
        raise Unreadable([Fault(name, line, f"not YAML: {error.problem}", remedy)]) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable([Fault(name, line, "not UTF-8: a letter cannot be read", "save it as UTF-8")]) from error
    except yaml.reader.ReaderError as error:
        says = f"there is a character that no text holds (number {error.character})"
        raise Unreadable([Fault(name, _line_at(path, error.position), says, "take it out")]) from error
    except RecursionError as error:
        raise Unreadable([Fault(name, 1, "nested too deep to be read", "say it with fewer brackets")]) from error
    lines: Lines = {(): 1}
    faults: list[Fault] = []
    value = _plain(node, (), lines, faults, name)
    if faults:
        raise Unreadable(faults)
    return value, lines


def _line_at(path: Path, position: int) -> int:
    return path.read_text("utf-8").count("\n", 0, position) + 1


def _plain(node: Any, path: tuple[str | int, ...], lines: Lines, faults: list[Fault], name: str) -> Any:
    if node is None:
        return None
    lines[path] = node.start_mark.line + 1
    if len(path) > DEEPEST:  # also what names itself by an anchor, which never ends
        if not faults:
            faults.append(Fault(name, lines[path], "nested too deep to be read", "say it with fewer brackets"))
        return None
    if isinstance(node, yaml.ScalarNode):
        return node.value
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*path, place), lines, faults, name) for place, item in enumerate(node.value)]
    found: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            faults.append(Fault(name, key.start_mark.line + 1, "a list stands where a name should", "write one name"))
            continue
        if key.value in found:  # YAML readers keep the last one silently; a translator would lose words
            faults.append(Fault(name, key.start_mark.line + 1, f"{key.value} is here twice", "keep one of the two"))
        found[key.value] = _plain(value, (*path, key.value), lines, faults, name)
        lines[(*path, key.value)] = key.start_mark.line + 1
    return found


def _typed(value: Any, kind: type[T], name: str, lines: Lines) -> T:
    try:
        return msgspec.convert(value, kind, strict=False)
    except msgspec.ValidationError as error:
        says, _, place = str(error).partition(" - at `")
        remedy = "see checklists/schema.json for what may stand here"
        raise Unreadable([Fault(name, _line_of(place.rstrip("`"), lines), says, remedy)]) from error


def _line_of(place: str, lines: Lines) -> int:
    """The line for msgspec's own way of naming a place, such as `$[3].kind` or `$.questions[...].ask`."""
    path: tuple[str | int, ...] = ()
    for step in place.removeprefix("$").replace("[", ".").replace("]", "").split("."):
        further = (*path, int(step) if step.isdigit() else step)
        if step and further not in lines:
            break
        path = further if step else path
    return lines.get(path, 1)


def _pictures(folder: Path) -> frozenset[str]:
    return frozenset(path.stem for path in folder.glob("*.svg"))
