"""A draft of each value that the dictionary lacks, in its file, and nothing else changed there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from lexicon.exchange.lost import Lost
from lexicon.exchange.propose import Lacking, Proposal, propose
from lexicon.model.dictionary import Dictionary
from lexicon.model.value_set import value_sets
from lexicon.source.load import load
from lexicon.targets.exports.seen import SeenValue

ROOT = Path(__file__).parents[2]
PATH = "dictionary/picklists/lifecycle_stage.yaml"


def _ours() -> Dictionary:
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return dictionary


def _proposed(*values: SeenValue) -> Proposal:
    dictionary = _ours()
    value_set = next(item for item in value_sets(dictionary) if item.id == "lifecycle_stage")
    lacking = Lacking(value_set, "hubspot", "fr", values)
    return propose(dictionary, [lacking], {PATH: (ROOT / PATH).read_bytes()})


def _drafts(*values: SeenValue) -> list[dict[str, Any]]:
    written = yaml.safe_load(_proposed(*values).files[PATH])["values"]
    added: list[dict[str, Any]] = written[len(_ours().picklists["lifecycle_stage"].values) :]
    return added


def test_a_draft_has_a_number_and_an_id_that_were_never_used() -> None:
    cold, mql = SeenValue("cold", {"": "Froid"}), SeenValue("MQL", {"": "Autre MQL"})
    assert _drafts(cold, mql) == [
        {
            "number": 11,
            "id": "cold_2",
            "status": "draft",
            "names": {"fr": {"label": "Froid"}},
            "codes": {"hubspot": "cold"},
        },
        {
            "number": 12,
            "id": "mql_2",
            "status": "draft",
            "names": {"fr": {"label": "Autre MQL"}},
            "codes": {"hubspot": "MQL"},
        },
    ]


def test_what_the_crm_says_of_a_value_comes_along() -> None:
    said = {"probability": 20, "closed": False, "forecast": "commit", "colour": "red"}
    (draft,) = _drafts(SeenValue("171", {"en": "Hot", "fr": "Chaud"}, False, said))
    assert draft["id"] == "hot"
    assert draft["names"] == {"en": {"label": "Hot"}, "fr": {"label": "Chaud"}}
    assert (draft["probability"], draft["closed"], draft["forecast"]) == (20, False, "commit")
    assert draft["deprecated"]["since"] == _ours().manifest.version
    assert "colour" not in draft


def test_what_the_dictionary_has_no_place_for_is_told() -> None:
    labels = {"en_US": "Hot", "fr": "Chaud", "de": "Heiß"}
    made = _proposed(SeenValue("171", labels, attributes={"segment": ("x",)}))
    assert made.lost == {PATH: (Lost("attribute", "segment"), Lost("label", where="de"))}
    assert _proposed(SeenValue("172", {"": "Tiède"})).lost == {PATH: ()}


def test_every_other_byte_stays() -> None:
    before = (ROOT / PATH).read_text(encoding="utf-8").splitlines()
    after = _proposed(SeenValue("hot", {"": "Chaud"})).files[PATH].decode().splitlines()
    added = [line for line in after if line not in before]
    assert len(after) - len(before) == len(added) == 5
    assert [line for line in after if line not in added] == before


def test_a_value_that_two_exports_show_is_drafted_once() -> None:
    hot = SeenValue("hot", {"": "Chaud"})
    assert _proposed(hot, hot).ids == {PATH: ("hot",)}
    dictionary = _ours()
    value_set = next(item for item in value_sets(dictionary) if item.id == "lifecycle_stage")
    twice = [Lacking(value_set, "hubspot", "fr", (hot,))] * 2
    made = propose(dictionary, twice, {PATH: (ROOT / PATH).read_bytes()})
    assert made.ids == {PATH: ("hot",)}


def test_two_crms_may_each_lack_a_value() -> None:
    dictionary = _ours()
    value_set = next(item for item in value_sets(dictionary) if item.id == "lifecycle_stage")
    both = [
        Lacking(value_set, crm, "fr", (SeenValue("hot", {"": "Chaud"}),))
        for crm in ("hubspot", "salesforce")
    ]
    made = propose(dictionary, both, {PATH: (ROOT / PATH).read_bytes()})
    assert made.ids == {PATH: ("hot", "hot_2")}


def test_nothing_lacking_changes_nothing() -> None:
    assert _proposed().files == {}
