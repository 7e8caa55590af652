"""A phone, as docs/sync.md asks it to behave: rows, one outbox, a counter, and all that goes wrong on a ward."""

import copy
import random
from datetime import datetime
from typing import Any

import httpx

from lantern.ids import new_id

Row = dict[str, Any]


class Phone:
    """One person's store on one phone. What it did stands in `outbox` until the server has answered for it."""

    def __init__(self, client: httpx.AsyncClient, account: str, token: str, clock: Any) -> None:
        self.client, self.account, self.token, self.clock = client, account, token, clock
        self.device, self.epoch, self.seen, self.n = new_id(), None, 0, 0
        self.rows: dict[tuple[str, str], Row] = {}
        self.life: dict[tuple[str, str], str] = {}
        self.outbox: list[Row] = []
        """Waiting to be sent, in the order made."""
        self.kept: list[Row] = []
        """Taken, and kept until a verified backup holds it: re-offered to a restored database."""
        self.aside: dict[str, Row] = {}
        self.sweep = True

    # ── what its person does ──

    def do(self, command: Row, at: datetime | None = None, id: str | None = None) -> str:
        """One change, made here; returns its id."""
        self.n += 1
        item = {"n": self.n, "id": id or new_id(), "at": (at or self.clock()).isoformat(), "by": self.account}
        self.outbox.append({**item, "command": command})
        return str(item["id"])

    async def send(self, command: Row, **more: Any) -> Row:
        """Do it, and exchange at once; the whole reply."""
        self.do(command, **more)
        return await self.exchange()

    # ── how it exchanges ──

    def request(self, sent: list[Row] | None = None) -> Row:
        sent = self.outbox[:200] if sent is None else sent
        return {"device": self.device, "epoch": self.epoch, "seen": self.seen, "sent": sent, "app": "proof"}

    async def post(self, body: Any, **more: Any) -> httpx.Response:
        """These bytes through the one door, as this person."""
        headers = {"Cookie": f"sid={self.token}", "Content-Type": "application/json", **more.pop("headers", {})}
        given = {"content": body} if isinstance(body, (bytes, str)) else {"json": body}
        return await self.client.post("/api/sync", headers=headers, **given, **more)

    async def exchange(self, lose_reply: bool = False, mix: random.Random | None = None) -> Row:
        """One round. A lost reply is one the server gave and this phone never saw; `mix` sends only some, twice, out of
        order."""
        sent = self.outbox[:200]
        if mix and sent:
            some = mix.sample(sent, mix.randint(1, len(sent)))
            sent = some + mix.choices(some, k=mix.randrange(3))
        answer = await self.post(self.request(sent))
        assert answer.status_code == 200, answer.text
        reply: Row = answer.json()
        if not lose_reply:
            self.keep(reply)
        return reply

    async def sync(self) -> Row:
        """Until there is nothing more, either way."""
        for _ in range(60):
            before = len(self.outbox)
            reply = await self.exchange()
            if not (reply["more"] or reply.get("reoffer") or reply.get("device")) and not self.outbox:
                return reply
            assert reply["more"] or reply.get("reoffer") or reply.get("device") or len(self.outbox) < before, reply
        raise AssertionError("this phone is never done")

    def keep(self, reply: Row) -> None:
        """Store a whole reply, as one transaction."""
        begun_anew = bool(reply.get("reoffer") or reply.get("device"))
        self.sweep = self.sweep or begun_anew or self.seen == 0
        life = f"{self.device}/{reply['epoch']}"
        for noun, rows in reply["rows"].items():
            for row in rows:
                self.rows[noun, row["id"]], self.life[noun, row["id"]] = row, life
        for noun, ids in reply["gone"].items():
            for id in ids:
                self.rows.pop((noun, id), None)
        self.device, self.epoch = reply.get("device") or self.device, reply["epoch"]
        self.seen = 0 if begun_anew else reply["seen"]
        if self.sweep and not begun_anew and not reply["more"]:
            whole = f"{self.device}/{self.epoch}"
            self.rows = {key: row for key, row in self.rows.items() if self.life[key] == whole}
            self.sweep = False
        if reply.get("reoffer"):
            self.outbox = sorted([*self.kept, *self.outbox], key=lambda item: item["n"])
            self.kept, self.aside = [], {}
            return
        answered = {*reply["taken"], *(each["id"] for each in reply["set_aside"])}
        self.kept += [item for item in self.outbox if item["id"] in answered]
        self.outbox = [item for item in self.outbox if item["id"] not in answered]
        self.aside = {each["id"]: each for each in reply["set_aside"]}

    # ── what it holds ──

    def all(self, noun: str) -> list[Row]:
        return [row for (kind, _), row in sorted(self.rows.items()) if kind == noun]

    def ids(self, noun: str) -> set[str]:
        return {id for kind, id in self.rows if kind == noun}

    def one(self, noun: str, id: str) -> Row:
        return self.rows[noun, id]

    # ── what befalls it ──

    def backup(self) -> Row:
        """Everything it holds, as a phone's backup would."""
        return copy.deepcopy({k: v for k, v in vars(self).items() if k not in ("client", "clock", "token")})

    def restore(self, backup: Row) -> None:
        """An old copy of itself, brought back: it knows nothing of what came after."""
        vars(self).update(copy.deepcopy(backup))
