"""A command at a terminal of its own, as a person has it: keys go in, and Ctrl-C."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_BEGIN = """
import signal
signal.signal(signal.SIGINT, signal.default_int_handler)
from lexicon.cli.main import main
main()
"""
"""The command as a shell at a terminal begins it: whoever runs the tests may not listen to Ctrl-C,
and what does not listen hands that on."""


@contextmanager
def terminal(*arguments: str) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """The command at a terminal of its own."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", _BEGIN, *arguments]
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=surroundings
    )
    os.close(theirs)
    try:
        yield process, ours
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
        os.close(ours)


def interrupt(process: subprocess.Popen[bytes]) -> None:
    """Ctrl-C, once the process waits for a key: pressed a moment before, it would go unheard."""
    state = Path(f"/proc/{process.pid}/stat")
    while state.exists() and state.read_text("ascii").rpartition(")")[2].split()[0] != "S":
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGINT)


def read_until(ours: int, sign: str) -> str:
    """What the terminal shows until it shows that."""
    said = ""
    while sign not in said:
        ready, _, _ = select.select([ours], [], [], 60)
        assert ready, said
        said += os.read(ours, 65536).decode()
    return said.replace("\r\n", "\n")
