"""Write the pages of every language and build the site: what `site` and `build` share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lexicon.errors import LexiconError
from lexicon.model.dictionary import Dictionary
from lexicon.site.config import LanguageSite
from lexicon.site.engine import Plan, build_site
from lexicon.site.publish import pages_of
from lexicon.site.write import write_pages

_EARLIEST = 315532800
"""1980-01-01: what counts as now while nothing has been released, so that builds stay equal."""


@dataclass(frozen=True, slots=True)
class Published:
    """A site that was built."""

    output: Path
    pages: int
    languages: tuple[str, ...]


def publish(root: Path, dictionary: Dictionary, output: Path) -> Published:
    """Write `docs/<language>/dictionary/` and build the site. Raises LexiconError."""
    if not (root / "mkdocs.yml").is_file():
        raise LexiconError(f"no mkdocs.yml in {root}: a site needs one; see: lexicon init --help")
    for language in dictionary.languages:
        write_pages(root / "docs" / language, pages_of(dictionary, language))
    manifest = dictionary.manifest
    editions = [
        LanguageSite(
            language, manifest.name.get(language) or next(iter(manifest.name.values()), "")
        )
        for language in dictionary.languages
    ]
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or _EARLIEST)
    plan = Plan(root.resolve(), output.resolve(), editions, epoch, _environment(), manifest.url)
    return Published(output, build_site(plan), dictionary.languages)


def _environment() -> Mapping[str, str]:
    return dict(os.environ)
