"""The demonstration's data files, read as strings only; the shapes asked for give the types."""

from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

DATA = Path(__file__).parent / "data"
T = TypeVar("T")

# as for checklists: a bare `yes` stays the word it is
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@cache
def _read(name: str) -> Any:
    return yaml.load((DATA / name).read_text("utf-8"), Loader=_Loader)


def read(name: str, kind: type[T]) -> T:
    """One file as what it should be. Raises ValueError, naming the file, when it is not."""
    try:
        return msgspec.convert(_read(name), kind, strict=False)
    except (yaml.YAMLError, msgspec.ValidationError) as error:
        raise ValueError(f"the demonstration's {name} cannot be read: {error}") from error


def read_all(folder: str, kind: type[T]) -> list[T]:
    """Every file of a folder, joined, in the order of their names."""
    files = sorted(f"{folder}/{path.name}" for path in (DATA / folder).glob("*.yaml"))
    return [one for file in files for one in read(file, list[kind])]  # type: ignore[valid-type]
