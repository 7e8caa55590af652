"""An alert as its recipient's phone holds it."""

from typing import Literal

import msgspec

from lantern.concerns.model import Urgency


class AlertRow(msgspec.Struct, kw_only=True, omit_defaults=True):
    """The row of noun `alerts`: you must hear of this concern."""

    id: str
    concern: str
    hospital: str
    urgency: Urgency
    seat: str
    """In which seat you hear it: host_lead, host_deputy, placing_oncall, region, …"""
    at: str
    round: int = 0
    copy: bool = False
    """You are recorded as away: this is a copy, somebody else answers (K36)."""
    state: Literal["waiting", "seen", "done"] = "waiting"
    kind: Literal["concern", "reopened", "moved", "joined", "unjoined", "not_yours", "route", "opened", "unsealed"] = (
        "concern"
    )
    """`concern`: somebody is to take it. All others are news, and ask nothing; `not_yours`: it was not about theirs (K13);
    `route`: somebody outside must still be told of it; `opened`: somebody opened whom it is about; `unsealed`: who said it."""
