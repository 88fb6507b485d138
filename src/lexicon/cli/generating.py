"""Render the targets of a checked project: what `generate` and `build` share."""

from __future__ import annotations

from collections.abc import Collection

from lexicon.cli.checking import Checked, stop_on_errors
from lexicon.targets.generate import render_all
from lexicon.targets.rendered import Rendered


def render(checked: Checked, names: Collection[str], language: str) -> Rendered:
    """Render the targets named, or all configured; faults end the command with exit code 1."""
    dictionary = stop_on_errors(checked, language)
    rendered = render_all(dictionary, names, checked.loaded.root)
    stop_on_errors(Checked(checked.loaded, rendered.findings), language)
    return rendered
