"""Whether a file is of the kind it says it is, by how its bytes begin, and whether a paper carries something that runs. Pure.

Pictures are not judged here: they are made anew (`keeping.shown_as`). What is kept is never run here, nor served to be.
"""

import re

BEGINS: dict[str, re.Pattern[bytes]] = {
    "application/pdf": re.compile(rb"%PDF-[12]\.[0-9]"),
    "audio/mp4": re.compile(rb".{4}ftyp", re.DOTALL),
    "audio/webm": re.compile(rb"\x1aE\xdf\xa3"),
}
"""ISO 32000-2 §7.5.2; ISO/IEC 14496-12 §4.3; RFC 8794 §11.2.4 (EBML)."""

CARRIES = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)\b")
"""ISO 32000-2 §12.6.4.17, §12.6.4.6, §7.11.4, §13.7: a script, a program, another file, a player. A paper to be read needs
none of them. What is hidden in a compressed part is not found: papers are served to be kept, never opened in the page."""


def is_what_it_says(body: bytes, media: str) -> bool:
    """True for kinds that are not judged by their beginning."""
    begins = BEGINS.get(media)
    return begins is None or begins.match(body) is not None


def carries_more(body: bytes, media: str) -> bool:
    """Whether a paper says that something in it is to be run, or that another file lies in it."""
    return media == "application/pdf" and CARRIES.search(body) is not None
