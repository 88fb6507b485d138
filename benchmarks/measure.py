"""Time whole processes, in turn, so that whatever else the machine does touches all alike.

A process counts the memory of the one that started it as its own, so this one stays small: whatever
is large is made by processes of their own.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from time import perf_counter

_NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True)
class Job:
    """A command to time; `before` prepares each run and is not timed.

    A command that tells of faults may end with 1 and has done its work.
    """

    name: str
    command: Sequence[str | Path]
    before: Callable[[], None] = lambda: None
    ends: int = 0


@dataclass
class Sample:
    """What the runs of one job took: seconds of the clock, and the most memory in MB."""

    times: list[float] = field(default_factory=list)
    memory: float = 0.0

    @property
    def seconds(self) -> float:
        return median(self.times)


def measure(jobs: Sequence[Job], rounds: int) -> dict[str, Sample]:
    """Run all in turn, that many times; where there are many rounds, one more first to warm up."""
    samples = {job.name: Sample() for job in jobs}
    if rounds > 3:
        for job in jobs:
            _run(job)
    for _ in range(rounds):
        for job in jobs:
            seconds, memory = _run(job)
            samples[job.name].times.append(seconds)
            samples[job.name].memory = max(samples[job.name].memory, memory)
    return samples


def _environment() -> dict[str, str]:
    """As users have it: compiled once, then read from the cache."""
    return {name: value for name, value in os.environ.items() if name != _NOT_COMPILED}


def _run(job: Job) -> tuple[float, float]:
    """Seconds and MB of one run; a command that fails measures nothing, so it stops the whole."""
    job.before()
    command = [str(word) for word in job.command]
    with TemporaryFile() as said:
        started = perf_counter()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=_environment()
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != job.ends:
            said.seek(0)
            raise SystemExit(f"{job.name} ended with {process.returncode}: {said.read().decode()}")
    return seconds, usage.ru_maxrss / 1024
