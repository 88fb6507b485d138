"""Ctrl-C before anything has begun: no word of how Python begins, and the code of a later one."""

from __future__ import annotations

import ast
import subprocess
import sys

import pytest

_PRESSED = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.{heard})
class Pressing:
    def find_spec(self, name, path, target=None):
        if name == {module!r}:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Pressing())
from lexicon.cli.main import main
sys.argv[1:] = ["rules", "date_invalid"]
main()
"""
"""The command, stopped by whoever sits before it as it looks for one of its modules."""
_EARLY = ("lexicon.cli.started", "lexicon.cli.bare_types", "click", "lexicon.cli.scanned")


def _run(module: str, heard: str = "default_int_handler") -> tuple[int, str]:
    command = [sys.executable, "-c", _PRESSED.format(module=module, heard=heard)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    return ran.returncode, ran.stderr.strip()


@pytest.mark.parametrize("module", _EARLY)
def test_nothing_is_said_where_nothing_has_begun(module: str) -> None:
    assert _run(module) == (1, "")


def test_later_it_says_that_it_stops_with_the_same_code() -> None:
    assert _run("lexicon.cli.commands.rules") == (1, "Aborted!")


def test_a_command_that_is_not_to_listen_goes_on() -> None:
    assert _run("click", heard="SIG_IGN") == (0, "")


def test_next_to_nothing_comes_before_the_command_listens() -> None:
    code = (
        "import sys; known = {*sys.modules}; import lexicon.cli.main; print({*sys.modules} - known)"
    )
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    expected = {"__future__", "lexicon", "lexicon.cli", "lexicon.cli.main"}
    assert ast.literal_eval(told) == expected
