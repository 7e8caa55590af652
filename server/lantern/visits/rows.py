"""What is owed, as the rows that phones hold."""

import msgspec

from lantern.ids import derived
from lantern.people.course import Entry
from lantern.visits.due import Owed, Reason
from lantern.visits.home_planning import Plan, Ready
from lantern.visits.late_rows import rests_until
from lantern.visits.owed_model import CountedFrom, HomeNeeded, OwedReason, OwedRow


def owed_row(subject: str, owed: Owed, hospital: bool = False) -> OwedRow:
    """One thing that is owed to a person, or to a hospital; its id is theirs and its kind's for good."""
    return OwedRow(
        id=derived(subject, owed.kind), kind=owed.kind,
        person=None if hospital else subject, hospital=subject if hospital else None,
        due_on=owed.due_on.isoformat(), warn_on=owed.warn_on.isoformat(), state=owed.state,
        counted_from=CountedFrom(what=owed.counted_from.what, on=owed.counted_from.on.isoformat()),
        reason=_said(owed.reason), also=_said(owed.also) if owed.also else None,
        policy=owed.policy, history_known=owed.history_known,
        excepted_until=owed.excepted_until.isoformat() if owed.excepted_until else None,
        review=owed.review, planned_on=owed.planned_on.isoformat() if owed.planned_on else None,
        invite_on=owed.invite_on.isoformat() if owed.invite_on else None, consent=owed.consent,
    )  # fmt: skip


def _said(why: Reason) -> OwedReason:
    return OwedReason(rule=why.rule, value=str(why.value), unit=why.unit, authority=why.authority, source=why.source)


def visit_row(person_id: str, owed: Owed, about: list[Entry]) -> OwedRow:
    """A visit that is owed, with who agreed an exception and why, and until when reminders rest (K31)."""
    row = msgspec.structs.replace(owed_row(person_id, owed), rests_until=rests_until(owed, about, person_id))
    agreed = [e for e in about if e.what == "exception" and e.says["until"] == row.excepted_until]
    if not agreed:
        return row
    return msgspec.structs.replace(row, excepted_why=agreed[-1].says["why"], excepted_by=agreed[-1].by_name)


def home_row(person_id: str, owed: Owed, home: Ready, plan: Plan | None) -> OwedRow:
    """A home that is planned, and whether it can be ready."""
    assert plan is not None
    needed = HomeNeeded(
        hoped_for=plan.hoped_for.isoformat(), kind_of_home=plan.kind_of_home, area=plan.area, since=home.since.isoformat(),
        soonest=home.soonest.isoformat(), latest=home.latest.isoformat(), fits=home.fits,
    )  # fmt: skip
    return msgspec.structs.replace(owed_row(person_id, owed), home=needed)
