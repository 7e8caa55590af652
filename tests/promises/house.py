"""Where the promises look: every file that is ours and kept in the repository."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SERVER = ROOT / "server" / "lantern"
PWA = ROOT / "pwa"


@cache
def kept() -> tuple[Path, ...]:
    """What git keeps or is about to keep; outside a git checkout, everything that building does not leave behind."""
    try:
        command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
        files = [ROOT / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        left = {"node_modules", "dist", ".venv", "var", "__pycache__", ".git"}
        files = [p for p in ROOT.rglob("*") if not left & set(p.relative_to(ROOT).parts)]
    return tuple(sorted(p for p in files if p.is_file()))


def under(folder: Path, *endings: str) -> list[Path]:
    return [p for p in kept() if p.is_relative_to(folder) and (not endings or p.suffix in endings)]


def packages() -> list[Path]:
    """Every package directly under server/lantern: one per noun."""
    return sorted(p.parent for p in under(SERVER, ".py") if p.name == "__init__.py" and p.parent.parent == SERVER)


def told(path: Path) -> str:
    return str(path.relative_to(ROOT))


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
