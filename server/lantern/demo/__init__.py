"""The demonstration: an invented world of two nations in which everything that Lantern is for has happened once.

Written as data (`data/*.yaml`), all days counted back from today, and brought in through the same handlers as the
work of real people, so that what follows from it is true. Its files are read when the demonstration is asked for and
not before: a slip in one of them costs nobody else a command.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lantern.demo.cast import CAST as CAST
    from lantern.demo.cast import Cast as Cast
    from lantern.demo.loading import is_to_come as is_to_come
    from lantern.demo.loading import load as load

_STANDS_IN = {"CAST": "cast", "Cast": "cast", "is_to_come": "loading", "load": "loading"}


def __getattr__(name: str) -> Any:
    if name not in _STANDS_IN:
        raise AttributeError(f"lantern.demo has no {name}")
    return getattr(import_module(f"lantern.demo.{_STANDS_IN[name]}"), name)
