"""What follows from a concern for those who must hear."""

from datetime import datetime

import msgspec

from lantern.alerts import records
from lantern.alerts.climbing import climb
from lantern.alerts.news import tell_raiser, tell_the_wrong, tell_who_pays
from lantern.alerts.records import alert
from lantern.alerts.released import tell_provider
from lantern.alerts.routes_untold import rest
from lantern.concerns import records as concerns
from lantern.concerns.facts import ConcernSeen
from lantern.concerns.records import concern
from lantern.concerns.routes.records import open_about
from lantern.journal import Written
from lantern.policy.model import Policy
from lantern.reactions import Reaction
from lantern.store import Transaction
from lantern.store.statements import among
from lantern.store.straight import scalar


def reactions(policy: Policy) -> tuple[Reaction, ...]:
    """Tell at once; stop one's own repeats when seen; let everybody go when closed."""

    def tell(tx: Transaction, fact: Written, now: datetime) -> None:
        climb(tx, fact.subject, policy, now)

    def seen(tx: Transaction, fact: Written, now: datetime) -> None:
        records.mark_seen(tx, fact.subject, msgspec.json.decode(fact.body, type=ConcernSeen).account, fact.at)

    def route_told(tx: Transaction, fact: Written, now: datetime) -> None:
        row = concerns.one(tx, fact.subject)
        for one in {fact.subject, *(open_about(tx, row.person) if row and row.person else ())}:
            rest(tx, one, now)  # LeDeR told because of one is told for all of them

    def death_told(tx: Transaction, fact: Written, now: datetime) -> None:
        for one in open_about(tx, fact.subject):
            rest(tx, one, now)

    def closed(tx: Transaction, fact: Written, now: datetime) -> None:
        records.mark_done(tx, fact.subject)

    def released(tx: Transaction, fact: Written, now: datetime) -> None:
        tell_provider(tx, fact, policy, now)

    def reopened(tx: Transaction, fact: Written, now: datetime) -> None:
        climb(tx, fact.subject, policy, now)
        tell_raiser(tx, fact, "reopened", policy, now)

    def moved(tx: Transaction, fact: Written, now: datetime) -> None:
        era = scalar(tx, among(concern, ("era",)), them=[fact.subject])
        records.let_go(tx, alert.c.concern == fact.subject, alert.c.kind.in_(("concern", "route")), alert.c.era < era)
        climb(tx, fact.subject, policy, now)
        tell_the_wrong(tx, fact, policy, now)
        tell_raiser(tx, fact, "moved", policy, now)

    def joined(tx: Transaction, fact: Written, now: datetime) -> None:
        records.mark_done(tx, fact.subject)
        tell_raiser(tx, fact, "joined", policy, now)

    def unjoined(tx: Transaction, fact: Written, now: datetime) -> None:
        climb(tx, fact.subject, policy, now)
        tell_raiser(tx, fact, "unjoined", policy, now)

    def opened(tx: Transaction, fact: Written, now: datetime) -> None:
        tell_who_pays(tx, fact, policy, now)

    def unsealed(tx: Transaction, fact: Written, now: datetime) -> None:
        tell_raiser(tx, fact, "unsealed", policy, now)

    return (
        Reaction("alerts.opened", ("IdentityOpened",), opened),
        Reaction("alerts.released", ("FindingReleased",), released),
        Reaction("alerts.tell", ("ConcernRaised",), tell),
        Reaction("alerts.reopened", ("ConcernReopened",), reopened),
        Reaction("alerts.moved", ("ConcernMoved",), moved),
        Reaction("alerts.joined", ("ConcernsJoined",), joined),
        Reaction("alerts.unjoined", ("ConcernUnjoined",), unjoined),
        Reaction("alerts.source_opened", ("SourceOpened",), unsealed),
        Reaction("alerts.seen", ("ConcernSeen",), seen),
        Reaction("alerts.route_told", ("CallRecorded", "RouteLeft"), route_told),
        Reaction("alerts.death_told", ("DeathTold",), death_told),
        Reaction("alerts.closed", ("ConcernClosed",), closed),
    )
