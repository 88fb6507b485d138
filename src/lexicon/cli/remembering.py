"""Render the targets of a project, or take what was kept from the last time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from platformdirs import user_cache_path

from lexicon.cli.fingerprint import root_at
from lexicon.cli.kept_output import kept_output
from lexicon.targets.rendered import Rendered


def rendered_again(
    path: Path, targets: Collection[str], today: date, language: str, anew: bool
) -> tuple[Path, Rendered]:
    """The project's root and its output; faults end the command with exit code 1.

    Raises ProjectNotFound, UnknownName.
    """
    cache = user_cache_path("lexicon", appauthor=False) / "generated"
    place = kept_output(cache, path, targets, today.isoformat())
    root = root_at(path)
    kept = place.read() if place and not anew else None
    if kept is not None and root is not None:
        return root, kept
    from lexicon.cli.checking import check_project
    from lexicon.cli.generating import render

    checked = check_project(path, today)
    rendered = render(checked, targets, language)
    if place:
        place.write(rendered)
    return checked.loaded.root, rendered
