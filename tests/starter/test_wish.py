"""Which wishes for a new entry are refused, and with what help."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.model.dictionary import Dictionary
from lexicon.source.load import load
from lexicon.starter import wish
from lexicon.starter.wish import Refusal

ROOT = Path(__file__).parents[2]


def ours() -> Dictionary:
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return dictionary


@pytest.mark.parametrize(
    ("kind", "near"),
    [("stagee", "stage"), ("Terms", "term"), ("pick_list", "picklist"), ("xyz", "")],
)
def test_an_unknown_kind_names_the_nearest(kind: str, near: str) -> None:
    with pytest.raises(Refusal) as refused:
        wish.must_be_kind(kind)
    assert (refused.value.message, refused.value.facts["near"]) == ("kind_unknown", near)


@pytest.mark.parametrize(
    ("identifier", "example"),
    [
        ("Lead Tiède", "lead_tiede"),
        ("mql-2", "mql_2"),
        ("../mql", "mql"),
        ("mql\n", "mql"),
        ("2nd", "warm_lead"),
        ("", "warm_lead"),
        ("_", "warm_lead"),
    ],
)
def test_an_invalid_id_is_shown_a_valid_one(identifier: str, example: str) -> None:
    with pytest.raises(Refusal) as refused:
        wish.must_be_id(identifier)
    assert (refused.value.message, refused.value.facts["example"]) == ("id_invalid", example)


def test_an_id_that_exists_says_where() -> None:
    with pytest.raises(Refusal) as refused:
        wish.must_be_free(ours(), ROOT, "stage", "mql")
    assert refused.value.facts == {"reference": "stage/mql", "path": "dictionary/stages/mql.yaml"}


def test_a_file_that_cannot_be_read_is_taken_too(tmp_path: Path) -> None:
    file = tmp_path / "dictionary/terms/odd.yaml"
    file.parent.mkdir(parents=True)
    file.write_text("<<<<<<< mine", encoding="utf-8")
    with pytest.raises(Refusal, match="id_taken"):
        wish.must_be_free(ours(), tmp_path, "term", "odd")


@pytest.mark.parametrize("trace", ["approvals", "history"])
def test_an_id_of_the_past_is_never_used_again(tmp_path: Path, trace: str) -> None:
    (tmp_path / "dictionary" / trace / "term" / "hunch").mkdir(parents=True)
    with pytest.raises(Refusal, match="id_reserved"):
        wish.must_be_free(ours(), tmp_path, "term", "hunch")
    wish.must_be_free(ours(), tmp_path, "field", "hunch")


@pytest.mark.parametrize("identifier", ["con", "aux", "com1", "index"])
def test_an_id_that_cannot_be_a_file_everywhere_is_refused(tmp_path: Path, identifier: str) -> None:
    with pytest.raises(Refusal, match="id_reserved"):
        wish.must_be_free(ours(), tmp_path, "term", identifier)


def test_a_label_is_in_the_first_language_unless_it_names_another() -> None:
    given = ("Warm\u00a0 lead", "fr=Lead tiède")
    assert wish.labels_by_language(given, ("en", "fr")) == {"en": "Warm lead", "fr": "Lead tiède"}


@pytest.mark.parametrize(
    ("label", "message"), [("de=Kontakt", "label_language"), ("a\u202eb", "label_unprintable")]
)
def test_a_label_that_cannot_be_used_is_refused(label: str, message: str) -> None:
    with pytest.raises(Refusal, match=message):
        wish.labels_by_language([label], ("en", "fr"))
