"""Boundaries are held by a machine: who may know whom, and who may know the outside."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

from tests.promises.house import PWA, ROOT, SERVER, told, under

# What a rule may be made of: pure values and arithmetic over them.
PURE = {
    *("__future__", "abc", "bisect", "calendar", "collections", "copy", "dataclasses", "datetime", "enum"),
    *("fractions", "functools", "hashlib", "itertools", "math", "operator", "re", "string", "typing", "unicodedata"),
    *("uuid", "zoneinfo", "msgspec", "lantern"),
}
OUTSIDE = {"records", "commands", "reactions", "schedule", "routes", "store", "web", "settings"}
NOW = {("datetime", "now"), ("datetime", "today"), ("datetime", "utcnow"), ("date", "today"), ("time", "time")}


def test_a_package_knows_those_below_it_and_never_those_above() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    env = {**os.environ, "PYTHONPATH": str(ROOT / "server")}
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = "lantern" if node.level else (node.module or "")
            names.update(f"{base}.{alias.name}" for alias in node.names)
    return names


def rules() -> list[Path]:
    return [p for p in under(SERVER, ".py") if p.stem == "rules" or p.parent.name == "rules"]


def test_rules_are_functions_of_what_they_are_given() -> None:
    for file in rules():
        for name in imported(ast.parse(file.read_text())):
            parts = name.split(".")
            assert parts[0] in PURE, f"{told(file)} imports {name}"
            assert parts[0] != "lantern" or not OUTSIDE & set(parts), f"{told(file)} imports {name}"


def test_nobody_asks_the_machine_for_the_time_but_the_clock() -> None:
    """ "Now" is always handed in, so that every rule and every reminder can be proved at any hour."""
    for file in under(SERVER, ".py"):
        if file == SERVER / "clock.py":
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                owner = node.func.value
                asked = (owner.id if isinstance(owner, ast.Name) else "", node.func.attr)
                assert asked not in NOW, f"{told(file)}:{node.lineno} asks for {'.'.join(asked)}()"


def test_no_day_is_cut_from_a_moment() -> None:
    """Rows carry moments in UTC, and the first hour of a summer's day has yesterday's date there: `clock.day_of` asks London."""
    cut = re.compile(r"\[:10\]|\.slice\(0, 10\)")
    may = {SERVER / "store" / "migrations", PWA / "src" / "times.ts"}
    for file in [*under(SERVER, ".py"), *under(PWA / "src", ".ts", ".tsx")]:
        if may & {file, *file.parents} or ".test." in file.name:
            continue
        for number, line in enumerate(file.read_text().splitlines(), 1):
            assert not cut.search(line) or "toISOString" in line or "text(key)" in line, f"{told(file)}:{number}"


def test_database_drivers_are_known_to_the_store_alone() -> None:
    for file in under(SERVER, ".py"):
        known = {name.split(".")[0] for name in imported(ast.parse(file.read_text()))}
        if SERVER / "store" not in file.parents:
            assert not known & {"aiosqlite", "asyncpg"}, told(file)
