"""The browser misses no sort of page and no block, however the site grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.sampling import BY_HAND, MISSING, blocks, sampled, sort_of


def site(folder: Path, pages: dict[str, str]) -> Path:
    for path, body in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"<html><body>{body}</body></html>", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("index.html", "index.html"),
        ("fr/index.html", "index.html"),
        ("fr/reading.html", BY_HAND),
        ("dictionary/sla.html", "dictionary/sla.html"),
        ("fr/dictionary/terms/r0.html", "dictionary/terms"),
        ("dictionary/terms/index.html", "an index"),
        ("dictionary/stages/index.html", "an index"),
    ],
)
def test_the_pages_of_a_folder_are_one_sort(path: str, sort: str) -> None:
    assert sort_of(path) == sort


def test_the_fullest_page_stands_for_its_sort(tmp_path: Path) -> None:
    pages = {"dictionary/terms/a.html": "<p>", "dictionary/terms/b.html": "<p><b>"}
    assert sampled(site(tmp_path, pages)) == ["dictionary/terms/b.html"]


def test_a_block_that_is_nowhere_else_is_looked_at_too(tmp_path: Path) -> None:
    pages = {
        "dictionary/terms/a.html": '<p class="lx-new">',
        "dictionary/terms/b.html": "<p><b><i>",
        "dictionary/terms/c.html": "<p>",
    }
    assert sampled(site(tmp_path, pages)) == ["dictionary/terms/b.html", "dictionary/terms/a.html"]


def test_the_languages_take_turns(tmp_path: Path) -> None:
    paths = [f"{folder}dictionary/{page}.html" for folder in ("", "fr/") for page in ("a-z", "sla")]
    assert sampled(site(tmp_path, dict.fromkeys(paths, "<p>"))) == [
        "dictionary/a-z.html",
        "fr/dictionary/sla.html",
    ]


@pytest.mark.xdist_group("real site")
def test_every_block_of_our_own_site_is_on_a_page_that_is_looked_at(real_site: Path) -> None:
    on = {path: blocks((real_site / path).read_text("utf-8")) for path in _paths(real_site)}
    sample = sampled(real_site)
    assert frozenset().union(*on.values()) == frozenset().union(*(on[path] for path in sample))
    assert {sort_of(path) for path in on} == {sort_of(path) for path in sample}
    assert {path.startswith("fr/") for path in sample} == {True, False}


def _paths(folder: Path) -> list[str]:
    files = (file for file in folder.rglob("*.html") if file.name != MISSING)
    return [file.relative_to(folder).as_posix() for file in files]
