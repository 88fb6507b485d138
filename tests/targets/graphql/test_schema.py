"""GraphQL parses and builds the generated schema, and reads back what the dictionary says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLSchema,
    build_schema,
    graphql_sync,
    introspection_types,
    parse,
    validate_schema,
)
from graphql.language import StringValueNode, parse_value
from graphql.utilities import value_from_ast_untyped
from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.targets.graphql import TARGET
from lexicon.targets.graphql.options import GraphQlOptions
from lexicon.targets.graphql.quoting import description, literal
from lexicon.targets.target import Job
from lexicon.targets.texts import shown
from tests.targets.faulting import Case, assert_case, assert_words
from tests.targets.golden import assert_golden
from tests.targets.hostile import hostile_job, hostile_texts
from tests.targets.picklists import job_of, picklist, value
from tests.targets.sample import sample_job

GOLDEN = Path(__file__).parent / "golden"
EMPTY = Case(
    "graphql_list_empty",
    faulty=(picklist("some", value("a", status="retired")),),
    fine=(picklist("some", value("a", status="retired"), value("b")),),
)


def _schema(job: Job) -> GraphQLSchema:
    texts = [content.decode() for content in TARGET.render(job).values()]
    schema = build_schema("\n".join([*texts, "type Query { some: String }"]))
    assert validate_schema(schema) == []
    return schema


def _enum(job: Job, name: str) -> GraphQLEnumType:
    found = _schema(job).get_type(name)
    assert isinstance(found, GraphQLEnumType)
    return found


def _told(node: Any, directive: str) -> dict[str, Any]:
    """The arguments of a directive."""
    (found,) = (item for item in node.directives if item.name.value == directive)
    return {item.name.value: value_from_ast_untyped(item.value) for item in found.arguments}


def _by_language(texts: list[dict[str, str]]) -> dict[str, str]:
    return {item["language"]: item["text"] for item in texts}


def test_the_golden_files_are_what_is_rendered() -> None:
    assert_golden(GOLDEN, TARGET.render(sample_job(GraphQlOptions())))


def test_values_are_named_from_ids_and_described() -> None:
    enum = _enum(sample_job(GraphQlOptions()), "LifecycleStage")
    assert list(enum.values) == ["CONTACT", "PROSPECT", "MQL", "CLIENT", "SUSPECT"]
    assert enum.description == "How far a contact has come in the funnel."
    assert enum.values["CLIENT"].description == "Client: A firm that signed an order."


def test_clients_see_what_is_deprecated_and_what_to_use() -> None:
    question = '{ __type(name: "LifecycleStage") { enumValues(includeDeprecated: true) {'
    question += " name isDeprecated deprecationReason } } }"
    answer = graphql_sync(_schema(sample_job(GraphQlOptions())), question)
    assert answer.data is not None
    assert answer.data["__type"]["enumValues"][4] == {
        "name": "SUSPECT",
        "isDeprecated": True,
        "deprecationReason": "Since 1.0.0. The word frightened people. Use CONTACT or MQL instead.",
    }


def test_directives_carry_what_graphql_has_no_word_for() -> None:
    job = sample_job(GraphQlOptions())
    stage, offer = _enum(job, "LifecycleStage"), _enum(job, "OpportunityStage")
    assert _told(stage.ast_node, "picklist") == {
        "id": "lifecycle_stage",
        "labels": [
            {"language": "en", "text": "Lifecycle stage"},
            {"language": "fr", "text": "Étape du cycle de vie"},
        ],
        "default": "contact",
    }
    mql = _told(stage.values["MQL"].ast_node, "picklistValue")
    assert (mql["id"], mql["number"]) == ("mql", 4)
    assert _by_language(mql["labels"])["fr"] == "Lead qualifié par le marketing"
    assert {"crm": "hubspot", "code": "marketingqualifiedlead"} in mql["codes"]
    sent = _told(offer.values["OFFER_SENT"].ast_node, "picklistValue")
    assert (sent["probability"], sent["closed"], sent["forecast"]) == (62.5, False, "best_case")


def test_a_server_that_takes_no_directives_gets_none() -> None:
    files = TARGET.render(sample_job(GraphQlOptions(directives=False)))
    assert "picklist.graphql" not in files
    assert b"@picklist" not in b"".join(files.values())
    suspect = _enum(sample_job(GraphQlOptions(directives=False)), "LifecycleStage")
    assert suspect.values["SUSPECT"].deprecation_reason is not None


@pytest.mark.parametrize("name", ["query", "string", "boolean", "id", "float", "picklist_text"])
def test_a_list_may_be_called_as_a_type_of_graphqls_own(name: str) -> None:
    schema = _schema(job_of(GraphQlOptions(), picklist(name, value("true"), value("null"))))
    ours = [kind for kind in schema.type_map.values() if isinstance(kind, GraphQLEnumType)]
    (enum,) = [kind for kind in ours if kind.name not in introspection_types]
    assert list(enum.values) == ["TRUE", "NULL"]


def test_a_list_without_values_is_refused() -> None:
    assert_case(TARGET, GraphQlOptions(), EMPTY)
    assert_words("lexicon.targets.graphql.faults", TARGET, GraphQlOptions(), EMPTY)


@given(hostile_texts())
def test_a_literal_is_read_back_as_the_same_text(text: str) -> None:
    node = parse_value(literal(text))
    assert isinstance(node, StringValueNode)
    assert node.value == text
    assert literal(text).isprintable()


@given(hostile_texts(), st.sampled_from([0, 2]))
def test_a_description_is_read_back_as_the_same_words(text: str, indent: int) -> None:
    (enum,) = parse(f"{' ' * indent}{description(text, indent)}\nenum A {{ B }}").definitions
    assert isinstance(enum.description, StringValueNode)  # type: ignore[attr-defined]
    assert enum.description.value.split() == shown(text).split()  # type: ignore[attr-defined]


@settings(max_examples=20)
@given(texts=st.lists(hostile_texts(), min_size=5, max_size=25))
def test_hostile_texts_come_back_unchanged(texts: list[str]) -> None:
    job = hostile_job(texts, GraphQlOptions())
    enum = _enum(job, "Hostile")
    for item, written in zip(job.value_sets[0].values, enum.values.values(), strict=True):
        facts = _told(written.ast_node, "picklistValue")
        said = {tongue: text for tongue, text in item.definition.items() if text}
        labels = {tongue: item.label(tongue) for tongue in job.languages}
        assert (facts["id"], facts["number"]) == (item.id, item.number)
        assert _by_language(facts["labels"]) == labels
        assert _by_language(facts.get("definitions", [])) == said
        assert facts["codes"] == [{"crm": "hubspot", "code": item.code("hubspot")}]
