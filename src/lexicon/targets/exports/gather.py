"""All exports in files and folders: what is of a known format is read, the rest is named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lexicon.targets.exports.document import SIZE_LIMIT, Document
from lexicon.targets.exports.recognise import Format, format_of, formats
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import ExportUnreadable

_NOT_OURS = frozenset({"node_modules", "__pycache__"})


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read; `unknown` are the files in folders that are of no known format."""

    lists: tuple[SeenList, ...]
    files: int
    unknown: tuple[str, ...]


def gather(paths: Iterable[Path], crm: str | None = None) -> Gathered:
    """Read files, and folders with all that is below them but hidden things.

    With `crm` what is another CRM's is passed over. Raises ExportUnreadable for a file that is of a
    known format and damaged, and for a file given by name that is of no known format.
    """
    lists: list[SeenList] = []
    unknown: list[str] = []
    files = 0
    for path in paths:
        for file in _files(path):
            document = _document(file)
            found = format_of(document, crm)
            if found is None:
                _must_be_harmless(document, file == path)
                unknown.append(document.path)
            else:
                files += 1
                lists += _read(found, document)
    if crm is not None:
        lists = [item for item in lists if item.crm in ("", crm)]
    return Gathered(tuple(lists), files, tuple(unknown))


def _read(found: Format, document: Document) -> tuple[SeenList, ...]:
    try:
        return found.reader.read(document)
    except RecursionError as error:
        raise document.unreadable("this file is nested too deep") from error


def _files(path: Path) -> Iterator[Path]:
    """The file itself, or all files below a folder, sorted; links to folders are not followed."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _NOT_OURS
        )
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and file.is_file():
                yield file


def _document(file: Path) -> Document:
    path = file.as_posix()
    try:
        if file.stat().st_size > SIZE_LIMIT:
            limit = f"{SIZE_LIMIT // 1_000_000} MB"
            raise ExportUnreadable(path, 1, f"larger than {limit}: export the lists only")
        return Document(path, file.read_bytes())
    except OSError as error:
        raise ExportUnreadable(path, 1, error.strerror or "cannot be read") from error


def _must_be_harmless(document: Document, is_named: bool) -> None:
    """A damaged export is known by its ending at most: it must not pass for a file of another."""
    if document.looks_like_json() and (is_named or document.path.endswith(".json")):
        document.json()
    if is_named and document.looks_like_xml():
        document.xml()
    if is_named:
        known = ", ".join(sorted({f"{item.crm or 'any'}/{item.name}" for item in formats()}))
        raise document.unreadable(f"of no format that lexicon knows; it knows: {known}")
