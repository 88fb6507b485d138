"""The pages of a small dictionary, byte for byte; `make golden` rewrites them."""

from __future__ import annotations

import pytest

from lexicon.site.publish import pages_of
from tests.site_pages.samples import HERE, sample
from tests.targets.golden import assert_golden

SHOWN = (
    "index.md",
    "dictionary/who-does-what.md",
    "dictionary/a-z.md",
    "dictionary/stages/index.md",
    "dictionary/stages/mql.md",
    "dictionary/terms/ranking.md",
    "dictionary/fields/points.md",
    "dictionary/picklists/fit.md",
    "dictionary/decisions/boundary.md",
    "dictionary/agreements/calls.md",
    "dictionary/compare/lead-or-mql.md",
    "dictionary/sla.md",
    "dictionary/hand-overs.md",
    "dictionary/matrix.md",
)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_golden_pages(language: str) -> None:
    pages = pages_of(sample(), language)
    shown = {path: pages[path].encode() for path in SHOWN}
    assert_golden(HERE / "golden" / language, shown)
