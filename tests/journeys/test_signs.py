"""Signs of a closed culture over time: what Priya saw at Larkmere stands beside what others saw, and Huw reads it joined."""

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import BrowserContext

from tests.journeys.test_faces import all_faults
from tests.journeys.test_sheets import FRIGHTENED, begun_about_larkmere
from tests.journeys.walking import choose, everything_sent, go, on, said, sign_in, tap
from tests.server_process import ServerProcess

pytestmark = pytest.mark.journey
Another = Callable[..., Awaitable[BrowserContext]]
Installation = Callable[..., ServerProcess]


async def test_huw_reads_signs_by_cluster_with_who_saw_them_and_no_total(
    installation: Installation, another: Another
) -> None:
    server = installation()  # its sheets are nobody else's
    page = await sign_in(await another(), server, "priya")
    sheet = await begun_about_larkmere(page)
    await go(page, f"sheet/{sheet}/part/poor_care")
    await choose(page, FRIGHTENED, "Yes")
    await said(page, "This may be a concern")
    await tap(page, "Next")
    await go(page, f"sheet/{sheet}/finish")
    await on(page, "What is missing")
    await said(page, "1 question answered")
    await tap(page, "Hand it in")
    await on(page, "Signs of a closed culture")
    await everything_sent(page)

    huw = await sign_in(await another(), server, "huw")
    await go(huw, "hospital/larkmere")
    await tap(huw, "Signs of a closed culture, over time")
    await on(huw, "Signs of a closed culture")
    await said(huw, FRIGHTENED)
    await said(huw, "Seen by one body")
    await said(huw, "Priya Raman, Northmoor ICB")
    assert await all_faults(huw, ["hospital/larkmere/signs"]) == ""
