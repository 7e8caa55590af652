"""The next release, as a phone meets it: the folder the server hands out holds another build from one moment to the next."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tools import app

_BUILD = re.compile(r"(lantern-app-`,\w+=\w+\+`)([0-9a-f]{16})(`)")
_PAGE = re.compile(r"(\[`/app/index\.html`,`)([0-9a-f]{16})(`\])")
MARK = "meta[name=release]"


def folder(place: Path) -> Path:
    """A copy of the build, for LANTERN_DIST: it may be changed under a server that runs."""
    return Path(shutil.copytree(app.DIST, place))


def release(dist: Path, name: str) -> None:
    """Another page under the same address, and a worker that knows it: `MARK` on the page says which it is."""
    page = (app.DIST / "index.html").read_text()
    (dist / "index.html").write_text(page.replace("</head>", f'<meta name="release" content="{name}"></head>'))
    digest = name.encode().hex().ljust(16, "0")[:16]
    _change_worker(dist, digest, lambda text: _PAGE.subn(rf"\g<1>{digest}\g<3>", text))


def release_broken(dist: Path) -> None:
    """A worker that names a file which did not come along."""
    gone = "[`/app/assets/forgotten-0a1b2c3d.js`,``],[`/app/index.html`"
    _change_worker(
        dist, "b" * 16, lambda text: (text.replace("[`/app/index.html`", gone), text.count("[`/app/index.html`"))
    )


def _change_worker(dist: Path, build: str, change: Callable[[str], tuple[str, int]]) -> None:
    text, changed = change((app.DIST / "sw.js").read_text())
    text, renamed = _BUILD.subn(rf"\g<1>{build}\g<3>", text)
    assert changed == renamed == 1, "the worker is not built as this proof expects"
    (dist / "sw.js").write_text(text)
