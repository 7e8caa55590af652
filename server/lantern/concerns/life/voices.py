"""Concerns as phones hold them: a voice that was joined with another shows the steps of the one life they share.

It never shows the other's words. Each voice is a row of its own, read by those who may read it (domain.md §11).
"""

import msgspec

from lantern.concerns import seeing
from lantern.concerns.model import ConcernRow, StoryLine
from lantern.store import Transaction

STEPS = ("taken", "word", "climbed", "told_provider", "seen_again", "closed", "reopened")
"""What happens to a life, and so to every voice of it; who read whose words is each voice's own."""


def rows(tx: Transaction, ids: list[str], view: str) -> list[ConcernRow]:
    """Concerns with the steps of their lives."""
    found = seeing.rows(tx, ids, view)
    shared = sorted({one.joined_into for one in found if one.joined_into})
    if not shared:
        return found
    seen_as = "guarded" if view in seeing.WHOLE else view  # who raised the other one is no step of its life
    lives = {one.id: one for one in seeing.rows(tx, shared, seen_as)}
    return [as_lived(one, lives[one.joined_into]) if one.joined_into in lives else one for one in found]


def as_lived(voice: ConcernRow, life: ConcernRow) -> ConcernRow:
    """This voice, as its life stands. What was said before they were joined was not said to this one: its words stay out."""
    since = voice.joined_at or ""
    steps = [_step(line, since) for line in life.story if line.kind in STEPS]
    mine = [line for line in voice.story if line.kind not in STEPS or line.at < since]
    taken = life.taken
    if taken and taken.at < since:
        taken = msgspec.structs.replace(taken, next_step="")
    return msgspec.structs.replace(
        voice, state=life.state, taken=taken, next_word_by=life.next_word_by, urgency=life.urgency,
        story=sorted([*mine, *steps], key=lambda line: (line.at, line.id)),
    )  # fmt: skip


def _step(line: StoryLine, since: str) -> StoryLine:
    return line if line.at >= since or line.kind == "climbed" else msgspec.structs.replace(line, words=None)
