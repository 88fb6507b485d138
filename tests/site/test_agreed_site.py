"""The site of a project with a past, in a real browser: proposals, timelines, what changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest

from lexicon.cli.publishing import publish
from lexicon.project.state import open_state
from tests.agreed import TODAY, agreed_project, edit
from tests.site.conftest import Browse
from tests.site.looking import FIRST_SCREEN, every_way, faults, shown, tours
from tests.site.projects import site_project

pytestmark = pytest.mark.xdist_group("agreed site")

PAGES = {
    "a proposal and a timeline": "dictionary/stages/mql.html",
    "une proposition": "fr/dictionary/stages/mql.html",
    "what was turned down": "dictionary/stages/lead.html",
    "a draft": "fr/dictionary/terms/nurturing.html",
    "what is withdrawn": "dictionary/terms/ranking.html",
    "what changed": "dictionary/changes.html",
    "ce qui a changé": "fr/dictionary/changes.html",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, its site built."""
    folder = site_project(agreed_project(tmp_path_factory.mktemp("agreed") / "project"))
    edit(folder, "lexicon", {"languages:": "url: https://words.example.com/\nlanguages:"})
    state = open_state(folder, TODAY)
    publish(folder, state.dictionary, folder / "site", state.standing)
    return folder


@pytest.fixture(scope="module")
def address(root: Path, serve: Callable[[Path], str]) -> str:
    return serve(root / "site")


@pytest.fixture(scope="module")
def seen(address: str, browse: Browse) -> dict[str, Any]:
    order = {"words": ["what changed", "ranking"], "page": "dictionary/stages/mql.html"}
    steps: dict[str, Any] = browse("changes", address, order)
    return steps


def test_nothing_is_wrong_with_a_page_in_any_light_at_any_width(
    address: str, browse: Browse
) -> None:
    paths = list(PAGES.values())
    visits = browse("inspect", address, tours(paths))
    assert faults(visits) == {}
    assert shown(visits) == every_way(paths)


def test_a_proposal_leaves_the_first_screen_to_the_answer(address: str, browse: Browse) -> None:
    paths = [PAGES["a proposal and a timeline"], PAGES["une proposition"]]
    ends = browse("first_screen", address, paths)
    assert {path: end for path, end in ends.items() if end > FIRST_SCREEN} == {}


def test_old_texts_are_folded_and_open_by_the_keyboard(seen: dict[str, Any]) -> None:
    assert (seen["wrong"], seen["folded"], seen["unfolded"]) == ([], False, True)


def test_changes_are_told_apart_without_colour(seen: dict[str, Any]) -> None:
    assert (seen["lines"]["ins"], seen["lines"]["del"]) == ("underline", "line-through")


def test_search_finds_what_changed(seen: dict[str, Any]) -> None:
    assert seen["found"]["what changed"][0]["path"] == "dictionary/changes.html"


def test_search_still_finds_what_was_withdrawn(seen: dict[str, Any]) -> None:
    assert "dictionary/terms/ranking.html" in {it["path"] for it in seen["found"]["ranking"]}


def test_old_and_proposed_texts_are_not_searched(root: Path) -> None:
    index = json.loads((root / "site/search/search_index.json").read_text("utf-8"))
    pages = [it for it in index["docs"] if it["location"].startswith("dictionary/stages/")]
    said = " ".join(it["text"] for it in pages)
    assert "worth a call before the week" in said
    for text in ("card", "We talked about it", "sales judge", "waits for a yes"):
        assert text not in said


def test_every_page_tells_feed_readers_where_the_feed_is(root: Path) -> None:
    site = root / "site"
    for page in site.rglob("*.html"):
        if page.name != "404.html":
            (link,) = _Feeds(page.read_text("utf-8")).found
            path = urljoin(page.relative_to(site).as_posix(), link)
            expected = "fr/" if page.relative_to(site).parts[0] == "fr" else ""
            assert path == f"{expected}dictionary/changes.xml"
            assert (site / path).is_file()


def test_the_newest_release_is_the_day_on_which_the_site_was_built(root: Path) -> None:
    assert "<lastmod>2026-11-20</lastmod>" in (root / "site/sitemap.xml").read_text("utf-8")


def test_the_same_project_gives_the_same_bytes(root: Path, tmp_path: Path) -> None:
    state = open_state(root, TODAY)
    publish(root, state.dictionary, tmp_path / "again", state.standing)
    assert _bytes(tmp_path / "again") == _bytes(root / "site")


class _Feeds(HTMLParser):
    """The feeds that a page names."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and given.get("type") == "application/atom+xml":
            assert "alternate" in (given["rel"] or "").split()
            self.found.append(given["href"] or "")


def _bytes(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
