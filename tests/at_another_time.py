"""`python -m tests.at_another_time serve`: Lantern as ever, by a clock that is ahead of this machine's as far as its journey says.

Whoever runs Lantern for real can set no clock: this stands with the proofs.
"""

import os
import sys
from datetime import datetime, timedelta
from pathlib import Path

from lantern.app import make_app
from lantern.cli.serving import run
from lantern.clock import system_clock
from lantern.settings import read_settings
from tests.server_process import ServerProcess

SAYS = "LANTERN_TEST_AHEAD"
"""Names the file in which the journey writes by how many seconds it is later."""


class ServerAhead(ServerProcess):
    """A server of a demonstration, at another time; `goes_on` lets time pass for it."""

    module = "tests.at_another_time"

    def __init__(self, home: Path, *, at: datetime, **environment: str) -> None:
        self._file = home.with_suffix(".ahead")
        self.ahead = at - system_clock()
        self.goes_on(timedelta())
        super().__init__(home, **environment, **{SAYS: str(self._file)})

    def goes_on(self, length: timedelta) -> None:
        self.ahead += length
        beside = self._file.with_suffix(".new")
        beside.write_text(str(self.ahead.total_seconds()))
        beside.replace(self._file)


def main() -> None:
    file, settings = Path(os.environ[SAYS]), read_settings()

    def ahead() -> datetime:
        return system_clock() + timedelta(seconds=float(file.read_text()))

    run(make_app(settings, ahead), settings)


if __name__ == "__main__" and sys.argv[1:] == ["serve"]:
    main()
