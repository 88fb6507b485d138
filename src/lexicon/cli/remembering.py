"""Render the targets of a project, or take what was kept from the last time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from lexicon.source.reading import begun
from lexicon.targets.rendered import Rendered


def rendered_anew(
    path: Path, targets: Collection[str], today: date, language: str, forgetting: bool = False
) -> tuple[Path, Rendered]:
    """The project's root and its output; faults end the command with exit code 1.

    Whatever was kept of this call, nobody gets it again where that is to be forgotten.
    Raises ProjectNotFound, UnknownName.
    """
    reading = begun(path)  # on another core, while this one imports what comes after it
    from lexicon.cli.ahead import Ahead
    from lexicon.source.load import load

    loaded = load(reading)
    ahead = Ahead(loaded, targets)  # on another core too
    from lexicon.cli.checking import check_loaded
    from lexicon.cli.generating import render

    checked = check_loaded(loaded, today)
    if forgetting:
        _forget(path, targets)
    import lexicon.cli.putting  # noqa: F401  what comes next, while the other core still renders

    return checked.loaded.root, render(checked, targets, language, ahead)


def rendered_again(
    path: Path, targets: Collection[str], today: date, language: str
) -> tuple[Path, Rendered]:
    """The same, worked out only if it is not what was kept. Raises ProjectNotFound, UnknownName."""
    from lexicon.cli.fingerprint import root_at
    from lexicon.cli.kept_output import kept_output

    place = kept_output(path, targets, today.isoformat())
    root = root_at(path)
    kept = place.read() if place else None
    if kept is not None and root is not None:
        return root, kept
    root, rendered = rendered_anew(path, targets, today, language)
    if place:
        place.write(rendered)
    return root, rendered


def _forget(path: Path, targets: Collection[str]) -> None:
    from lexicon.cli.kept_output import forget_output

    forget_output(path, targets)
