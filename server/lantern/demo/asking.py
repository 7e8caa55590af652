"""What the demonstration's visitors ask, and what they mostly find, by the questions of the real checklists."""

import hashlib
import uuid
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.checklists.model import Question
from lantern.checklists.publishing import compiled
from lantern.checklists.reading import read_checklist
from lantern.checklists.records import checklist_version, publish
from lantern.checklists.rules import Prepared, asked, prepared, rotating_for, shown
from lantern.demo.reading import read
from lantern.demo.when import When
from lantern.ids import derived
from lantern.settings import read_settings
from lantern.store import Transaction
from lantern.visits.model import WARD, Asked

OVERSIGHT = "adult-oversight/2026-04-01"
CHECKERS = "quality-checker-inpatient/2026-04-01"
"""The demonstration has one version of each, and its older visits stand on them too."""
ROTATE = 5
NOT_LOOKED_AT = "not_looked_at"


class Usual(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """usual.yaml."""

    core: dict[str, Any]
    chosen: dict[str, list[Any]]
    vary: list[str]


USUAL = read("usual.yaml", Usual)


def questions(tx: Transaction, checklist: str) -> Prepared:
    """The questions as published. What is not yet, is published from the files: a trip needs a version to stand on."""
    row = tx.execute(sa.select(checklist_version.c.row).where(checklist_version.c.id == checklist)).scalar()
    if row is None:
        row = _from_files(checklist, read_settings().checklists)
        name, _, day = checklist.partition("/")
        publish(tx, checklist, name, day, hashlib.sha256(row.encode()).hexdigest(), row)
    return prepared(msgspec.json.decode(row)["questions"])


@cache
def _from_files(checklist: str, root: Path) -> str:
    return msgspec.json.encode(compiled(read_checklist(root / checklist))).decode()


class Answering(msgspec.Struct):
    """One visitor's questions for one part of a trip, and the answers they come home with."""

    questions: Prepared
    part: str
    """`ward`, or a person's id."""
    trip: str
    when: When
    looked_at: dict[str, str]

    def asks(self, given: Mapping[str, Any]) -> list[Asked]:
        """The core; what this trip has something to say about; what rotation brings up to five; what follows those."""
        kind = "ward" if self.part == WARD else "person"
        every = rotating_for(self.questions, kind, self.looked_at, 1000)  # type: ignore[arg-type]
        every = [one for one in every if one["question"] in given or one["question"] in USUAL.chosen]
        told = [one for one in every if one["question"] in given]
        drawn = {
            one["question"]: one["why"]
            for one in [*told, *(o for o in every if o not in told)][: max(ROTATE, len(told))]
        }
        return [Asked(question=one.id, why=drawn.get(one.id)) for one in asked(self.questions, kind, drawn)]  # type: ignore[arg-type]

    def answers(self, asks: list[Asked], given: Mapping[str, Any], usual: Mapping[str, Any]) -> dict[str, Any]:
        """One answer to each question that shows: what this trip says, else what is usual here, else not looked at."""
        wanted = {one.question for one in asks}
        asking = [one for one in self.questions.questions if one.id in wanted]
        found = {one.id: self._value(one, given, usual) for one in asking}
        found = self._plausible(found, given)
        return {name: found[name] for name in shown(self.questions, found) if name in found}

    def _value(self, question: Question, given: Mapping[str, Any], usual: Mapping[str, Any]) -> Any:
        name = question.id
        if name in given:
            return self._typed(question, given[name])
        if name in usual:
            return self._varied(question, self._typed(question, usual[name]))
        if name in USUAL.core:
            return self._varied(question, self._typed(question, USUAL.core[name]))
        several = USUAL.chosen.get(name)
        return self._typed(question, several[self._dice(name) % len(several)]) if several else NOT_LOOKED_AT

    def _typed(self, question: Question, value: Any) -> Any:
        if question.kind == "number" and isinstance(value, str) and value.isdecimal():
            return int(value)
        if question.kind == "date" and isinstance(value, str) and value.endswith("d"):
            return self.when.day(value)
        return value

    def _varied(self, question: Question, value: Any) -> Any:
        if question.id not in USUAL.vary or not isinstance(value, int) or value == 0:
            return value
        return max(0, value + self._dice(question.id) % 3 - 1)

    def _plausible(self, found: dict[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
        """Nobody does more than was planned, unless a visitor says so."""
        planned, done = found.get("things_planned"), found.get("things_done")
        if isinstance(planned, int) and isinstance(done, int) and done > planned and "things_done" not in given:
            found["things_done"] = planned
        return found

    def _dice(self, name: str) -> int:
        return uuid.UUID(derived("demo", self.trip, self.part, name)).int >> 70
