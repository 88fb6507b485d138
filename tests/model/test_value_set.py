"""A picklist with all that its values inherit."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.picklist import Picklist
from lexicon.model.kinds.term import Term
from lexicon.model.manifest import Manifest
from lexicon.model.value_set import ResolvedValue, resolve, value_sets
from lexicon.source.load import load

ROOT = Path(__file__).parents[2]
HEADER = {"version": "1.0.0", "status": "proposed", "owner": "sales"}


def _dictionary(*values: dict[str, Any], **more: Any) -> Dictionary:
    manifest = {
        "format": 1,
        "name": {"en": "Words"},
        "version": "1.0.0",
        "languages": ["en"],
        "teams": {"sales": {"names": {"en": "Sales"}}},
    }
    names = {"en": {"label": "Hot", "short": "H"}}
    status = more.pop("status", "proposed")
    term = Term.model_validate(
        HEADER | {"id": "hot", "kind": "term", "names": names, "status": status}
    )
    data = HEADER | {"id": "heat", "kind": "picklist", "values": values} | more
    picklist = Picklist.model_validate(data)
    entries = {"picklist/heat": picklist, "term/hot": term}
    return Dictionary(Manifest.model_validate(manifest), entries)


def _values(*values: dict[str, Any], **more: Any) -> tuple[ResolvedValue, ...]:
    dictionary = _dictionary(*values, **more)
    return resolve(dictionary.picklists["heat"], dictionary).values


def test_a_value_inherits_from_the_entry_it_means() -> None:
    (value,) = _values({"number": 1, "means": "term/hot"}, default="hot")
    assert (value.id, value.label("en"), value.is_default) == ("hot", "Hot", True)


def test_what_the_value_writes_itself_wins() -> None:
    own = {"en": {"label": "Very hot"}}
    (value,) = _values({"number": 1, "means": "term/hot", "id": "very_hot", "names": own})
    assert (value.id, value.label("en")) == ("very_hot", "Very hot")


def test_a_retired_value_is_left_out_and_a_deprecated_one_stays() -> None:
    gone = {"since": "1.0.0", "reason": {"en": "Cold."}, "replaced_by": ["hot"]}
    kept = _values(
        {"number": 1, "id": "cold", "deprecated": gone},
        {"number": 2, "id": "colder", "status": "retired"},
        {"number": 3, "means": "term/hot"},
    )
    assert [(value.id, value.is_active, value.replaced_by) for value in kept] == [
        ("cold", False, ("hot",)),
        ("hot", True, ()),
    ]


def test_a_value_that_means_a_retired_entry_is_left_out() -> None:
    assert _values({"number": 1, "means": "term/hot"}, status="retired") == ()


def test_a_value_without_a_code_is_known_by_its_id() -> None:
    (value,) = _values({"number": 1, "means": "term/hot", "codes": {"hubspot": "HOT"}})
    assert (value.code("hubspot"), value.code("salesforce")) == ("HOT", "hot")


def test_our_own_lists_are_all_there() -> None:
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    assert {item.id for item in value_sets(dictionary)} == {
        "fit",
        "interest",
        "lead_rejection_reason",
        "lead_source",
        "lead_status",
        "lifecycle_stage",
        "opportunity_stage",
        "recycle_reason",
    }
