"""Lantern as a process of its own, as an operator would run it: started, stopped for real, killed, started again."""

import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class ServerProcess:
    """A server on a free port with a home of its own; both stay the same over restarts."""

    module = "lantern"
    """What is run as `python -m … serve`."""

    def __init__(self, home: Path, *, database_url: str | None = None, **environment: str) -> None:
        self.home = home
        self.port = free_port()
        # `localhost`, not 127.0.0.1: passkeys are bound to a name
        self.address = f"http://localhost:{self.port}"
        self.log = home.with_suffix(".log")
        self._process: subprocess.Popen[bytes] | None = None
        self._environment = {
            # compiled once, not each time anew, whatever this machine does elsewhere
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("LANTERN_", "PYTHONDONTWRITE"))
            },
            "PYTHONPATH": str(ROOT / "server"),
            "LANTERN_HOME": str(home),
            "LANTERN_PORT": str(self.port),
            "LANTERN_DEMO": "1",
            **environment,
        }
        self._environment.pop("DATABASE_URL", None)
        if database_url:
            self._environment["DATABASE_URL"] = database_url

    def start(self, *, within: float = 120, migrated: bool = False) -> None:
        """Migrates, unless that has been done, starts, and returns once `/health/ready` answers."""
        if not migrated:
            self.run("migrate")
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", self.module, "serve"],
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        until = time.monotonic() + within
        while not self._ready():
            if self._process.poll() is not None or time.monotonic() > until:
                self.kill()
                raise AssertionError(f"the server did not become ready:\n{self.said()}")
            time.sleep(0.05)

    def run(self, *command: str) -> str:
        """One `lantern` command in the same home, to its end; what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "lantern", *command],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"lantern {' '.join(command)} failed:\n{done.stdout}{done.stderr}"
        return done.stdout

    def stop(self, *, within: float = 15) -> None:
        """Asks it to end, as a service manager does, and waits until it has. Nothing to do when it is down."""
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(within)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError(f"the server was still running {within} s after SIGTERM:\n{self.said()}") from None

    def kill(self) -> None:
        """Ends it at once, without a chance to tidy up."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def said(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def _ready(self) -> bool:
        # not httpx: it reads every certificate of the machine anew for each question, which costs more than all the rest
        asking = HTTPConnection("localhost", self.port, timeout=2)
        try:
            asking.request("GET", "/health/ready")
            return asking.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            asking.close()
