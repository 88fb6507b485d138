"""Another revision of a dictionary: a release, a folder or a git revision, read as strictly.

A comparison that could not be made must never look like "no changes": whatever cannot be read
whole is an error here, not a finding.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lexicon.errors import LexiconError
from lexicon.findings import Finding
from lexicon.model.dictionary import Dictionary
from lexicon.plugins import load_all
from lexicon.source import revisions
from lexicon.source.load import Loaded, load
from lexicon.source.shelf import Shelf


def _of_project(root: Path, _name: str) -> Shelf:
    return Shelf(root)


@dataclass(frozen=True, slots=True)
class Revision:
    """A kind of revision: REVISION in `source/revisions/<kind>.py`.

    Of several that know a name, the one with the lowest `rank` is meant; `folder:main` says it.
    """

    rank: int
    knows: Callable[[Path, str], bool]
    load: Callable[[Path, str], Loaded]
    shelf: Callable[[Path, str], Shelf] = _of_project
    """The files beside the entries, as of that revision: what was agreed, quizzes."""


class RevisionUnknown(LexiconError):
    """No kind of revision goes by that name."""

    def __init__(self, name: str, hints: tuple[str, ...] = ()) -> None:
        super().__init__(". ".join((f"cannot compare: no revision {name!r}", *hints)))
        self.name = name


class RevisionBroken(LexiconError):
    """A revision is there but not whole."""

    def __init__(self, why: str) -> None:
        super().__init__(f"cannot compare: {why}")


class RevisionUnreadable(LexiconError):
    """A revision is there but cannot be understood whole; `findings` say where."""

    def __init__(self, name: str, findings: tuple[Finding, ...]) -> None:
        first = findings[0]
        where = f"{first.place.path} ({first.rule})"
        super().__init__(f"cannot compare: {name}: {len(findings)} faults, first {where}")
        self.name, self.findings = name, findings


def open_revision(root: Path, name: str) -> Dictionary:
    """The dictionary as of a revision. Raises LexiconError where it cannot be read whole."""
    revision, rest = _meant(root, name)
    return _whole(name, revision.load(root, rest))


def open_shelf(root: Path, name: str) -> Shelf:
    """The files as of a revision. Raises LexiconError where they cannot be read."""
    revision, rest = _meant(root, name)
    return revision.shelf(root, rest)


def _meant(root: Path, name: str) -> tuple[Revision, str]:
    """The kind of revision that a name means, and the name without that kind."""
    kind, colon, rest = name.partition(":")
    known = _kinds()
    if colon and kind in known:
        return known[kind], rest
    for revision in sorted(known.values(), key=lambda one: one.rank):
        if revision.knows(root, name):
            return revision, name
    raise RevisionUnknown(
        name, ("Give a release, a folder with a dictionary, or a branch, tag or commit",)
    )


def open_working_tree(root: Path) -> Dictionary:
    """The dictionary as it stands. Raises LexiconError where it cannot be read whole."""
    return _whole("the working tree", load(root))


@cache
def _kinds() -> dict[str, Revision]:
    return load_all(revisions, "REVISION", Revision)


def _whole(name: str, loaded: Loaded) -> Dictionary:
    if loaded.dictionary is None or loaded.findings:
        raise RevisionUnreadable(name, loaded.findings)
    return loaded.dictionary
