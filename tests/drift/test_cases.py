"""Every kind of drift is found where its cases say so, and nowhere else; it has all its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from lexicon.drift.compare import all_kinds, compare
from lexicon.drift.finding import Drift
from lexicon.languages.words import available_languages, load_words
from lexicon.model.dictionary import Dictionary
from lexicon.targets.exports.seen import SeenList
from tests.drift.sides import chooser, dictionary_of, ours, seen_list

CASES = Path(__file__).parent / "cases"


def _cases(outcome: str) -> list[Any]:
    return [
        pytest.param(file.stem, case, id=f"{file.stem}: {case['name']}")
        for file in sorted(CASES.glob("*.yaml"))
        for case in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)[outcome]
    ]


def _found(kind: str, case: dict[str, Any]) -> list[dict[str, Any]]:
    """The drifts of a kind, with the keys that the case names."""
    dictionary = dictionary_of(ours(*case["ours"], **case.get("picklist", {})))
    lists = [seen_list(*case["theirs"], **({"shows": case["shows"]} if "shows" in case else {}))]
    if "translations" in case:
        keyed = case.get("keyed_by", "label")
        lists.append(seen_list(*case["translations"], shows=["translations"], keyed_by=keyed))
    lists += [chooser(name, told) for name, told in case.get("chooses", {}).items()]
    drifts = [item for item in _drifts(kind, dictionary, lists, case) if item.kind == kind]
    keys = [key for wanted in case.get("drifts", [{"value": ""}]) for key in wanted]
    return [{key: getattr(item, key) for key in dict.fromkeys(keys)} for item in drifts]


def _drifts(
    kind: str, dictionary: Dictionary, lists: list[SeenList], case: dict[str, Any]
) -> Iterable[Drift]:
    """Those of the whole comparison; where the dictionary says more, those of the kind alone."""
    found = compare(dictionary, lists)
    if "said" not in case:
        return found.drifts
    (pair,) = found.pairs
    pair = replace(pair, seen=replace(pair.seen, settings=case.get("settings", {})))
    wanted = frozenset(case["said"].pop("offered", ()))
    more = {key: tuple(both) for key, both in case["said"].pop("more", {}).items()}
    chosen = tuple(replace(item, wanted=wanted, more=more) for item in pair.chosen)
    return all_kinds()[kind].find(replace(pair, settings=case["said"], chosen=chosen))


@pytest.mark.parametrize(("kind", "case"), _cases("fail"))
def test_a_kind_finds_what_differs(kind: str, case: dict[str, Any]) -> None:
    assert _found(kind, case) == case["drifts"]


@pytest.mark.parametrize(("kind", "case"), _cases("pass"))
def test_a_kind_finds_nothing_where_nothing_differs(kind: str, case: dict[str, Any]) -> None:
    assert _found(kind, case) == []


def test_every_kind_has_cases() -> None:
    assert {file.stem for file in CASES.glob("*.yaml")} == set(all_kinds())


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("kind", sorted(all_kinds()))
def test_every_kind_says_what_is_wrong_and_what_to_do(kind: str, language: str) -> None:
    words = load_words("lexicon.drift.kinds", kind, language)
    assert {"title", "message", "hint"} <= set(words)
