"""Load a project: every file read, every fault of every file found in one run."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from lexicon.findings import Finding, Place
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds_of_entry import folder_of, kind_classes
from lexicon.model.manifest import Manifest
from lexicon.source.files import MANIFEST, EntryFile
from lexicon.source.reading import Reading, begun, begun_on
from lexicon.source.shape import fit
from lexicon.yamlfile.document import Data, Document

_WORTH_ANOTHER_CORE = 512 << 10
"""Bytes whose reading takes longer (50 ms) than to fork a process that has the model loaded, and to
copy what the two then share as they write to it."""


class Loaded(NamedTuple):
    """What was read; without a readable manifest there is no dictionary, only findings."""

    root: Path
    dictionary: Dictionary | None
    findings: tuple[Finding, ...]
    file_count: int


class _Found(NamedTuple):
    """What one file holds, and what is wrong with it."""

    item: Manifest | Entry | None
    findings: list[Finding]


def load(path: Path | Reading) -> Loaded:
    """Load the project at `path` (its root or its `dictionary/`). Raises ProjectNotFound.

    Whoever has begun to read it gives that instead.
    """
    with collector_paused():
        return _load(path if isinstance(path, Reading) else begun(path, _WORTH_ANOTHER_CORE))


def load_files(root: Path, content: Mapping[str, bytes]) -> Loaded:
    """Load a project from bytes by path (`dictionary/stages/mql.yaml`), as of another revision."""
    with collector_paused():
        return _load(begun_on(root, content, _WORTH_ANOTHER_CORE))


def _load(reading: Reading) -> Loaded:
    """Each file as its document comes; then all in the order of their paths."""
    by_path = {file.path: file for file in reading.files}
    found = {
        path: _entry(document, by_path[path]) if path in by_path else _manifest(document)
        for path, document in reading.documents
    }
    manifest, findings = found[MANIFEST]
    findings = [*reading.strays, *findings]
    entries: dict[str, Entry] = {}
    paths: dict[str, str] = {}
    unreadable: set[str] = set()
    for file in reading.files:
        entry, faults = found[file.path]
        findings += faults
        if not isinstance(entry, Entry):
            unreadable.add(f"{file.kind}/{file.stem}")
        elif entry.ref in entries:
            findings.append(_duplicate(file, entry, paths[entry.ref]))
        else:
            entries[entry.ref] = entry
            paths[entry.ref] = file.path
    ordered = {reference: entries[reference] for reference in sorted(entries)}
    dictionary = None
    if isinstance(manifest, Manifest):
        dictionary = Dictionary(manifest, ordered, paths, frozenset(unreadable))
    return Loaded(reading.root, dictionary, tuple(findings), len(reading.files))


def _manifest(document: Document) -> _Found:
    findings = _faults(MANIFEST, document)
    if document.data is None:
        return _Found(None, findings)
    manifest, misfits = fit(Manifest, document.data, MANIFEST, "")
    return _Found(manifest, findings + misfits)


def _entry(document: Document, file: EntryFile) -> _Found:
    findings = _faults(file.path, document)
    if document.data is None:
        return _Found(None, findings)
    kind = _kind(file, document.data, findings)
    entry, misfits = fit(kind_classes()[kind], document.data, file.path, f"{file.kind}/{file.stem}")
    findings += misfits
    if entry is not None and entry.id != file.stem:
        facts = {"id": entry.id, "stem": file.stem}
        place = Place(file.path)
        findings.append(
            Finding("id_not_file_name", place, entry=entry.ref, keys=("id",), facts=facts)
        )
    return _Found(entry, findings)


def _faults(path: str, document: Document) -> list[Finding]:
    return [
        Finding(
            fault.rule,
            Place(path, fault.line, fault.column),
            facts=fault.facts,
            message=fault.message,
            hint=fault.hint,
        )
        for fault in document.faults
    ]


def _kind(file: EntryFile, data: Data, findings: list[Finding]) -> str:
    """The kind the file declares where there is such a kind, else the one of its folder."""
    declared = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(declared, str) or declared == file.kind or declared not in kind_classes():
        return file.kind
    facts = {"kind": declared, "folder": f"dictionary/{folder_of(declared)}"}
    place = Place(file.path)
    findings.append(Finding("file_misplaced", place, keys=("kind",), facts=facts))
    return declared


def _duplicate(file: EntryFile, entry: Entry, first: str) -> Finding:
    facts = {"reference": entry.ref, "first": first}
    return Finding("id_duplicate", Place(file.path), entry=entry.ref, keys=("id",), facts=facts)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Loading only builds; the garbage collector would walk it all again and again.

    What was built counts as old from then on: else the next object made has it all walked at once.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.freeze()
            gc.unfreeze()
            gc.enable()
