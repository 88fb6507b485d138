"""The hand-written pages: the same in every language, and true of the site and of the command."""

from __future__ import annotations

import re

import pytest

from lexicon.cli import commands
from lexicon.languages.phrase import typeset
from lexicon.languages.words import load_words
from lexicon.plugins import module_names
from tests.tools import ROOT

DOCS = ROOT / "docs"
GUIDES = (
    "adoption",
    "audit",
    "changing",
    "deciding",
    "developers",
    "drift",
    "maintainers",
    "own-target",
    "people",
    "plan",
    "practising",
    "reading",
    "review",
    "targets-compared",
    "workshop",
)
LANGUAGES = ("en", "fr")


def guide(language: str, name: str) -> str:
    return (DOCS / language / f"{name}.md").read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_guide(language: str) -> None:
    names = {page.stem for page in (DOCS / language).glob("*.md")} - {"index"}
    assert names == set(GUIDES)


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_has_the_same_sections_in_every_language(name: str) -> None:
    sections = [
        re.findall(r"^#+ .*\{(#[\w-]+)\}$", guide(code, name), re.MULTILINE) for code in LANGUAGES
    ]
    assert sections[0] == sections[1]
    assert len(sections[0]) == len(re.findall(r"^#+ ", guide("en", name), re.MULTILINE))


@pytest.mark.parametrize("name", GUIDES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_a_guide_names_are_there(language: str, name: str) -> None:
    named = set(re.findall(r"(?:^ *|`)lexicon ([a-z]+)", guide(language, name), re.MULTILINE))
    assert named - set(module_names(commands)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_badges_are_called_what_the_site_calls_them(language: str) -> None:
    status = load_words("lexicon.site", "", language)["status"]
    shown = {typeset(language, status[name]) for name in ("proposed", "deprecated", "retired")}
    rows = re.findall(r"^\| ([^|]+) \|", guide(language, "reading"), re.MULTILINE)
    assert set(rows[1:]) == shown
