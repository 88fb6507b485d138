"""The command as a whole: help, version, mistakes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lexicon.cli import commands
from lexicon.plugins import module_names
from tests.cli.running import lexicon


def test_help_names_every_command() -> None:
    told = lexicon("--help").out
    assert [name for name in module_names(commands) if f"\n  {name} " not in told] == []


@pytest.mark.parametrize("command", module_names(commands))
def test_every_command_has_help_with_an_example(command: str) -> None:
    ran = lexicon(command, "--help")
    assert ran.code == 0
    assert "Example: lexicon" in ran.out


def test_help_imports_no_command() -> None:
    code = (
        "import sys\n"
        "from lexicon.cli.root import lexicon\n"
        "lexicon(['--help'], standalone_mode=False)\n"
        "print([name for name in sys.modules if name.startswith('lexicon.cli.commands.')])\n"
    )
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"


def test_a_check_imports_nothing_of_the_site() -> None:
    code = (
        "import sys, contextlib, io\n"
        "from lexicon.cli.root import lexicon\n"
        "with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):\n"
        "    lexicon(['check'], standalone_mode=False)\n"
        "heavy = {'mkdocs', 'jsonschema', 'starlette', 'sqlalchemy', 'sqlglot', 'lexicon.site'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"


def test_a_mistyped_command_is_misuse_with_a_suggestion() -> None:
    ran = lexicon("chek")
    assert ran.code == 2
    assert "'check'" in ran.err


def test_the_version_is_that_of_the_package() -> None:
    assert lexicon("--version").out == "lexicon, version 1.0.0\n"
