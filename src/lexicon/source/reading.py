"""Begin to read a project: which files it has, and their documents on their way.

Nothing here imports the model, so that a command can begin before it imports what it does then.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lexicon.findings import Finding
from lexicon.source.documents import Documents
from lexicon.source.files import (
    MANIFEST,
    EntryFile,
    entry_files,
    entry_files_among,
    project_root,
)
from lexicon.source.shelf import Shelf
from lexicon.yamlfile.document import Document, Fault

_WORTH_ANOTHER_CORE = 96 << 10
"""Bytes whose reading takes longer (10 ms) than to fork a process that has imported little."""


class Reading(NamedTuple):
    """A project of which the reading has begun; its documents, by path, can be had once."""

    root: Path
    files: list[EntryFile]
    strays: list[Finding]
    documents: Iterable[tuple[str, Document]]


def begun(path: Path, at_least: int = _WORTH_ANOTHER_CORE) -> Reading:
    """Begin to read the project at `path` (its root or its `dictionary/`).

    From `at_least` bytes on another core begins now. Raises ProjectNotFound.
    """
    root = project_root(path)
    files, strays = entry_files(root)
    return Reading(root, files, strays, _documents(Shelf(root), files, at_least))


def begun_on(root: Path, content: Mapping[str, bytes], at_least: int) -> Reading:
    """Begin to read a project from bytes by path, as of another revision."""
    files = entry_files_among(content)
    return Reading(root, files, [], _documents(Shelf(root, content), files, at_least))


def _documents(
    shelf: Shelf, files: list[EntryFile], at_least: int
) -> Iterable[tuple[str, Document]]:
    read = partial(_document, shelf)
    sizes = {path: shelf.size(path) for path in (MANIFEST, *(file.path for file in files))}
    if sum(sizes.values()) < at_least:
        return ((path, read(path)) for path in sizes)
    return Documents(sizes, read)


def _document(shelf: Shelf, path: str) -> Document:
    """What a file holds; one that cannot be opened holds nothing, and that is its fault."""
    from lexicon.yamlfile.read import read  # another process may be the only one to need it

    try:
        raw = shelf.read(path)
    except KeyError:
        return Document(None, (Fault("manifest_missing", 1, 1),))
    except OSError as error:
        missing = path == MANIFEST and isinstance(error, FileNotFoundError)
        rule = "manifest_missing" if missing else "file_unreadable"
        return Document(None, (Fault(rule, 1, 1, {"why": error.strerror}),))
    return read(raw)
