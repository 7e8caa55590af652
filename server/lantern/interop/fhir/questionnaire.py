"""A published version as a FHIR R4 Questionnaire: sections as groups, every face as a translation."""

from typing import Any

from lantern.checklists.model import NON_ANSWERS
from lantern.interop.fhir import naming
from lantern.interop.fhir.enabling import enabling
from lantern.sheets.model import SPOKEN
from lantern.sheets.rules import as_own

Item = dict[str, Any]
Row = dict[str, Any]


def questionnaire(row: Row) -> dict[str, Any]:
    """The resource made of a `checklists` row as it travels to phones."""
    if row["answered_by"] in SPOKEN:  # the form is handed to those who answer for themselves
        row = {**row, "words": {face: as_own(words) for face, words in row["words"].items()}}
    questions = {one["id"]: one for one in row["questions"]}
    parts = dict.fromkeys(section["part"] for section in row["sections"])
    return {
        "resourceType": "Questionnaire",
        "id": naming.questionnaire_id(row["id"]),
        "url": naming.url(row["checklist"]),
        "version": row["version"],
        "name": row["checklist"].title().replace("-", ""),
        **said(row, "title", lambda words: words["title"]),
        "status": "active",
        "date": row["version"],
        "effectivePeriod": {"start": row["version"]},
        "subjectType": list(dict.fromkeys(naming.SUBJECTS[part] for part in parts)),
        "language": "en",
        "purpose": row["source"],
        "item": [_section(row, section, questions) for section in row["sections"]],
    }


def said(row: Row, field: str, of: Any) -> dict[str, Any]:
    """A text in English with the other faces as translations: {field: …, _field: {extension: …}}."""
    others = [
        {
            "url": naming.TRANSLATION,
            "extension": [{"url": "lang", "valueCode": face}, {"url": "content", "valueString": text}],
        }
        for face, words in row["words"].items()
        if face != "en" and (text := of(words))
    ]
    return {field: of(row["words"]["en"]), **({f"_{field}": {"extension": others}} if others else {})}


def _section(row: Row, section: Row, questions: dict[str, Row]) -> Item:
    inside = [one for one in questions.values() if one["section"] == section["id"]]
    return {
        "linkId": f"section.{section['id']}",
        "type": "group",
        **said(row, "text", lambda words: words["sections"][section["id"]]),
        "item": [item for one in inside for item in items(row, one, questions)],
    }


def items(row: Row, one: Row, questions: dict[str, Row]) -> list[Item]:
    """A question, what is added in words beside a choice, and why there may be no answer."""
    shows = enabling(one["show_if"], questions, row) if one.get("show_if") else {}
    asked = _asked(row, one)
    asked |= {key: value for key, value in shows.items() if key != "extension"}
    asked["extension"] = [
        *asked.get("extension", []), *shows.get("extension", []), {"url": naming.SOURCE, "valueString": one["source"]},
    ]  # fmt: skip
    if row["words"]["en"]["questions"][one["id"]].get("help"):
        asked.setdefault("item", []).insert(0, _help(row, one))
    more = [_words(row, one)] if naming.fixed(one) else [_none(row, one)]
    return [asked, *({**item, **shows} for item in more)]


def _asked(row: Row, one: Row) -> Item:
    item: Item = {"linkId": one["id"], **said(row, "text", lambda words: words["questions"][one["id"]]["ask"])}
    match one["kind"]:
        case "words":
            return item | {"type": "text"}
        case "date":
            return item | {"type": "date"}
        case "number":
            return item | {"type": "decimal", **_unit(one)}
        case "several":
            return item | {
                "type": "choice",
                "repeats": True,
                **_control("check-box"),
                "answerOption": _options(row, one),
            }
        case "share":
            return item | {"type": "group", "item": _pair(row, one, "decimal", "of", "out_of")}
        case "who":
            return item | {"type": "group", "item": _pair(row, one, "string", "name", "role")}
        case "group":
            return item | {
                "type": "group",
                "repeats": True,
                "item": [x for each in one["fields"] for x in _field(row, one, each)],
            }
        case "seen":
            return item | {"type": "group", "item": _meeting(row, one)}
        case "voice":
            return item | {"type": "group", "item": _voice(row, one)}
        case _:
            return item | {"type": "choice", **_control("radio-button"), "answerOption": _options(row, one)}


