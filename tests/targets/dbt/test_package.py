"""dbt builds the generated package, and a project that uses it is held to the dictionary."""

from __future__ import annotations

import html
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from lexicon.look.spreadsheet import cell
from lexicon.model.value_set import ValueSet
from lexicon.targets.dbt import TARGET
from lexicon.targets.texts import shown
from tests.targets.dbt.firm import OPTIONS, job
from tests.targets.golden import assert_golden
from tests.targets.picklists import deprecated, job_of, picklist, value
from tests.targets.sample import sample_job

HERE = Path(__file__).parent
TOO_VAGUE = {"since": "1.0.0", "reason": {"en": "too vague"}, "replaced_by": ["b", "gone"]}
EVERYTHING = "select {{ column_name }} from {{ model }} where {{ column_name }} is not null"
pytestmark = pytest.mark.xdist_group("dbt package")  # built once


def _list(name: str) -> ValueSet:
    return next(item for item in job().value_sets if item.id == name)


def test_the_golden_files_are_what_is_rendered() -> None:
    assert_golden(HERE / "golden", TARGET.render(sample_job(OPTIONS)))


def test_only_what_the_dictionary_does_not_know_or_offer_fails(built: Any) -> None:
    bad = {name for name, status in built["nodes"].items() if status not in {"pass", "success"}}
    assert bad == {"offered", "odd_known", "odd_related", "stage_by_definition_recorded"}
    assert len(built["nodes"]) > 25


def test_a_seed_holds_what_is_known_of_a_value(built: Any) -> None:
    suspect = built["rows"]["lexicon_lifecycle_stage"][4]
    assert suspect == {
        "id": "suspect",
        "number": 9,
        "sort_order": 5,
        "is_active": False,
        "is_default": False,
        "label_en": "Suspect",
        "label_fr": "Suspect",
        "definition_en": "A person nobody has spoken to yet.",
        "definition_fr": "Une personne à qui personne n'a encore parlé.",
        "deprecated_since": "1.0.0",
        "deprecated_because_en": "The word frightened people.",
        "deprecated_because_fr": "Le mot faisait peur.",
        "sunset": None,
        "replaced_by": None,
        "replacements": "contact mql",
        "code_hubspot": None,
        "code_salesforce": None,
        "probability": None,
        "is_closed": None,
        "is_won": None,
        "is_converted": None,
        "forecast": None,
    }
    assert built["rows"]["lexicon_lifecycle_stage"][1]["replaced_by"] == "contact"


def test_sales_facts_keep_their_types(built: Any) -> None:
    rows = {row["id"]: row for row in built["rows"]["lexicon_opportunity_stage"]}
    offer, won = rows["offer_sent"], rows["closed_won"]
    assert (offer["probability"], offer["is_closed"], offer["forecast"]) == (
        62.5,
        False,
        "best_case",
    )
    assert (won["is_won"], won["number"]) == (True, 30)


def test_ids_that_yaml_takes_for_something_else_stay_texts(built: Any) -> None:
    assert [row["id"] for row in built["rows"]["lexicon_odd_texts"]] == [
        "none",
        "import",
        "true",
        "class",
    ]


def test_hostile_texts_come_back_and_codes_are_unchanged(built: Any) -> None:
    for row, item in zip(built["rows"]["lexicon_hostile"], _list("hostile").values, strict=True):
        for tongue in ("en", "fr"):
            assert row[f"label_{tongue}"] == _shown(item.label(tongue))
            assert row[f"definition_{tongue}"] == (_shown(item.definition[tongue]) or None)
        assert row["code_hubspot"] == _unified(item.code("hubspot"))


def test_a_docs_block_says_what_people_wrote_and_runs_nothing(built: Any) -> None:
    block = built["docs"]["lexicon_hostile"]
    assert "{" not in block
    assert "<" not in block
    rows = [line for line in block.splitlines() if line.startswith("| `value_")]
    assert len(rows) == 60
    for row, item in zip(rows, _list("hostile").values, strict=True):
        written = " ".join(MarkdownIt().renderInline(row.split(" | ")[2]).split())
        assert html.unescape(written).split() == shown(item.label("en")).split()


def test_a_sentence_follows_the_other_in_a_docs_block() -> None:
    old = value("a", definition={"en": "a word"}, deprecated=TOO_VAGUE)
    files = TARGET.render(job_of(OPTIONS, picklist("list", old, value("b"))))
    said = "a word. **Deprecated since 1.0.0.** too vague. Use `b` instead."
    assert said in files["docs/lexicon_list.md"].decode()


def test_a_sentence_ends_whatever_sign_it_ends_in() -> None:
    vague = {**TOO_VAGUE, "reason": {"en": "as in {x|"}}
    old = value("a", definition={"en": "a <b"}, deprecated=vague)
    files = TARGET.render(job_of(OPTIONS, picklist("list", old, value("b"))))
    said = "a &#60;b. **Deprecated since 1.0.0.** as in &#123;x&#124;. Use `b` instead."
    assert said in files["docs/lexicon_list.md"].decode()


def test_no_test_asks_for_one_of_no_values() -> None:
    """DuckDB knows `IN ()`, other warehouses do not."""
    gone = picklist("gone", value("a", **deprecated()))
    none = picklist("none", value("a", status="retired"))
    files = TARGET.render(job_of(OPTIONS, gone, none))
    for name in ("gone", "none"):
        before, otherwise = files[f"macros/lexicon_{name}.sql"].decode().split("{% else %}")
        assert before.rstrip().endswith("{% if not values %}\n  " + EVERYTHING)
        assert "dispatch" in otherwise
    assert b"accepted_values" not in files["seeds/lexicon_none.yml"]


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _shown(text: str) -> str:
    """A text with the apostrophe that guards it, if it needs one."""
    return _unified(cell(text))
