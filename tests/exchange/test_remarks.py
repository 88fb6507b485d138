"""Every remark on an import is made where its cases say so, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from lexicon.exchange.draft import Drafting
from lexicon.exchange.heading import Header
from lexicon.exchange.imported import imported
from lexicon.exchange.lost import Lost
from lexicon.exchange.remark import all_remarks
from lexicon.languages.words import available_languages, load_words
from tests.drift.sides import seen_list

CASES = Path(__file__).parent / "cases"
HEADER = Header(Drafting("acme", ("en", "fr"), "en", "1.0.0"), "sales", "2027-01-01")


def _cases(outcome: str) -> list[Any]:
    return [
        pytest.param(file.stem, case, id=f"{file.stem}: {case['name']}")
        for file in sorted(CASES.glob("*.yaml"))
        for case in yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)[outcome]
    ]


def _said(remark: str, case: dict[str, Any]) -> list[dict[str, object]]:
    written = case.get("options", {}).items()
    options = {name: tuple(said) if isinstance(said, list) else said for name, said in written}
    unplaced, unseen = tuple(case.get("unplaced", ())), case.get("unseen", False)
    more = {"options": options, "unplaced": unplaced, "unseen": unseen}
    seen = seen_list(*case["values"], name=case.get("list", "Stage"), **more)
    drafting = replace(HEADER.drafting, keeps_labels=case.get("by_label", False))
    (made,) = imported([seen], replace(HEADER, drafting=drafting, options=case.get("target")), ())
    found = all_remarks()[remark].find(made)
    return [{"message": item.message, **_listed(item.facts)} for item in found]


def _listed(facts: Mapping[str, object]) -> dict[str, object]:
    return {key: _plain(fact) if isinstance(fact, tuple) else fact for key, fact in facts.items()}


def _plain(fact: tuple[object, ...]) -> list[object]:
    return [item.said("fr") if isinstance(item, Lost) else item for item in fact]


@pytest.mark.parametrize(("remark", "case"), _cases("fail"))
def test_a_remark_is_made(remark: str, case: dict[str, Any]) -> None:
    assert _said(remark, case) == [{"message": "message", **said} for said in case["said"]]


@pytest.mark.parametrize(("remark", "case"), _cases("pass"))
def test_a_remark_is_not_made(remark: str, case: dict[str, Any]) -> None:
    assert _said(remark, case) == []


def test_every_remark_has_cases() -> None:
    assert {file.stem for file in CASES.glob("*.yaml")} == set(all_remarks())


@pytest.mark.parametrize("language", available_languages())
@pytest.mark.parametrize("remark", sorted(all_remarks()))
def test_every_remark_has_its_words(remark: str, language: str) -> None:
    assert "message" in load_words("lexicon.exchange.remarks", remark, language)
