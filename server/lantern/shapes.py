"""The small shapes that commands are made of, so that an id or a day means the same in every one."""

from typing import Annotated

from msgspec import Meta

Id = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")]
"""An id made where the change was made (a UUID), or one the directory gives."""
Key = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"^[A-Za-z0-9_./-]+$")]
"""A name from the checklists: a question, a section, a version."""
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A local date in London."""
Instant = Annotated[str, Meta(max_length=40)]
"""A moment with its offset from UTC; read by `clock.read_instant`."""
Name = Annotated[str, Meta(max_length=200)]
Words = Annotated[str, Meta(max_length=20_000)]
"""What somebody wrote; may be empty."""
Sentence = Annotated[str, Meta(min_length=1, max_length=4_000)]
"""Words that may not be empty."""
