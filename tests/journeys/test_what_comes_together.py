"""What comes together at Larkmere, as Huw reads and judges it, and Priya, Ola and Sam do not."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext, expect

from tests.journeys.browser import barriers, shot, sideways
from tests.journeys.walking import choose, comes_true, everything_sent, go, said, sign_in, tap, unfold, write
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey
STANDS = "fetch('/api/patterns/larkmere').then((r) => r.json()).then(({ patterns }) => patterns.length > 2)"
TITLE, SAFETY = "What comes together here", "Safety: abuse, injury, fear"


async def test_huw_judges_what_comes_together_and_the_provider_never_hears_of_it(
    installation: Callable[..., ServerProcess], another: Callable[..., Awaitable[BrowserContext]]
) -> None:
    server = installation()
    page = await sign_in(await another(), server, "huw")
    await comes_true(page, STANDS)
    await go(page, "hospital/larkmere")
    one = page.locator(".l-rows__item", has=page.get_by_role("heading", name=SAFETY))
    await expect(one).to_contain_text("Why now")
    await expect(one).to_contain_text("What would make it go away")
    await one.scroll_into_view_if_needed()
    await shot(page, "together")
    await unfold(one.locator("details").filter(has_text="Sources"))
    await one.locator("details").first.scroll_into_view_if_needed()
    await shot(page, "together-sources")
    assert await barriers(page) == [] and await sideways(page) == 0

    judge = one.locator("details", has=page.get_by_text("Confirm, watch or dismiss", exact=True))
    await unfold(judge)
    await choose(judge, "What do you say?", "Watch: look again, and tell who goes next")
    await tap(judge, "Keep this")
    await expect(judge.get_by_text("Choose one and give your reason.")).to_be_visible()
    await write(judge, "Why? The next reader needs your reason.", "Two bodies say it; Priya looks at the night shift.")
    await judge.scroll_into_view_if_needed()
    await shot(page, "together-judge")
    await tap(judge, "Keep this")
    await everything_sent(page)
    await expect(one.locator(".l-tag").first).to_contain_text("Watched")

    theirs = await sign_in(await another(), server, "priya")
    await go(theirs, "hospital/larkmere")
    await said(theirs, TITLE)
    shown = theirs.locator(".l-rows__item", has=theirs.get_by_role("heading", name=SAFETY))
    await expect(shown).to_contain_text("Watched")
    await expect(shown).not_to_contain_text("night shift")
    await expect(shown).to_contain_text("Silence does not show that it is gone")
    await expect(shown.get_by_text("Confirm, watch or dismiss")).to_have_count(0)
    await shown.scroll_into_view_if_needed()
    await shot(theirs, "together-placing")

    gareth = await sign_in(await another(), server, "gareth")
    await go(gareth, "hospital/larkmere")
    welsh = gareth.get_by_role("heading", name="Beth sy’n dod ynghyd yma")
    await welsh.scroll_into_view_if_needed()
    await shot(gareth, "together-welsh")

    for who in ("ola", "sam"):
        other = await sign_in(await another(), server, who)
        await go(other, "hospital/larkmere")
        await expect(other.get_by_role("heading", level=1)).to_be_visible()
        assert await other.evaluate("fetch('/api/patterns/larkmere').then((r) => r.status)") == 404
        await expect(other.get_by_text(TITLE)).to_have_count(0)
