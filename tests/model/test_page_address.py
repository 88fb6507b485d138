"""An entry's address is that of the page that the site makes of it."""

from __future__ import annotations

from lexicon.model.page_address import page_address
from lexicon.site.places import places
from tests.targets.sample import sample


def test_addresses_are_those_of_the_sites_pages() -> None:
    manifest = sample().manifest
    told = {
        ref: place for ref, place in places(sample(), sample().entries).items() if not place.anchor
    }
    assert told
    for reference, place in told.items():
        page = place.path.removesuffix(".md") + ".html"
        assert page_address(reference, manifest, "en") == f"{manifest.url}{page}"
        assert page_address(reference, manifest, "fr") == f"{manifest.url}fr/{page}"
        assert page_address(reference, manifest, "de") == f"{manifest.url}{page}"


def test_without_a_site_there_is_no_address() -> None:
    nowhere = sample().manifest.model_copy(update={"url": None})
    assert page_address("stage/mql", nowhere, "fr") == ""
