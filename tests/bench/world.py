"""The world that is measured: 64 visitors of 64 bodies, ten people each, and one finished visit as it is handed in."""

import json
import random
import uuid
from datetime import UTC, datetime

from lantern.alerts.channels import web_push
from lantern.checklists.records import publish
from lantern.commissioners.records import body
from lantern.identity import sessions
from lantern.identity.records import account, house_key, seat
from lantern.ids import new_id
from lantern.people.records import person
from lantern.store import Transaction
from lantern.sync.records import begin_life
from lantern.units.records import hospital, unit

DEVICES = 64
PEOPLE = 10
SECTIONS = 8
ANSWERS = 60


def token(device: int) -> str:
    """The session that this visitor's phone holds."""
    return f"bench-{device}-{'x' * 32}"


def build(tx: Transaction) -> None:
    """Write the world. Hosts, deputies and on-call seats are held, so that each concern tells somebody."""
    now = datetime.now(UTC)
    begin_life(tx, str(uuid.uuid4()), now.isoformat())
    public, private = web_push.new_keys()
    tx.execute(
        house_key.insert(),
        [{"name": "push", "public": public, "private": private}, {"name": "pages", "public": "", "private": "x"}],
    )
    publish(tx, "bench/2026-04-01", "bench", "2026-04-01", "0", "{}")
    tx.execute(body.insert(), [_body(n) for n in range(DEVICES)] + [{**_body(999), "id": "host"}])
    tx.execute(hospital.insert(), [_hospital(n) for n in range(16)])
    tx.execute(unit.insert(), [_unit(n) for n in range(32)])
    tx.execute(account.insert(), [_account(f"v{n}") for n in range(DEVICES)] + [_account("lead"), _account("deputy")])
    for n in range(DEVICES):
        sessions.begin(tx, f"v{n}", token(n), now)
    tx.execute(seat.insert(), _seats())
    tx.execute(person.insert(), [_person(n, p) for n in range(DEVICES) for p in range(PEOPLE)])


def _body(n: int) -> dict[str, object]:
    return {"id": f"b{n}", "name": f"Body {n}", "nation": "england", "kind": "icb"}


def _hospital(n: int) -> dict[str, object]:
    place = {"provider": "Provider", "town": "Town", "nation": "england", "host": "host", "regulator": "CQC"}
    return {"id": f"h{n}", "name": f"Hospital {n}", "council": "Council", **place}


def _unit(n: int) -> dict[str, object]:
    return {"id": f"u{n}", "hospital": f"h{n // 2}", "name": f"Ward {n}", "kind": "assessment and treatment"}


def _account(name: str) -> dict[str, object]:
    return {"id": name, "name": name, "made_at": "2026-01-01T00:00:00.000Z"}


def _seats() -> list[dict[str, object]]:
    visitors = [
        {"id": f"s{n}", "account": f"v{n}", "role": "placing_commissioner", "body": f"b{n}"} for n in range(DEVICES)
    ]
    return [
        *visitors,
        {"id": "lead", "account": "lead", "role": "host_lead", "body": "host"},
        {"id": "deputy", "account": "deputy", "role": "host_deputy", "body": "host"},
    ]


def _person(n: int, p: int) -> dict[str, object]:
    return {
        "id": f"p{n}-{p}", "reference": f"Person {n * PEOPLE + p}", "name": f"Person {n} {p}", "hospital": f"h{n // 4}",
        "unit": f"u{n // 4 * 2}", "placing_body": f"b{n}", "admitted_on": "2026-01-01", "joined_on": "2026-01-01",
    }  # fmt: skip


class Phone:
    """One visitor's phone, handing in one finished visit after another."""

    def __init__(self, device: int) -> None:
        self.device, self.n, self.seen, self.epoch = device, 0, 0, None
        self.id = str(uuid.uuid4())
        self.random = random.Random(device)

    def first(self) -> bytes:
        """The first exchange: fetch everything."""
        return self.sends([])

    def visit(self) -> bytes:
        """One finished visit: 60 answers in 8 sections, a ward part and a person's, and one concern."""
        visit, person_no = new_id(), self.random.randrange(PEOPLE)
        part = f"p{self.device}-{person_no}"
        commands = [
            {"type": "plan_visit", "visit": visit, "kind": "oversight", "checklist": "bench/2026-04-01",
             "unit": f"u{self.device // 4 * 2}", "people": [part], "planned_on": "2026-11-20", "asked": {}},
            {"type": "begin_visit", "visit": visit},
            *[_answers(visit, "ward" if s < 3 else part, s) for s in range(SECTIONS)],
            {"type": "raise_concern", "concern": new_id(), "hospital": f"h{self.device // 4}", "person": part,
             "visit": visit, "urgency": "soon", "words": "The door to the garden was locked all afternoon, and nobody could say why."},
            {"type": "finish_visit", "visit": visit, "visited_on": datetime.now(UTC).date().isoformat()},
        ]  # fmt: skip
        return self.sends(commands)

    def stored(self, reply: bytes) -> None:
        """Keep the reply's place."""
        body = json.loads(reply)
        self.seen, self.epoch = body["seen"], body["epoch"]

    def sends(self, commands: list[dict[str, object]]) -> bytes:
        """An exchange with these commands."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        sent = []
        for command in commands:
            self.n += 1
            sent.append({"n": self.n, "id": new_id(), "at": now, "command": command})
        return json.dumps(
            {"device": self.id, "epoch": self.epoch, "seen": self.seen, "now": now, "sent": sent}
        ).encode()


def _answers(visit: str, part: str, section: int) -> dict[str, object]:
    count = ANSWERS // SECTIONS + (1 if section < ANSWERS % SECTIONS else 0)
    answers = [
        {"question": f"question_{section}_{i}", "value": "yes", "words": "We saw this on the day."}
        for i in range(count)
    ]
    seen = {"question": "seen", "value": {"how": "in_person", "private": "yes"}}
    if part != "ward" and section == 3:
        answers[0] = seen
    return {"type": "record_answers", "visit": visit, "part": part, "section": f"section_{section}", "answers": answers}


__all__ = ["DEVICES", "Phone", "build", "token"]
