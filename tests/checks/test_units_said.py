"""What a formula mixes is called by its name in each language, and told as a code to programs."""

from __future__ import annotations

import pytest

from lexicon.checks.words import Words
from lexicon.findings import Finding, Place

ADDED = {"left": "records", "right": "money (EUR)"}
OTHER = {"found": "rate", "gives": "rate", "declared": "duration"}


@pytest.mark.parametrize(
    ("language", "facts", "case", "expected"),
    [
        (
            "en",
            ADDED,
            "_added",
            "the formula adds a number of records and an amount of money (EUR)",
        ),
        ("fr", ADDED, "_added", "la formule additionne un nombre de fiches et un montant (EUR)"),
        ("en", OTHER, "", "the formula gives a rate, but the unit says a duration"),
        ("fr", OTHER, "", "la formule donne un taux, mais l’unité annonce une durée"),
    ],
)
def test_a_unit_is_said_in_words(
    language: str, facts: dict[str, object], case: str, expected: str
) -> None:
    finding = Finding("formula_units", Place("m.yaml"), facts=facts, message=f"message{case}")
    assert Words().explain(finding, language).message == expected


def test_what_is_to_be_written_stays_as_it_is_written() -> None:
    finding = Finding("formula_units", Place("m.yaml"), facts=OTHER)
    assert Words().explain(finding, "fr").hint.startswith("Écrivez `unit: rate`")