def _options(row: Row, one: Row) -> list[Item]:
    def word(value: str) -> Any:
        return lambda words: (
            (words["questions"][one["id"]].get("options") or {}).get(value) or words["answers"].get(value)
        )

    return [
        {"valueCoding": {"system": naming.system(row, one, value), "code": value, **said(row, "display", word(value))}}
        for value in naming.fixed(one)
    ]


def _shared(row: Row, link: str, values: tuple[str, ...], text: dict[str, Any], **more: Any) -> Item:
    """A choice among answers that every checklist shares."""
    options = [
        {
            "valueCoding": {
                "system": naming.ANSWERS,
                "code": value,
                **said(row, "display", lambda words, v=value: words["answers"].get(v)),
            }
        }
        for value in values
    ]
    return {"linkId": link, "type": "choice", **text, **more, "answerOption": options}


def _meeting(row: Row, one: Row) -> list[Item]:
    how = ("in_person", "declined_after_meeting", "video", "phone", "not_seen")
    return [
        _shared(row, f"{one['id']}.how", how, _label(row, "how")),
        _shared(row, f"{one['id']}.private", ("yes", "partly", "no"), _label(row, "private")),
        {"linkId": f"{one['id']}.why_not", "type": "text", **_label(row, "why_not")},
    ]


def _voice(row: Row, one: Row) -> list[Item]:
    told = ("words", "signs", "symbols", "behaviour", "picture")
    return [
        {"linkId": f"{one['id']}.words", "type": "text", **_label(row, "words")},
        _shared(row, f"{one['id']}.told", told, _label(row, "told"), repeats=True),
        {"linkId": f"{one['id']}.interpreted_by", "type": "string", **_label(row, "interpreted_by")},
        {"linkId": f"{one['id']}.relationship", "type": "string", **_label(row, "relationship")},
    ]


def _label(row: Row, field: str) -> dict[str, Any]:
    return said(row, "text", lambda words: words["fields"].get(field, field))


_PLAIN = {"of": "How many", "out_of": "Out of how many", "name": "Name", "role": "Role"}


def _pair(row: Row, one: Row, kind: str, *names: str) -> list[Item]:
    return [
        {"linkId": f"{one['id']}.{name}", "type": kind, "text": row["words"]["en"]["fields"].get(name, _PLAIN[name])}
        for name in names
    ]


def _field(row: Row, one: Row, field: Row) -> list[Item]:
    """One field of a repeat group, as a question of its own inside it."""
    inner = {**field, "id": f"{one['id']}.{field['id']}", "source": one["source"]}
    faces = {
        face: {**words, "questions": {inner["id"]: words["questions"][one["id"]]["fields"][field["id"]]}}
        for face, words in row["words"].items()
    }
    inside = {**row, "words": faces}
    return [_asked(inside, inner), *([] if naming.fixed(inner) else [_none(inside, inner)])]


def _help(row: Row, one: Row) -> Item:
    text = said(row, "text", lambda words: words["questions"][one["id"]].get("help"))
    return {"linkId": f"{one['id']}.help", "type": "display", **text, **_control("help")}


def _words(row: Row, one: Row) -> Item:
    return {"linkId": f"{one['id']}.said", "type": "text", "text": "In words"}


def _none(row: Row, one: Row) -> Item:
    values = (*(("not_supplied",) if one["kind"] in ("number", "share") else ()), *NON_ANSWERS)
    return _shared(row, f"{one['id']}.none", values, {"text": "There is no answer because"})


def _control(code: str) -> dict[str, Any]:
    concept = {"coding": [{"system": naming.CONTROLS, "code": code}]}
    return {"extension": [{"url": naming.CONTROL, "valueCodeableConcept": concept}]}


def _unit(one: Row) -> dict[str, Any]:
    return {"extension": [{"url": naming.UNIT, "valueCoding": {"display": one["unit"]}}]} if one.get("unit") else {}
