"""What was promised, counted and decided on a day of the past: shown as it was then."""

from __future__ import annotations

import pytest

from tests.cli.running import lexicon


@pytest.mark.parametrize(
    ("reference", "then", "now"),
    [
        ("decision/score_boundary", "✓ No, above 20", "✓ Yes, from 20"),
        ("stage/mql", "Lead score: more than 20 points", "Lead score: 20 points or more"),
    ],
)
def test_a_day_of_the_past_shows_what_held_then(reference: str, then: str, now: str) -> None:
    assert then in lexicon("show", reference, "--as-of", "2026-11-10").out
    assert now in lexicon("show", reference, "--as-of", "2026-11-28").out


def test_a_promise_that_is_only_proposed_is_not_what_holds() -> None:
    held, _, proposed = lexicon("show", "agreement/score_hand_over").out.partition("Proposed")
    assert "up to five times" in " ".join(held.split())
    assert "Time between two attempts: 2 days → 1 day" in proposed
    assert "then go on trying [-every second-]{+once a+} day" in proposed


def test_what_is_proposed_is_told_in_words_of_the_language() -> None:
    shown = lexicon("show", "agreement/score_hand_over", "--lang", "fr").out.replace("\xa0", " ")
    assert "Temps entre deux tentatives : 2 jours → 1 jour" in shown
    assert "clauses" not in shown
    assert "'" not in shown
    assert "jusqu’à" in shown.partition("Proposé")[2]


@pytest.mark.parametrize(
    "reference",
    ["metric/sal_to_sql_rate", "agreement/contacting_leads", "agreement/review_rhythm"],
)
def test_what_came_later_was_not_there_before(reference: str) -> None:
    assert lexicon("show", reference, "--as-of", "2026-11-28").code == 0
    missing = lexicon("show", reference, "--as-of", "2026-11-10")
    assert missing.code == 2
