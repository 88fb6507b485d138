"""The file of a new entry: every key of its kind is there, explained, and fits the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.manifest import Manifest
from lexicon.source.load import load
from lexicon.source.shape import fit
from lexicon.starter.new_entry import new_entry
from lexicon.starter.place import Place, places_of
from lexicon.yamlfile.read import read

ROOT = Path(__file__).parents[2]
TODAY = date(2027, 11, 22)
KINDS = tuple(kind_classes())
_BEHIND_A_SIGN = re.compile(r"^( *)# (?=[ ]*(- )?[a-z_/]+:)", re.MULTILINE)
_HEAD = re.compile(r"\A(#.*\n)+")


def ours() -> Dictionary:
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return dictionary


def bare() -> Dictionary:
    """A dictionary with a manifest and nothing else."""
    text = (
        "{format: 1, name: {}, version: 0.1.0, languages: [fr], teams: {us: {names: {fr: Nous}}}}"
    )
    manifest, faults = fit(Manifest, read(text.encode()).data, "", "")
    assert manifest is not None, faults
    return Dictionary(manifest, {})


def faults(kind: str, text: str) -> list[Any]:
    document = read(text.encode())
    assert document.faults == ()
    return fit(kind_classes()[kind], document.data, f"{kind}.yaml", "")[1]


def uncommented(text: str) -> str:
    """The text with every key in use that stands behind a `#`."""
    return _BEHIND_A_SIGN.sub(r"\1", _HEAD.sub("", text))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dictionary", [ours(), bare()], ids=["ours", "bare"])
def test_a_new_file_fits_the_model_as_it_stands(kind: str, dictionary: Dictionary) -> None:
    assert faults(kind, new_entry(dictionary, kind, "some_id", {}, TODAY)) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("dictionary", [ours(), bare()], ids=["ours", "bare"])
def test_what_stands_behind_a_sign_fits_too_once_it_is_used(
    kind: str, dictionary: Dictionary
) -> None:
    text = uncommented(new_entry(dictionary, kind, "some_id", {}, TODAY))
    assert faults(kind, text) == []
    assert set(_keys(read(text.encode()).data)) >= set(_known(places_of(kind_classes()[kind])))


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained(kind: str) -> None:
    text = uncommented(new_entry(ours(), kind, "some_id", {}, TODAY))
    known = {path[-1] for path in _known(places_of(kind_classes()[kind]))}
    explained = set(re.findall(r"^[ -]*([a-z_]+):.*  # .", text, re.MULTILINE))
    assert known - explained == set()


def test_what_is_certain_is_filled_in() -> None:
    data: Any = read(new_entry(ours(), "term", "warm", {"fr": "Lead: tiède"}, TODAY).encode()).data
    first = {"id": "warm", "kind": "term", "version": "0.1.0", "status": "draft"}
    assert data == first | {
        "owner": "marketing",
        "review_by": "2028-11-22",
        "names": {"en": {"label": ""}, "fr": {"label": "Lead: tiède"}},
        "definition": {"en": "", "fr": ""},
    }


def test_the_file_begins_with_its_schema_and_says_what_the_kind_is() -> None:
    lines = new_entry(ours(), "term", "warm", {}, TODAY).splitlines()
    assert lines[0] == "# yaml-language-server: $schema=../../schema/term.json"
    assert lines[1] == "# A word of the trade that both teams use in the same sense."


def test_a_french_dictionary_is_explained_in_french() -> None:
    text = new_entry(bare(), "term", "tiede", {}, TODAY)
    assert "# Un mot du métier que les deux équipes emploient dans le même sens." in text
    assert "owner: us                           # Sous la garde de" in text
    assert "en:" not in text


def test_samples_come_from_the_entries_there_are() -> None:
    metric = new_entry(ours(), "metric", "some_rate", {}, TODAY)
    assert re.search(r'^formula: "" +# How it is worked out, such as \w+\(', metric, re.MULTILINE)
    assert "criteria: {field: accepted, filled: true}" in new_entry(ours(), "stage", "x", {}, TODAY)
    assert "criteria: {always: true}" in new_entry(bare(), "stage", "x", {}, TODAY)


def test_a_decision_begins_with_two_options() -> None:
    data: Any = read(new_entry(ours(), "decision", "which", {}, TODAY).encode()).data
    assert [option["id"] for option in data["options"]] == ["first", "second"]


def _known(places: tuple[Place, ...]) -> Iterator[tuple[str, ...]]:
    """Every key the model has, at every depth."""
    for place in places:
        yield place.path
        inner = place.item or place.value or place
        if inner.model:
            yield from _known(places_of(inner.model, place.path))


def _keys(data: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every key written; languages and other free keys count with and without their name."""
    if isinstance(data, list):
        for item in data:
            yield from _keys(item, path)
    elif isinstance(data, dict):
        for key, value in data.items():
            yield (*path, key)
            yield from _keys(value, (*path, key))
            yield from _keys(value, path)
