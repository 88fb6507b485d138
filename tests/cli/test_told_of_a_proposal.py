"""What is said of a text that waits: what changed since, and who may decide from when on."""

from __future__ import annotations

from pathlib import Path

from tests.cli.running import edit, lexicon
from tests.cli.words_agreed import (
    FIT_FILE,
    MARKETING,
    SCORE_FILE,
    agreed_words,
    make_score_decimal,
    words,
)


def test_what_changed_since_a_yes_is_told_in_words_of_the_language(tmp_path: Path) -> None:
    project = words(tmp_path)
    lexicon("approve", "fit", *MARKETING, folder=project)
    edit(project / FIT_FILE, "à notre offre", "à l'offre d'hier")
    lines = lexicon("check", "--lang", "fr", folder=project).out.splitlines()
    (told,) = (line for line in lines if "(approval_void)" in line)
    assert "conviennent à [-notre offre-]{+l’offre d’hier+}." in told
    assert "Définition (français)" in told


def test_the_sponsor_may_decide_beside_the_teams_from_a_day_on(tmp_path: Path) -> None:
    agreed = agreed_words(tmp_path)
    make_score_decimal(agreed)
    english = lexicon("proposals", folder=agreed).out
    french = lexicon("proposals", "--lang", "fr", folder=agreed).out
    assert " on, this role may also decide: general manager\n" in english
    assert ", ce rôle peut aussi trancher\N{NO-BREAK SPACE}: general manager\n" in french


def test_a_raised_number_alone_is_proposed_as_just_that(tmp_path: Path) -> None:
    agreed = agreed_words(tmp_path)
    edit(agreed / SCORE_FILE, "version: 1.0.0", "version: 1.1.0")
    shown = lexicon("show", "score", folder=agreed).out
    assert "Proposed as version 1.1.0, which says the same." in shown
