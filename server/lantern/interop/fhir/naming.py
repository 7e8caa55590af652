"""The names under which Lantern's things are known in FHIR: systems, extensions, ids. Kept for ever once given."""

import hashlib
from typing import Any

from lantern.checklists.model import KIND_VALUES, NON_ANSWERS, WITH_OPTIONS

HL7 = "http://hl7.org/fhir/StructureDefinition"
SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition"
TRANSLATION = f"{HL7}/translation"
UNIT = f"{HL7}/questionnaire-unit"
CONTROL = f"{HL7}/questionnaire-itemControl"
CONTROLS = "http://hl7.org/fhir/questionnaire-item-control"
ENABLE = f"{SDC}/sdc-questionnaire-enableWhenExpression"
SOURCE = "urn:lantern:source"
"""Where a question comes from: document and section."""
TYPED_BY = "urn:lantern:typed-by"
"""Who typed an answer for its author (domain.md K17)."""
ANSWERS = "urn:lantern:answers"
"""Codes of the answers that every checklist shares: yes, no, unsure, not looked at …"""

SUBJECTS = {
    "person": "Patient",  # the standard's own word for a person who receives care
    "ward": "Location",
    "hospital": "Location",
    "system": "Organization",
    "visitor": "Practitioner",
}


def url(checklist: str) -> str:
    """The canonical address of a checklist, the same for all its versions."""
    return f"urn:lantern:checklist:{checklist}"


def canonical(version: str) -> str:
    """The canonical address of one version: `adult-oversight/2026-04-01` → `urn:…:adult-oversight|2026-04-01`."""
    checklist, _, day = version.partition("/")
    return f"{url(checklist)}|{day}"


def questionnaire_id(version: str) -> str:
    """A version's id as a FHIR id, which may hold no slash."""
    return version.replace("/", ".")


def response_id(whole: str, part: str, author: str) -> str:
    """The id of one author's answers in one part of a visit or sheet. Begins with the visit or sheet."""
    return f"{whole}.{hashlib.sha256(f'{part} {author}'.encode()).hexdigest()[:12]}"


def fixed(question: dict[str, Any]) -> tuple[str, ...]:
    """The values of a question answered by choosing; empty where something is written."""
    if question["kind"] in WITH_OPTIONS:
        return (*question["options"], *KIND_VALUES.get(question["kind"], ()), *NON_ANSWERS)
    if question["kind"] in ("yes_no_unsure", "yes_no_sort_of", "sign"):
        return (*KIND_VALUES[question["kind"]], *NON_ANSWERS)
    return ()


def system(version: dict[str, Any], question: dict[str, Any], value: str) -> str:
    """The code system of a value: a question's own options, or what all share."""
    own = value in question.get("options", ())
    return f"{url(version['checklist'])}:{question['id']}" if own else ANSWERS
