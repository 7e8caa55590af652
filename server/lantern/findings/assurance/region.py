"""What a region may see (V8): visits overdue by as long as policy says, body by body without names, with what was explained
beside what was not, and what visits were worth beside whether they were late. Ordered by name and by nothing else."""

from datetime import date

import msgspec
import sqlalchemy as sa

from lantern.findings.assurance import reading
from lantern.findings.assurance.model import OfBody, Region, Standing
from lantern.findings.assurance.periods import periods
from lantern.identity.records import MINE
from lantern.people import course
from lantern.people.course import Entry
from lantern.people.records import person
from lantern.policy.model import Policy
from lantern.store import Transaction
from lantern.store.statements import within
from lantern.store.straight import rows
from lantern.visits.agenda import owed
from lantern.visits.late_rows import lapse_id
from lantern.visits.owed_model import OwedRow

BESIDE = ("in_time", "in_private", "same_visitor", "announced", "voice_person", "promises")
"""What stands beside lateness: a region that sees only lateness gets token visits (trap 33)."""
EXPLAINS = ("exception",)
"""What explains why a visit is late, whatever it says, beside a word about that very lateness."""

_BODIES = sa.text(f"""
    with {MINE} select b.id, b.name, b.name_cy, 1 as whole from body b
      where b.region in (select body from mine where role = 'region') and b.closed_on is null
    union all
    select b.id, b.name, b.name_cy, 0 from body b
      where coalesce(b.region, '') not in (select body from mine where role = 'region')
        and b.id in (select placing_body from person where left_on is null and hospital in (select id from watched))
""")
_WATCHED = sa.text(f"with {MINE} select id from watched")
_OWED = (
    sa.select(owed.c.row, owed.c.region_on, person.c.id, person.c.hospital, person.c.placing_body)
    .join(person, person.c.id == owed.c.person)
    .where(within(person.c.placing_body))
)
_owed = msgspec.json.Decoder(OwedRow)


def region(tx: Transaction, account: str, today: date, policy: Policy) -> Region:
    """Every body whose visits this account's region has to know of; none where it holds no such seat."""
    who = {"account": account, "today": today.isoformat()}
    bodies = rows(tx, _BODIES, **who)
    watched = frozenset(r.id for r in rows(tx, _WATCHED, **who))
    over = periods(today, "quarter")
    late = _late(tx, [r.id for r in bodies], today)
    found = []
    for r in sorted(bodies, key=lambda one: (one.name.casefold(), one.id)):
        only = None if r.whole else watched
        theirs = [one for one in late.get(r.id, []) if only is None or one.hospital in only]
        if not theirs and not r.whole:
            continue
        counts = reading.figures(tx, "body", r.id, over, today, policy, only)
        red = [one for one in theirs if one.at_region]
        found.append(
            OfBody(
                id=r.id, name=r.name, name_cy=r.name_cy, whole=bool(r.whole), standing=_standing(theirs),
                explained=sum(one.explained for one in red), unexplained=sum(not one.explained for one in red),
                figures=[msgspec.structs.replace(one, periods=[]) for one in counts if one.figure in BESIDE],
            )
        )  # fmt: skip
    shown = [one for one in found if one.standing.people or any(each.whole.out_of for each in one.figures)]
    return Region(as_of=today.isoformat(), since=over[0].from_on, bodies=shown)


class _Late(msgspec.Struct, frozen=True):
    hospital: str
    state: str
    at_region: bool
    explained: bool


def _late(tx: Transaction, bodies: list[str], today: date) -> dict[str, list[_Late]]:
    """Every visit that is owed, by the body that pays, with whether the region sees it and whether somebody said why."""
    due = [(r, _owed.decode(r.row)) for r in rows(tx, _OWED, them=bodies)]
    due = [(r, one) for r, one in due if one.kind == "oversight_visit"]
    red = {r.id for r, one in due if one.state == "overdue" and r.region_on and r.region_on <= today.isoformat()}
    about = course.of(tx, sorted(red))
    found: dict[str, list[_Late]] = {}
    for r, one in due:
        said = any(_explains(e, r.id, one) for e in about.get(r.id, []))
        found.setdefault(r.placing_body, []).append(_Late(r.hospital, one.state, r.id in red, said))
    return found


def _explains(entry: Entry, person: str, owed: OwedRow) -> bool:
    """An exception agreed since they were last seen, or a word about this very lateness."""
    since = owed.counted_from.on
    if entry.what == "explained":
        return bool(entry.says["lapse"] == lapse_id(person, since))
    return entry.what in EXPLAINS and entry.on >= since


def _standing(theirs: list[_Late]) -> Standing:
    states = {one.state: sum(each.state == one.state for each in theirs) for one in theirs}
    return Standing(people=len(theirs), states=states, at_region=sum(one.at_region for one in theirs))
