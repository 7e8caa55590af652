"""What nobody covers. Pure."""

from datetime import date

import msgspec

from lantern.forums.board.model import Gap, GapKind


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Last days, of visits that are over; None: never, as far as we know."""

    seen: date | None
    private: date | None
    by_night_or_weekend: date | None
    checkers: date | None
    host: date | None
    bodies: dict[str, date | None]
    """Bodies with somebody there, by name: when somebody of theirs last met anybody."""
    wards: dict[str, date | None]
    """Wards where somebody lives, by name: when anybody was last there."""


def gaps(known: Known, today: date, soon: int, far: int) -> list[Gap]:
    """`soon`: days after which nobody seen is a gap; `far`: after which an hour or a sort of visitor is. What was never is one
    at once; the longest first within each kind."""

    def open_since(last: date | None, after: int) -> bool:
        return last is None or (today - last).days > after

    whole: tuple[tuple[GapKind, date | None, int], ...] = (
        ("nobody_seen", known.seen, soon), ("nobody_private", known.private, soon),
        ("only_by_day", known.by_night_or_weekend, far), ("no_checkers", known.checkers, far), ("no_host", known.host, far),
    )  # fmt: skip
    found = [_gap(kind, last, after) for kind, last, after in whole if open_since(last, after)]
    each: tuple[tuple[GapKind, dict[str, date | None]], ...] = (
        ("ward_not_seen", known.wards),
        ("body_not_there", known.bodies),
    )
    for kind, them in each:
        late = [(name, last) for name, last in them.items() if open_since(last, soon)]
        found += [
            _gap(kind, last, soon, name) for name, last in sorted(late, key=lambda one: (one[1] or date.min, one[0]))
        ]
    return found


def _gap(kind: GapKind, last: date | None, days: int, name: str | None = None) -> Gap:
    return Gap(kind=kind, days=days, name=name, on=last.isoformat() if last else None)
