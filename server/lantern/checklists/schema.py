"""checklists/schema.json: what may stand in each file, generated from the model, for editors and for writers."""

from typing import Any

import msgspec

from lantern.checklists.model import About, Case, FaceWords, PageLine, Question, SharedWords

FILES: dict[str, Any] = {
    "checklist.yaml": About,
    "questions.yaml": tuple[Question, ...],
    "words": FaceWords,
    "shared words": SharedWords,
    "page": tuple[PageLine, ...],
    "cases.yaml": tuple[Case, ...],
}

_TEXT = {"type": "string"}
_CONDITION = {"$ref": "#/$defs/Condition"}
_LIST = {"type": "array", "items": _CONDITION, "minItems": 1}
CONDITION: dict[str, Any] = {
    "description": "{id: value}, {id: [values]}, {answered: id}, {all: […]}, {any: […]} or {not: …}",
    "type": "object",
    "minProperties": 1,
    "maxProperties": 1,
    "properties": {"answered": _TEXT, "all": _LIST, "any": _LIST, "not": _CONDITION},
    "additionalProperties": {"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]},
}


def schema() -> dict[str, Any]:
    """The JSON Schema of each kind of file, under its name in `files`."""
    (*files,), parts = msgspec.json.schema_components(FILES.values(), ref_template="#/$defs/{name}")
    # msgspec sees a condition as any mapping; its six shapes are said here
    asked = parts["Question"]["properties"]
    asked["show_if"] = _CONDITION
    for key in ("rates", "raises"):
        for choice in asked[key]["anyOf"]:
            if choice.get("type") == "object":
                choice["additionalProperties"] = _CONDITION
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Lantern checklists",
        "files": dict(zip(FILES, files, strict=True)),
        "$defs": {**dict(sorted(parts.items())), "Condition": CONDITION},
    }


def schema_text() -> str:
    """The schema as the file holds it."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"
