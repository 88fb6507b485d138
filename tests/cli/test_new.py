"""`lexicon new`: the file of a new entry, in a project as people have it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexicon.model.kinds_of_entry import folder_of, kind_classes
from tests.cli.running import copy_of_ours, lexicon


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_of_ours(tmp_path)


def test_a_new_term_stands_where_the_check_finds_it(project: Path) -> None:
    ran = lexicon("new", "term", "warm_lead", "--label", "Warm lead", folder=project)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        "dictionary/terms/warm_lead.yaml is ready to be filled in.\nThen: `lexicon check`\n"
    )
    text = (project / "dictionary/terms/warm_lead.yaml").read_text("utf-8")
    assert "    label: Warm lead  " in text


def test_every_kind_can_be_begun_and_the_check_says_what_is_missing(project: Path) -> None:
    for kind in kind_classes():
        assert lexicon("new", kind, "brand_new", project).code == 0
    found = json.loads(lexicon("check", project, "--format", "json").out)["findings"]
    new = [item for item in found if item["path"].endswith("/brand_new.yaml")]
    assert {item["path"] for item in new} == {
        f"dictionary/{folder_of(kind)}/brand_new.yaml" for kind in kind_classes()
    }
    assert {item["rule"] for item in new if item["severity"] == "error"} == STILL_TO_WRITE


STILL_TO_WRITE = {"definition_missing", "label_missing", "formula_invalid", "stage_unreachable"}
"""What only the author can mend: a text, a formula, a place in the funnel."""


def test_a_label_in_another_language_is_named_by_its_code(project: Path) -> None:
    lexicon("new", "stage", "suspect", project, "--label", "Suspect", "--label", "fr=Présumé")
    text = (project / "dictionary/stages/suspect.yaml").read_text("utf-8")
    assert "    label: Suspect  " in text
    assert "    label: Présumé  " in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("stagee", "x"), "there is no kind `stagee`. Did you mean `stage`?"),
        (("term", "Lead Tiède"), "such as `lead_tiede`"),
        (("stage", "mql"), "`stage/mql` exists already: dictionary/stages/mql.yaml"),
        (("term", "aux"), "choose another one"),
        (("term", "x", "--label", "de=Kontakt"), "no language `de`; it has en, fr"),
        (("term", "x", "--label", "a\u202eb"), "U+202E"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    project: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = sorted(project.rglob("*"))
    ran = lexicon("new", *arguments, folder=project)
    assert ran.code == 2
    assert ran.err.startswith("lexicon: ")
    assert said in ran.err
    assert sorted(project.rglob("*")) == before


def test_refusals_are_said_in_french(project: Path) -> None:
    ran = lexicon("new", "metrc", "x", "--lang", "fr", folder=project)
    assert "`metrc` n’est pas une nature d’entrée. Vouliez-vous dire `metric`" in ran.err


def test_a_manifest_that_cannot_be_read_is_named(project: Path) -> None:
    (project / "dictionary/lexicon.yaml").write_text("format: [", encoding="utf-8")
    ran = lexicon("new", "term", "x", folder=project)
    assert (ran.code, "lexicon.yaml cannot be read; `lexicon check` says why" in ran.err) == (
        2,
        True,
    )


def test_help_shows_an_example() -> None:
    for command in ("new", "init"):
        assert f"Example: lexicon {command} " in lexicon(command, "--help").out
