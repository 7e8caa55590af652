"""What must be there before the first request: a life, keys, published checklists, the demonstration."""

import hashlib
import secrets
from datetime import datetime
from pathlib import Path

import msgspec
import sqlalchemy as sa

from lantern import demo, leases
from lantern.alerts.channels import web_push
from lantern.alerts.climbing import climb
from lantern.checklists import publishing
from lantern.checklists import records as checklists
from lantern.checklists.authoring import records as drafts
from lantern.checklists.authoring.drafting import Shared
from lantern.checklists.facts import ChecklistPublished, ChecklistReworded
from lantern.checklists.model import Checklist
from lantern.checklists.reading import read_checklist, version_folders
from lantern.clock import local_date, wire
from lantern.concerns.records import STILL_OPEN, concern
from lantern.facts import Fact
from lantern.findings.assurance.reactions import gather_all
from lantern.identity.records import account, house_key
from lantern.ids import new_id
from lantern.jobs import all_reactions
from lantern.journal import Line, head, write_facts
from lantern.policy.model import Policy
from lantern.problems import Problem
from lantern.reactions import skip_to
from lantern.store import Transaction
from lantern.sync.records import begin_life, life
from lantern.visits.schedule import begin, reckon_everybody
from lantern.web.house import House


async def prepare(house: House, policy: Policy) -> None:
    """Make ready. Every step finds out by itself whether it has been done."""
    now = house.clock()
    await house.database.write(_house, new_id(), web_push.new_keys(), secrets.token_hex(32), secrets.token_hex(32), now)
    await house.database.write(_texts, house.settings.texts)
    await house.database.write(_publish, house.settings.checklists, now)
    if house.settings.demo:
        await house.database.write(_demo, policy, now)
    node = new_id()
    if (fence := await house.database.write(begin, now, node)) is not None:
        await reckon_everybody(house.database, policy, house.clock, node, fence)
        await house.database.write(leases.let_go, node)


def _house(tx: Transaction, epoch: str, push: tuple[str, str], pages: str, placements: str, now: datetime) -> None:
    """The database's first life, and the keys of this installation."""
    if tx.dialect.name == "sqlite":  # one process holds the file: whoever had a lease is gone
        leases.let_go(tx)
    if tx.execute(sa.select(life.c.epoch)).first() is None:
        begin_life(tx, epoch, wire(now))
    for name, public, private in (("push", *push), ("pages", "", pages), ("placements", "", placements)):
        if tx.execute(sa.select(house_key.c.name).where(house_key.c.name == name)).first() is None:
            tx.execute(house_key.insert().values(name=name, public=public, private=private))


def _texts(tx: Transaction, on: bool) -> None:
    """Whether text messages can be sent, as every process and every phone knows it."""
    there = tx.execute(sa.select(house_key.c.name).where(house_key.c.name == "texts")).first() is not None
    if there == on:
        return
    tx.execute(
        house_key.insert().values(name="texts", public="", private="")
        if on
        else house_key.delete().where(house_key.c.name == "texts")
    )
    tx.execute(account.update().values(version=account.c.version + 1))


_STAND = "checklists"
"""Under this name an installation keeps which files it published last."""


def _publish(tx: Transaction, root: Path, now: datetime) -> None:
    """Whatever is new, unless these very files were published last: reading them all takes seconds."""
    if tx.execute(sa.select(house_key.c.public).where(house_key.c.name == _STAND)).scalar() != publishing.stand(root):
        publish(tx, root, now)


def publish(tx: Transaction, root: Path, now: datetime) -> int:
    """Checklists under `root` are read and kept as rows, for phones to take. Returns how many are new or reworded."""
    facts: list[Fact] = []
    shared = Shared()
    for folder in version_folders(root):
        checklist = read_checklist(folder)
        shared = _shared(shared, checklist)
        if drafts.written_here(tx, checklist.id):
            continue  # published in the app under this very day: published is frozen
        drafts.keep_source(tx, checklist.id, {"about": checklist.about, "cases": checklist.cases})
        row = publishing.compiled(checklist)
        body = msgspec.json.encode(row)
        digest = hashlib.sha256(body).hexdigest()
        known = bool(checklists.rows(tx, [row["id"]]))
        if checklists.publish(tx, row["id"], row["checklist"], row["version"], digest, body.decode()):
            kind = ChecklistReworded if known else ChecklistPublished
            facts.append(kind(subject=row["id"], digest=digest))
    if shared.words:
        drafts.keep_source(tx, drafts.SHARED, shared)
    tx.execute(house_key.delete().where(house_key.c.name == _STAND))
    tx.execute(house_key.insert().values(name=_STAND, public=publishing.stand(root), private=""))
    return write_facts(tx, [Line(fact=fact, at=wire(now)) for fact in facts])


def _shared(before: Shared, checklist: Checklist) -> Shared:
    """What all checklists use, gathered: drafts are checked against it."""
    pictures = tuple(sorted({*before.pictures, *checklist.pictures} - checklist.pictures_here))
    return Shared({**before.words, **checklist.shared_words}, checklist.themes, pictures)


def _demo(tx: Transaction, policy: Policy, now: datetime) -> None:
    """The demonstration, once. Its history was loaded, not lived: only what is open is told, from here on."""
    if tx.execute(sa.select(account.c.id).limit(1)).first() is None:
        demo.load(tx, local_date(now), now)
        number, _ = head(tx)
        skip_to(tx, all_reactions(policy), number)
        gather_all(tx)
        for open_one in tx.execute(sa.select(concern.c.id).where(STILL_OPEN)).all():
            climb(tx, open_one.id, policy, now)
    elif tx.execute(sa.select(account.c.id).where(account.c.demo.is_(False)).limit(1)).first() is not None:
        raise Problem("demo-refused")
