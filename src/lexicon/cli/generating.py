"""Render the targets of a checked project: what `generate` and `build` share."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from lexicon.cli.checking import Checked, stop_on_errors
from lexicon.targets.rendered import Rendered

if TYPE_CHECKING:
    from lexicon.cli.ahead import Ahead


def render(
    checked: Checked, names: Collection[str], language: str, ahead: Ahead | None = None
) -> Rendered:
    """Render the targets named, or all configured; faults end the command with exit code 1."""
    dictionary = stop_on_errors(checked, language)
    rendered = ahead.rendered() if ahead else None
    if rendered is None:
        from lexicon.targets.generate import render_all  # of no use where it was rendered ahead

        rendered = render_all(dictionary, names, checked.loaded.root)
    stop_on_errors(Checked(checked.loaded, rendered.findings), language)
    return rendered
