"""The dictionary as it is published, read anew only where something in its files has changed.

To read, hold against each other and judge four hundred files takes longer than what most commands
then do with them.
"""

from __future__ import annotations

import contextlib
import pickle
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lexicon.cli.fingerprint import fingerprint, root_at
from lexicon.cli.kept_file import kept_file

if TYPE_CHECKING:
    from lexicon.model.dictionary import Dictionary


def dictionary_in_force(project: Path, today: date) -> Dictionary:
    """The dictionary in force on a day; `project` is the root or its `dictionary/`.

    Raises ProjectNotFound, FaultyProject.
    """
    root = root_at(project)
    key = fingerprint(root, [today.isoformat()]) if root else ""
    place = kept_file("in-force", [str(project.resolve())], key)
    kept = _unpacked(place.read()) if key else None
    if kept is not None:
        return kept
    from lexicon.project.facade import open_project

    dictionary = open_project(project).in_force(today).dictionary
    if key:
        place.write(pickle.dumps(dictionary, pickle.HIGHEST_PROTOCOL))
    return dictionary


def _unpacked(kept: bytes | None) -> Dictionary | None:
    """What this very program packed, in a folder of the user's own; None of what is broken."""
    from lexicon.model.dictionary import Dictionary

    with contextlib.suppress(Exception):  # a broken file may raise anything
        found = pickle.loads(kept or b"")  # noqa: S301  as Python trusts its __pycache__
        return found if isinstance(found, Dictionary) else None
    return None
