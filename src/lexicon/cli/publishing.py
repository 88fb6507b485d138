"""Write the pages of every language and build the site: what `site` and `build` share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import repeat
from pathlib import Path

from lexicon.errors import LexiconError
from lexicon.history.chronicle import Chronicle, chronicle
from lexicon.history.standing import Standing
from lexicon.model.dictionary import Dictionary
from lexicon.model.released import TextLost
from lexicon.quiz.bank import read_bank
from lexicon.quiz.question import Question
from lexicon.site.config import LanguageSite
from lexicon.site.engine import Plan, build_site
from lexicon.site.publish import pages_of
from lexicon.site.write import write_pages

_EARLIEST = 315532800
"""1980-01-01: what counts as now while nothing has been released, so that builds stay equal."""
Questions = tuple[Question, ...]

_MANY = 500
"""Entries from which on a process a language is worth its start."""


@dataclass(frozen=True, slots=True)
class Published:
    """A site that was built."""

    output: Path
    pages: int
    languages: tuple[str, ...]


def publish(
    root: Path, dictionary: Dictionary, output: Path, standing: Standing | None = None
) -> Published:
    """Write `docs/<language>/dictionary/` and build the site. Raises LexiconError.

    Of what has been agreed on (`standing`) the texts in force are published, with their past.
    """
    if not (root / "mkdocs.yml").is_file():
        raise LexiconError(f"no mkdocs.yml in {root}: a site needs one; see: lexicon init --help")
    past = _past(standing) if standing else None
    dictionary = past.standing.in_force if past else dictionary
    _write_all_pages(root, dictionary, past, _practice(root))
    manifest = dictionary.manifest
    editions = [
        LanguageSite(
            language, manifest.name.get(language) or next(iter(manifest.name.values()), "")
        )
        for language in dictionary.languages
    ]
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or _newest(past))
    plan = Plan(root.resolve(), output.resolve(), editions, epoch, _environment(), manifest.url)
    return Published(output, build_site(plan), dictionary.languages)


def _past(standing: Standing) -> Chronicle:
    try:
        return chronicle(standing)
    except TextLost as lost:
        raise LexiconError(f"cannot tell what changed: {lost}") from lost


def _newest(past: Chronicle | None) -> int:
    """The day of the newest release, in seconds since 1970."""
    if past is None or past.newest is None:
        return _EARLIEST
    return int(datetime.combine(past.newest.day, time(), UTC).timestamp())


def _practice(root: Path) -> Questions:
    """What is written for practice; what is measured is not even read into a page's making."""
    return tuple(item for item in read_bank(root).questions if item.use == "practice")


def _write_all_pages(
    root: Path, dictionary: Dictionary, past: Chronicle | None, asked: Questions
) -> None:
    """Write the pages of every language; side by side where there are many."""
    first, *others = dictionary.languages
    if not others or len(dictionary.entries) < _MANY:
        for language in dictionary.languages:
            _write_pages(root, dictionary, past, asked, language)
        return
    with ProcessPoolExecutor(min(len(others), os.cpu_count() or 1)) as pool:
        same = (repeat(item) for item in (root, dictionary, past, asked))
        written = pool.map(_write_pages, *same, others)
        _write_pages(root, dictionary, past, asked, first)
        list(written)


def _write_pages(
    root: Path, dictionary: Dictionary, past: Chronicle | None, asked: Questions, language: str
) -> None:
    write_pages(root / "docs" / language, pages_of(dictionary, language, past, asked))


def _environment() -> Mapping[str, str]:
    return dict(os.environ)
