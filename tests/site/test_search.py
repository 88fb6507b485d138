"""Search finds what the teams share: every document, and every entry of the agreement at work."""

from __future__ import annotations

import html
import json
from pathlib import Path

import pytest

from lexicon.languages.phrase import typeset
from lexicon.source.load import load
from tests.tools import ROOT

pytestmark = pytest.mark.xdist_group("real site")

KINDS = ("agreement", "metric", "persona", "procedure", "decision", "funnel", "stage")
DOCUMENTS = {
    "dictionary/sla.html": ("Our agreement", "Notre accord"),
    "dictionary/hand-overs.html": ("Who hands over to whom", "Qui passe le relais à qui"),
    "dictionary/matrix.html": ("Does it fit, do they want it?", "Dans la cible ? Intéressé ?"),
    "dictionary/procedures-book.html": ("The procedures book", "Le livre des procédures"),
    "dictionary/objections.html": (
        "What they say, what we answer", "Ce qu'ils disent, ce que nous répondons",
    ),
    "dictionary/who-does-what.html": ("Who does what now?", "Qui fait quoi maintenant ?"),
}  # fmt: skip


@pytest.fixture(scope="module", params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def index(real_site: Path, language: str) -> dict[str, dict[str, object]]:
    """What the search knows of each page."""
    root = real_site if language == "en" else real_site / language
    read = json.loads((root / "search/search_index.json").read_text("utf-8"))
    return {item["location"]: item for item in read["docs"] if "#" not in item["location"]}


def test_every_document_is_found_by_its_title(
    index: dict[str, dict[str, object]], language: str
) -> None:
    place = ("en", "fr").index(language)
    found = {path: html.unescape(str(index[path]["title"])) for path in DOCUMENTS}
    assert found == {path: typeset(language, both[place]) for path, both in DOCUMENTS.items()}


def test_every_entry_of_the_agreement_at_work_is_found_by_its_name(
    index: dict[str, dict[str, object]], language: str
) -> None:
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    wanted = {
        f"dictionary/{entry.kind}s/{entry.id}.html": typeset(language, entry.names[language].label)
        for entry in dictionary.entries.values()
        if entry.kind in KINDS
    }
    titles = {path: html.unescape(str(index[path]["title"])) for path in wanted if path in index}
    assert {path for path, label in wanted.items() if label not in titles.get(path, "")} == set()


def test_the_agreement_is_found_by_the_word_that_people_say(
    index: dict[str, dict[str, object]],
) -> None:
    assert "SLA" in str(index["dictionary/sla.html"].get("tags"))


def test_answers_are_not_found(index: dict[str, dict[str, object]]) -> None:
    said = str(index["dictionary/stages/mql.html"]["text"])
    assert [word for word in ("Show the answer", "Voir la réponse") if word in said] == []
