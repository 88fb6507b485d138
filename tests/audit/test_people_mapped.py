"""By what people are known, read from a mapping without the model."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.audit.people import People
from lexicon.audit.people_mapped import people_mapped


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("", People()),
        ("key: id", People()),
        ("person: {}", People()),
        ("person: {email: Mail, name: [First, Last], company: Firm}",
         People("Mail", ("First", "Last"), "Firm")),
        ("person: {name: First}", None),
        ("person: {email: [Mail]}", None),
        ("person: [email]", None),
        ("- person", None),
        ("person: {", None),
    ],
)  # fmt: skip
def test_a_mapping_says_by_what_people_are_known(
    tmp_path: Path, written: str, people: People | None
) -> None:
    file = tmp_path / "mapping.yaml"
    file.write_text(written)
    assert people_mapped(file) == people


def test_without_a_mapping_columns_have_their_own_names(tmp_path: Path) -> None:
    assert [people_mapped(None), people_mapped(tmp_path / "none.yaml")] == [People(), None]
