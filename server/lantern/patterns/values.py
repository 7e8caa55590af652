"""From when on something is a pattern: dated policy data, a host's own values allowed."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from lantern.policy.model import Local, Nation, Policy
from lantern.policy.values import many_words, value, whole

THEMES = "patterns.theme."


class Values(Struct, frozen=True, kw_only=True):
    """Lengths are in days."""

    window: int
    occasions: int
    pressing_occasions: int
    voices: int
    signs_window: int
    signs: int
    looks: int
    promises_window: int
    promises: int
    not_private_for: int
    no_return_for: int
    themes: dict[str, str]
    """What concerns and checklists call a theme, to what it is joined under."""

    @property
    def reach(self) -> int:
        """How far back is read: twice the longest window."""
        return 2 * max(self.window, self.signs_window, self.promises_window, self.not_private_for, self.no_return_for)


def values(policy: Policy, nation: Nation, on: date, local: Iterable[Local] = ()) -> Values:
    """The values in force where a hospital stands; `local` are its host's."""
    own = tuple(local)
    numbers = {name: name for name in Values.__struct_fields__ if name != "themes"}
    found = {name: whole(value(policy, f"patterns.{name}", nation, on, own)) for name in numbers}
    themes = {
        word: name.removeprefix(THEMES)
        for name in policy.entries[nation]
        if name.startswith(THEMES)
        for word in many_words(value(policy, name, nation, on, own))
    }
    return Values(**found, themes=themes)
