"""The generated schemas are schemas, and accept and refuse what they should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from lexicon.targets.json_schema import TARGET
from lexicon.targets.json_schema.options import JsonSchemaOptions
from lexicon.targets.json_text import document
from lexicon.targets.target import Files
from tests.targets.golden import assert_golden
from tests.targets.hostile import hostile_job, hostile_texts
from tests.targets.picklists import deprecated, job_of, picklist, value
from tests.targets.sample import sample_job

GOLDEN = Path(__file__).parent / "golden"
_STYLES: tuple[Literal["one_of", "enum"], ...] = ("one_of", "enum")
LISTS = ("lead_status", "lifecycle_stage", "odd_texts", "opportunity_stage")


def _files(address: str | None = None) -> Files:
    return TARGET.render(sample_job(JsonSchemaOptions(address=address)))


def _registry(files: Files) -> Registry[Any]:
    schemas = [json.loads(content) for content in files.values()]
    return Registry().with_resources(
        [(schema["$id"], Resource.from_contents(schema)) for schema in schemas]
    )


def _accepts(reference: str, value: object) -> bool:
    validator = Draft202012Validator({"$ref": reference}, registry=_registry(_files()))
    return validator.is_valid(value)


def test_the_golden_schemas_are_what_is_rendered() -> None:
    assert_golden(GOLDEN, _files())


@pytest.mark.parametrize("name", [*(f"{name}.schema.json" for name in LISTS), "picklists.json"])
def test_a_schema_is_one_by_the_dialect_it_names(name: str) -> None:
    schema = json.loads(_files()[name])
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


def test_every_value_is_accepted_and_others_are_not() -> None:
    said = {value: _accepts("lifecycle_stage.schema.json", value) for value in ("mql", "suspect")}
    assert said == {"mql": True, "suspect": True}
    refused = ("evangelist", "MQL", "", 4, None)
    assert [_accepts("lifecycle_stage.schema.json", value) for value in refused] == [False] * 5


def test_a_reader_accepts_texts_from_a_newer_version() -> None:
    reference = "lifecycle_stage.schema.json#open"
    assert [_accepts(reference, value) for value in ("mql", "evangelist", 4)] == [True, True, False]


def test_a_form_refuses_what_is_no_longer_offered() -> None:
    reference = "lifecycle_stage.schema.json#active"
    assert [_accepts(reference, value) for value in ("mql", "suspect", "x")] == [True, False, False]


def test_the_index_leads_to_every_list() -> None:
    for name in LISTS:
        assert not _accepts(f"picklists.json#/$defs/{name}", "evangelist")
    assert _accepts("picklists.json#/$defs/lifecycle_stage", "mql")


def test_an_address_goes_into_every_id() -> None:
    files = _files("https://firm.example/schemas/")
    expected = {f"https://firm.example/schemas/{name}" for name in files}
    assert {json.loads(content)["$id"] for content in files.values()} == expected


def test_a_value_carries_all_that_is_known_of_it() -> None:
    schema = json.loads(_files()["lifecycle_stage.schema.json"])
    suspect = next(value for value in schema["oneOf"] if value["const"] == "suspect")
    assert suspect == {
        "const": "suspect",
        "title": "Suspect",
        "description": "A person nobody has spoken to yet.",
        "deprecated": True,
        "x-number": 9,
        "x-titles": {"en": "Suspect", "fr": "Suspect"},
        "x-descriptions": {
            "en": "A person nobody has spoken to yet.",
            "fr": "Une personne à qui personne n'a encore parlé.",
        },
        "x-deprecated": {
            "since": "1.0.0",
            "reasons": {"en": "The word frightened people.", "fr": "Le mot faisait peur."},
            "replaced_by": ["contact", "mql"],
        },
    }


def test_a_list_that_offers_nothing_any_more_has_no_empty_enumeration() -> None:
    """Validators refuse one, whatever they are to validate."""
    job = job_of(JsonSchemaOptions(), picklist("gone", value("a", **deprecated())))
    schema = json.loads(TARGET.render(job)["gone.schema.json"])
    assert schema["$defs"]["active"]["allOf"] == [{"$ref": "#"}, False]


@pytest.mark.parametrize(("size", "style"), [(200, "oneOf"), (201, "enum")])
def test_validators_need_not_try_each_value_of_a_long_list(size: int, style: str) -> None:
    values = (value(f"a{number}", **deprecated()) for number in range(1, size))
    job = job_of(JsonSchemaOptions(), picklist("long", value("a0"), *values))
    schema = json.loads(TARGET.render(job)["long.schema.json"])
    assert {style, "oneOf", "enum"} - {*schema} == {"oneOf", "enum"} - {style}
    validator = Draft202012Validator(schema)
    assert [validator.is_valid(text) for text in ("a0", f"a{size - 1}", "b")] == [True, True, False]
    offered = validator.evolve(schema={**schema, "$ref": "#active"})
    assert [offered.is_valid(text) for text in ("a0", "a1")] == [True, False]


def test_either_style_says_the_same_of_a_value() -> None:
    listed = picklist("short", value("a", **deprecated()), value("b"))
    written = (TARGET.render(job_of(JsonSchemaOptions(style=it), listed)) for it in _STYLES)
    one_of, enum = (json.loads(files["short.schema.json"]) for files in written)
    facts = {id_: {"const": id_, **said} for id_, said in enum["x-enum-facts"].items()}
    assert (enum["enum"], [*facts.values()]) == (["a", "b"], one_of["oneOf"])


def test_a_probability_of_nothing_is_said() -> None:
    schema = json.loads(_files()["opportunity_stage.schema.json"])
    lost = next(value for value in schema["oneOf"] if value["const"] == "closed_lost")
    assert (lost["x-probability"], lost["x-closed"], lost["x-won"]) == (0, True, False)


@settings(max_examples=50)
@given(st.dictionaries(hostile_texts(), hostile_texts() | st.lists(hostile_texts())))
def test_a_document_is_read_back_as_the_same(content: object) -> None:
    written = document(content)
    assert json.loads(written) == content
    assert written.replace("\n", "").isprintable()


@settings(max_examples=30, deadline=None)
@given(st.lists(hostile_texts(), min_size=5, max_size=25))
def test_hostile_texts_come_back_unchanged(texts: list[str]) -> None:
    job = hostile_job(texts, JsonSchemaOptions())
    schema = json.loads(TARGET.render(job)["hostile.schema.json"])
    Draft202012Validator.check_schema(schema)
    values = job.value_sets[0].values
    for found, item in zip(schema["oneOf"], values, strict=True):
        assert found["x-titles"] == {tongue: item.label(tongue) for tongue in job.languages}
        said = {tongue: text for tongue, text in item.definition.items() if text}
        assert found.get("x-descriptions", {}) == said
        assert found["x-codes"] == item.codes
