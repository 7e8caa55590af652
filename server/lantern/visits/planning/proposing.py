"""Asking the planner from the server or the command line: a process of its own, told how far it is, stopped cleanly.

    proposal = await propose(question, on_progress, cancel)

`cancel` is an event: once it is set, the best plan so far comes back as `stopped`. Nothing is written anywhere; what was
planned before stays as it is whatever happens here.
"""

import asyncio
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from lantern.visits.planning.model import Progress, Proposal, Question
from lantern.visits.planning.search import Limits
from lantern.visits.planning.worker import Job, Tiding

GRACE = 20.0
"""Seconds past its time after which a process that says nothing is ended."""
LONGEST = 400
"""Days that a horizon may have."""
LINE = 64 * 2**20
USUAL = Limits(seconds=60)


class PlannerFailed(Exception):
    """No proposal: `horizon` is none that can be planned, `crashed`, or `too_slow`. The old plan is untouched."""

    def __init__(self, code: Literal["horizon", "crashed", "too_slow"], detail: str) -> None:
        super().__init__(detail)
        self.code = code


async def propose(
    question: Question,
    on_progress: Callable[[Progress], None] | None = None,
    cancel: asyncio.Event | None = None,
    limits: Limits = USUAL,
    command: tuple[str, ...] = (sys.executable, "-m", "lantern.visits.planning.worker"),
) -> Proposal:
    """What the planner proposes. Raises PlannerFailed."""
    days = (question.until - max(question.begins, question.today)).days
    if not days + (question.begins > question.today) > 0 or days > LONGEST:
        raise PlannerFailed(
            "horizon", f"from {question.begins} until {question.until} there is nothing that could be planned"
        )
    asked_at = time.monotonic()
    process = await asyncio.create_subprocess_exec(
        *command, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
        env=_environment(), limit=LINE,
    )  # fmt: skip
    stopping = asyncio.create_task(_stop_when(cancel, process)) if cancel else None
    try:
        async with asyncio.timeout(limits.seconds + GRACE):
            return await _listen(process, msgspec.json.encode(Job(question, limits, asked_at)), on_progress)
    except TimeoutError:
        raise PlannerFailed("too_slow", f"the planner said nothing {GRACE:.0f} seconds past its time") from None
    finally:
        if stopping:
            stopping.cancel()
        await _end(process)


async def _listen(
    process: asyncio.subprocess.Process, job: bytes, on_progress: Callable[[Progress], None] | None
) -> Proposal:
    assert process.stdin and process.stdout and process.stderr
    with suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(job + b"\n")
        await process.stdin.drain()
    while line := await process.stdout.readline():
        tiding = msgspec.json.decode(line, type=Tiding)
        if tiding.proposal is not None:
            return tiding.proposal
        if on_progress and tiding.progress:
            on_progress(tiding.progress)
    said = (await process.stderr.read()).decode(errors="replace").strip().splitlines()
    raise PlannerFailed("crashed", said[-1] if said else "the planner ended without a word")


async def _stop_when(cancel: asyncio.Event, process: asyncio.subprocess.Process) -> None:
    await cancel.wait()
    assert process.stdin
    with suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(b"stop\n")
        await process.stdin.drain()


async def _end(process: asyncio.subprocess.Process) -> None:
    """End it if it has not ended, and wait until it has."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.kill()
    await process.communicate()


def _environment() -> dict[str, str]:
    """Where `lantern` is found, and nothing that the server keeps to itself."""
    here = str(Path(__file__).parents[3])
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TZ", "SYSTEMROOT") if name in os.environ}
    return {**kept, "PYTHONPATH": os.pathsep.join([here, *filter(None, [os.environ.get("PYTHONPATH")])])}
