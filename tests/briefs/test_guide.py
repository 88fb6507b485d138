"""The page that explains a review names its parts as the review does, and its hooks as they are."""

from __future__ import annotations

import re

import pytest
import yaml

from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from tests.tools import ROOT


def _guide(language: str) -> str:
    return (ROOT / "docs" / language / "review.md").read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_guide_explains_every_part(language: str) -> None:
    headings = load_words("lexicon.printers.reviews", "", language)["headings"]
    explained = re.findall(r"^\| ([^|]+) \|", _guide(language), re.MULTILINE)[1:]
    assert set(explained) == {typeset(language, heading) for heading in headings.values()}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_guide_names_every_hook(language: str) -> None:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    named = re.findall(r"^ +- id: (.+)$", _guide(language), re.MULTILINE)
    assert named == [hook["id"] for hook in hooks]
