"""A value that is written another way is known, whatever its case, accents and hidden signs."""

from __future__ import annotations

import pytest

from lexicon.audit.spelling import Spellings
from lexicon.model.value_set import resolve
from tests.audit.data import ours


@pytest.mark.parametrize(
    "text", ["Good-Fit", "  good  FIT", "Go\u200bod fit", "\ufeffgood\u202e", "BONNE ADÉQUATION"]
)
def test_a_spelling_is_known_by_what_a_reader_sees_of_it(text: str) -> None:
    field = ours().fields["fit"]
    assert field.picklist is not None
    picklist = ours().picklists[field.picklist.rpartition("/")[2]]
    assert Spellings(resolve(picklist, ours())).meant(text) == "good"
