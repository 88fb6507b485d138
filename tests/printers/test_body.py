"""Below its definition an entry says what it is for: a formula, promises, steps, answers."""

from __future__ import annotations

from lexicon.printers.body import body
from tests.quiz.words import dictionary
from tests.site_pages.samples import sample


def _told(reference: str, language: str = "en") -> list[str]:
    return list(body(sample().entries[reference], sample(), language))


def test_a_stage_says_its_criteria_as_they_were_decided() -> None:
    assert _told("stage/mql")[-1] == "    - Score: 20 points or more"


def test_a_metric_says_its_formula_unit_and_period() -> None:
    assert _told("metric/signed") == [
        "  reached(stage/client) / reached(stage/mql)",
        "  a share · month",
    ]


def test_an_agreement_says_who_owes_what_by_when_and_in_which_case() -> None:
    assert _told("agreement/calls") == [
        "  - Sales → Marketing, within 1 hour: We call the MQL ourselves.",
        "      Score: 50 points or more",
    ]


def test_a_procedure_says_its_steps_in_the_language_of_the_reader() -> None:
    first = " ".join(_told("procedure/hand_over", "fr")[0].split())
    assert first == "1. Marketing, sous 15 minutes : Vérifier le score."


def test_a_persona_says_what_is_answered_and_what_is_not_yet() -> None:
    assert _told("persona/buyer")[1:] == [
        "  - Too dear. → Count the hours saved.", "  - Later. → ?",
    ]  # fmt: skip


def test_a_funnel_says_its_moves_in_order_with_the_deadline_decided() -> None:
    assert _told("funnel/main") == [
        "  - lead → mql · Pass on (Marketing)", "  - mql → client · Sign (Sales, within 2 days)",
        "  - mql ↩ lead · Give back (Sales, within 1 week)",
    ]  # fmt: skip


def test_a_decision_marks_the_answer_chosen() -> None:
    assert [line for line in _told("decision/boundary") if "✓" in line] == ["  ✓ Yes, from 20 on"]


def test_a_word_has_nothing_more_to_say() -> None:
    words = dictionary()
    assert list(body(words.entries["term/fit"], words, "en")) == []
