"""What is tried in a process without other threads: rendering beside the check.

Each function is run by `test_rendered_ahead`, by its name, in a Python of its own.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from lexicon.cli.ahead import Ahead
from lexicon.source.load import load
from lexicon.targets.generate import render_all

TARGETS = ("python", "salesforce")


def it_is_what_would_be_rendered_here(root: str) -> None:
    loaded = load(Path(root))
    assert loaded.dictionary is not None
    ahead = Ahead(loaded, TARGETS)
    assert ahead._other is not None
    assert ahead.rendered() == render_all(loaded.dictionary, TARGETS, loaded.root)


def nothing_is_rendered_ahead(root: str) -> None:
    ahead = Ahead(load(Path(root)), TARGETS)
    assert ahead._other is None
    assert ahead.rendered() is None


def what_has_findings_is_rendered_again_to_hear_them(root: str) -> None:
    loaded = load(Path(root))
    assert loaded.dictionary is not None
    ahead = Ahead(loaded, TARGETS)
    assert ahead._other is not None
    assert ahead.rendered() is None
    assert render_all(loaded.dictionary, TARGETS, loaded.root).findings


def one_that_was_killed_has_rendered_nothing(root: str) -> None:
    ahead = Ahead(load(Path(root)), TARGETS)
    assert ahead._other is not None
    os.kill(ahead._other.process, signal.SIGKILL)
    assert ahead.rendered() in (None, Ahead(load(Path(root)), TARGETS).rendered())


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
