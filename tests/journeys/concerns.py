"""Something is wrong: raised in a few taps, telephoned, taken."""

import asyncio
from collections.abc import Callable

from playwright.async_api import Page, expect

from tests.journeys.walking import PATIENT, choose, id_in, on, tap, write
from tests.sinks import MailSink

COUNT_TAPS = """() => {
  window.taps = [];
  document.addEventListener('click', ({ isTrusted, target }) => {
    const on = target.closest('a, button, summary');
    if (isTrusted && on) window.taps.push(on.textContent.trim());
  }, true);
}"""


async def count_taps(page: Page) -> None:
    """From now on, every tap on a button or a link is written down."""
    await page.evaluate(COUNT_TAPS)


async def taps(page: Page) -> list[str]:
    return list(await page.evaluate("window.taps"))


async def raise_concern(page: Page, urgency: str, sentence: str) -> str:
    """Three taps and a sentence, from anywhere on a visit; returns the concern's id."""
    await page.get_by_role("link", name="Something is wrong").click()
    return await say_what_is_wrong(page, urgency, sentence)


async def say_what_is_wrong(page: Page, urgency: str, sentence: str) -> str:
    """From "How urgent is it?" on."""
    await page.locator(".l-urgency").filter(has_text=urgency).click()
    await on(page, urgency)
    await write(page, "What is wrong? One sentence is enough.", sentence)
    await tap(page, "Keep and tell")
    await expect(page.get_by_role("heading", name="What was said")).to_be_visible()
    return id_in(page, "concern")


async def record_call(page: Page, to: str, spoke: str, reference: str) -> None:
    await tap(page, "Record a call")
    await on(page, "Record a call")
    await page.get_by_role("radio", name=to).check()
    await write(page, "Who did you speak to?", spoke)
    await write(page, "Reference they gave you", reference)
    await tap(page, "Keep this call")
    await expect(page.get_by_text(f"Reference {reference}").first).to_be_visible()


async def take(page: Page, step: str, within: str) -> None:
    """Seen is not taken: this is."""
    await write(page, "What do you do first?", step)
    await choose(page, "When is there next word?", within)
    await tap(page, "I am taking this")
    await expect(page.get_by_text("You have taken this.")).to_be_visible()


async def until(true: Callable[[], object]) -> None:
    """Waits for something in this process, which no browser can be asked for."""
    async with asyncio.timeout(PATIENT / 1000):
        while not true():
            await asyncio.sleep(0.05)


async def letters_to(mail: MailSink, before: int, who: set[str]) -> None:
    """Waits until each of these has had a letter since there were so many."""
    await until(lambda: who <= {to for each in mail.recipients[before:] for to in each})


async def letter_to(mail: MailSink, before: int, who: str) -> str:
    """The words of the first letter this one has had since there were so many."""
    await letters_to(mail, before, {who})
    place = next(n for n, to in enumerate(mail.recipients[before:], before) if who in to)
    return str(mail.messages[place].get_content())
