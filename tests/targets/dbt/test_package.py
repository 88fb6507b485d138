"""dbt builds the generated package, and a project that uses it is held to the dictionary."""

from __future__ import annotations

import html
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from lexicon.look.spreadsheet import cell
from lexicon.model.value_set import ValueSet, value_sets
from lexicon.targets.dbt import TARGET
from lexicon.targets.dbt.options import DbtOptions
from lexicon.targets.target import Job
from lexicon.targets.texts import shown
from tests.targets.golden import assert_golden, write_files
from tests.targets.hostile import PIECES, hostile_job
from tests.targets.picklists import deprecated, job_of, picklist, value
from tests.targets.sample import sample, sample_job
from tests.tools import need, run

HERE = Path(__file__).parent
OPTIONS = DbtOptions(package="sample_picklists")
TEXTS = ["".join(PIECES[start::7]) for start in range(7)] + [f"a{piece}b" for piece in PIECES]
PROJECT = {
    "packages.yml": "packages: [{local: package}]",
    "dbt_project.yml": "{name: firm, version: 1.0.0, config-version: 2, profile: firm}",
    "models/contacts.sql": "select 'mql' as stage union all select 'suspect'",
    "models/odd_contacts.sql": "select 'evangelist' as stage",
    "models/models.yml": """
models:
  - name: contacts
    columns:
      - name: stage
        description: "{{ doc('sample_picklists', 'lexicon_lifecycle_stage') }}"
        data_tests:
          - sample_picklists.lexicon_lifecycle_stage: {name: known}
          - relationships:
              {name: related, arguments: {to: ref('lexicon_lifecycle_stage'), field: id}}
          - sample_picklists.lexicon_lifecycle_stage:
              {name: offered, arguments: {offered_only: true}}
  - name: odd_contacts
    columns:
      - name: stage
        data_tests:
          - sample_picklists.lexicon_lifecycle_stage: {name: odd_known}
          - relationships:
              {name: odd_related, arguments: {to: ref('lexicon_lifecycle_stage'), field: id}}
""",
}
TOO_VAGUE = {"since": "1.0.0", "reason": {"en": "too vague"}, "replaced_by": ["b", "gone"]}
EVERYTHING = "select {{ column_name }} from {{ model }} where {{ column_name }} is not null"
pytestmark = pytest.mark.xdist_group("dbt package")  # built once


def _job() -> Job:
    """The sample, and a list of hostile texts."""
    (hostile,) = hostile_job(TEXTS, OPTIONS, size=60).dictionary.entries.values()
    both = replace(sample(), entries={**sample().entries, hostile.ref: hostile})
    return Job(both, value_sets(both), OPTIONS)


def _list(name: str) -> ValueSet:
    return next(item for item in _job().value_sets if item.id == name)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What dbt says and holds after a build; only the tests that should fail may."""
    folder = tmp_path_factory.mktemp("dbt")
    files = {name: text.encode() for name, text in PROJECT.items()}
    write_files(folder, files)
    write_files(folder / "package", TARGET.render(_job()))
    database = folder / "firm.duckdb"
    output = f"{{type: duckdb, path: {json.dumps(str(database))}}}"
    (folder / "profiles.yml").write_text(f"firm: {{target: dev, outputs: {{dev: {output}}}}}")
    said = run([need("dbt/python"), HERE / "build.py", folder, database], folder)
    return json.loads(said.splitlines()[-1])


def test_the_golden_files_are_what_is_rendered() -> None:
    assert_golden(HERE / "golden", TARGET.render(sample_job(OPTIONS)))


def test_only_what_the_dictionary_does_not_know_or_offer_fails(built: Any) -> None:
    bad = {name for name, status in built["nodes"].items() if status not in {"pass", "success"}}
    assert bad == {"offered", "odd_known", "odd_related"}
    assert len(built["nodes"]) > 20


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
