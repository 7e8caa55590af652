"""The outer shape that a part must have to be kept as that part. What is inside may be incomplete; that is told as faults."""

from typing import Annotated, Any

import msgspec

from lantern.problems import Problem

_Text = Annotated[str, msgspec.Meta(max_length=4_000)]
_Texts = dict[str, _Text]
_DEEPEST = 24


class Field(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    ask: _Text = ""
    options: _Texts | None = None


class Asked(msgspec.Struct, forbid_unknown_fields=True, omit_defaults=True):
    ask: _Text = ""
    help: _Text | None = None
    options: _Texts | None = None
    fields: dict[str, Field] | None = None


class Words(msgspec.Struct, forbid_unknown_fields=True):
    title: _Text = ""
    sections: _Texts = {}
    questions: dict[str, Asked] = {}


class Line(msgspec.Struct, forbid_unknown_fields=True):
    picture: _Text = ""
    text: _Text = ""


_Rows = Annotated[list[dict[str, Any]], msgspec.Meta(max_length=1_000)]
_SHAPES: dict[str, Any] = {
    "about": dict[str, Any], "questions": _Rows, "cases": _Rows, "words": Words,
    "page": Annotated[list[Line], msgspec.Meta(max_length=200)],
}  # fmt: skip


def shaped(part: str, content: Any) -> Any:
    """The content as this part holds it. Raises Problem unreadable: the command is set aside whole."""
    try:
        if _depth(content) > _DEEPEST:
            raise Problem("unreadable", detail=part)
        kept = msgspec.convert(content, _SHAPES[part.partition("/")[0]])
    except (msgspec.ValidationError, RecursionError) as error:
        raise Problem("unreadable", detail=part) from error
    plain = msgspec.to_builtins(kept)
    return [_case(one) for one in plain] if part == "cases" else plain


def _case(one: dict[str, Any]) -> dict[str, Any]:
    """Without what is said by leaving it out, so that the same case is written in one way."""
    expect = one.get("expect")
    if isinstance(expect, dict):
        one = {**one, "expect": {key: value for key, value in expect.items() if value is not None and value != []}}
    return {key: value for key, value in one.items() if value is not None}


def _depth(value: Any) -> int:
    deepest, level = 0, [value]
    while level:
        deepest += 1
        level = [
            inner
            for one in level
            if isinstance(one, (dict, list))
            for inner in (one.values() if isinstance(one, dict) else one)
        ]
    return deepest
