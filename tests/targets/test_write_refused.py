"""Why nothing is written is said in the language that the command was asked to speak."""

from __future__ import annotations

import pytest

from lexicon.errors import LexiconError
from lexicon.targets.difference import NotBelow
from lexicon.targets.write import CannotWrite, NotOurs

_SHUT = CannotWrite(PermissionError(13, "Permission denied", "a/b"))
_FILE = CannotWrite(FileExistsError(17, "File exists", "a/b"))


@pytest.mark.parametrize("error", [NotOurs("a/b"), NotBelow("a/b"), _SHUT, _FILE])
def test_in_english_it_is_the_error_itself(error: LexiconError) -> None:
    assert error.said("en").replace("’", "'") == str(error)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NotOurs("a/b"), "a/b n’a pas été écrit par lexicon"),
        (NotBelow("a/b"), "a/b mène hors du projet"),
        (_SHUT, "impossible d’écrire a/b\xa0: Permission denied"),
        (_FILE, "impossible d’écrire a/b\xa0: un fichier se trouve là où il faut un dossier"),
    ],
)
def test_in_french_too(error: LexiconError, said: str) -> None:
    assert error.said("fr").startswith(said)
