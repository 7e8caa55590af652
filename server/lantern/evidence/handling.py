"""Evidence is named first, in words."""

import msgspec

from lantern.evidence import commands as c
from lantern.evidence import records
from lantern.facts import Fact
from lantern.identity.acting import Act, Handler
from lantern.store import Transaction
from lantern.store.statements import add


class EvidenceNamed(Fact, frozen=True, kw_only=True):
    """Somebody said what a picture, recording or paper shows; its bytes follow."""

    sha256: str


class EvidenceArrived(Fact, frozen=True, kw_only=True):
    """The bytes are here, and their hash is the one promised."""

    sha256: str


def name_evidence(tx: Transaction, act: Act, command: c.NameEvidence) -> None:
    """Words before pictures: this says what is coming."""
    add(tx, records.evidence, [{
        "id": command.evidence, "sha256": command.sha256, "media_type": command.media_type, "bytes": command.bytes,
        "shows": command.shows, "by": act.who.account, "at": act.at, "visit": command.visit, "part": command.part,
        "question": command.question, "concern": command.concern, "release": command.release,
    }])  # fmt: skip
    act.became(EvidenceNamed(subject=command.evidence, sha256=command.sha256))


HANDLERS: dict[type[msgspec.Struct], Handler] = {c.NameEvidence: name_evidence}
