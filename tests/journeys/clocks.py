"""A phone whose clock is ahead as its server's is: both read the same evening."""

from datetime import datetime, timedelta

from playwright.async_api import BrowserContext, Page

from lantern.clock import LONDON, system_clock

_SHIFT = """seconds => {
  const Real = Date;
  window.ahead = seconds * 1000;
  window.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(Real.now() + window.ahead) : super(...given); }
    static now() { return Real.now() + window.ahead; }
  };
}"""


def next_friday(hour: int, minute: int) -> datetime:
    """The next Friday of London, at this time of day: never more than a week ahead, so that a demonstration is still fresh."""
    now = system_clock().astimezone(LONDON)
    friday = now + timedelta(days=(4 - now.weekday()) % 7)
    at = friday.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return at if at > now else at + timedelta(days=7)


async def set_ahead(context: BrowserContext, ahead: timedelta) -> None:
    """From its next page on, this phone's clock is so much later."""
    await context.add_init_script(f"({_SHIFT})({ahead.total_seconds()})")


async def goes_on(page: Page, length: timedelta) -> None:
    """Time passes on this phone."""
    await page.evaluate(f"window.ahead += {length.total_seconds() * 1000}")
