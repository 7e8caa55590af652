"""From what stands on a paper to a PDF: tagged, PDF/UA-1 and PDF/A-2a, in one typeface that ships with us, within bounds of time and size."""

import asyncio
import hashlib
import logging
from collections import OrderedDict
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import typst

from lantern.problems import Problem
from lantern.reports.laying import Draw

if TYPE_CHECKING:
    from typst import PDFStandard

log = logging.getLogger("lantern.reports")

LONGEST = 30.0
"""Seconds somebody waits for a paper; the longest checklist takes about one."""
LARGEST = 4_000_000
"""Bytes of what stands on a paper, pictures included; the largest pack of the demonstration has a tenth of it."""
AT_ONCE = 2
"""Papers made at the same time: each takes a processor for a moment."""
KEPT = 24

_TEMPLATE = Path(__file__).with_name("paper.typ").read_bytes()


def drawing(folders: list[Path]) -> Draw:
    """Finds the drawing of a picture by its meaning, in the first of these folders that has it."""

    @cache
    def draw(meaning: str) -> str | None:
        for folder in folders:
            if (path := folder / f"{meaning}.svg").is_file():
                return path.read_text("utf-8")
        return None

    return draw


def encoded(paper: dict[str, Any]) -> str:
    """What stands on the paper, as the template reads it. Raises Problem when it is more than we print."""
    text = msgspec.json.encode(paper, order="deterministic").decode()
    if len(text) > LARGEST:
        raise Problem("too-long-to-print")
    return text


def etag(text: str) -> str:
    """The same words laid out by the same template are the same paper."""
    digest = hashlib.sha256(_TEMPLATE + version("typst").encode() + text.encode()).hexdigest()
    return f'"{digest[:32]}"'


def compiled(text: str) -> bytes:
    """The PDF. Takes a processor for a moment, so it is never called on the event loop.

    A name in a script for which no typeface of ours has letters may not stand in PDF/UA: then the paper is tagged all the
    same, with boxes for those letters, since a visitor who leaves in an hour needs it.
    """
    try:
        return _compiled(text, ["ua-1", "a-2a"])
    except typst.TypstError:
        log.warning("a paper is not PDF/UA: something on it has letters that no typeface here knows")
        return _compiled(text, None)


def _compiled(text: str, standards: "list[PDFStandard] | None") -> bytes:
    return typst.compile(
        _TEMPLATE, font_paths=_fonts(), sys_inputs={"data": text}, pdf_standards=standards, ignore_system_fonts=True
    )  # fmt: skip


@cache
def _fonts() -> typst.Fonts:
    spec = find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        raise RuntimeError("the typeface of paper is not installed: requirements/run.txt names it")
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(Path(spec.origin).parent / "files")]
    )


class Press:
    """Makes papers one or two at a time and keeps the last few that name nobody."""

    def __init__(self, make: Callable[[str], bytes] = compiled) -> None:
        self._make, self._kept = make, OrderedDict[str, bytes]()
        self._free = asyncio.Semaphore(AT_ONCE)

    async def print(self, text: str, keep: bool) -> bytes:
        """The PDF of this paper. Raises Problem when it takes too long."""
        name = etag(text)
        if name in self._kept:
            self._kept.move_to_end(name)
            return self._kept[name]
        try:
            async with asyncio.timeout(LONGEST):
                await self._free.acquire()
                work = asyncio.create_task(asyncio.to_thread(self._make, text))
                # a thread cannot be stopped: its place is free again when it ends, not when somebody stopped waiting
                work.add_done_callback(lambda _: self._free.release())
                body = await asyncio.shield(work)
        except TimeoutError as error:
            raise Problem("printing-slow", retry_after=60) from error
        if keep:
            self._kept[name] = body
            while len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return body
