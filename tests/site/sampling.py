"""Which pages of a site a browser looks at: the fullest of each sort, and one with each block.

The pages of one sort come from one template and differ in their words only: what is wrong with them
is wrong with the fullest of them. Nothing is listed by hand: a new folder, page or block is there
by itself. The languages take turns, because their pages differ in words too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from lxml import html

MISSING = "404.html"
"""Finds its colours and scripts only below the address at which the site is published."""
BY_HAND = "a page written by hand"
Blocks = frozenset[str]


def sampled(site: Path, languages: Sequence[str] = ("", "fr/")) -> list[str]:
    """The addresses of the pages to look at; `languages` are the folders that hold one each."""
    pages = {
        file.relative_to(site).as_posix(): blocks(file.read_text("utf-8"))
        for file in sorted(site.rglob("*.html"))
        if file.name != MISSING
    }
    by_sort: dict[str, list[str]] = {}
    for path in pages:
        by_sort.setdefault(sort_of(path, languages), []).append(path)
    chosen = [
        _fullest(pages, _spoken(paths, languages, turn) or paths, frozenset())
        for turn, paths in enumerate(by_sort.values())
    ]
    return chosen + _with_the_rest(pages, chosen)


def sort_of(path: str, languages: Sequence[str] = ("", "fr/")) -> str:
    """What the pages of one template share: their folder; a page alone in its place is a sort."""
    for folder in filter(None, languages):
        path = path.removeprefix(folder)
    page = PurePosixPath(path)
    if page.stem == "index" or page.parent.as_posix() == "dictionary":
        return "an index" if len(page.parts) == 3 else path
    return page.parent.as_posix() if len(page.parts) > 1 else BY_HAND


def blocks(page: str) -> Blocks:
    """Every element of a page with each of its classes: `p.lx-now`."""
    body = html.fromstring(page).find("body")
    elements = (element for element in body.iter() if isinstance(element.tag, str))
    return frozenset(
        f"{element.tag}.{name}"
        for element in elements
        for name in (element.get("class") or "").split() or [""]
    )


def _spoken(paths: Sequence[str], languages: Sequence[str], turn: int) -> list[str]:
    """Those of the pages that are in the language whose turn it is."""
    wanted = languages[turn % len(languages)]
    others = tuple(folder for folder in languages if folder and folder != wanted)
    return [path for path in paths if path.startswith(wanted) and not path.startswith(others)]


def _with_the_rest(pages: Mapping[str, Blocks], chosen: Sequence[str]) -> list[str]:
    """Pages that have the blocks which none of the chosen has."""
    seen = frozenset[str]().union(*(pages[path] for path in chosen))
    every = frozenset[str]().union(*pages.values())
    more: list[str] = []
    while every - seen:
        more.append(_fullest(pages, list(pages), seen))
        seen |= pages[more[-1]]
    return more


def _fullest(pages: Mapping[str, Blocks], paths: Sequence[str], seen: Blocks) -> str:
    """The page with the most blocks beside those that are seen."""
    return max(paths, key=lambda path: len(pages[path] - seen))
