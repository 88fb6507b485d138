"""Render targets and put them in place: what `generate` and `build` share."""

from __future__ import annotations

from collections.abc import Collection

from lexicon.cli.checking import Checked, stop_on_errors
from lexicon.targets.generate import Rendered, render_all


def render(checked: Checked, names: Collection[str], language: str) -> Rendered:
    """Render the targets named, or all configured; faults end the command with exit code 1."""
    dictionary = stop_on_errors(checked, language)
    rendered = render_all(dictionary, names)
    stop_on_errors(Checked(checked.loaded, rendered.findings), language)
    return rendered
