"""What `lexicon drift` says of a difference, as its reader reads it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import lexicon


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["forecast category is best case in the CRM and in progress in the", "won is yes"]),
        (
            "fr",
            ["pour la catégorie de prévision, le CRM dit au mieux et", "pour «\u00a0gagnée\u00a0»"],
        ),
    ],
)
def test_what_a_stage_counts_as_is_told_in_words(
    tmp_path: Path, language: str, said: list[str]
) -> None:
    table = "value,label,won,forecast\nqualifiedtobuy,Qualification,yes,best case\n"
    file = tmp_path / "opportunity_stage.csv"
    file.write_text(table, encoding="utf-8")
    ran = lexicon("drift", "hubspot", file, "--lang", language)
    assert [text for text in said if text not in ran.out] == []
    found = json.loads(lexicon("drift", "hubspot", file, "--format", "json").out)["findings"]
    assert [item["theirs"] for item in found if item["attribute"] == "forecast"] == ["best_case"]
