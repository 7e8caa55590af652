"""What can become true about a sheet."""

from lantern.facts import Fact


class SheetBegun(Fact, frozen=True, kw_only=True):
    """Somebody began to fill in a checklist about something."""

    checklist: str
    kind: str
    about: str
    body: str


class SheetAnswered(Fact, frozen=True, kw_only=True):
    """Answers came in; the words themselves stand in `sheet_answers`, under the same id as the command."""

    answers: str
    questions: int


class SheetCarriedOver(Fact, frozen=True, kw_only=True):
    """It stands on a newer version of its checklist from now on; nothing that was answered went away."""

    before: str
    checklist: str


class SheetFinished(Fact, frozen=True, kw_only=True):
    """Handed in. `counts` is false while its day lies in the future."""

    checklist: str
    kind: str
    about: str
    body: str
    finished_on: str
    counts: bool = True
