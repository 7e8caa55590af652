"""What the proofs of authoring share: the shipped checklists in a small world, and what Robin does with a draft."""

from pathlib import Path
from typing import Any

from lantern.ids import new_id
from lantern.preparing import publish
from tests.phone import Phone, Row
from tests.world import World

SHIPPED = Path(__file__).resolve().parents[3] / "checklists"
CHECKERS = "quality-checker-inpatient"
CHECKERS_NOW = f"{CHECKERS}/2026-04-01"
TOMORROW = "2026-11-18"


async def with_shipped(world: World, root: Path) -> World:
    """Two shipped checklists, read from files as they are: all of them would take their time at every proof."""
    for name in (CHECKERS, "closed-culture-signs", "shared"):
        (root / name).symlink_to(SHIPPED / name)
    await world.database.write(publish, root, world.clock())
    return world


async def begin(robin: Phone, from_version: str | None = CHECKERS_NOW, checklist: str = CHECKERS) -> str:
    """A draft; its id."""
    draft = new_id()
    begun = {"type": "draft_checklist", "draft": draft, "checklist": checklist}
    await robin.send(begun | ({"from_version": from_version} if from_version else {}))
    return draft


async def save(robin: Phone, draft: str, based_on: dict[str, str] | None = None, **parts: Any) -> Row:
    """Save parts, named with _ for /; the draft as it is then."""
    named = {name.replace("__", "/").replace("_", "-") if "__" in name else name: one for name, one in parts.items()}
    more = {"based_on": based_on} if based_on else {}
    await robin.send({"type": "save_draft", "draft": draft, "parts": named, **more})
    return robin.one("drafts", draft)


def review(draft: str, faces: list[str], reviewer: str, who: str, **more: Any) -> Row:
    return {
        "type": "review_draft", "draft": draft, "review": new_id(), "faces": faces, "reviewer": reviewer, "who": who,
        "verdict": "fit", **more,
    }  # fmt: skip


async def reviewed(robin: Phone, draft: str) -> None:
    """Two people have read it, one of them with a learning disability."""
    robin.do(review(draft, ["en", "cy"], "Nerys Pugh", "commissioner who speaks Welsh"))
    who = "Quality Checker, person with a learning disability"
    robin.do(review(draft, ["en-simple", "cy-simple"], "Megan Lewis", who, lived_experience=True))
    await robin.exchange()


def publish_on(draft: str, day: str = TOMORROW) -> Row:
    return {"type": "publish_draft", "draft": draft, "from_on": day}


def codes(reply: Row) -> list[str]:
    return [each["code"] for each in reply["set_aside"]]
