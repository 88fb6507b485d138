"""The façade: what a Python program sees of a dictionary."""

from __future__ import annotations

from pathlib import Path

import pytest

import lexicon
from lexicon.criteria.evaluate import Value
from lexicon.errors import ProjectNotFound, UnknownName
from lexicon.project.facade import FaultyProject

ROOT = Path(__file__).parent.parent


def test_a_stage_is_found_by_its_id() -> None:
    assert lexicon.open(ROOT).stage("mql").names["fr"].short == "MQL"


def test_the_dictionary_folder_will_do_as_well() -> None:
    assert lexicon.open(ROOT / "dictionary").term("r0").id == "r0"


def test_a_record_is_classified_by_the_criteria() -> None:
    record: dict[str, Value] = {
        "email": "a@example.com",
        "content_downloaded": True,
        "lead_score": 3,
    }
    assert lexicon.open(ROOT).classify(record).stage == "lead"


def test_a_picklist_value_has_the_label_of_the_stage_it_means() -> None:
    values = {value.id: value for value in lexicon.open(ROOT).picklist("lifecycle_stage").values}
    assert values["mql"].label("en") == "Marketing qualified lead"
    assert values["mql"].code("hubspot") == "marketingqualifiedlead"


def test_an_unknown_stage_says_which_there_are() -> None:
    with pytest.raises(UnknownName, match="opportunity"):
        lexicon.open(ROOT).stage("suspect")


def test_no_dictionary_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(ProjectNotFound):
        lexicon.open(tmp_path)


def test_a_faulty_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "dictionary" / "terms").mkdir(parents=True)
    manifest = (ROOT / "dictionary" / "lexicon.yaml").read_text(encoding="utf-8")
    (tmp_path / "dictionary" / "lexicon.yaml").write_text(manifest, encoding="utf-8")
    (tmp_path / "dictionary" / "terms" / "a.yaml").write_text("id: a\nid: b\n", encoding="utf-8")
    with pytest.raises(FaultyProject, match=r"terms/a\.yaml:1:1") as caught:
        lexicon.open(tmp_path)
    places = {item.rule: (item.place.line, item.place.column) for item in caught.value.findings}
    assert places["yaml_duplicate_key"] == (2, 1)
