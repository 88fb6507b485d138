"""A module that is named and not used is not loaded; whoever uses it sees nothing of that."""

from __future__ import annotations

import sys
from importlib import import_module

import pytest

from lexicon.cli.late import load_late

NAME = "xml.sax.saxutils"


@pytest.fixture
def _forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    """A module that nobody has loaded, of a package that somebody may have."""
    package = import_module("xml.sax")
    monkeypatch.delitem(sys.modules, NAME, raising=False)
    monkeypatch.delattr(package, "saxutils", raising=False)
    load_late(NAME, "escape")


@pytest.mark.usefixtures("_forgotten")
def test_a_module_is_loaded_when_its_function_is_called() -> None:
    named = sys.modules[NAME]
    from xml.sax.saxutils import escape

    assert sys.modules[NAME] is named
    assert escape("a < b", entities={"b": "c"}) == "a &lt; c"
    assert sys.modules[NAME] is not named
    assert sys.modules[NAME].unescape("&lt;") == "<"


@pytest.mark.usefixtures("_forgotten")
def test_all_else_of_it_is_there_at_once() -> None:
    import xml.sax.saxutils

    assert xml.sax.saxutils.quoteattr("a") == '"a"'


def test_a_module_of_no_package_can_wait_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    load_late("colorsys", "rgb_to_hls")
    from colorsys import rgb_to_hls

    named = sys.modules["colorsys"]
    assert rgb_to_hls(1.0, 1.0, 1.0) == (0.0, 1.0, 0.0)
    assert sys.modules["colorsys"] is not named


def test_what_is_loaded_stays() -> None:
    known = import_module("importlib.util")
    load_late("importlib.util", "find_spec")
    assert import_module("importlib.util") is known
