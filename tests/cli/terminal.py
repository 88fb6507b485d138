"""A command at a terminal of its own, as a person has it: keys go in, and Ctrl-C."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

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


def read_until(ours: int, sign: str) -> str:
    """What the terminal shows until it shows that."""
    said = ""
    while sign not in said:
        ready, _, _ = select.select([ours], [], [], 60)
        assert ready, said
        said += os.read(ours, 65536).decode()
    return said.replace("\r\n", "\n")
