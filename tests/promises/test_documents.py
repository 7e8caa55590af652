"""Documents cannot drift: what they name exists, and what exists has its line."""

import ast
import re
from pathlib import Path

import pytest

from tests.promises.house import PWA, ROOT, SERVER, kept, packages, text, told, under

WORDS = ROOT / "docs" / "words.md"
CODE_NAME = re.compile(r"`([A-Za-z_][A-Za-z_0-9]*)`")


def glossary() -> list[tuple[str, list[str]]]:
    """Rows of the tables in docs/words.md: the word, and the names it has in code."""
    rows = [line.split("|") for line in text(WORDS).splitlines() if line.startswith("| **")]
    return [(row[1].strip(" *"), CODE_NAME.findall(row[-2])) for row in rows]


@pytest.fixture(scope="module")
def code() -> set[str]:
    """Every name and word in our code and data, in lower case; `VisitFinished` counts as visit and finished too."""
    files = [*under(SERVER), *under(PWA / "src"), *under(PWA / "worker"), *under(ROOT / "checklists", ".yaml")]
    names = {name for file in files for name in re.findall(r"[A-Za-z_][A-Za-z_0-9]*", text(file))}
    parts = {part for name in names for part in re.findall(r"[A-Z]?[a-z0-9]+", name)}
    folders = {part for file in files for part in file.relative_to(ROOT).with_suffix("").parts}
    return {one.lower() for one in names | parts | folders}


@pytest.mark.parametrize(("word", "names"), glossary(), ids=[word for word, _ in glossary()])
def test_every_word_of_the_glossary_exists_in_code(word: str, names: list[str], code: set[str]) -> None:
    assert names, f"docs/words.md does not say what {word} is called in code"
    missing = [name for name in names if name.lower() not in code]
    assert not missing, f"docs/words.md says {word} is {missing} in code, and nothing is called that"


def test_the_glossary_is_in_order() -> None:
    for table in text(WORDS).split("\n## ")[1:]:
        words = re.findall(r"^\| \*\*(.+?)\*\*", table, re.MULTILINE)
        assert words == sorted(words, key=str.lower)


@pytest.mark.parametrize("file", under(SERVER, ".py"), ids=told)
def test_every_module_begins_by_saying_what_it_is(file: Path) -> None:
    assert ast.get_docstring(ast.parse(text(file))), f"{told(file)} has no docstring"


@pytest.mark.parametrize("package", packages(), ids=lambda p: p.name)
def test_every_package_has_its_line_on_the_map(package: Path) -> None:
    lines = text(ROOT / "CONTRIBUTING.md").splitlines()
    assert any(f"`{package.name}`" in line and line.startswith("|") for line in lines)


def test_every_setting_has_its_line() -> None:
    """Also the other way: no document names a setting that nobody reads."""
    read = {
        name for file in under(SERVER, ".py") for name in re.findall(r'"(LANTERN_[A-Z_]+|DATABASE_URL)"', text(file))
    }
    page = text(ROOT / "docs" / "running.md")
    described = set(re.findall(r"^\| `(LANTERN_[A-Z_]+|DATABASE_URL)` ", page, re.MULTILINE))
    assert described == read


def test_links_between_our_documents_lead_somewhere() -> None:
    broken = [
        f"{told(file)} → {link}"
        for file in under(ROOT, ".md")
        for link in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text(file))
        if not (file.parent / link).exists()
    ]
    assert not broken


def decisions() -> list[Path]:
    return [p for p in under(ROOT / "docs" / "decisions", ".md") if p.name != "README.md"]


def test_decisions_are_short_and_say_why() -> None:
    for page in decisions():
        words = text(page)
        assert re.match(r"\d{4}-", page.name), f"{told(page)} has no number"
        for part in ("Context", "Decision", "Consequence"):
            assert part in words, f"{told(page)} does not say its {part.lower()}"
        assert len(words.splitlines()) <= 60, f"{told(page)} is longer than a page"
    numbers = [p.name[:4] for p in decisions()]
    assert len(numbers) == len(set(numbers)), "two decisions share a number"


def test_continuous_integration_runs_what_a_person_runs() -> None:
    commands = [line for line in text(ROOT / ".ci" / "run").splitlines() if line and not line.startswith("#")]
    assert commands == ["exec make test"]
    targets = re.findall(r"^([a-z]+):", text(ROOT / "Makefile"), re.MULTILINE)
    assert {"run", "test", "prove", "bench"} <= set(targets)


def test_no_file_names_the_machine_it_was_written_on() -> None:
    places = [r"/root/", r"/home/[a-z]", r"/Users/[a-z]", r"/tmp/[a-z]"]
    if len(ROOT.parts) > 2:  # "/app" would be found in every address of ours
        places.append(re.escape(str(ROOT)) + r"\b")
    pattern = re.compile("|".join(places))
    this = "tests/promises/test_documents.py"
    binary = {".png", ".jpg", ".woff2", ".ico"}
    found = [
        f"{told(file)}:{number}"
        for file in kept()
        if file.suffix not in binary and told(file) != this
        for number, line in enumerate(text(file).splitlines(), 1)
        if pattern.search(line)
    ]
    assert not found


def test_lock_files_carry_versions_and_hashes_and_no_addresses() -> None:
    assert '"resolved"' not in text(PWA / "package-lock.json")
    for file in under(ROOT / "requirements"):
        assert "://" not in text(file) and "--index" not in text(file), told(file)
    for file in under(ROOT / "requirements", ".txt"):
        pinned = len(re.findall(r"^\S+==", text(file), re.MULTILINE))
        assert pinned == len(re.findall(r"==.*\\\n    --hash=sha256:", text(file))), told(file)
