"""Where a fault is: the file and line of any part of a checklist."""

from lantern.checklists.model import Checklist, Fault


def fault_at(checklist: Checklist, name: str, path: tuple[str | int, ...], says: str, remedy: str) -> Fault:
    file = f"{checklist.id}/{name}"
    return Fault(file, checklist.lines.get(file, {}).get(path, 1), says, remedy)
