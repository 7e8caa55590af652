"""The escalation path in force on a day, as one snapshot that a concern keeps (K8)."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from lantern.alerts.model import Path, Quiet
from lantern.concerns.model import Urgency
from lantern.policy.calendar import after
from lantern.policy.model import NATIONS, Delay, Local, Nation, Policy, Step, Value
from lantern.policy.values import clock_time, ladder_steps, many_words, one_word, value, whole
from lantern.units.model import Level


def path_in_force(policy: Policy, nation: Nation, on: date, urgency: Urgency, local: Iterable[Local] = ()) -> Path:
    """The path for a hospital's `nation` on the local day `on`. Raises NotInForce before policy begins.

    `local` are the values of the body where the hospital stands.
    """
    own = tuple(local)

    def find(name: str) -> Value:
        return value(policy, name, nation, on, own)

    backstop = one_word(find("escalation.backstop"))
    return Path(
        nation=nation,
        urgency=urgency,
        policy=policy.version,
        on=on,
        taken_within=clock(find(f"escalation.clock.{urgency}")),
        word_within=clock(find(f"escalation.word.{urgency}")),
        steps=tuple(standing(step, backstop) for step in ladder_steps(find(f"escalation.ladder.{urgency}"))),
        when_empty=standing(ladder_steps(find(f"escalation.empty.{urgency}"))[0], backstop),
        no_forum=named(many_words(find("escalation.no_forum")), backstop),
        stands_in={"host_lead": one_word(find("escalation.stands_in.host_lead"))},
        also_hears={
            payer: many_words(value(policy, f"escalation.also_hears.{urgency}", payer, on)) for payer in NATIONS
        },
        channels=many_words(find(f"alert.channels.{urgency}")),
        copy_channels=many_words(find("alert.channels.copy")),
        email_channels=many_words(find("alert.channels.by_email")),
        telephone_channels=many_words(find("alert.channels.by_telephone")),
        quiet=Quiet(clock_time(find("quiet.from")), clock_time(find("quiet.until")))
        if urgency in many_words(find("quiet.urgencies"))
        else None,
        bank_holidays=one_word(find("calendar.bank_holidays")),
    )


def confirm_level_by(policy: Policy, nation: Nation, level: Level, changed_at: datetime, on: date) -> datetime | None:
    """By when those told of a change of level confirm that they have heard (K42); None for routine."""
    if level == "routine":
        return None
    within = clock(value(policy, f"level.confirm.{level}", nation, on))
    holidays = one_word(value(policy, "calendar.bank_holidays", nation, on))
    return None if within is None else after(changed_at, within, holidays)


def clock(found: Value) -> Delay | None:
    """The length of a clock; None when it waits for an event, such as the next visit."""
    if found.unit in ("minutes", "hours", "working_days"):
        return Delay(whole(found), found.unit)
    return None


def standing(step: Step, backstop: str) -> Step:
    """A step that names this nation's own backstop."""
    return msgspec.structs.replace(step, tell=named(step.tell, backstop))


def named(kinds: tuple[str, ...], backstop: str) -> tuple[str, ...]:
    """Kinds of seat, with the word `backstop` replaced by this nation's own."""
    return tuple(backstop if kind == "backstop" else kind for kind in kinds)
