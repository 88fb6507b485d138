"""The generated package compiles strictly and does what its readers are promised."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lexicon.targets.target import Job
from lexicon.targets.typescript import TARGET
from lexicon.targets.typescript.options import TypeScriptOptions
from tests.targets.golden import assert_golden, write_files
from tests.targets.hostile import hostile_job, hostile_texts
from tests.targets.sample import sample_job
from tests.tools import need, run, run_node

HERE = Path(__file__).parent
AS_STRICT_AS_THE_PACKAGE = {
    "extends": "./node_modules/@sample/picklists/tsconfig.json",
    "compilerOptions": {"rootDir": ".", "outDir": "."},
    "files": ["program.ts"],
    "include": [],
}
OPTIONS = TypeScriptOptions(package="@sample/picklists")


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What a program that uses the golden package finds; compiling it is a test in itself."""
    folder = tmp_path_factory.mktemp("program")
    package = folder / "node_modules" / "@sample" / "picklists"
    shutil.copytree(HERE / "golden", package)
    run([need("tsc"), "-p", package])
    shutil.copy(HERE / "program.ts", folder)
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "tsconfig.json").write_text(json.dumps(AS_STRICT_AS_THE_PACKAGE))
    run([need("tsc"), "-p", folder])
    return json.loads(run([need("node"), folder / "program.js"]))


def test_the_golden_package_is_what_is_rendered() -> None:
    assert_golden(HERE / "golden", TARGET.render(sample_job(OPTIONS)))


def test_a_member_is_named_from_the_id(found: Any) -> None:
    assert (found["stage"], found["four"], found["described"]) == ("mql", 4, "late")


def test_texts_come_in_the_language_asked_for(found: Any) -> None:
    french = "Lead qualifié par le marketing"
    assert found["labels"] == ["Marketing qualified lead", french, "Marketing qualified lead"]
    assert found["definition"] == ["Une entreprise qui a signé une commande.", ""]
    assert found["caption"] == "Étape du cycle de vie"


def test_an_unknown_text_is_kept(found: Any) -> None:
    assert found["parse"] == [
        {"known": True, "value": "mql"},
        {"known": False, "value": "toString"},
    ]
    assert found["is"] == [True, False, False]
    assert found["unknownLabel"] == "evangelist"


def test_crm_codes_lead_there_and_back(found: Any) -> None:
    assert found["codes"] == ["marketingqualifiedlead", "mql", "mql", "evangelist"]
    assert found["fromCode"] == [
        {"known": True, "value": "client"},
        {"known": False, "value": "other"},
    ]


def test_deprecated_values_stay_and_are_not_offered(found: Any) -> None:
    assert found["values"] == ["contact", "prospect", "mql", "client", "suspect"]
    assert found["active"] == ["contact", "mql", "client"]
    assert found["isActive"] == [True, False, False]
    assert found["deprecated"] == {
        "since": "1.0.0",
        "reason": {"en": "The word frightened people.", "fr": "Le mot faisait peur."},
        "replacedBy": ["contact", "mql"],
    }


def test_the_default_and_sales_facts_are_there(found: Any) -> None:
    assert found["initial"] == ["contact", None]
    assert found["probability"] == 62.5


def test_editors_see_what_is_deprecated() -> None:
    assert _tags(HERE / "golden" / "src" / "lists" / "lifecycle-stage.ts") == {
        "CONTACT": [],
        "PROSPECT": ["deprecated"],
        "MQL": [],
        "CLIENT": [],
        "SUSPECT": ["deprecated"],
    }


@settings(
    max_examples=2,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(texts=st.lists(hostile_texts(), min_size=120, max_size=150))
def test_hostile_texts_come_back_unchanged(texts: list[str], tmp_path: Path) -> None:
    job = hostile_job(texts, OPTIONS, size=40)
    write_files(tmp_path, TARGET.render(job))
    run([need("tsc"), "-p", "."], tmp_path)
    shown = "import { hostileMeta } from './index.js'; console.log(JSON.stringify(hostileMeta))"
    (tmp_path / "dist" / "show.js").write_text(shown)
    assert json.loads(run([need("node"), "dist/show.js"], tmp_path)) == _meant(job)
    tags = _tags(tmp_path / "src" / "lists" / "hostile.ts").values()
    assert list(tags) == [["deprecated"] if number % 2 else [] for number in range(40)]


def _tags(file: Path) -> dict[str, list[str]]:
    need("typescript")
    done = run_node(HERE / "tags.cjs", str(file))
    assert done.returncode == 0, done.stderr
    tags: dict[str, list[str]] = json.loads(done.stdout)
    return tags


def _meant(job: Job) -> dict[str, object]:
    meant: dict[str, object] = {}
    for value in job.value_sets[0].values:
        said: dict[str, object] = {
            "number": value.number,
            "label": {language: value.label(language) for language in job.languages},
            "codes": value.codes,
        }
        if any(value.definition.values()):
            said["definition"] = _filled(dict(value.definition))
        if value.deprecated:
            reason = _filled(value.deprecated.reason)
            since = value.deprecated.since
            said["deprecated"] = {"since": since, "reason": reason, "replacedBy": ["value_0"]}
        meant[value.id] = said
    return meant


def _filled(texts: dict[str, str]) -> dict[str, str]:
    return {language: text for language, text in texts.items() if text}
