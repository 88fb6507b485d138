"""Each group of pages says its own way; nobody keeps a list."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from lexicon.web.navigation import ways


def at(page: str) -> list[tuple[str, str]]:
    """Where the navigation says that the reader is."""
    return re.findall(r'<a href="([^"]*)" aria-current="(\w+)"', page)


@pytest.mark.parametrize(
    ("path", "current"),
    [
        ("/app/proposals", [("/app/proposals", "page")]),
        ("/app/proposals/new", [("/app/proposals/new", "page")]),
        ("/app/proposals/term/r0", [("/app/proposals", "true")]),
        ("/app/edit/term/r0", []),
    ],
)
def test_the_navigation_says_where_one_is(
    sales: TestClient, path: str, current: list[tuple[str, str]]
) -> None:
    assert at(sales.get(path).text) == current


def test_the_ways_stand_in_their_order_each_once() -> None:
    places = [way.place for way in ways()]
    assert places == sorted(places)
    addresses = [way.href for way in ways()]
    assert sorted(set(addresses)) == sorted(addresses)
    assert addresses.index("/app/proposals") + 1 == addresses.index("/app/proposals/new")
