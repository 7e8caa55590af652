"""Builds the app in pwa/ with the Node that comes from PyPI; does nothing when it is built already.

One sha256 over all sources is compared with a stamp inside the built folder. The new build is made beside the
old one and then takes its place, so a server that is running never hands out half an app.
`python tools/app.py install` only installs what the type checks and tests of the app need.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PWA = ROOT / "pwa"
DIST = PWA / "dist"
MODULES = PWA / "node_modules"
NODE_PIN = ROOT / "requirements" / "build.txt"
LEFT_BEHIND = {"node_modules", "dist", "dist.new", "dist.old"}


def sources() -> list[Path]:
    """Every file the build may read, in a fixed order."""
    found = [NODE_PIN]
    for entry in sorted(PWA.iterdir()):
        if entry.name not in LEFT_BEHIND:
            found += sorted(p for p in entry.rglob("*") if p.is_file()) if entry.is_dir() else [entry]
    return found


def digest(files: list[Path]) -> str:
    total = hashlib.sha256()
    for file in files:
        total.update(f"{file.relative_to(ROOT)}\0{file.stat().st_size}\0".encode())
        total.update(file.read_bytes())
    return total.hexdigest()


def stamped(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text() == wanted


def node(*command: str) -> None:
    """Runs npm or npx of this environment; its `node` must be found before any other on the machine."""
    here = os.path.dirname(sys.executable)
    path = here + os.pathsep + os.environ.get("PATH", "")
    subprocess.run(
        [os.path.join(here, command[0]), *command[1:]], cwd=PWA, check=True, env={**os.environ, "PATH": path}
    )


@contextmanager
def alone() -> Iterator[None]:
    """Two builds at once would take each other's folders away; the second waits, and then has nothing to do."""
    folder = os.open(PWA, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def install() -> None:
    with alone():
        _install()


def build() -> None:
    with alone():
        _build()


def _install() -> None:
    wanted = digest([PWA / "package.json", PWA / "package-lock.json", NODE_PIN])
    stamp = MODULES / ".lantern-stamp"
    if stamped(stamp, wanted):
        return
    print("Installing what builds the app", flush=True)
    node("npm", "ci", "--ignore-scripts", "--loglevel=error")
    stamp.write_text(wanted)


def _build() -> None:
    wanted = digest(sources())
    if stamped(DIST / ".lantern-stamp", wanted):
        return
    _install()
    print("Building the app", flush=True)
    fresh, old = PWA / "dist.new", PWA / "dist.old"
    node("npx", "vite", "build", "--outDir", fresh.name, "--emptyOutDir", "--logLevel", "warn")
    (fresh / ".lantern-stamp").write_text(wanted)
    shutil.rmtree(old, ignore_errors=True)
    if DIST.exists():
        DIST.rename(old)
    fresh.rename(DIST)
    shutil.rmtree(old, ignore_errors=True)


def main() -> None:
    try:
        install() if sys.argv[1:] == ["install"] else build()
    except FileNotFoundError as error:
        sys.exit(f"Could not build the app: {error.filename} is not there. `make run` installs it.")
    except subprocess.CalledProcessError as error:
        sys.exit(f"Could not build the app: {' '.join(map(str, error.cmd[1:]))} ended with {error.returncode}.")


if __name__ == "__main__":
    main()
