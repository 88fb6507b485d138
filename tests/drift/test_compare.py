"""Whole comparisons: which list is which, in which language, and what comes first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lexicon.drift.compare import Comparison, compare
from tests.drift.sides import CRM, dictionary_of, ours, seen_list

A, B = {"id": "a", "code": "A"}, {"id": "b", "code": "B"}
THEIRS = [{"code": "A", "label": "a"}, {"code": "B", "label": "b"}]


def _kinds(found: Comparison) -> list[tuple[str, str]]:
    return [(item.kind, item.value) for item in found.drifts]


@pytest.mark.parametrize("name", ["Stage", "stage", "Stage__gvs", "Lead.Stage", "STAGE"])
def test_a_list_is_found_by_its_name_in_the_crm(name: str) -> None:
    written = ours(A, B, crm={CRM: "Stage" if name != "Lead.Stage" else "LeadStage"})
    found = compare(dictionary_of(written), [seen_list(*THEIRS, name=name)])
    assert [pair.value_set.id for pair in found.pairs] == ["stage"]
    assert found.drifts == ()


def test_a_list_of_another_name_is_found_by_codes_in_common() -> None:
    found = compare(dictionary_of(ours(A, B)), [seen_list(*THEIRS, name="Anything")])
    assert [pair.value_set.id for pair in found.pairs] == ["stage"]


def test_a_list_of_another_name_is_none_of_ours_where_ours_is_there_itself() -> None:
    lists = [seen_list(*THEIRS, name="Anything"), seen_list(*THEIRS)]
    found = compare(dictionary_of(ours(A, B)), lists)
    assert [pair.seen.name for pair in found.pairs] == ["Stage"]
    assert [item.name for item in found.unpaired] == ["Anything"]


def test_one_code_in_common_is_not_enough() -> None:
    found = compare(dictionary_of(ours(A, B)), [seen_list({"code": "A"}, name="Anything")])
    assert found.pairs == ()
    assert [item.name for item in found.unpaired] == ["Anything"]


def test_of_two_lists_with_one_name_the_one_with_more_codes_counts() -> None:
    other = {"id": "other", "crm": {CRM: "Stage"}, "values": [{"id": "x"}, {"id": "y"}]}
    found = compare(dictionary_of(other, ours(A, B)), [seen_list(*THEIRS)])
    assert [pair.value_set.id for pair in found.pairs] == ["stage"]


def test_of_two_lists_whose_names_differ_by_an_underscore_the_very_name_counts() -> None:
    other = {"id": "other", "crm": {CRM: "Sta_ge"}, "values": [A, B, {"id": "c", "code": "C"}]}
    lists = [seen_list(*THEIRS), seen_list(*THEIRS, name="Sta_ge")]
    found = compare(dictionary_of(other, ours(A, B)), lists)
    assert [(pair.value_set.id, pair.seen.name) for pair in found.pairs] == [
        ("stage", "Stage"),
        ("other", "Sta_ge"),
    ]


def test_numbers_in_common_tell_nothing_where_people_read_otherwise() -> None:
    values = [{"id": name, "code": str(n), "en": name} for n, name in enumerate("abc", start=1)]
    other = {"id": "other", "crm": {}, "values": [{**A, "code": "1"}, {**B, "code": "2"}]}
    written = {**ours(*values), "crm": {}}
    theirs = [{"code": str(n), "en": name} for n, name in enumerate("xbc", start=1)]
    strangers = [{"code": str(n), "en": name} for n, name in enumerate("xyz", start=1)]
    for their, expected in ((theirs, ["stage"]), (strangers, [])):
        seen = seen_list(*their, name="lead.rating")
        found = compare(dictionary_of(other, written), [seen])
        assert [pair.value_set.id for pair in found.pairs] == expected


def test_whose_a_file_is_shows_by_its_codes_where_it_does_not_say() -> None:
    found = compare(dictionary_of(ours(A, B)), [seen_list(*THEIRS, crm="")])
    assert [pair.seen.crm for pair in found.pairs] == [CRM]


def test_who_calls_the_crm_decides() -> None:
    found = compare(dictionary_of(ours(A, B)), [seen_list(*THEIRS, crm="")], "another")
    assert ("case_differs", "a") in _kinds(found)


def test_a_column_that_nothing_reads_is_compared_with_what_the_dictionary_says_to_the_crm() -> None:
    hot = {"id": "hot", "code": "HOT", "extras": {CRM: {"Color": "red"}}}
    seen = [seen_list({"code": "HOT", "Color": (said,)}) for said in ("red", "blue")]
    same, other = (compare(dictionary_of(ours(hot)), [item]) for item in seen)
    assert same.drifts == ()
    assert [(item.ours, item.theirs) for item in other.drifts] == [("red", "blue")]


def test_the_same_list_in_two_files_is_told_once() -> None:
    lists = [seen_list(THEIRS[0], path=path) for path in ("one.json", "two.json")]
    found = compare(dictionary_of(ours(A, B)), lists)
    assert _kinds(found) == [("missing_in_crm", "b")]


def test_translations_without_their_list_are_not_compared() -> None:
    lone = seen_list({"code": "a", "fr": "a"}, shows=["translations"], keyed_by="label")
    found = compare(dictionary_of(ours(A, B)), [lone])
    assert found.pairs == ()
    assert found.unpaired == (lone,)


def test_a_translation_without_a_value_is_found_in_its_own_file() -> None:
    lost = seen_list({"code": "gone", "fr": "parti"}, shows=["translations"], keyed_by="label")
    lists = [seen_list(*THEIRS), replace(lost, path="fr.xml")]
    (found,) = compare(dictionary_of(ours(A, B)), lists).drifts
    assert (found.kind, found.path, found.line) == ("translation_orphaned", "fr.xml", 2)


def test_our_own_output_shows_no_drift() -> None:
    from lexicon.source.load import load
    from lexicon.targets.exports.gather import gather

    root = Path(__file__).parents[2]
    dictionary = load(root).dictionary
    assert dictionary is not None
    lists = gather([root / "generated" / "salesforce", root / "generated" / "hubspot"]).lists
    found = compare(dictionary, lists)
    assert {pair.seen.crm for pair in found.pairs} == {"salesforce", "hubspot"}
    assert found.drifts == ()
