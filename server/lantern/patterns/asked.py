"""What published checklists say about answers: which are poor, which are pressing, which are signs, and of what theme."""

from typing import Any

import msgspec
import sqlalchemy as sa

from lantern.checklists.model import Section
from lantern.checklists.records import checklist_version
from lantern.checklists.rules import Prepared, prepared, rated, suggested
from lantern.patterns.reasons import SEEN, SIGNS
from lantern.store import Transaction
from lantern.store.straight import scalar

_HASH = sa.select(checklist_version.c.hash).where(checklist_version.c.id == sa.bindparam("it"))
_ROW = sa.select(checklist_version.c.row).where(checklist_version.c.id == sa.bindparam("it"))
_LATEST = (
    sa.select(checklist_version.c.id)
    .where(checklist_version.c.checklist == sa.bindparam("it"))
    .order_by(checklist_version.c.from_on.desc())
    .limit(1)
)


class Read(msgspec.Struct, frozen=True):
    """One version, made ready for many sets of answers."""

    ready: Prepared
    themes: dict[str, str]
    """Of each section."""
    sections: dict[str, str]
    """Of each question."""

    def theme_of(self, question: str) -> str:
        return self.themes.get(self.sections.get(question, ""), "")

    def poor(self, values: dict[str, Any]) -> list[str]:
        """Questions answered in a way that is rated poor."""
        return [question for question, rating in rated(self.ready, values).items() if rating == "poor"]

    def pressing(self, values: dict[str, Any]) -> list[str]:
        """Questions whose answers ask for a concern that cannot wait, such as one frightened answer."""
        return [one for one, urgency in suggested(self.ready, values).items() if urgency in ("immediate", "urgent")]

    def signs(self, values: dict[str, Any]) -> list[str]:
        """Signs of a closed culture that were seen."""
        return [one for one, value in values.items() if one.startswith("sign_") and value in SEEN]


def version(tx: Transaction, version_id: str) -> Read | None:
    """A version as it was published; None when it never was. What it asks never changes, so it is read once."""
    digest = scalar(tx, _HASH, it=version_id)
    if digest is None:
        return None
    if (version_id, digest) not in _KEPT:
        _KEPT[version_id, digest] = _read(scalar(tx, _ROW, it=version_id))
    return _KEPT[version_id, digest]


def sections(tx: Transaction, checklist: str) -> dict[str, str]:
    """The theme of each section of the newest version of a checklist."""
    newest = scalar(tx, _LATEST, it=checklist)
    found = version(tx, newest) if newest else None
    return found.themes if found else {}


def cluster(tx: Transaction, sign: str) -> str:
    """The cluster to which a sign belongs, wherever it was asked."""
    newest = scalar(tx, _LATEST, it=SIGNS)
    found = version(tx, newest) if newest else None
    return (found.sections.get(sign) if found else None) or "other"


class _Row(msgspec.Struct):
    sections: list[Section]
    questions: list[dict[str, Any]]


def _read(row: str) -> Read:
    about = msgspec.json.decode(row, type=_Row)
    return Read(
        prepared(about.questions), {one.id: one.theme for one in about.sections},
        {one["id"]: one["section"] for one in about.questions},
    )  # fmt: skip


_KEPT: dict[tuple[str, str], Read] = {}
