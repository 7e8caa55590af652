"""What one author answered in one part, as a FHIR R4 QuestionnaireResponse."""

import json
import re
from typing import Any

import msgspec

from lantern.checklists.fitting import fits
from lantern.checklists.model import NON_ANSWERS, Question
from lantern.interop.fhir import naming
from lantern.sheets.rules import as_own, own_answering

Row = dict[str, Any]
Item = dict[str, Any]


def response(version: Row, whole: Row, told: Row) -> dict[str, Any]:
    """The resource.

    `whole`: the visit or sheet: id, kind ("visit" or "sheet"), finished_at (instant), whose (or None).
    `told`: part, subject kind and id, by, by_name, answers (question id → answer as recorded, the author's latest).
    """
    answers: dict[str, Row] = told["answers"]
    if whole["kind"] == "sheet" and own_answering(version["answered_by"], (whole["whose"] or {}).get("voice")):
        version = {**version, "words": {face: as_own(words) for face, words in version["words"].items()}}
    sections = [_section(version, section, answers) for section in version["sections"]]
    return {
        "resourceType": "QuestionnaireResponse",
        "id": naming.response_id(whole["id"], told["part"], told["by"]),
        "identifier": {"system": f"urn:lantern:{whole['kind']}", "value": whole["id"]},
        "questionnaire": naming.canonical(version["id"]),
        "status": "completed",
        "subject": _reference(naming.SUBJECTS[told["subject"]], told["subject"], told["about"]),
        "authored": whole["finished_at"],
        "author": {**_reference("Practitioner", "account", told["by"]), "display": told["by_name"]},
        **({"source": {"display": _whose(whole["whose"])}} if whole.get("whose") else {}),
        "item": [section for section in sections if section["item"]],
    }


def _reference(kind: str, noun: str, value: str) -> dict[str, Any]:
    return {"type": kind, "identifier": {"system": f"urn:lantern:{noun}", "value": value}}


def _whose(whose: Row) -> str:
    return ", ".join(part for part in (whose["voice"], whose.get("relationship")) if part)


def _section(version: Row, section: Row, answers: dict[str, Row]) -> Item:
    asked = [one for one in version["questions"] if one["section"] == section["id"] and one["id"] in answers]
    items = [item for one in asked for item in _items(version, one, answers[one["id"]])]
    return {"linkId": f"section.{section['id']}", "item": items}


def _items(version: Row, one: Row, answer: Row) -> list[Item]:
    """The answer's items in the order of the Questionnaire's; nothing where nothing was said."""
    value, choosing = answer.get("value"), bool(naming.fixed(one))
    mark = [{"url": naming.TYPED_BY, "valueString": answer["typed_by_name"]}] if answer.get("typed_by_name") else []
    more = {"extension": mark} if mark else {}
    found: list[Item] = []
    if not choosing and isinstance(value, str) and value in (*NON_ANSWERS, "not_supplied"):
        return [{"linkId": f"{one['id']}.none", **more, "answer": [{"valueCoding": _coding(version, one, value)}]}]
    found += [{**item, **more} for item in _said(version, one, value)]
    if choosing and str(answer.get("words") or "").strip():
        found.append({"linkId": f"{one['id']}.said", **more, "answer": [{"valueString": _words(answer["words"])}]})
    return found


def _said(version: Row, one: Row, value: Any) -> list[Item]:
    kind, link = one["kind"], one["id"]
    if value in (None, "", [], {}):
        return []
    if not _fits(one, value):
        return [_leaf(link, [{"valueString": _words(value)}])]
    if kind == "group":
        return [_grouped(version, one, entry) for entry in value]
    if isinstance(value, dict):
        inside = [
            _leaf(f"{link}.{key}", _typed(version, one, key, part)) for key, part in value.items() if key != "voice"
        ]
        held = [item for item in inside if item["answer"]]
        return [{"linkId": link, "item": held}] if held else []
    values = value if isinstance(value, list) else [value]
    return [_leaf(link, [typed for each in values if (typed := _value(version, one, each))])]


def _grouped(version: Row, one: Row, entry: Row) -> Item:
    items = []
    for field in one["fields"]:
        inner = {**field, "id": f"{one['id']}.{field['id']}"}
        items += _items(version, inner, {"value": entry.get(field["id"])})
    return {"linkId": one["id"], "item": items}


def _leaf(link: str, answers: list[dict[str, Any]]) -> Item:
    return {"linkId": link, "answer": answers}


def _typed(version: Row, one: Row, key: str, part: Any) -> list[dict[str, Any]]:
    """The answers of one part of a meeting, a voice, a share or a name."""
    if part in (None, "", []):
        return []
    if key in ("how", "private", "told"):
        codes = part if isinstance(part, list) else [part]
        return [{"valueCoding": {"system": naming.ANSWERS, "code": code}} for code in codes]
    if one["kind"] == "share":
        number = _number(part)  # of 12 posts 3.5 may be filled
        return [{"valueDecimal": number}] if number is not None else []
    return [{"valueString": _words(part)}]


def _fits(one: Row, value: Any) -> bool:
    """What does not fit its kind goes out as words: nobody's answer is dropped. A number may have been typed as text."""
    if one["kind"] == "number":
        value = _plain(value)
    elif one["kind"] == "share" and isinstance(value, dict):
        value = {key: _plain(part) for key, part in value.items()}
    whole = {"part": "ward", "section": "", "turn": "core", "source": "", **one}  # a field of a group has none of these
    return fits(msgspec.convert(whole, Question), value)


def _plain(value: Any) -> Any:
    number = _number(value)
    return value if number is None else number


def _words(value: Any) -> str:
    """As text the standard takes: of white space it knows the space, the tab and the ends of lines only."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return re.sub(r"[^ \r\n\t\S]", " ", text)


def _value(version: Row, one: Row, value: Any) -> dict[str, Any] | None:
    """One value, which fits, by its question's kind."""
    if naming.fixed(one):
        return {"valueCoding": _coding(version, one, str(value))}
    if one["kind"] == "number" and (number := _number(value)) is not None:
        return {"valueDecimal": number}
    if one["kind"] == "date" and isinstance(value, str):
        return {"valueDate": value}
    return {"valueString": _words(value)}


def _coding(version: Row, one: Row, value: str) -> Row:
    """With its words where there is no answer: who answers for themself says it otherwise than who asks others."""
    says = version["words"]["en"]["answers"].get(value) if value in NON_ANSWERS else None
    return {"system": naming.system(version, one, value), "code": value, **({"display": says} if says else {})}


def _number(value: Any) -> int | float | None:
    """A number, also where it was typed as text."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 15:
        return int(value)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
