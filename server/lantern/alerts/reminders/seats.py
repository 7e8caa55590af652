"""Who is reminded at each step: seats are resolved at the moment of sending, never pinned (K8, K36)."""

from collections import defaultdict
from datetime import date

from lantern.alerts.reminders import plan, records
from lantern.alerts.reminders.model import Due, Plan, Reader, Seat
from lantern.commissioners.local import local_values
from lantern.identity.records import Holder, holders
from lantern.policy.model import Nation, Policy
from lantern.store import Transaction


class Seats:
    """Everybody who sits somewhere today, looked up once for many reminders."""

    def __init__(self, tx: Transaction, policy: Policy, today: date) -> None:
        self._policy, self._today = policy, today
        self.bodies = records.bodies(tx)
        self._own = local_values(tx)
        self._plans: dict[str, Plan] = {}
        self._held: dict[tuple[str, str], list[Holder]] = defaultdict(list)
        for held in holders(tx, today.isoformat()):
            away = held.away_until is not None and held.away_until >= today.isoformat()
            if held.body and not away and (held.account or held.address):
                self._held[held.body, held.role].append(held)
        self._last: dict[tuple[str, str], str] = {}

    def know_visitors(self, tx: Transaction, bodies: set[str]) -> None:
        """Look up who met whom last for these bodies."""
        self._last.update(records.last_visitors(tx, sorted(bodies)))

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
        """Who is reminded, each once, and which seats nobody holds. Where nobody goes, the line stands in at once."""
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
        return list(found.values()), empty

    def _sitting(self, due: Due, seat: Seat) -> list[Reader]:
        if seat == "backstop":
            behind = self.bodies[due.body].region
            return [_reader(seat, h) for h in self._held.get((behind or "", "region"), ())]
        subject = "person" if due.standing.person else "hospital"
        kinds = plan.roles(self._policy, seat, subject, self.nation(due.body), self._today)
        held = [h for kind in kinds for h in self._held.get((due.body, kind), ())]
        if subject == "hospital":
            held = [h for h in held if h.hospital in (None, due.standing.hospital)]
        last = self._last.get((due.body, due.standing.person or ""))
        regular = [h for h in held if seat == "visitor" and h.account == last and last is not None]
        return [_reader(seat, h) for h in regular or held]


def _reader(seat: Seat, held: Holder) -> Reader:
    address = held.address if held.account is None else None
    return Reader(seat=seat, account=held.account, address=address, name=held.name, language=held.language)
