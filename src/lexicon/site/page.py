"""A page: where it stands below `docs/<language>/` and what is written there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lexicon.site.edition import Edition


@dataclass(frozen=True, slots=True)
class Page:
    """One Markdown file; the path is the same in every language."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class PageGroup:
    """Pages of one sort: PAGES in `site/pages/<sort>.py`."""

    write: Callable[[Edition], Iterator[Page]]
