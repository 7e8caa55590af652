"""A server that is measured, in a process of its own."""

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx


class Process:
    """A server in its own process, and the CPU it has used."""

    def __init__(self, command: list[str], port: int, **environment: str) -> None:
        self.port = port
        env = {**os.environ, "PYTHONPATH": "server:.", "LANTERN_PORT": str(port), **environment}
        self._process = subprocess.Popen([sys.executable, *command], env=env)

    def ready(self, path: str) -> None:
        for _ in range(200):
            try:
                httpx.get(f"http://127.0.0.1:{self.port}{path}")
                return
            except httpx.TransportError:
                time.sleep(0.05)
        raise RuntimeError("the server did not start")

    def cpu(self) -> float:
        """Seconds of CPU used so far."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stop(self) -> None:
        self._process.terminate()
        self._process.wait(10)
