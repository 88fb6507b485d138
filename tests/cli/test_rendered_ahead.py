"""A large list is rendered while it is checked, and nobody can tell from what comes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.enum_input import write
from tests.cli import rendered_ahead
from tests.cli.running import ROOT, edit, lexicon

forking = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="needs Linux and two cores"
)
NAMESAKE = """\
id: unknown_measured
kind: picklist
version: 1.0.0
status: proposed
owner: sales
names: {en: {label: Namesake}, fr: {label: Homonyme, gender: m}}
values: [{number: 1, id: one, names: {en: {label: One}, fr: {label: Un}}}]
"""


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A project with a list of 400 values."""
    write(400, tmp_path)
    return tmp_path


def _try(tried: Callable[[str], None], root: Path) -> None:
    command = [sys.executable, "-m", "tests.cli.rendered_ahead", tried.__name__, str(root)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@forking
def test_it_is_what_would_be_rendered_here(large: Path) -> None:
    _try(rendered_ahead.it_is_what_would_be_rendered_here, large)


@forking
def test_one_that_was_killed_costs_nothing(large: Path) -> None:
    _try(rendered_ahead.one_that_was_killed_has_rendered_nothing, large)


@forking
def test_what_a_target_has_to_say_is_heard(large: Path) -> None:
    (large / "dictionary/picklists/unknown_measured.yaml").write_text(NAMESAKE, "utf-8")
    _try(rendered_ahead.what_has_findings_is_rendered_again_to_hear_them, large)


def test_a_small_list_is_not_worth_it(tmp_path: Path) -> None:
    write(40, tmp_path)
    _try(rendered_ahead.nothing_is_rendered_ahead, tmp_path)


def test_where_people_agree_only_the_check_tells_what_is_in_force(large: Path) -> None:
    (large / "dictionary/approvals").mkdir()
    _try(rendered_ahead.nothing_is_rendered_ahead, large)


def test_what_the_rules_forbid_is_not_written(large: Path) -> None:
    edit(large / "dictionary/picklists/measured.yaml", "number: 2\n", "number: 1\n")
    ran = lexicon("generate", "python", "--anew", "--path", large)
    assert (ran.code, ran.out) == (1, "")
    assert "number" in ran.err
    assert not (large / "generated").exists()


def test_a_target_that_nobody_knows_is_misuse(large: Path) -> None:
    assert lexicon("generate", "cobol", "--anew", "--path", large).code == 2
