"""Which step of reminding something has come to, when a letter may go, and which week's letter it is (V8, K24, K31, K40).

Pure: days and moments are handed in.
"""

from datetime import UTC, date, datetime, timedelta

from lantern.alerts.reminders.model import Hours, Plan, Standing, Step
from lantern.clock import LONDON
from lantern.policy.calendar import ONE_DAY, is_working_day

FAR = 14
"""Days within which there is a working day, whatever the holidays."""


def step_on(standing: Standing, plan: Plan, today: date) -> Step | None:
    """The step it has come to on a day; None while it is not time, or where it is quiet.

    Only the latest one: what an earlier step would have said is no longer so. A day that is no working day is spoken
    of on the last working day before it: its date does not move (K24), and nobody is reminded too late to go.
    """
    if is_quiet(standing, plan, today):
        return None
    if today >= standing.due_on + timedelta(plan.long_late_after):
        return "long_late"
    if today >= standing.due_on + timedelta(plan.late_after):
        return "late"
    if today >= working_day_by(standing.due_on, plan.hours.bank_holidays):
        return "due"
    return "coming" if today >= standing.warn_on else None


def is_quiet(standing: Standing, plan: Plan, today: date) -> bool:
    """Excepted or explained until a day that has not passed, stopped, declined, or shut: nobody is reminded (K14, K31, K32)."""
    if any(day is not None and today <= day for day in (standing.excepted_until, standing.rests_until)):
        return True
    return standing.state != "excepted" and standing.state in plan.quiet_states


def after_rest(standing: Standing, step: Step) -> str:
    """The day on which a rest ended, where the lateness is spoken of anew after it; else empty. What was said before the rest
    is said again once it is over: else whoever agreed it late would never be reminded (K31)."""
    return standing.rests_until.isoformat() if standing.rests_until and step in ("late", "long_late") else ""


def working_day_by(day: date, bank_holidays: str) -> date:
    """The day itself, or the last working day before it."""
    while not is_working_day(day, bank_holidays):
        day -= ONE_DAY
    return day


def may_go(at: datetime, hours: Hours) -> bool:
    """Whether a reminder may go at this moment: in the day of a working day in London, never at night (K40)."""
    here = at.astimezone(LONDON)
    return is_working_day(here.date(), hours.bank_holidays) and hours.begin <= here.time() < hours.end


def may_go_from(at: datetime, hours: Hours) -> datetime:
    """The first moment, at or after this one, at which a reminder may go."""
    if may_go(at, hours):
        return at.astimezone(UTC)
    here = at.astimezone(LONDON).date()
    mornings = (datetime.combine(here + timedelta(n), hours.begin, LONDON).astimezone(UTC) for n in range(FAR))
    return next(m for m in mornings if m > at and may_go(m, hours))


def week_of(day: date, weekday: int) -> date:
    """The first day of the week whose letter is due on this day; `weekday` 0 is Monday."""
    return day - timedelta((day.weekday() - weekday) % 7)
