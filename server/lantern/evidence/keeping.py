"""Evidence bytes, by hash, apart from words: a folder, or S3-compatible storage when configured."""

import asyncio
import hashlib
import io
from pathlib import Path

import obstore
from obstore.exceptions import BaseError
from obstore.store import LocalStore
from PIL import Image, ImageOps

from lantern.evidence.sniffing import carries_more, is_what_it_says
from lantern.problems import Problem

LARGEST = 60_000_000
"""Pixels: more than any phone's camera takes, and little enough to be made anew."""
Image.MAX_IMAGE_PIXELS = LARGEST

FORMATS = {"image/jpeg": "JPEG", "image/webp": "WEBP", "image/png": "PNG"}


class Kept:
    """Where this installation keeps its evidence."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._store = LocalStore(str(folder.resolve()))

    async def put(self, sha256: str, body: bytes, media: str) -> None:
        """Verify and keep. Raises Problem hash-differs, not-this-kind, carries-a-program or not-a-picture."""
        if hashlib.sha256(body).hexdigest() != sha256:
            raise Problem("hash-differs")
        if not is_what_it_says(body, media):
            raise Problem("not-this-kind")
        if carries_more(body, media):
            raise Problem("carries-a-program")
        shown = await asyncio.to_thread(shown_as, body, media)
        await obstore.put_async(self._store, _path(sha256), body)
        await obstore.put_async(self._store, _path(sha256) + ".shown", shown)

    async def get(self, sha256: str) -> bytes | None:
        """The bytes to show, re-encoded; None when they have not arrived."""
        try:
            found = await obstore.get_async(self._store, _path(sha256) + ".shown")
        except (BaseError, FileNotFoundError):
            return None
        return bytes(await found.bytes_async())


def _path(sha256: str) -> str:
    return f"{sha256[:2]}/{sha256[2:]}"


def shown_as(body: bytes, media: str) -> bytes:
    """A picture made anew: upright, without its camera's and place's data. Other kinds stay as they are."""
    if media not in FORMATS:
        return body
    try:
        with Image.open(io.BytesIO(body)) as raw:
            if raw.format != FORMATS[media] or raw.width * raw.height > LARGEST:
                raise Problem("not-a-picture")
            upright = ImageOps.exif_transpose(raw).convert("RGB")
    except Problem:
        raise
    except Exception as error:  # whatever a damaged picture does to its reader
        raise Problem("not-a-picture") from error
    clean = Image.new("RGB", upright.size)
    clean.paste(upright)
    out = io.BytesIO()
    clean.save(out, "WEBP", quality=82)
    return out.getvalue()
