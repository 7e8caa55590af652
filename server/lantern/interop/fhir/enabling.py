"""When a question shows, as FHIR says it: `enableWhen` where one level is enough, else an SDC expression in FHIRPath."""

from typing import Any

from lantern.checklists.model import NON_ANSWERS
from lantern.interop.fhir import naming

Questions = dict[str, dict[str, Any]]
Clause = dict[str, Any]
COUNTED = ("number", "share")


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
        # "not supplied" is an answer, and stands in another item: two places to look need an expression
        return None if questions[value]["kind"] in COUNTED else ("all", _answered(questions[value], version))
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
        return {"question": link(question), "operator": operator, "answerDecimal": int(value)}
    if question["kind"] in COUNTED or (not naming.fixed(question) and value in NON_ANSWERS):
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
        return _path_answered(questions[value])
    tests = []
    for one in _several(value):
        where = f"$this = {one}" if questions[key]["kind"] == "number" and one.isdigit() else f"code = '{one}'"
        tests.append(f"{_values(questions[key], one)}.where({where}).exists()")
    return "(" + " or ".join(tests) + ")"


def _path_answered(question: dict[str, Any]) -> str:
    found = _values(question)
    if naming.fixed(question):
        codes = " | ".join(f"'{one}'" for one in NON_ANSWERS)
        return f"{found}.code.exclude({codes}).exists()"
    supplied = f" or {_values(question, 'not_supplied')}.where(code = 'not_supplied').exists()"
    return f"({found}.exists(){supplied if question['kind'] in COUNTED else ''})"


def _values(question: dict[str, Any], value: str = "0") -> str:
    """Where a value of this question is found: what is no number stands beside the number."""
    here = f"{question['id']}.none" if question["kind"] in COUNTED and not value.isdigit() else link(question)
    return f"%resource.descendants().where(linkId = '{here}').answer.value"


def _several(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
