"""`lexicon adoption store`: where the answers are."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.cli import adoption
from lexicon.plugins import module_names
from tests.cli.running import copy_of_ours, lexicon


@pytest.mark.parametrize("name", module_names(adoption))
def test_every_command_has_help_with_an_example(name: str) -> None:
    ran = lexicon("adoption", name.replace("_", "-"), "--help")
    assert ran.code == 0
    assert "Example: lexicon adoption" in ran.out


def test_it_says_where_a_new_store_is(tmp_path: Path) -> None:
    ran = lexicon("adoption", "store", copy_of_ours(tmp_path), "--lang", "fr")
    assert f"Base des réponses\u00a0: {tmp_path / '.lexicon' / 'adoption.sqlite'}" in ran.out
    assert "Réponses\u00a0: 0." in ran.out


def test_a_store_elsewhere_is_named_on_the_command_line_or_around_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'other.sqlite'}"
    named = lexicon("adoption", "store", "--database", url)
    around = lexicon("adoption", "store", LEXICON_DATABASE=url)
    assert named.out == around.out
    assert "other.sqlite" in named.out


def test_an_address_that_is_none_is_misuse() -> None:
    ran = lexicon("adoption", "store", "--database", "mysql://root:secret@host/x")
    assert ran.code == 2
    assert "a store is sqlite:///PATH or postgresql://" in ran.err
    assert "secret" not in ran.err
