"""`lexicon impact` as a person runs it, in every format."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from lexicon.starter.sample.files import sample_files
from tests.cli.running import Ran, copy_of_ours, edit, lexicon
from tests.tools import ROOT

DAY = "2026-11-22"


@pytest.fixture(scope="module")
def crm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """300 made contacts."""
    folder = tmp_path_factory.mktemp("crm")
    for name, content in sample_files(date.fromisoformat(DAY), 300).items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our own dictionary at another boundary of the score, as a folder."""
    root = copy_of_ours(tmp_path_factory.mktemp("other"))
    edit(root / "dictionary/decisions/score_boundary.yaml", "at_least: 20", "at_least: 45")
    return root


def _ran(crm: Path, other: Path, *more: str) -> Ran:
    places = (str(ROOT), str(other), crm / "contacts.csv", "--mapping", crm / "mapping.yaml")
    return lexicon("impact", *places, "--project", ROOT, "--today", DAY, *more)


def test_who_moves_is_told_with_the_cause_and_the_matrix(crm: Path, other: Path) -> None:
    ran = _ran(crm, other)
    assert ran.code == 0
    assert ran.err.startswith("lexicon audit says which lines")
    assert "from Client to Lead, because of Boundary of the score" in ran.out
    assert "Stage now (down) and stage then (across)" in ran.out
    assert ran.out.splitlines()[-1].endswith("of 300 records would change stage.")


def test_programs_get_ids_and_numbers(crm: Path, other: Path) -> None:
    document = json.loads(_ran(crm, other, "--format", "json").out)
    assert document["records"] == 300
    assert document["changed"] == sum(one["records"] for one in document["moved"])
    assert {tuple(one["causes"]) for one in document["moved"]} == {("decision/score_boundary",)}


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ("markdown", "- 5 fiches : de « Client » à « Lead » ; en cause"),
        ("html", '<td class="n">5</td>'),
    ],
)
def test_minutes_and_pages_tell_the_same(crm: Path, other: Path, form: str, told: str) -> None:
    out = _ran(crm, other, "--format", form, "--lang", "fr").out
    assert told in out.replace("\u00a0", " ").replace("\u202f", " ")
    assert "lexicon" not in out
    assert "copie de travail" not in out


def test_two_places_are_a_base_and_data(crm: Path) -> None:
    ran = lexicon("impact", "2.0.0", crm / "contacts.csv", "--project", ROOT, "--today", DAY)
    assert (ran.code, ran.out.count("would change")) == (0, 1)
    assert lexicon("impact", "2.0.0", "--project", ROOT).code == 2
