"""From the words of a policy file to a worth, as its unit says.

Files are read as strings only, so that one reader's `yes` is never another's true.
"""

from collections.abc import Callable
from datetime import time
from decimal import Decimal, InvalidOperation
from typing import Any

from msgspec import ValidationError, convert

from lantern.policy.model import Delay, Route, Step, Unit, Worth

WHOLE_UNITS = (
    "minutes",
    "hours",
    "days",
    "working_days",
    "months",
    "years",
    "people",
    "times",
    "kilometres",
    "km_per_hour",
)


def worth(unit: Unit, written: Any) -> Worth:
    """Read what was written under `unit`. Raises ValueError with a plain sentence."""
    if unit in WHOLE_UNITS:
        return whole_number(written)
    return READERS[unit](written)


def whole_number(written: Any) -> int:
    """A whole number, nought or more. Raises ValueError."""
    if not (isinstance(written, str) and written.isascii() and written.isdigit()):
        raise ValueError(f"expected a whole number, found {written!r}")
    return int(written)


def share(written: Any) -> Decimal:
    """A part of one, kept exact: 0.75 is not rounded. Raises ValueError."""
    try:
        part = Decimal(written)
    except (InvalidOperation, TypeError, ValueError):
        raise ValueError(f"expected a share such as 0.75, found {written!r}") from None
    if not (part.is_finite() and 0 <= part <= 1):
        raise ValueError(f"a share lies between 0 and 1, found {written!r}")
    return part


def hour_of_day(written: Any) -> time:
    """A time of day in London, such as 08:00. Raises ValueError."""
    return time.fromisoformat(word(written))


def word(written: Any) -> str:
    """One word or name. Raises ValueError when it is empty or a list."""
    if not (isinstance(written, str) and written.strip()):
        raise ValueError(f"expected a word, found {written!r}")
    return written


def words(written: Any) -> tuple[str, ...]:
    """A list of words, which may be empty. Raises ValueError."""
    if not isinstance(written, list):
        raise ValueError(f"expected a list of words, found {written!r}")
    return tuple(word(each) for each in written)


def route(written: Any) -> Route:
    """Where a report goes. Raises ValueError."""
    try:
        return convert(written, Route)
    except ValidationError as fault:
        raise ValueError(f"expected a route: {fault}") from None


def delay(written: Any) -> Delay:
    """A length such as "at once", "4 hours", "1 working day". Raises ValueError."""
    if written == "at once":
        return Delay(0, "minutes")
    amount, _, rest = word(written).partition(" ")
    names: dict[str, Any] = {"minute": "minutes", "hour": "hours", "working day": "working_days"}
    unit = names.get(rest.removesuffix("s"))
    if unit is None:
        raise ValueError(f"expected a length of time such as '4 hours', found {written!r}")
    return Delay(whole_number(amount), unit)


def steps(written: Any) -> tuple[Step, ...]:
    """The steps of a ladder, in order. Raises ValueError."""
    if not (isinstance(written, list) and written):
        raise ValueError(f"expected a list of steps, found {written!r}")
    return tuple(one_step(each) for each in written)


def one_step(written: Any) -> Step:
    """One step: after, tell, and perhaps repeat. Raises ValueError."""
    if not isinstance(written, dict) or set(written) - {"after", "tell", "repeat"}:
        raise ValueError(f"a step has after, tell and perhaps repeat, found {written!r}")
    again = written.get("repeat")
    return Step(
        after=delay(written.get("after")),
        tell=words(written.get("tell")),
        repeat=None if again is None else delay(again),
    )


READERS: dict[str, Callable[[Any], Worth]] = {
    "share": share,
    "time": hour_of_day,
    "word": word,
    "event": word,
    "words": words,
    "route": route,
    "steps": steps,
}
