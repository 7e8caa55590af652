"""Whether a draft was read by those who should. Pure."""

from collections.abc import Iterable, Sequence
from typing import Any

from lantern.checklists.authoring.model import DraftFault, DraftReview
from lantern.clock import day_of

EASY = "-simple"


def standing(review_number: int, faces: Iterable[str], changed: dict[str, int]) -> list[str]:
    """Of these faces, those whose words and page did not change after this review. Numbers count a draft's changes."""
    return [
        face for face in faces if max(changed.get(f"words/{face}", 0), changed.get(f"page/{face}", 0)) < review_number
    ]


def review_faults(reviews: Sequence[DraftReview], owed: Iterable[str]) -> Iterable[DraftFault]:
    """Each face it owes was found fit as it is now, Easy Read by somebody with lived experience, and nobody waits for a
    change. Reviews oldest first: somebody's latest word on a face counts."""
    for face in owed:
        latest = {one.reviewer.casefold(): one for one in reviews if face in one.stands_for}
        waits = [one.reviewer for one in latest.values() if one.verdict == "change"]
        fit = [one for one in latest.values() if one.verdict == "fit"]
        if waits:
            says = f"{', '.join(waits)} asked for a change in {face}"
            yield DraftFault(part="reviews", at=face, says=says, remedy="change it, and let them read it again")
        elif not fit:
            says = f"nobody has found {face} fit as it is now"
            yield DraftFault(part="reviews", at=face, says=says, remedy="have it read, and record who read it")
        elif face.endswith(EASY) and not any(one.lived_experience for one in fit):
            says = f"nobody with lived experience has found {face} fit as it is now"
            remedy = "have it read by somebody with a learning disability or an autistic person"
            yield DraftFault(part="reviews", at=face, says=says, remedy=remedy)


_READ_BY = {
    "en": "read by {reviewer} ({who}), {day}",
    "cy": "darllenwyd gan {reviewer} ({who}), {day}",
    "en-simple": "{reviewer} has checked these words. {reviewer} is: {who}.",
    "cy-simple": "Mae {reviewer} wedi gwirio'r geiriau hyn. Pwy yw {reviewer}: {who}.",
}
"""What stands beside a face says it as that face speaks: an Easy Read screen gives no day."""


def said_by_face(reviews: Sequence[DraftReview], faces: Iterable[str]) -> dict[str, str]:
    """What a published version says of each face: who found it fit, what they are, and on which day."""
    return {
        face: (" " if face.endswith(EASY) else "; ").join(
            _READ_BY[face].format(reviewer=one.reviewer, who=one.who, day=day_of(one.at))
            for one in reviews
            if one.verdict == "fit" and face in one.stands_for
        )
        for face in faces
    }


def owed_faces(about: Any) -> list[str]:
    """The faces and pages that somebody has to read."""
    return list(dict.fromkeys([*about.faces, *about.pages]))
