"""The built app under /app/: hashed files for ever, the shell and the worker never without asking."""

import gzip
import hashlib
import mimetypes
import re
from pathlib import Path

import msgspec
from litestar import Response

from lantern.problems import Problem

mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("image/svg+xml", ".svg")

_HASHED = re.compile(r"-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$")


class File(msgspec.Struct, frozen=True):
    """One file, read once."""

    body: bytes
    packed: bytes | None
    media: str
    tag: str
    stamp: int


class Files:
    """Files of one folder, read when first asked for and again when they change."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._kept: dict[str, File] = {}

    def answer(self, path: str, if_none_match: str | None, encodings: str) -> Response[bytes]:
        """The file at this path; an address without a dot is the app's own and gets the shell."""
        name = path.strip("/") or "index.html"
        found = self._read(name)
        if found is None and "." not in name.rsplit("/", 1)[-1]:
            found, name = self._read("index.html"), "index.html"
        if found is None:
            raise Problem("not-found")
        forever = name.startswith("assets/") and _HASHED.search(name)
        headers = {
            "ETag": found.tag,
            "Cache-Control": "public, max-age=31536000, immutable" if forever else "no-cache",
            "Vary": "Accept-Encoding",
        }
        if if_none_match and found.tag in if_none_match:
            return Response(b"", status_code=304, headers=headers, media_type=found.media)
        body = found.body
        if found.packed is not None and "gzip" in encodings:
            body, headers["Content-Encoding"] = found.packed, "gzip"
        return Response(body, headers=headers, media_type=found.media)

    def _read(self, name: str) -> File | None:
        if "\0" in name:  # no file has such a name, and asking for one is an error
            return None
        path = (self._folder / name).resolve()
        if not path.is_relative_to(self._folder) or not path.is_file():
            return None
        stamp = path.stat().st_mtime_ns
        kept = self._kept.get(name)
        if kept is None or kept.stamp != stamp:
            kept = self._kept[name] = _load(path, stamp)
        return kept


def _load(path: Path, stamp: int) -> File:
    body = path.read_bytes()
    media = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    text = media.startswith("text/") or media.endswith(("json", "xml", "javascript"))
    packed = gzip.compress(body, 9, mtime=0) if text and len(body) > 1000 else None
    return File(body, packed, media, f'"{hashlib.sha256(body).hexdigest()[:32]}"', stamp)
