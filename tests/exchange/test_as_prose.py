"""A text of a CRM reads on a page as it reads in the CRM."""

from __future__ import annotations

import pytest

from lexicon.exchange.as_prose import as_prose
from lexicon.look.prose import plain


@pytest.mark.parametrize(
    "text",
    [
        "3. Needs assessment",
        "2) Offer",
        "Types:\n- Business\n- Billing (Bill- To)",
        "Use *all* of it, `as is`, or <none> & [more](x)",
        "# 1 of our reasons",
        "> 5 people",
        "~~~\ncode",
        r"C:\temp \* and &amp;",
        "1. *Both*\n2. __kinds__",
    ],
)
def test_no_sign_is_taken_for_a_mark(text: str) -> None:
    assert plain(as_prose(text)) == " ".join(text.split())


@pytest.mark.parametrize("text", ["Came by the web", "Area_of_Concern__c on 1.5 pages - or more"])
def test_what_needs_no_escape_stays_as_it_is(text: str) -> None:
    assert as_prose(text) == text


def test_line_ends_of_windows_and_blanks_around_are_no_part_of_a_text() -> None:
    assert as_prose(" Ready.\r\nTo be sent\r\n") == "Ready.\nTo be sent"
