"""What stops a command is said in the language that the command was asked to speak."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.cli.stopped import why
from lexicon.errors import LexiconError, ProjectNotFound, UnknownName
from tests.cli.running import lexicon
from tests.tools import ROOT

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


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("plan --revenue abc", "--revenue : « abc » n’est pas un nombre comme 1200000"),
        ("plan --revenue 9USD", "« 9USD » est en USD, mais le dictionnaire compte en EUR"),
        ("plan --revenue 9 --start 2027-01-02", "écrivez le premier jour d’un mois"),
        ("plan --revenue 9 --start 2027-01-32", "n’est pas une date comme 2026-11-22"),
        ("plan --start 1066-10-14 --revenue 9", "n’est pas compris entre 1900 et 2199"),
        ("weekly x.csv --week 2026-99", "« 2026-99 » n’est pas une semaine comme 2026-W47"),
        ("weekly x.csv --week 2199-W01", "est encore à venir"),
        ("metrics x.csv --from 2026-02-01 --to 2026-01-01", "--from 2026-02-01 est après"),
        ("impact x.csv", "Donnez BASE et DATA, ou BASE, HEAD et DATA."),
    ],
)
def test_an_option_that_cannot_be_is_told_in_the_language_asked_for(
    command: str, told: str
) -> None:
    ran = lexicon(*command.split(), "--project", ROOT, "--lang", "fr")
    assert ran.code == 2
    assert told in ran.err.replace("\u00a0", " ").replace("\u202f", " ")
