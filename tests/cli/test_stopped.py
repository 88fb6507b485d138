"""What stops a command is said in the language that the command was asked to speak."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.cli.stopped import why
from lexicon.errors import LexiconError, ProjectNotFound, UnknownName

MANY = tuple(f"word_{n}" for n in range(50))


@pytest.mark.parametrize(
    "error",
    [
        ProjectNotFound(Path("here")),
        UnknownName("entry", "mqk", ("mql", "sql")),
        UnknownName("rule", "word_1x", MANY),
        UnknownName("closed wave", "w7", ()),
        LexiconError("the disk is full"),
    ],
)
def test_english_says_what_the_error_says(error: LexiconError) -> None:
    assert why(error, "en") == str(error)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (
            ProjectNotFound(Path("ici")),
            "pas de dictionnaire dans ici : il y faudrait ici/dictionary/lexicon.yaml",
        ),
        (
            UnknownName("entry", "mqk", ("mql", "sql")),
            "« mqk » n’est pas une entrée ; il y a : mql, sql",
        ),
        (
            UnknownName("closed wave", "w7\x1b[2J", ()),
            "« w7 [2J » n’est pas une vague close ; il n’y en a encore aucune",
        ),
    ],
)
def test_french_says_it_in_french(error: LexiconError, told: str) -> None:
    assert why(error, "fr").replace("\u00a0", " ").replace("\u202f", " ") == told
