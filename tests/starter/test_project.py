"""All files of a new project: our dictionary, transformed."""

from __future__ import annotations

import json
import re
from datetime import date
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest
import yaml
from click import Group

from lexicon.cli.root import lexicon
from lexicon.criteria.classify import classify
from lexicon.languages.phrase import typeset
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.decision import Decision
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.source.load import load
from lexicon.source.write import write_files
from lexicon.starter.project import project_files

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "fr")


@cache
def made(language: str) -> dict[str, bytes]:
    return project_files(language, date(2027, 11, 22), "1.2.3")


@pytest.fixture(params=LANGUAGES)
def started(request: pytest.FixtureRequest, tmp_path: Path) -> Dictionary:
    """The dictionary of a new project in each language."""
    write_files(tmp_path, made(request.param))
    loaded = load(tmp_path)
    assert loaded.findings == ()
    assert loaded.dictionary is not None
    assert loaded.dictionary.languages[0] == request.param
    return loaded.dictionary


def test_every_entry_is_a_first_proposal_to_be_reviewed_in_a_year(started: Dictionary) -> None:
    found = {(item.status, item.version, item.review_by) for item in started.entries.values()}
    assert found == {("proposed", "0.1.0", "2028-11-22")}


def test_every_kind_is_there(started: Dictionary) -> None:
    assert {entry.kind for entry in started.entries.values()} == set(kind_classes())


def test_no_decision_is_taken_for_the_firm(started: Dictionary) -> None:
    assert {(item.chosen, item.decided) for item in started.of(Decision)} == {(None, None)}


def test_the_examples_still_prove_their_stages_while_decisions_are_open(
    started: Dictionary,
) -> None:
    told = {
        (stage.id, example.id): classify(example.record, started).stage
        for stage in started.stages
        for example in stage.examples
    }
    assert told == {place: place[0] for place in told}
    assert len(told) >= 16


def test_nothing_says_who_we_are_or_what_we_have_decided() -> None:
    words = [b"example.com/smarketing", b"2026-11-12"]
    entries = [*words, b"deprecated:"]
    found = {
        path: [it for it in (entries if path.startswith("dictionary/") else words) if it in text]
        for path, text in _texts().items()
    }
    assert {path: words for path, words in found.items() if words} == {}


def test_comments_and_layout_of_the_entries_are_ours() -> None:
    ours = (ROOT / "dictionary/stages/mql.yaml").read_text("utf-8").splitlines()
    theirs = made("en")["dictionary/stages/mql.yaml"].decode().splitlines()
    changed = [line for line in theirs if line not in ours]
    assert len(theirs) == len(ours)
    assert changed == ["version: 0.1.0", "review_by: 2028-11-22"]


def test_a_project_has_no_past() -> None:
    parts = {part for path in made("fr") for part in path.split("/")}
    assert parts & {"approvals", "history", "releases", "generated"} == set()


def test_each_target_but_one_is_there_to_be_chosen() -> None:
    ours = yaml.safe_load((ROOT / "dictionary/lexicon.yaml").read_text("utf-8"))["targets"]
    text = made("en")["dictionary/lexicon.yaml"].decode()
    assert list(yaml.safe_load(text)["targets"]) == ["python"]
    assert {name for name in ours if f"  # {name}: " in text} == set(ours) - {"python"}


def test_the_site_starts_in_the_language_asked_for() -> None:
    settings = yaml.safe_load(made("fr")["mkdocs.yml"])
    assert settings["docs_dir"] == "docs/fr"
    assert settings["site_name"] == "Dictionnaire smarketing"
    assert (settings["theme"]["language"], "custom_dir" in settings["theme"]) == ("fr", False)


def test_the_site_finds_each_page_its_navigation_names() -> None:
    navigation = yaml.safe_load(made("en")["mkdocs.yml"])["nav"]
    by_hand = [page for page in navigation if "/" not in page and page != "index.md"]
    missing = [f"docs/{code}/{page}" for code in LANGUAGES for page in by_hand]
    assert [page for page in missing if page not in made("en")] == []


def test_the_workflow_holds_one_version_of_lexicon() -> None:
    workflow = yaml.safe_load(made("en")[".github/workflows/dictionary.yml"])
    runs = [step["run"] for step in workflow["jobs"]["dictionary"]["steps"] if "run" in step]
    assert runs[0].startswith('python -m pip install "smarketing-lexicon==1.2.3" ||')
    assert runs[1:] == [
        "lexicon check --format github",
        "lexicon schema --check",
        "lexicon generate --check",
        "lexicon build",
    ]


def test_editors_find_the_schema_of_every_entry() -> None:
    settings = json.loads(made("en")[".vscode/settings.json"])["yaml.schemas"]
    entries = [path for path in made("en") if path.startswith("dictionary/")]
    unhelped = [
        path for path in entries if not any(fnmatch(path, where) for where in settings.values())
    ]
    assert unhelped == []
    assert {schema.removeprefix("./") for schema in settings} <= set(made("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_names_only_commands_that_there_are(language: str) -> None:
    readme = made(language)["README.md"].decode()
    named = {
        word for line in readme.split("`lexicon ")[1:] for word in [line.split("`")[0].split()[0]]
    }
    assert isinstance(lexicon, Group)
    with lexicon.make_context("lexicon", [], resilient_parsing=True) as context:
        assert {"check", "build", "site", "new", "rules"} <= named
        assert named - set(lexicon.list_commands(context)) == set()


@pytest.mark.parametrize(("language", "place"), [("en", "PLACE"), ("fr", "LIEU")])
def test_the_readme_says_that_lexicon_is_kept_by_the_firm(language: str, place: str) -> None:
    readme = made(language)["README.md"].decode()
    installs = [line for line in readme.split("\n") if line.startswith("python -m pip")]
    assert installs == [f"python -m pip install {place}"]
    assert f"`{place}`" in readme.split(installs[0])[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_is_set_as_its_language_is(language: str) -> None:
    readme = made(language)["README.md"].decode()
    prose = re.sub(r"```.*?```|`[^`]*`", "x", readme, flags=re.DOTALL)
    assert typeset(language, prose) == prose


@pytest.mark.parametrize("language", LANGUAGES)
def test_files_end_as_editors_end_them(language: str) -> None:
    assert [path for path, text in made(language).items() if not text.endswith(b"\n")] == []
    assert [path for path, text in made(language).items() if b"\r" in text] == []


def _texts() -> dict[str, bytes]:
    return {path: text for path, text in made("en").items() if not path.startswith("schema/")}
