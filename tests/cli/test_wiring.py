"""What a person at a terminal sees, and a file does not."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from tests.cli.running import lexicon

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


@pytest.mark.parametrize(
    "words",
    [
        ("plan", "--revenue", "1", "--start", "9999-01-01"),
        ("plan", "--revenue", "1", "--today", "9999-12-31"),
        ("metrics", "c.csv", "--from", "0001-01-01"),
        ("weekly", "c.csv", "--today", "0001-01-01"),
        ("weekly", "c.csv", "--week", "9999-W52"),
        ("weekly", "c.csv", "--week", "0001-W01"),
    ],
)
def test_a_day_at_the_end_of_the_calendar_is_refused(words: tuple[str, ...]) -> None:
    ran = lexicon(*words)
    assert ran.code == 2
    assert "is not between 1900 and 2199" in ran.err
