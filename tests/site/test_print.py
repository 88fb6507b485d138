"""What the teams share prints as documents: A4, ink on paper, nothing of the site around it."""

from __future__ import annotations

import pytest

from tests.site.conftest import Browse

pytestmark = pytest.mark.xdist_group("real site")

MOST = {
    "dictionary/sla.html": 9,
    "fr/dictionary/procedures-book.html": 7,
    "dictionary/hand-overs.html": 3,
}
"""The pages each may take; more would mean that something was torn apart or blown up."""
A4 = [595, 842]
"""In points."""


def test_documents_print_on_a4_in_ink_on_paper(address: str, browse: Browse) -> None:
    for path, seen in browse("print", address, list(MOST)).items():
        sheets = seen.pop("sheets")
        assert seen == {
            "shown": [], "ink": "rgb(0, 0, 0)", "paper": "rgb(255, 255, 255)", "wide": 0,
        }, path  # fmt: skip
        assert {tuple(sheet) for sheet in sheets} == {tuple(A4)}, path
        assert 1 <= len(sheets) <= MOST[path], path
