"""Every command that may enter, and who carries it out. A new one is a definition and a line in its package's table."""

import msgspec

from lantern.admissions import handling as admissions
from lantern.alerts import news, undelivered
from lantern.checklists.authoring import handling as authoring
from lantern.checklists.clips import handling as clips
from lantern.clock import read_instant
from lantern.commissioners import local
from lantern.concerns import handling as concerns
from lantern.concerns import records as concern_records
from lantern.concerns.life import handling as lives
from lantern.concerns.routes import handling as routes
from lantern.concerns.source import handling as sources
from lantern.contacts import handling as contacts
from lantern.evidence import handling as evidence
from lantern.evidence.commands import NameEvidence
from lantern.feedback import handling as feedback
from lantern.forums import checking
from lantern.forums.levels import handling as levels
from lantern.forums.meetings import handling as meetings
from lantern.forums.members import handling as members
from lantern.forums.opening import handling as opening
from lantern.forums.practice import handling as practice
from lantern.identity import handling as identity
from lantern.identity.acting import Act, Handler
from lantern.identity.rotas import handling as rotas
from lantern.identity.weeks import handling as weeks
from lantern.patterns import handling as patterns
from lantern.people import handling as people
from lantern.problems import Problem, WaitsFor
from lantern.register import handling as register
from lantern.replies import handling as replies
from lantern.replies import records as replies_records
from lantern.shapes import Id
from lantern.sheets import handling as sheets
from lantern.store import Transaction
from lantern.sync import records
from lantern.sync.diff import may_read
from lantern.units import handling as units
from lantern.visits import handling as visits
from lantern.visits import moving, passing
from lantern.visits import records as visit_records
from lantern.visits.caseload import handling as caseload
from lantern.visits.outcomes import handling as outcomes


class NoticeSetAside(msgspec.Struct, tag="notice_set_aside", forbid_unknown_fields=True, kw_only=True):
    """Its author has seen that a command was set aside; it stays kept, and is named no more."""

    command: Id


def notice_set_aside(tx: Transaction, act: Act, command: NoticeSetAside) -> None:
    """Only its author can notice it."""
    table = records.ledger
    tx.execute(
        table.update()
        .where(table.c.id == command.command, table.c.account == act.who.account)
        .values(noticed_at=act.heard_at)
    )


def name_evidence(tx: Transaction, act: Act, command: NameEvidence) -> None:
    """Only on a visit or concern that its author may read; waits for one that has not arrived."""
    for noun, subject, one in (
        ("visits", command.visit, visit_records.one),
        ("concerns", command.concern, concern_records.one),
    ):
        if subject is None:
            continue
        if one(tx, subject) is None:
            raise WaitsFor(subject)
        if not may_read(tx, noun, subject, act.who.account, read_instant(act.heard_at)):
            raise Problem("out-of-scope")
    if command.release is not None:
        told = replies_records.one(tx, command.release)
        if told is None:
            raise WaitsFor(command.release)
        if told.hospital not in act.who.hospitals("provider_manager"):
            raise Problem("out-of-scope")
    evidence.name_evidence(tx, act, command)


_HANDLERS: dict[type[msgspec.Struct], Handler] = {
    **identity.HANDLERS,
    **weeks.HANDLERS,
    **rotas.HANDLERS,
    **local.HANDLERS,
    **people.HANDLERS,
    **register.HANDLERS,
    **units.HANDLERS,
    **admissions.HANDLERS,
    **visits.HANDLERS,
    **moving.HANDLERS,
    **passing.HANDLERS,
    **caseload.HANDLERS,
    **outcomes.HANDLERS,
    **sheets.HANDLERS,  # record_answers is theirs too: it names a visit or a sheet
    **concerns.HANDLERS,
    **lives.HANDLERS,
    **sources.HANDLERS,
    **routes.HANDLERS,
    **news.HANDLERS,
    **undelivered.HANDLERS,
    **evidence.HANDLERS,
    **authoring.HANDLERS,
    **clips.HANDLERS,
    **checking.HANDLERS,
    **patterns.HANDLERS,
    **levels.HANDLERS,
    **contacts.HANDLERS,
    **replies.HANDLERS,
    **feedback.HANDLERS,
    **meetings.HANDLERS,
    **members.HANDLERS,
    **opening.HANDLERS,
    **practice.HANDLERS,
    NameEvidence: name_evidence,
    NoticeSetAside: notice_set_aside,
}

COMMANDS: dict[str, tuple[type[msgspec.Struct], Handler]] = {
    str(kind.__struct_config__.tag): (kind, handler) for kind, handler in _HANDLERS.items()
}
