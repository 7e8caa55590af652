"""When a question shows, as FHIR says it: `enableWhen` where one level is enough, else an SDC expression in FHIRPath."""

from typing import Any

from lantern.checklists.model import NON_ANSWERS
from lantern.interop.fhir import naming

Questions = dict[str, dict[str, Any]]
Clause = dict[str, Any]


def enabling(condition: dict[str, Any], questions: Questions, version: dict[str, Any]) -> dict[str, Any]:
    """The part of an item that says when it shows."""
    flat = _flat(condition, questions, version)
    if flat is None:
        expression = {"language": "text/fhirpath", "expression": _path(condition, questions)}
        return {"extension": [{"url": naming.ENABLE, "valueExpression": expression}]}
    behaviour, clauses = flat
    more = {"enableBehavior": behaviour} if len(clauses) > 1 else {}
    return {"enableWhen": clauses, **more}


def _flat(condition: dict[str, Any], questions: Questions, version: dict[str, Any]) -> tuple[str, list[Clause]] | None:
    """("all" or "any", clauses); None where clauses would have to be nested."""
    ((key, value),) = condition.items()
    if key in ("all", "any"):
        parts = [_flat(one, questions, version) for one in value]
        if any(part is None or (part[0] != key and len(part[1]) > 1) for part in parts):
            return None
        return key, [clause for part in parts if part for clause in part[1]]
    if key == "answered":
        return "all", _answered(questions[value], version)
    if key == "not":
        ((inner, values),) = value.items()
        if inner in ("all", "any", "not", "answered"):
            return None
        return "all", [_compared(questions[inner], one, "!=", version) for one in _several(values)]
    return "any", [_compared(questions[key], one, "=", version) for one in _several(value)]


def _answered(question: dict[str, Any], version: dict[str, Any]) -> list[Clause]:
    """ "Not looked at" and its kin are values in FHIR, and no answers here."""
    there = {"question": link(question), "operator": "exists", "answerBoolean": True}
    if not naming.fixed(question):
        return [there]
    return [there, *(_compared(question, one, "!=", version) for one in NON_ANSWERS)]


def _compared(question: dict[str, Any], value: str, operator: str, version: dict[str, Any]) -> Clause:
    if question["kind"] == "number" and value.isdigit():
        # a count is never below nought, and readers disagree on "not equal" for numbers
        operator = ">" if operator == "!=" and int(value) == 0 else operator
        return {"question": link(question), "operator": operator, "answerDecimal": int(value)}
    if question["kind"] in ("number", "share") or (not naming.fixed(question) and value in NON_ANSWERS):
        coding = {"system": naming.ANSWERS, "code": value}
        return {"question": f"{question['id']}.none", "operator": operator, "answerCoding": coding}
    coding = {"system": naming.system(version, question, value), "code": value}
    return {"question": link(question), "operator": operator, "answerCoding": coding}


def link(question: dict[str, Any]) -> str:
    """The item whose value a condition on this question looks at."""
    first = {"seen": ".how", "voice": ".words", "share": ".of", "who": ".name"}
    return question["id"] + first.get(question["kind"], "")


def _path(condition: dict[str, Any], questions: Questions) -> str:
    ((key, value),) = condition.items()
    if key in ("all", "any"):
        return "(" + (" and " if key == "all" else " or ").join(_path(one, questions) for one in value) + ")"
    if key == "not":
        return f"{_path(value, questions)}.not()"
    if key == "answered":
        found = _values(questions[value])
        fixed = bool(naming.fixed(questions[value]))
        codes = " | ".join(f"'{one}'" for one in NON_ANSWERS)
        return f"({found}.code.exclude({codes}).exists())" if fixed else f"({found}.exists())"
    tests = []
    for one in _several(value):
        if questions[key]["kind"] == "number" and one.isdigit():
            tests.append(f"({_values(questions[key])} = {one})")
        else:
            tests.append(f"({_values(questions[key])}.where(code = '{one}').exists())")
    return "(" + " or ".join(tests) + ")"


def _values(question: dict[str, Any]) -> str:
    return f"%resource.descendants().where(linkId = '{link(question)}').answer.value"


def _several(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
