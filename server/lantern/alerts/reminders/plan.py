"""Days, hours and seats of reminding as policy has them in force, with a body's own values."""

from collections.abc import Iterable
from datetime import date

from lantern.alerts.reminders.model import STEPS, Hours, Plan
from lantern.policy.model import Local, Nation, Policy, Value
from lantern.policy.values import clock_time, many_words, one_word, value, whole

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def plan_in_force(policy: Policy, nation: Nation, on: date, local: Iterable[Local] = ()) -> Plan:
    """How a body of this nation is reminded on the local day `on`."""
    own = tuple(local)

    def find(name: str) -> Value:
        return value(policy, name, nation, on, own)

    return Plan(
        late_after=whole(find("reminder.late_after")),
        long_late_after=whole(find("reminder.long_late_after")),
        tell={step: many_words(find(f"reminder.tell.{step}")) for step in STEPS},  # type: ignore[misc]
        quiet_states=many_words(find("reminder.quiet_states")),
        hours=hours_in_force(policy, nation, on, own),
    )


def hours_in_force(policy: Policy, nation: Nation, on: date, own: tuple[Local, ...] = ()) -> Hours:
    """From when to when letters go: the morning's hour, or later where quiet hours end later."""
    morning = clock_time(value(policy, "reminder.at", nation, on))
    begin = max(morning, clock_time(value(policy, "quiet.until", nation, on, own)))
    end = clock_time(value(policy, "quiet.from", nation, on, own))
    if end <= begin:  # quiet all day long is no way to be reminded
        begin, end = morning, clock_time(value(policy, "quiet.from", nation, on))
    return Hours(begin=begin, end=end, bank_holidays=one_word(value(policy, "calendar.bank_holidays", nation, on)))


def roles(policy: Policy, seat: str, subject: str, nation: Nation, on: date) -> tuple[str, ...]:
    """Which seats of a body are the visitor's or the line's, for a person's or a hospital's visits."""
    return many_words(value(policy, f"reminder.{seat}.{subject}", nation, on))


def week_begins(policy: Policy, nation: Nation, on: date) -> int:
    """The day of the week on whose morning the weekly letter goes; 0 is Monday."""
    return WEEKDAYS.index(one_word(value(policy, "reminder.weekly_on", nation, on)))
