"""The JSON Schemas that editors use and the model that decides say yes and no to the same data."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel, ValidationError

from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.manifest import Manifest
from lexicon.model.schema import schemas
from lexicon.yamlfile.read import read

CORPUS = Path(__file__).parent / "agreement"
MODELS: dict[str, type[BaseModel]] = {**kind_classes(), "lexicon": Manifest}


@cache
def _corpus(name: str) -> Any:
    document = read((CORPUS / f"{name}.yaml").read_bytes())
    assert document.faults == ()
    return document.data


def _items(verdict: str) -> list[Any]:
    return [
        pytest.param(kind, _laid_over(kind, item), id=f"{kind}: {item['name']}")
        for kind in sorted(MODELS)
        for sheet in ([kind] if kind == "lexicon" else ["header", kind])
        for item in _corpus(sheet)[verdict]
    ]


def _laid_over(kind: str, item: dict[str, Any]) -> dict[str, Any]:
    data = {**_corpus(kind)["base"], **item.get("with", {})}
    return {key: value for key, value in data.items() if key not in item.get("without", [])}


@cache
def _validators() -> dict[str, Draft202012Validator]:
    return {name: Draft202012Validator(json.loads(text)) for name, text in schemas().items()}


def _fits(kind: str, data: dict[str, Any]) -> bool:
    try:
        MODELS[kind].model_validate(data)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(("kind", "data"), _items("good"))
def test_both_take_what_is_good(kind: str, data: dict[str, Any]) -> None:
    assert [error.message for error in _validators()[f"{kind}.json"].iter_errors(data)] == []
    assert _fits(kind, data)


@pytest.mark.parametrize(("kind", "data"), _items("bad"))
def test_both_refuse_what_is_bad(kind: str, data: dict[str, Any]) -> None:
    assert (_validators()[f"{kind}.json"].is_valid(data), _fits(kind, data)) == (False, False)


def test_every_kind_has_its_corpus() -> None:
    assert {file.stem for file in CORPUS.iterdir()} == {*MODELS, "header"}
