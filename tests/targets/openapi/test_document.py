"""The generated document is one by OpenAPI's own rules, and its schemas accept what they should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from lexicon.targets.openapi import TARGET
from lexicon.targets.openapi.options import OpenApiOptions
from lexicon.targets.target import Job
from tests.targets.golden import assert_golden
from tests.targets.hostile import hostile_job, hostile_texts
from tests.targets.picklists import job_of, picklist, value
from tests.targets.sample import sample_job

GOLDEN = Path(__file__).parent / "golden"
STYLES = [OpenApiOptions(), OpenApiOptions(style="one_of")]


def _schema(job: Job, name: str) -> Any:
    return json.loads(TARGET.render(job)[f"schemas/{name}.json"])


def _whole(job: Job) -> Any:
    """The document with its schemas in place, as a bundler puts them."""
    files = TARGET.render(job)
    document = json.loads(files["openapi.json"])
    schemas = document["components"]["schemas"]
    for name, schema in schemas.items():
        schemas[name] = json.loads(files[schema["$ref"]])
    return document


def test_the_golden_files_are_what_is_rendered() -> None:
    assert_golden(GOLDEN, TARGET.render(sample_job(OpenApiOptions())))


def test_the_document_is_valid_where_it_lies() -> None:
    document = json.loads((GOLDEN / "openapi.json").read_text())
    address = (GOLDEN / "openapi.json").as_uri()
    assert [str(fault) for fault in OpenAPIV31SpecValidator(document, address).iter_errors()] == []


@pytest.mark.parametrize("options", STYLES, ids=lambda options: options.style)
def test_the_bundled_document_is_valid_in_either_style(options: OpenApiOptions) -> None:
    OpenAPIV31SpecValidator(_whole(sample_job(options))).validate()


@pytest.mark.parametrize("options", STYLES, ids=lambda options: options.style)
def test_every_value_is_accepted_and_others_are_not(options: OpenApiOptions) -> None:
    validator = OAS31Validator(_schema(sample_job(options), "LifecycleStage"))
    asked = ("mql", "suspect", "MQL", "evangelist", 4, None)
    expected = [True, True, False, False, False, False]
    assert [validator.is_valid(value) for value in asked] == expected


def test_names_in_clients_come_from_ids() -> None:
    schema = _schema(sample_job(OpenApiOptions()), "LifecycleStage")
    assert schema["enum"] == ["contact", "prospect", "mql", "client", "suspect"]
    assert schema["x-enum-varnames"] == ["CONTACT", "PROSPECT", "MQL", "CLIENT", "SUSPECT"]


def test_a_deprecated_value_says_so_in_either_style() -> None:
    told = "Suspect: A person nobody has spoken to yet. "
    told += "Deprecated since 1.0.0. The word frightened people. Use `contact` or `mql` instead."
    enum, one_of = (_schema(sample_job(options), "LifecycleStage") for options in STYLES)
    assert enum["x-enum-descriptions"][4] == told
    assert enum["x-enum-facts"]["suspect"]["deprecated"] is True
    assert enum["x-enum-facts"]["suspect"]["x-deprecated"]["replaced_by"] == ["contact", "mql"]
    suspect = one_of["oneOf"][4]
    assert (suspect["const"], suspect["title"], suspect["deprecated"]) == (
        "suspect",
        "SUSPECT",
        True,
    )
    assert suspect["description"] == told


def test_a_list_without_values_has_no_empty_enumeration() -> None:
    job = job_of(OpenApiOptions(), picklist("none", value("a", status="retired")))
    schema = _schema(job, "None")
    assert ("enum" in schema, schema["oneOf"]) == (False, [False])


def test_lists_whose_files_differ_in_capitals_only_are_refused() -> None:
    job = job_of(OpenApiOptions(), picklist("ab", value("a")), picklist("a_b", value("a")))
    assert [fault.rule for fault in TARGET.faults(job)] == ["symbol_taken"]


@settings(max_examples=30)
@given(st.lists(hostile_texts(), min_size=5, max_size=25), st.sampled_from(STYLES))
def test_hostile_texts_come_back_unchanged(texts: list[str], options: OpenApiOptions) -> None:
    job = hostile_job(texts, options)
    schema = _schema(job, "Hostile")
    OAS31Validator.check_schema(schema)
    facts = schema.get("x-enum-facts") or {one["const"]: one for one in schema["oneOf"]}
    for value_ in job.value_sets[0].values:
        assert facts[value_.id]["x-titles"] == {"en": value_.label("en"), "fr": value_.label("fr")}
        assert facts[value_.id]["x-codes"] == value_.codes
