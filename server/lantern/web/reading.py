"""Strict bodies: JSON only, decoded in one pass, every fault with its own problem and place."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

import msgspec
from litestar import Request

from lantern.problems import Problem

T = TypeVar("T")

_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_PLACE = re.compile(r"`\$([^`]*)`")


async def read_json(
    request: Request[Any, Any, Any],
    decoder: msgspec.json.Decoder[T],
    nul: bool = False,
    mended: Callable[[bytes], bytes] | None = None,
) -> T:
    """The body as this shape. Raises Problem wrong-media, not-json or not-wellformed. `nul` lets NUL through; what
    cannot be read is tried again as `mended`."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind != "application/json":
        raise Problem("wrong-media")
    body = await request.body()
    if not nul and _NUL.search(body):
        raise Problem("not-wellformed", detail="A character in this cannot be kept.")
    try:
        return decode(decoder, body)
    except Problem:
        if mended is None or (again := mended(body)) == body:
            raise
        return decode(decoder, again)


def decode(decoder: msgspec.json.Decoder[T], body: bytes) -> T:
    """Bytes to a shape, or a problem with its place."""
    try:
        return decoder.decode(body)
    except msgspec.ValidationError as error:
        raise Problem("not-wellformed", detail=_plain(str(error)), pointer=pointer(str(error))) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Problem("not-json") from error


def pointer(message: str) -> str | None:
    """msgspec's path as a JSON Pointer: `$.sent[3].id` is /sent/3/id."""
    found = _PLACE.search(message)
    if not found:
        return None
    return re.sub(r"\[(\d+)\]", r"/\1", found.group(1)).replace(".", "/") or "/"


def _plain(message: str) -> str:
    return message.split(" - at ")[0][:200]
