"""What a person at a terminal sees, and a file does not."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

WORK = "from lexicon.cli.wiring import working\nwith working('Long work…'):\n    pass\n"


def _said_on(terminal: bool) -> str:
    ours, theirs = pty.openpty()
    stderr = theirs if terminal else subprocess.PIPE
    command = [sys.executable, "-c", WORK]
    done = subprocess.run(command, stderr=stderr, check=True)
    os.close(theirs)
    said = os.read(ours, 4096) if terminal else done.stderr
    os.close(ours)
    return str(said, "utf-8")


def test_a_terminal_sees_a_sign_of_life() -> None:
    assert "Long work…" in _said_on(terminal=True)


def test_a_file_gets_nothing_of_it() -> None:
    assert _said_on(terminal=False) == ""
