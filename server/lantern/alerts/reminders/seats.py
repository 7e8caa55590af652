"""Who is reminded at each step: seats are resolved at the moment of sending, never pinned (K8, K36)."""

from collections import defaultdict
from datetime import date

from lantern.alerts.reminders import plan, records
from lantern.alerts.reminders.model import Due, Plan, Reader, Seat
from lantern.alerts.reminders.records import HOUSE
from lantern.commissioners.local import local_values
from lantern.identity.records import Holder, holders
from lantern.identity.rotas.records import away_today
from lantern.identity.rotas.rules import covered
from lantern.people.model import Visitor
from lantern.policy.model import Nation, Policy
from lantern.store import Transaction
from lantern.visits.caseload import records as caseload


class Seats:
    """Everybody who sits somewhere today, looked up once for many reminders."""

    def __init__(self, tx: Transaction, policy: Policy, today: date) -> None:
        self._policy, self._today = policy, today
        self.bodies = records.bodies(tx)
        self._own = local_values(tx)
        self._plans: dict[str, Plan] = {}
        self._away: dict[str, str | None] = {who: row.cover for who, row in away_today(tx, today).items()}
        self._held: dict[tuple[str, str], list[Holder]] = defaultdict(list)
        self._by_account: dict[str, Holder] = {}
        for held in holders(tx, today.isoformat()):
            away = held.away_until is not None and held.away_until >= today.isoformat()
            if held.account and not away:
                self._by_account[held.account] = held
            if not away and (held.account or held.address):
                self._held[held.body or HOUSE, held.role].append(held)
        self._visitors: dict[str, Visitor] = {}

    def know_visitors(self, tx: Transaction, them: dict[str, str]) -> None:
        """Look up who has these people; `them` says which body pays for each."""
        self._visitors.update(caseload.now(tx, them, self._today))

    def nation(self, body: str) -> Nation:
        """The nation whose days and hours hold for this body's people."""
        return self.bodies[body].nation  # type: ignore[return-value]

    def plan(self, body: str) -> Plan:
        """How this body is reminded today."""
        if body not in self._plans:
            own = self._own.get(body, ())
            self._plans[body] = plan.plan_in_force(self._policy, self.nation(body), self._today, own)
        return self._plans[body]

    def readers(self, due: Due) -> tuple[list[Reader], list[Seat]]:
        """Who is reminded, each once, and which seats nobody holds. Where nobody goes, the line stands in at once; where
        nobody stands there either, everybody who visits: what is owed is nobody's to overlook."""
        asked = list(self.plan(due.body).tell[due.step])
        found: dict[str, Reader] = {}
        empty: list[Seat] = []
        for seat in asked:
            sitting = self._sitting(due, seat)
            if not sitting:
                empty.append(seat)
            if not sitting and seat == "visitor" and "line" not in asked:
                asked.append("line")
            for reader in sitting:
                found.setdefault(reader.key, reader)
        for held in [] if found else self._there(self._seated(due, "visitor")):
            reader = _reader("visitor", held)
            found.setdefault(reader.key, reader)
        return list(found.values()), empty

    def _sitting(self, due: Due, seat: Seat) -> list[Reader]:
        if seat == "backstop":
            behind = self.bodies[due.body].region
            held = self._held.get((behind or "", "region"), [])
        else:
            held = self._seated(due, seat)
        taken_on = self._by_account.get(due.standing.owner or "") if seat == "visitor" else None
        if taken_on is not None:
            return [_reader(seat, taken_on)]
        visitor = self._visitors.get(due.standing.person or "") if seat == "visitor" else None
        if visitor is not None and visitor.left_on is not None:
            return []
        own = self._there([h for h in held if h.account == visitor.account]) if visitor is not None else []
        return [_reader(seat, h) for h in own or self._there(held)]

    def _seated(self, due: Due, seat: Seat) -> list[Holder]:
        """Everybody who holds this seat for the person's or the hospital's sake, also who is on leave."""
        if due.standing.kind == "register":
            return self._of_register(due, seat)
        subject = due.standing.subject
        kinds = plan.roles(self._policy, seat, subject, self.nation(due.body), self._today)
        held = [h for kind in kinds for h in self._held.get((due.body, kind), ())]
        if not held and due.standing.kind == "contact":
            # kept by whoever stands behind the body, or by nobody but the operator
            held = self._held.get((due.body, "operator" if due.body == HOUSE else "region"), [])
        return [h for h in held if subject == "person" or h.hospital in (None, due.standing.hospital)]

    def _of_register(self, due: Due, seat: Seat) -> list[Holder]:
        """Whoever manages the hospital, whichever body they sit for; then those at its host's table (K21)."""
        place = due.standing.hospital
        kinds = plan.roles(self._policy, seat, "register", self.nation(due.body), self._today)
        held = [
            h
            for (body, role), all_ in self._held.items()
            if role in kinds
            for h in all_
            if h.hospital == place or (h.hospital is None and body == due.body)
        ]
        return held

    def _there(self, held: list[Holder]) -> list[Holder]:
        """Of these, whoever is there; and whoever covers for those who are on leave (K36)."""
        addresses = [h for h in held if h.account is None]
        mine = {h.account: h for h in held if h.account}
        sitting = [each.who for each in covered(mine, self._away) if not each.away]
        known = self._by_account | mine
        return [*addresses, *(known[who] for who in sitting if who in known)]


def _reader(seat: Seat, held: Holder) -> Reader:
    address = held.address if held.account is None else None
    return Reader(seat=seat, account=held.account, address=address, name=held.name, language=held.language)
