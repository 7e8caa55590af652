"""The process in which a plan is made: `python -m lantern.visits.planning.worker`.

A job comes in on the first line of standard input, tidings go out line by line as JSON. Any further line, or the end of
the input, means stop: what stands then is drawn up and sent. So it is when time is over. The server's own process
never loads the solver and never waits for it.
"""

import os
import sys
import threading
import time
from typing import BinaryIO

import msgspec

from lantern.visits.planning.composing import Proposing
from lantern.visits.planning.model import Progress, Proposal, Question, State
from lantern.visits.planning.search import Limits

STARTED = time.monotonic()
DRAWING_SHARE, DRAWING_MOST = 0.02, 1.0
"""Kept back of its time for drawing the plan up, a share and at most so many seconds: then it is made to end."""
STARTING_MOST = 5.0
"""A process starts in less: who says more has another clock than we."""


class Job(msgspec.Struct, frozen=True):
    """What is sent in."""

    question: Question
    limits: Limits
    asked_at: float | None = None
    """When it was asked for, by the machine's steady clock: starting this process is part of its time."""


class Tiding(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is sent out: how far it is, or what came out."""

    progress: Progress | None = None
    proposal: Proposal | None = None


class Worker:
    """One job, told about on one stream."""

    def __init__(self, out: BinaryIO, job: Job) -> None:
        self._out, self._lock, self._over = out, threading.Lock(), False
        self._began = began(job)
        self._limits = job.limits
        self._work = Proposing(job.question, job.limits, time.monotonic, self._progress, self._began)

    def end_in_time(self) -> None:
        """What stands is sent when time is all but over; never before there is a plan at all."""
        if self._work.search is not None:
            self._work.search.first.wait()
        drawing = min(DRAWING_MOST, DRAWING_SHARE * self._limits.seconds)
        time.sleep(max(0.0, self._limits.seconds - drawing - (time.monotonic() - self._began)))
        self.stop("feasible")

    def _progress(self, progress: Progress) -> None:
        self._send(Tiding(progress=progress))

    def finish(self) -> None:
        """Work to the end."""
        self._last(self._work.finish())

    def stop(self, state: State) -> None:
        """Send what stands, and end."""
        self._last(self._work.now(state))

    def _last(self, proposal: Proposal) -> None:
        self._send(Tiding(proposal=proposal), last=True)
        os._exit(0)

    def _send(self, tiding: Tiding, last: bool = False) -> None:
        with self._lock:
            if not self._over:
                self._over = last
                self._out.write(msgspec.json.encode(tiding) + b"\n")
                self._out.flush()


def began(job: Job) -> float:
    """When its time began, by this process's own clock."""
    spent = time.monotonic() - job.asked_at if job.asked_at is not None else 0.0
    return min(STARTED, time.monotonic() - min(max(spent, 0.0), STARTING_MOST))


def main() -> None:
    """Do the one job on standard input. Whatever the solver prints goes nowhere."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    job = msgspec.json.decode(sys.stdin.buffer.readline(), type=Job)
    worker = Worker(out, job)
    threading.Thread(target=_listen, args=(worker,), daemon=True).start()
    threading.Thread(target=worker.end_in_time, daemon=True).start()
    worker.finish()


def _listen(worker: Worker) -> None:
    sys.stdin.buffer.readline()
    worker.stop("stopped")


if __name__ == "__main__":
    main()
