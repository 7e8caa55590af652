"""From a checklist to the row that travels to phones, and the lock that keeps what was published as it was.

`published.lock` holds one line for the questions of each version and one for each of its faces, hashed apart: a wording
correction that keeps the meaning shows as one face's line, and can never hide a change of what is asked.
"""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from lantern.checklists.model import Checklist, Fault
from lantern.checklists.reading import read_checklist, version_folders

LOCK = "published.lock"
_HEADING = "# What was published, by hash: version, what, sha256. Written by publishing, never by hand.\n"


class NotPublished(Exception):
    """Publishing would change what was published. `faults` says what, and what to do instead."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("; ".join(fault.says for fault in faults))
        self.faults = faults


def compiled(checklist: Checklist) -> dict[str, Any]:
    """The version as one JSON row, complete in itself: questions, words of every face, pages, how many rotate."""
    row = {
        "id": checklist.id,
        "checklist": checklist.about.id,
        "version": checklist.version,
        "answered_by": checklist.about.answered_by,
        "faces": checklist.about.faces,
        "review": checklist.about.review,
        "source": checklist.about.source,
        "sections": _sections(checklist),
        "questions": checklist.questions,
        "words": {face: _face(checklist, face) for face in checklist.about.faces},
        "pages": checklist.pages,
        "rotate": checklist.about.rotate,
        "filled_in": checklist.about.filled_in,
    }
    return msgspec.json.decode(msgspec.json.encode(row))  # exactly what a phone will read: lists, no tuples


def hashes(checklist: Checklist) -> dict[str, str]:
    """What the lock holds for a version: `questions`, then each face and each page apart. Shared words stand outside."""
    parts: dict[str, Any] = {"questions": [_sections(checklist), checklist.questions]}
    parts |= {face: checklist.words[face] for face in checklist.about.faces}
    parts |= {f"page.{face}": lines for face, lines in checklist.pages.items()}
    return {name: _hash(part) for name, part in parts.items()}


def stand(root: Path) -> str:
    """One hash over every checklist file under `root`, and over what reads them: the same hash, the same rows."""
    depths = ["/".join("*" * depth) for depth in (2, 3, 4)]  # not rglob: it passes by a folder that is a link to one
    return _digest(root, [f"{depth}.{kind}" for depth in depths for kind in ("yaml", "svg")]) + _readers()


@cache
def _readers() -> str:
    return _digest(Path(__file__).parent, ["*.py"])


def _digest(root: Path, kinds: list[str]) -> str:
    total = hashlib.sha256()
    for path in sorted(path for kind in kinds for path in root.glob(kind)):
        total.update(f"{path.relative_to(root)}\0{path.stat().st_size}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def publish(root: Path, *, reworded: bool = False) -> list[str]:
    """Write every version under `root` into the lock; returns the lines that are new or changed.

    Raises NotPublished when published questions differ, or published words differ and `reworded` does not say that
    somebody reviewed the new words and found that they mean the same. The caller journals a rewording.
    """
    faults = [fault for fault in verify_lock(root) if not _allowed(fault, reworded)]
    if faults:
        raise NotPublished(faults)
    before, now = _locked(root), _now(root)
    lines = {key: f"{key[0]} {key[1]} {value}" for key, value in (before | now).items()}
    (root / LOCK).write_text(_HEADING + "".join(f"{line}\n" for _, line in sorted(lines.items())), "utf-8")
    return [lines[key] for key in sorted(now) if before.get(key) != now[key]]


def verify_lock(root: Path) -> list[Fault]:
    """Where the files and the lock disagree: changed after publishing, gone, or not published yet."""
    before, now = _locked(root), _now(root)
    faults: list[Fault] = []
    for key in sorted(before.keys() | now.keys()):
        version, what = key
        if key not in before:
            faults.append(_differs(key, f"{version} {what} is not published", "publish it"))
        elif key not in now:
            faults.append(
                _differs(key, f"{version} {what} was published and is gone", "bring it back: answers need it")
            )
        elif before[key] != now[key]:
            remedy = "bring back the words, or publish them as reworded"
            if what == "questions":
                remedy = "bring them back; changed questions need a folder named by a new day"
            faults.append(_differs(key, f"{version} {what} changed after it was published", remedy))
    return faults


def _allowed(fault: Fault, reworded: bool) -> bool:
    return fault.remedy == "publish it" or (reworded and fault.remedy.endswith("as reworded"))


def _differs(key: tuple[str, str], says: str, remedy: str) -> Fault:
    version, what = key
    words = "" if what == "questions" or what.startswith("page.") else "words/"
    return Fault(f"{version}/{words}{what}.yaml", 1, says, remedy)


def _now(root: Path) -> dict[tuple[str, str], str]:
    read = [read_checklist(folder) for folder in version_folders(root)]
    return {(one.id, what): value for one in read for what, value in hashes(one).items()}


def _locked(root: Path) -> dict[tuple[str, str], str]:
    lock = root / LOCK
    lines = lock.read_text("utf-8").splitlines() if lock.exists() else []
    parts = [line.split() for line in lines if line and not line.startswith("#")]
    return {(version, what): value for version, what, value in parts}


def _hash(part: Any) -> str:
    return hashlib.sha256(msgspec.json.encode(part, order="deterministic")).hexdigest()


def _sections(checklist: Checklist) -> list[dict[str, Any]]:
    used = {question.section for question in checklist.questions}
    return [msgspec.to_builtins(section) for section in checklist.about.sections if section.id in used]


def _face(checklist: Checklist, face: str) -> dict[str, Any]:
    return msgspec.to_builtins(checklist.words[face]) | msgspec.to_builtins(checklist.shared_words[face])
