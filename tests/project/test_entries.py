"""An entry by what people type; of one that is not there, which are like it and how many not."""

from __future__ import annotations

import pytest

from lexicon.errors import UnknownName
from lexicon.project.entries import entry_called
from tests.audit.data import ours


@pytest.mark.parametrize("name", ["mql", "stage/mql"])
def test_an_id_alone_is_enough_where_one_entry_has_it(name: str) -> None:
    assert entry_called(ours(), name) == "stage/mql"


def test_what_is_like_a_name_is_not_told_as_if_it_were_all() -> None:
    with pytest.raises(UnknownName) as told:
        entry_called(ours(), "nope")
    others = len(ours().entries) - 1
    assert str(told.value) == (
        f"unknown entry 'nope'; there are: stage/prospect and {others} others"
    )
