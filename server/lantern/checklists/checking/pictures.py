"""Faults of the pictures: missing, or used by nobody."""

from collections.abc import Iterator
from itertools import chain

from lantern.checklists.checking.place import fault_at
from lantern.checklists.model import Checklist, Fault


def picture_faults(checklist: Checklist) -> Iterator[Fault]:
    used = pictures_of(checklist)
    remedy = "draw or choose one, named by what it means, in shared/pictures"
    for place, one in enumerate(checklist.questions):
        if one.picture and one.picture not in checklist.pictures:
            yield fault_at(checklist, "questions.yaml", (place, "picture"), f"no picture {one.picture}", remedy)
        if not one.picture and any(face.endswith("-simple") for face in checklist.about.faces):
            yield fault_at(checklist, "questions.yaml", (place,), f"{one.id} has no picture for Easy Read", remedy)
    for name in sorted(checklist.pictures_here - used):
        file = f"{checklist.id}/pictures/{name}.svg"
        yield Fault(file, 1, "nobody uses this picture", "take it out, or name it in a question")


def pictures_of(checklist: Checklist) -> set[str]:
    lines = chain.from_iterable(checklist.pages.values())
    return {one.picture for one in checklist.questions if one.picture} | {line.picture for line in lines}
