"""Another folder that holds a project."""

from __future__ import annotations

from pathlib import Path

from lexicon.errors import ProjectNotFound
from lexicon.source.files import project_root
from lexicon.source.load import load
from lexicon.source.revision import Revision
from lexicon.source.shelf import Shelf


def _knows(_root: Path, name: str) -> bool:
    """A folder without a dictionary is none: a branch may be called `docs`."""
    if not name:
        return False
    try:
        project_root(Path(name))
    except ProjectNotFound:
        return False
    return True


REVISION = Revision(
    rank=2,
    knows=_knows,
    load=lambda _root, name: load(Path(name)),
    shelf=lambda _root, name: Shelf(project_root(Path(name))),
)
