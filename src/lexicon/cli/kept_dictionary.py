"""The dictionary as it is published, read anew only where something in its files has changed.

To read, hold against each other and judge four hundred files takes longer than what most commands
then do with them.
"""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path
from typing import NamedTuple

from lexicon.cli.fingerprint import fingerprint, root_at
from lexicon.cli.kept_file import KeptFile, kept_file
from lexicon.criteria.sql.known import KnownSql
from lexicon.model.dictionary import Dictionary


class InForce(NamedTuple):
    """The dictionary in force on a day, and what is known of its criteria, which may grow."""

    dictionary: Dictionary
    sql: KnownSql
    place: KeptFile
    kept: int
    """How many texts of SQL were known before."""

    def keep(self) -> None:
        """Keep what has become known since."""
        if len(self.sql.texts) > self.kept and self.place.key:
            _pack(self.place, self.dictionary, self.sql)


def in_force(project: Path, today: date) -> InForce:
    """What is in force on a day; `project` is the root or its `dictionary/`.

    Raises ProjectNotFound, FaultyProject.
    """
    root = root_at(project)
    key = fingerprint(root, [today.isoformat()]) if root else ""
    place = kept_file("in-force", [str(project.resolve())], key)
    kept = place.read() if key else None
    if kept is not None:
        dictionary, texts = pickle.loads(kept)  # noqa: S301  ours, as __pycache__ is Python's
        return InForce(dictionary, KnownSql(texts), place, len(texts))
    from lexicon.project.facade import open_project

    read = InForce(open_project(project).in_force(today).dictionary, KnownSql(), place, 0)
    if key:
        _pack(place, read.dictionary, read.sql)
    return read


def _pack(place: KeptFile, dictionary: Dictionary, sql: KnownSql) -> None:
    place.write(pickle.dumps((dictionary, sql.texts), pickle.HIGHEST_PROTOCOL))
