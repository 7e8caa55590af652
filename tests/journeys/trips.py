"""A commissioner's trip, screen by screen: prepared, begun, answered, finished."""

from datetime import date
from pathlib import Path

from playwright.async_api import Page, expect

from tests.journeys.walking import choose, id_in, on, tap, unfold, write


async def prepare(page: Page, ward: str, people: list[str], *, announced: bool = False, day: date | None = None) -> str:
    """From Today to a trip that is kept, for today where no day is named; returns its id."""
    await tap(page, "Today")
    await tap(page, "Prepare a trip")
    await on(page, "Which ward are you going to?")
    await tap(page, ward)
    await on(page, ward)
    for box in await page.get_by_role("group", name="Who will you see?").first.get_by_role("checkbox").all():
        await box.uncheck()
    for name in people:
        await page.get_by_role("checkbox", name=name).check()
    if day:
        await page.get_by_label("Which day?").fill(day.isoformat())
    await page.get_by_label("Yes, announced" if announced else "No, unannounced").check()
    await tap(page, "Keep this trip")
    await on(page, f"Visit to {ward}")
    return id_in(page, "visit")


async def begin(page: Page) -> None:
    await tap(page, "I am here: begin")
    await expect(page.get_by_role("button", name="I am here: begin")).to_have_count(0)


async def open_part(page: Page, name: str) -> None:
    """A person's part, or the ward's, and its first screen."""
    await page.locator(".l-steps").get_by_role("link", name=name, exact=True).click()
    await on(page, name)
    await page.get_by_role("button", name="Begin at the first").or_(page.get_by_role("button", name="Go on")).click()


async def photograph(page: Page, file: Path, shows: str) -> None:
    await page.get_by_text("Take a photograph", exact=True).click()
    await write(page, "What does it show?", shows)
    await page.locator("input[type=file]").set_input_files(file)
    await expect(page.locator(".l-evidence", has_text=shows)).to_be_visible()


async def met_in_private(page: Page) -> None:
    """The first screen: seen in person, with nobody listening."""
    await on(page, "Meeting the person")
    await choose(page, "Did you meet this person?", "Met in person")
    await choose(page, "Could you talk in private?", "Yes")
    await tap(page, "Next")


async def four_voices(page: Page, person: str, family: str, staff: str, own: str) -> None:
    """Each voice on a screen of its own, so that they are never mixed."""
    await on(page, "Their own words")
    await write(page, "Their words, as they said or showed them", person)
    await choose(page, "How was it told?", "Words", "Pictures")
    await tap(page, "Next")
    await on(page, "What family says")
    await write(page, "Who is this to the person?", "His father, on the telephone")
    await write(page, "What they say", family)
    await tap(page, "Next")
    await on(page, "What staff say")
    await write(page, "What they say", staff)
    await tap(page, "Next")
    await on(page, "What you saw and think")
    await write(page, "What you saw and think", own)
    await tap(page, "Next")


async def check_promises(page: Page, *found: tuple[str, str]) -> None:
    """Looks at earlier promises in the order they stand: what was found, and what was seen."""
    await tap(page, "Look at promises, or note a new one")
    await on(page, "Promises")
    boxes = page.locator(".l-box").filter(has_text="What did you find?")
    for place, (what, seen) in enumerate(found):
        box = boxes.nth(place)
        await unfold(box.locator("details").filter(has_text="What did you find?"))
        await choose(box, "What did you find?", what)
        await write(box, "What did you see?", seen)
        await tap(box, "Keep what I found")
        await expect(box.get_by_text(f"This time: {what}")).to_be_visible()


async def finish(page: Page) -> None:
    """Handed in; stands on the summary afterwards."""
    await tap(page, "Finish the visit")
    await on(page, "Finish the visit")
    await tap(page, "Finish and hand in")
    await on(page, "Summary of your visit")
