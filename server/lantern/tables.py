"""Every table there is: importing this fills the shared MetaData."""

from lantern import leases, reactions
from lantern.admissions import records as admissions
from lantern.alerts import records as alerts
from lantern.alerts import rota_gaps
from lantern.alerts.family import records as family_letters
from lantern.alerts.reminders import records as reminders
from lantern.alerts.rotas import records as rota_letters
from lantern.calendars import records as calendars
from lantern.checklists import records as checklists
from lantern.checklists import retiring
from lantern.checklists.authoring import records as authoring
from lantern.checklists.clips import records as clips
from lantern.commissioners import local
from lantern.commissioners import records as commissioners
from lantern.concerns import records as concerns
from lantern.concerns import tables as routes
from lantern.concerns.source import records as sources
from lantern.contacts import records as contacts
from lantern.evidence import records as evidence
from lantern.feedback import records as feedback
from lantern.feedback import sharing as family_shares
from lantern.findings.assurance import parts as assurance
from lantern.findings.transforming import records as transforming
from lantern.forums.levels import records as levels
from lantern.forums.meetings import records as meetings
from lantern.forums.members import records as members
from lantern.forums.opening import records as openings
from lantern.forums.practice import records as practice
from lantern.identity import records as identity
from lantern.identity import sessions
from lantern.identity.rotas import records as rotas
from lantern.identity.weeks import records as weeks
from lantern.journal import records as journal
from lantern.patterns import records as patterns
from lantern.people import course, payers
from lantern.people import records as people
from lantern.register import records as register
from lantern.replies import records as replies
from lantern.sheets import records as sheets
from lantern.store.tables import metadata
from lantern.sync import records as sync
from lantern.units import records as units
from lantern.visits import agenda, hospital_agenda, promises
from lantern.visits import records as visits
from lantern.visits.caseload import records as caseload
from lantern.visits.planning import plans

ALL = (
    admissions, agenda, alerts, assurance, authoring, calendars, caseload, checklists, clips, commissioners, concerns, contacts, course, evidence,
    family_letters, family_shares, feedback, hospital_agenda, identity, journal, leases, levels, local, meetings, members, openings, patterns, payers, people, plans, practice,
    promises, reactions, register, reminders, replies, retiring, rota_gaps, rota_letters, rotas, routes, sessions, sheets, sources, sync, transforming,
    units, visits, weeks,
)  # fmt: skip

__all__ = ["ALL", "metadata"]
