"""Send the letters that ask a family before a visit; one that is no longer to be asked is not sent."""

from datetime import datetime
from typing import Any

from lantern.alerts.family.letters import letter
from lantern.alerts.family.records import family_ask
from lantern.alerts.family.settling import still
from lantern.alerts.posting import post_due
from lantern.policy.model import Policy
from lantern.settings import Settings
from lantern.store import Database

ADDRESS = "family-and-advocate-feedback?before=visit"
"""Where "is there anything you want us to look at" is asked."""


async def send_due(database: Database, settings: Settings, policy: Policy, now: datetime, node: str) -> int:
    """Send what is due. Returns how many letters were tried."""

    async def compose(one: Any) -> tuple[str, str] | None:
        if not await database.read(still, policy, one, now):
            return None
        return letter(one.language, f"{settings.origin}/app/#/checklists/{ADDRESS}")

    return await post_due(database, settings, family_ask, compose, now, node)
