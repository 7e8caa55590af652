"""Reading one command: strictly first; then with what cannot be stored made good; a concern in any shape at all."""

import json
import re
from typing import Any

import msgspec

from lantern.concerns.commands import RaiseConcern
from lantern.ids import derived
from lantern.problems import Problem
from lantern.sync.commands import COMMANDS

NUL = re.compile(rb"(?<!\\)((?:\\\\)*)\\u0000")
"""An escaped NUL that is not itself escaped: PostgreSQL cannot keep it, so it becomes U+FFFD."""

_ESCAPE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL
)


def mended(body: bytes) -> bytes:
    """A request's bytes with every half of a character (a lone surrogate) replaced by U+FFFD.

    Phones make words well-formed first; a concern from one that did not must still be heard.
    """
    return _ESCAPE.sub(lambda found: rb"\ufffd" if found.group(1) else found.group(0), body)


class Tagged(msgspec.Struct):
    """Just enough of a command to know which one it is."""

    type: str


_tag = msgspec.json.Decoder(Tagged)
_decoders: dict[str, msgspec.json.Decoder[Any]] = {
    tag: msgspec.json.Decoder(kind) for tag, (kind, _) in COMMANDS.items()
}


def type_of(raw: bytes) -> str:
    """The command's type; "?" when even that cannot be read."""
    try:
        return _tag.decode(raw).type[:100].replace("\0", "�")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return "?"


def read(raw: bytes, kind: str) -> Any:
    """The command, of this type. Raises Problem newer-app or unreadable."""
    decoder = _decoders.get(kind)
    if decoder is None:
        raise Problem("newer-app" if kind != "?" else "unreadable", detail=kind)
    plain = NUL.sub(rb"\1\\ufffd", raw) if b"\\u0000" in raw else raw
    try:
        return decoder.decode(plain)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return _repaired(decoder, plain, error)


def _repaired(decoder: msgspec.json.Decoder[Any], raw: bytes, error: Exception) -> Any:
    """The same command with lone surrogates replaced, if that was all that was wrong with it."""
    try:
        loose = json.loads(raw.decode("utf-8", "replace"))
        return decoder.decode(json.dumps(loose, ensure_ascii=False).encode("utf-8", "replace"))
    except (msgspec.DecodeError, ValueError, RecursionError) as still:
        raise Problem("unreadable", detail=_where(error)) from still


def _where(error: Exception) -> str:
    """Which part could not be read, without repeating anybody's words."""
    place = re.search(r"`(\$[^`]*)`", str(error))
    return place.group(1) if place else ""


def salvaged(command_id: str, raw: bytes) -> RaiseConcern:
    """Whatever can be read of a concern: never refused, whatever came with it (K4). Unknown urgency is immediate."""
    try:
        loose = json.loads(NUL.sub(rb"\1\\ufffd", raw).decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        loose = {}
    shape = RaiseConcern.__annotations__
    said = loose.items() if isinstance(loose, dict) else ()
    readable = {name: _well_formed(value) for name, value in said if name in shape and _fits(name, value)}
    return msgspec.structs.replace(bare(command_id, raw), **readable)


def bare(command_id: str, raw: bytes) -> RaiseConcern:
    """A concern of which nothing could be read: its bytes as words, about no hospital that we know."""
    text = raw.decode("utf-8", "replace")[:20_000].replace("\0", "�")
    afraid = (
        '"source"' in text or '"protect"' in text
    )  # then nobody's name is given away because something else was unreadable
    return RaiseConcern(
        concern=derived(command_id, "concern"), hospital="-", urgency="immediate", words="" if afraid else text,
        protect="raiser" if afraid else "nobody", source=text if afraid else None,
    )  # fmt: skip


def _well_formed(value: Any) -> Any:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value


def _fits(name: str, value: Any) -> bool:
    """Whether this value alone could stand in a concern."""
    base: dict[str, Any] = {
        "type": "raise_concern",
        "concern": "x",
        "hospital": "-",
        "urgency": "immediate",
        "words": "",
    }
    try:
        text = json.dumps({**base, name: value}, ensure_ascii=False).encode("utf-8", "replace")
        _decoders["raise_concern"].decode(NUL.sub(rb"\1\\ufffd", text))
    except (msgspec.DecodeError, ValueError, RecursionError):
        return False
    return True
