"""All exports in files and folders: what is of a known format is read, the rest is named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from lexicon.targets.exports.document import Document
from lexicon.targets.exports.file import document
from lexicon.targets.exports.joining import joined
from lexicon.targets.exports.pages import pages_noted
from lexicon.targets.exports.recognise import Format, format_of, formats, formats_of
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.stranger import strange
from lexicon.targets.exports.unreadable import ExportsUnreadable, ExportUnreadable, Noted, refuse
from lexicon.targets.exports.vague import without_doubt

_NOT_OURS = frozenset({"node_modules", "__pycache__"})
_CODE = ".py"
"""Of a module of Odoo: its manifest is read with its data, and nobody takes the rest for lists."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was read; `unknown` are the files in folders that are of no known format."""

    lists: tuple[SeenList, ...]
    files: int
    unknown: tuple[str, ...]

    @property
    def noted_of_none(self) -> tuple[Noted, ...]:
        """What somebody should know of files that show nothing to compare or to import."""
        return tuple(item for one in self.lists if not one.values for item in one.noted)


def gather(paths: Iterable[Path], crm: str | None = None) -> Gathered:
    """Read files, and folders with all that is below them but hidden things.

    With `crm` what is another CRM's is passed over. Raises ExportUnreadable, or ExportsUnreadable
    where there are several, for each file that is of a known format and damaged, for each given by
    name that is of no known format, and for what may not be looked into.
    """
    found = _Gathering(crm)
    for path in paths:
        for file in _files(path, found.refuse):
            found.take(file, is_named=file == path)
    asked = (item for item in found.lists if crm is None or item.crm in ("", crm))
    lists, doubts = without_doubt(asked)
    refuse([*_once(found.faults), *doubts])
    return Gathered(_apart(joined(lists)), found.files, tuple(found.unknown))


def _once(faults: Iterable[ExportUnreadable]) -> Iterable[ExportUnreadable]:
    """A fault of what several files rest on is told once."""
    return {str(fault): fault for fault in faults}.values()


def _apart(lists: Iterable[SeenList]) -> tuple[SeenList, ...]:
    """Without those that only gather what other lists here have."""
    listed = tuple(lists)
    names = {(item.crm, item.name) for item in listed}

    def is_there(item: SeenList) -> bool:
        return any(crm == item.crm and name.startswith(item.gathers) for crm, name in names)

    return tuple(item for item in listed if not (item.gathers and is_there(item)))


@dataclass
class _Gathering:
    """What was found so far, and all that stands in the way."""

    crm: str | None
    lists: list[SeenList] = field(default_factory=list)
    files: int = 0
    unknown: list[str] = field(default_factory=list)
    faults: list[ExportUnreadable] = field(default_factory=list)

    def take(self, file: Path, *, is_named: bool) -> None:
        """Read one file, or note why not."""
        try:
            self._read(document(file), is_named=is_named)
        except ExportUnreadable as fault:
            self.faults.append(fault)
        except ExportsUnreadable as several:
            self.faults += several.faults

    def refuse(self, error: OSError) -> None:
        """Note a folder that may not be looked into."""
        self.faults.append(ExportUnreadable(str(error.filename), 1, "folder_shut"))

    def _read(self, file: Document, *, is_named: bool) -> None:
        found = format_of(file, self.crm)
        if found is None:
            _must_be_harmless(file, self.crm, is_named=is_named)
            self.unknown += [] if file.path.endswith(_CODE) else [file.path]
            return
        self.files += 1
        self.lists += _lists(found, file)


def _lists(found: Format, file: Document) -> tuple[SeenList, ...]:
    try:
        lists, doubts = found.reader.read(file), (*file.doubts(), *pages_noted(file))
        return tuple(replace(it, noted=(*doubts, *it.noted)) for it in lists) if doubts else lists
    except RecursionError as error:
        raise file.unreadable("file_too_deep") from error


def _files(path: Path, refuse: Callable[[OSError], None]) -> Iterator[Path]:
    """The file itself, or all below a folder, sorted; links to folders are not followed."""
    if not path.is_dir():
        yield path
        return
    waiting = [path]
    while waiting:
        folders: list[Path] = []
        for item in _seen_in(waiting.pop(), refuse):
            if item.is_dir(follow_symlinks=False):
                folders += [Path(item.path)] if item.name not in _NOT_OURS else []
            elif Path(item.path).is_file():
                yield Path(item.path)
        waiting += reversed(folders)


def _seen_in(folder: Path, refuse: Callable[[OSError], None]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as items:
            seen = [item for item in items if not item.name.startswith(".")]
    except OSError as error:
        refuse(error)
        return []
    return sorted(seen, key=lambda item: item.name)


def _must_be_harmless(file: Document, crm: str | None, *, is_named: bool) -> None:
    """A damaged export must not pass for a file of another sort: in a folder it shows by signs."""
    if file.looks_like_json() and (is_named or _is_likely(file, crm)):
        file.json()
    is_meant = is_named or _is_called_so(file, crm)
    if is_meant and file.looks_like_xml() and file.root().lower() != "html":
        file.xml()
    if is_meant:
        raise strange(file, crm)


def _is_likely(file: Document, crm: str | None) -> bool:
    """Whether this is what is left of an export, and not some tool's own settings."""
    if not file.path.endswith(".json"):
        return False
    raw = file.raw.replace(b"\0", b"")
    signed = (item.reader.signs for item in _likely_formats(crm))
    return any(signs and all(sign.encode() in raw for sign in signs) for signs in signed)


def _is_called_so(file: Document, crm: str | None) -> bool:
    """Whether the name is one that only an export has: a CRM's tool was stopped half-way."""
    return any(file.path.endswith(item.reader.endings) for item in _likely_formats(crm))


def _likely_formats(crm: str | None) -> tuple[Format, ...]:
    return (formats_of(crm) if crm else ()) or formats()
