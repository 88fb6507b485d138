"""The log of requests: what was asked for, and nobody in it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from lexicon.web.access_log import shape
from tests.web.entering import House, enter, house


@pytest.fixture
def at(root: Path) -> Iterator[House]:
    with house(root) as made:
        yield made


def test_it_says_what_was_asked_for_and_names_nobody(
    at: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "lexicon.access")
    browser = at.browser()
    enter(browser, at.link("one"))
    browser.get("/app/proposals?q=one@x.example")
    lines = [it.getMessage() for it in caplog.records if it.name == "lexicon.access"]
    assert lines == [
        "GET /app/link/… 303", "GET /app/link 200", "POST /app/link 303", "GET /app/proposals 200",
    ]  # fmt: skip


def test_it_is_silent_unless_it_is_wanted(at: House, caplog: pytest.LogCaptureFixture) -> None:
    at.signed_in("one").get("/app/proposals")
    assert [it for it in caplog.records if it.name == "lexicon.access"] == []


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/app/proposals/term/r0", "/app/proposals/term/r0"),
        ("/app/link/.eJw.x.y/z", "/app/link/…"),
        ("/app/attempt/0123456789abcdef0123456789abcdef/3", "/app/attempt/…/3"),
        ("/app/x\x1b[31m\n", "/app/x?[31m?"),
    ],
)
def test_of_a_path_only_its_shape_is_kept(path: str, shown: str) -> None:
    assert shape(path) == shown
