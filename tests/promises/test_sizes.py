"""What a phone on a ward's poor signal is asked to fetch, and what a reader is asked to hold in mind."""

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.promises.house import PWA, SERVER, text, told, under
from tools import app

DIST = PWA / "dist"
PICTURES = {".svg", ".png", ".webp", ".jpg", ".mp3", ".ogg", ".opus"}


@pytest.fixture(scope="module", autouse=True)
def built() -> None:
    app.build()  # does nothing when these sources are built already


def compressed(files: set[Path]) -> float:
    """Kilobytes as a phone would fetch them."""
    return sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) / 1000


def parts() -> dict[str, Any]:
    """What was built: each script, the scripts it draws in at once and those it fetches when they are needed."""
    found: dict[str, Any] = json.loads(text(DIST / ".vite" / "manifest.json"))
    return {name: part for name, part in found.items() if part["file"].endswith(".js")}


def drawn_in(*names: str) -> set[str]:
    """These, and all they draw in at once."""
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += parts()[name].get("imports", [])
    return found


def entry() -> str:
    return next(name for name, part in parts().items() if part.get("isEntry"))


def files(names: set[str]) -> set[Path]:
    return {DIST / parts()[name]["file"] for name in names}


def test_the_first_screen_costs_at_most_40_kb_of_script_and_15_of_style() -> None:
    assert compressed(files(drawn_in(entry()))) <= 40
    assert compressed({DIST / style for style in parts()[entry()]["css"]}) <= 15


def test_the_first_screen_asks_for_one_script() -> None:
    """What is asked for in turn is waited for in turn."""
    assert drawn_in(entry()) == {entry()}


def test_a_visitors_own_day_costs_at_most_60_kb_of_script() -> None:
    """With what the frame of the app costs. Whoever opens a letter's address on a new phone waits for this and no more."""
    (day,) = [name for name, part in parts().items() if part.get("name") == "day"]
    assert compressed(files(drawn_in(entry(), day))) <= 60


def test_all_styles_come_with_the_page() -> None:
    """The build leaves out what would fetch the styles of a screen before it (pwa/vite-preload.ts)."""
    assert [name for name, part in parts().items() if part.get("css") and name != entry()] == []


def test_every_look_of_the_nhs_that_a_screen_names_is_in_the_style() -> None:
    """The build leaves out looks that none names (pwa/vite.config.ts: UNUSED)."""
    named = {
        look for file in under(PWA / "src", ".tsx") for look in re.findall(r"nhsuk-[a-z][\w-]*[a-z0-9]", text(file))
    }
    style = "".join(text(DIST / one) for one in parts()[entry()]["css"])
    assert len(named) > 20
    assert sorted(look for look in named if f".{look}" not in style) == []


def test_no_script_kept_for_the_ward_draws_in_one_that_is_only_for_a_desk() -> None:
    """It would not open without a signal."""
    kept = {name for name, part in parts().items() if not only_for_a_desk(DIST / part["file"])}
    assert len(kept) > 10
    assert drawn_in(*kept) == kept


def test_no_two_scripts_kept_for_the_ward_draw_each_other_in() -> None:
    """They would be one in two files, and every screen of either would wait for both (pwa/vite-chunks.ts: the order of its layers)."""
    kept = [name for name, part in parts().items() if not only_for_a_desk(DIST / part["file"])]
    assert [(one, other) for one in kept for other in drawn_in(one) - {one} if one in drawn_in(other)] == []


def test_the_service_worker_costs_at_most_4_kb() -> None:
    assert compressed({DIST / "sw.js"}) <= 4


def test_everything_kept_for_the_ward_but_pictures_is_fetched_in_at_most_250_kb() -> None:
    """Every screen in every face, the checklists outside visits and the words guide in both languages: all of it works
    without a signal. Only the first screen holds anybody up; the rest comes afterwards, once."""
    files = {p for p in DIST.rglob("*") if p.is_file() and not p.name.startswith(".") and p.parent.name != ".vite"}
    assert compressed({p for p in files if p.suffix not in PICTURES and not only_for_a_desk(p)}) <= 250


def only_for_a_desk(file: Path) -> bool:
    """What only desk screens are made of: fetched when one is opened, never kept for the ward (docs/decisions/0017)."""
    return file.is_relative_to(DIST / "assets" / "desk")


def test_the_service_worker_knows_every_file_of_its_build_but_what_is_only_for_a_desk() -> None:
    worker = text(DIST / "sw.js")
    files = [p for p in DIST.rglob("*") if p.is_file() and p.name != "sw.js"]
    ours = [p for p in files if not p.name.startswith(".") and p.parent.name != ".vite"]
    listed = {p: f"/app/{p.relative_to(DIST)}" in worker for p in ours}
    assert [told(p) for p in ours if listed[p] == only_for_a_desk(p)] == []


def test_styles_name_no_picture_that_is_not_there() -> None:
    """Nor one from another place: the app must look the same without a signal."""
    for style in DIST.glob("assets/*.css"):
        for address in re.findall(r"url\([\"']?(?!data:|#)([^)\"']+)", text(style)):
            there = address.startswith("/app/") and (DIST / address.removeprefix("/app/")).is_file()
            assert there or (style.parent / address).is_file(), f"{style.name} names {address}"


LONG_BECAUSE = re.compile(r"^\s*(?:#|//) long because \S+ \S+", re.MULTILINE)
CODE = [*under(SERVER, ".py"), *under(PWA / "src", ".ts", ".tsx"), *under(PWA / "worker", ".ts")]


def test_no_file_is_longer_than_250_lines_without_saying_why() -> None:
    long = {told(p): len(text(p).splitlines()) for p in CODE if not LONG_BECAUSE.search(text(p))}
    assert {name: lines for name, lines in long.items() if lines > 250} == {}
