"""A help text gives way in the right order, and never in the middle of a word or an address."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lexicon.targets.salesforce.fitting import fitted
from tests.targets.hostile import hostile_texts

PAGE = "https://dictionary.example/mql.html"


def test_what_fits_is_said_whole() -> None:
    assert fitted("A lead.", ["Kept by: Sales."], PAGE, 100) == f"A lead. Kept by: Sales. {PAGE}"


def test_the_definition_is_cut_after_a_word_and_the_rest_stays_whole() -> None:
    definition = "A lead whose company and role suit what we sell"
    said = fitted(definition, ["Kept by: Sales."], PAGE, 80)
    assert said == f"A lead whose company and… Kept by: Sales. {PAGE}"


def test_a_fact_goes_before_the_definition_says_nothing() -> None:
    facts = ["Kept by: Sales.", "Next: Accept within 24 hours."]
    said = fitted("A lead that suits what we sell here", facts, PAGE, 90)
    assert said == f"A lead that suits what we sell here Kept by: Sales. {PAGE}"


def test_where_no_page_has_the_whole_of_it_the_definition_comes_before_the_facts() -> None:
    definition = "A lead that suits what we sell here"
    facts = ["Kept by: Sales.", "Next: Accept."]
    said = [fitted(definition, facts, "", limit) for limit in (65, 64, 50, 35, 34)]
    assert said == [
        f"{definition} Kept by: Sales. Next: Accept.",
        f"{definition} Kept by: Sales.",
        definition,
        definition,
        "A lead that suits… Kept by: Sales.",
    ]


def test_an_address_that_does_not_fit_is_left_out_rather_than_cut() -> None:
    assert fitted("A lead.", ["Kept."], PAGE, 20) == "A lead. Kept."


def test_without_an_address_there_is_no_space_for_it() -> None:
    assert fitted("A lead.", [], "", 20) == "A lead."
    assert fitted("", [], PAGE, 50) == PAGE


@given(hostile_texts(), st.lists(hostile_texts(), max_size=3), st.integers(0, 300))
def test_a_help_is_one_line_within_its_limit(text: str, facts: list[str], limit: int) -> None:
    said = fitted(text, facts, PAGE, limit)
    assert len(said) <= limit
    assert said == " ".join(said.split())
    assert (PAGE in said) == (limit >= len(PAGE)) or PAGE in text
