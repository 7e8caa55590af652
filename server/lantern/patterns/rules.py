"""What comes together in one hospital. Pure, and the same whatever order things were heard in.

Patterns add: nothing is averaged, no good answer takes anything away, and one frightened answer counts whole.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from typing import get_args

from msgspec import Struct

from lantern.patterns.model import Event, Kind, Known, LeavesBy, Pattern, SourceKind, Standing, Verdict
from lantern.patterns.values import Values

Holds = Callable[[Sequence[Event]], bool]


def patterns(known: Known, v: Values, today: date) -> list[Pattern]:
    """Everything that stands on this day, in a fixed order."""
    events = sorted({one for one in known.events if one.on <= today}, key=_order)
    found: list[Pattern | None] = []
    for theme in sorted({one.theme for one in events if one.what == "theme"}):
        about = [one for one in events if one.what == "theme" and one.theme == theme]
        found.append(_joined("theme", theme, about, v.window, lambda those: speaks(those, v), today))
    for cluster in sorted({one.theme for one in events if one.what == "sign"}):
        seen = [one for one in events if one.what == "sign" and one.theme == cluster]
        found.append(_joined("signs", cluster, seen, v.signs_window, lambda those: closing(those, v), today))
    broken = [one for one in events if one.what == "promise"]
    found.append(_joined("promises", "promises", broken, v.promises_window, lambda t: unkept(t, v), today, "kept"))
    found += [_not_private(known, v, today), _zero_restraint(known, events, v, today)]
    return [one for one in found if one is not None]


def speaks(those: Sequence[Event], v: Values) -> bool:
    """Whether enough is heard of a theme, from more than one voice. One pressing word needs fewer beside it."""
    voices = {(one.source, one.body) for one in those}
    enough = v.pressing_occasions if any(one.pressing for one in those) else v.occasions
    return len(voices) >= v.voices and len({one.once for one in those}) >= enough


def closing(those: Sequence[Event], v: Values) -> bool:
    """Whether signs of one cluster stand together: never from one look alone."""
    looks, signs = {one.once for one in those}, {one.detail for one in those}
    return len(looks) >= v.looks and (len(signs) >= v.signs or len({one.body for one in those}) >= v.voices)


def unkept(those: Sequence[Event], v: Values) -> bool:
    """Whether enough promises were found broken."""
    return len({one.id for one in those}) >= v.promises


def heard_from(events: Iterable[Event]) -> dict[str, tuple[SourceKind, ...]]:
    """Of each theme, from what kinds of source it is heard: corroboration for whoever answers for a hospital."""
    found: dict[str, set[SourceKind]] = {}
    for one in events:
        if one.what == "theme":
            found.setdefault(one.theme, set()).add(one.source)
    return {t: tuple(kind for kind in get_args(SourceKind) if kind in found[t]) for t in sorted(found)}


class Word(Struct, frozen=True):
    """What a person decided about a pattern, and which of its sources stood before them."""

    verdict: Verdict
    marks: frozenset[str]


def standing(words: Sequence[Word], marks: Iterable[str]) -> tuple[Standing, frozenset[str]]:
    """How a pattern stands after these words, oldest first, and which of its sources nobody has judged. A dismissed one comes
    back when something new is there, and by nothing else."""
    if not words:
        return "new", frozenset()
    new = frozenset(marks).difference(*(word.marks for word in words))
    last = words[-1].verdict
    return ("returned" if last == "dismissed" and new else last), new


def _order(one: Event) -> tuple[date, str, str, str, str, bool]:
    return one.on, one.noun, one.id, one.theme, one.detail, one.pressing


def _within(events: Sequence[Event], window: int, day: date) -> list[Event]:
    return [one for one in events if day - timedelta(window) < one.on <= day]


def _joined(
    kind: Kind, theme: str, events: Sequence[Event], window: int, holds: Holds, today: date, by: LeavesBy = "quiet"
) -> Pattern | None:
    """The pattern that these events make in the window that ends today; None when they make none."""
    now = _within(events, window, today)
    if not holds(now):
        return None
    return Pattern(
        kind=kind, theme=theme, began_on=_began(events, window, today), since=_since(events, window, holds, today),
        sources=tuple(now), leaves_by=by, leaves_on=_leaves(now, window, holds, today),
    )  # fmt: skip


def _began(events: Sequence[Event], window: int, today: date) -> date:
    """Back from today, as long as no gap is longer than the window."""
    began = today
    for one in reversed(events):
        if (began - one.on).days > window:
            break
        began = one.on
    return began


def _since(events: Sequence[Event], window: int, holds: Holds, today: date) -> date:
    """Days on which anything changes are those of events, and those on which one falls out of the window."""
    days = {day for one in events for day in (one.on, one.on + timedelta(window)) if day <= today}
    since: date | None = None
    for day in sorted(days):
        since = (since or day) if holds(_within(events, window, day)) else None
    return since or today


def _leaves(now: Sequence[Event], window: int, holds: Holds, today: date) -> date:
    """`now` holds today, so the last event to fall out ends it at the latest."""
    days = sorted({one.on + timedelta(window) for one in now})
    return next(day for day in days if not holds(_within(now, window, day)))


def _not_private(known: Known, v: Values, today: date) -> Pattern | None:
    """People live there, and for so long nobody was seen in private: whether visited or not."""
    if known.lived_in_since is None:
        return None
    looks = [one for one in known.looks if one.on <= today]
    last = max((one.on for one in looks if one.private), default=known.lived_in_since)
    since = last + timedelta(v.not_private_for)
    if since > today:
        return None
    met = [one for one in looks if one.on > last and not one.private]
    sources = {
        Event(noun="visits", id=one.id, what="theme", theme="privacy", source=one.source, on=one.on, body=one.body)
        for one in met
    }
    return Pattern(
        kind="not_private", theme="privacy", began_on=last, since=since, sources=tuple(sorted(sources, key=_order)),
        leaves_by="private",
    )  # fmt: skip


def _zero_restraint(known: Known, events: Sequence[Event], v: Values, today: date) -> Pattern | None:
    """A ward says that nobody was restrained, and no return that counts it covers the time since."""
    said = [one for one in _within(events, v.no_return_for, today) if one.what == "zero"]
    covered = known.returns_to is not None and known.returns_to > today - timedelta(v.no_return_for)
    if not said or covered:
        return None
    return Pattern(
        kind="zero_restraint", theme="restraint", began_on=said[0].on, since=said[0].on, sources=tuple(said),
        leaves_by="return",
    )  # fmt: skip
