"""A description reads back without what the target put behind it, and loses nothing else."""

from __future__ import annotations

import pytest

from lexicon.targets.salesforce.exports._own_words import own_words

PAGE = "https://words.example/fr/dictionary/picklists/fit.html"


@pytest.mark.parametrize(
    ("written", "own"),
    [
        ("Kept by: Marketing.", ""),
        ("Came by the web Kept by: Marketing.", "Came by the web"),
        ("Came by the web. Kept by: Marketing. Kept by: Marketing.", "Came by the web."),
        (f"Bons clients. Qui en répond : Commerce. {PAGE}", "Bons clients."),
        ("No longer used. Kept by: Marketing.", ""),
        ("Old. No longer used; instead: Lost. Kept by: Sales.", "Old."),
        ("Ancien. Ne s'emploie plus. Qui en répond : Commerce.", "Ancien."),
        (f"Call. Whose it is now: Sales. Next: accept within 2 days, refuse. {PAGE}", "Call."),
        ("Why. Kept by: Sales. Goes with: refuse. By when – SQL: accept within 1 day.", "Why."),
    ],
)
def test_what_the_target_adds_is_taken_off(written: str, own: str) -> None:
    assert own_words(written) == own


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Came by the web.",
        "No longer used.",
        f"See {PAGE}",
        "Kept by: Sales. Since spring it is asked for at every fair.",
        "Next: call them.",
        "Unkept by: nobody.",
        "Kept by: Sales",
        "x" * 3000 + " Kept by: Sales.",
    ],
)
def test_what_people_wrote_stays(written: str) -> None:
    assert own_words(written) == written
