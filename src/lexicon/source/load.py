"""Load a project: every file read, every fault of every file found in one run."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import NamedTuple

from lexicon.findings import Finding, Place
from lexicon.model.dictionary import Dictionary
from lexicon.model.header import Entry
from lexicon.model.kinds_of_entry import folder_of, kind_classes
from lexicon.model.manifest import Manifest
from lexicon.source.files import (
    MANIFEST,
    EntryFile,
    entry_files,
    entry_files_among,
    project_root,
)
from lexicon.source.shape import fit
from lexicon.yamlfile.construct import Data
from lexicon.yamlfile.read import read

Opened = Callable[[str], bytes]
"""The bytes of a path; KeyError where another revision has no such file."""


class Loaded(NamedTuple):
    """What was read; without a readable manifest there is no dictionary, only findings."""

    root: Path
    dictionary: Dictionary | None
    findings: tuple[Finding, ...]
    file_count: int


def load(path: Path) -> Loaded:
    """Load the project at `path` (its root or its `dictionary/`). Raises ProjectNotFound."""
    root = project_root(path)
    with collector_paused():
        files, findings = entry_files(root)
        return _load(root, files, findings, _opener(root))


def _opener(root: Path) -> Opened:
    """Reads whole files, with neither a Path nor a buffer for each: half of the price."""

    def opened(name: str) -> bytes:
        with FileIO(f"{root}/{name}") as file:
            return file.readall()

    return opened


def load_files(root: Path, content: Mapping[str, bytes]) -> Loaded:
    """Load a project from bytes by path (`dictionary/stages/mql.yaml`), as of another revision."""
    with collector_paused():
        return _load(root, entry_files_among(content), [], content.__getitem__)


def _load(root: Path, files: list[EntryFile], findings: list[Finding], opened: Opened) -> Loaded:
    manifest = _manifest(opened, findings)
    entries: dict[str, Entry] = {}
    paths: dict[str, str] = {}
    unreadable: set[str] = set()
    for file in files:
        entry = _entry(opened, file, findings)
        reference = entry.ref if entry else f"{file.kind}/{file.stem}"
        if entry is None:
            unreadable.add(reference)
        elif reference in entries:
            findings.append(_duplicate(file, entry, paths[reference]))
        else:
            entries[reference] = entry
            paths[reference] = file.path
    ordered = {reference: entries[reference] for reference in sorted(entries)}
    dictionary = None
    if manifest is not None:
        dictionary = Dictionary(manifest, ordered, paths, frozenset(unreadable))
    return Loaded(root, dictionary, tuple(findings), len(files))


def _manifest(opened: Opened, findings: list[Finding]) -> Manifest | None:
    data = _data(opened, MANIFEST, findings)
    if data is None:
        return None
    manifest, faults = fit(Manifest, data, MANIFEST, "")
    findings.extend(faults)
    return manifest


def _entry(opened: Opened, file: EntryFile, findings: list[Finding]) -> Entry | None:
    data = _data(opened, file.path, findings)
    if data is None:
        return None
    kind = _kind(file, data, findings)
    entry, faults = fit(kind_classes()[kind], data, file.path, f"{file.kind}/{file.stem}")
    findings.extend(faults)
    if entry is not None and entry.id != file.stem:
        facts = {"id": entry.id, "stem": file.stem}
        place = Place(file.path)
        findings.append(
            Finding("id_not_file_name", place, entry=entry.ref, keys=("id",), facts=facts)
        )
    return entry


def _kind(file: EntryFile, data: Data, findings: list[Finding]) -> str:
    """The kind the file declares where there is such a kind, else the one of its folder."""
    declared = data.get("kind") if isinstance(data, dict) else None
    if not isinstance(declared, str) or declared == file.kind or declared not in kind_classes():
        return file.kind
    facts = {"kind": declared, "folder": f"dictionary/{folder_of(declared)}"}
    place = Place(file.path)
    findings.append(Finding("file_misplaced", place, keys=("kind",), facts=facts))
    return declared


def _data(opened: Opened, path: str, findings: list[Finding]) -> Data:
    try:
        raw = opened(path)
    except KeyError:
        findings.append(Finding("manifest_missing", Place(path)))
        return None
    except OSError as error:
        missing = path == MANIFEST and isinstance(error, FileNotFoundError)
        rule = "manifest_missing" if missing else "file_unreadable"
        findings.append(Finding(rule, Place(path), facts={"why": error.strerror}))
        return None
    document = read(raw)
    for fault in document.faults:
        place = Place(path, fault.line, fault.column)
        findings.append(
            Finding(fault.rule, place, facts=fault.facts, message=fault.message, hint=fault.hint)
        )
    return document.data


def _duplicate(file: EntryFile, entry: Entry, first: str) -> Finding:
    facts = {"reference": entry.ref, "first": first}
    return Finding("id_duplicate", Place(file.path), entry=entry.ref, keys=("id",), facts=facts)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Loading only builds; the garbage collector would walk it all again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
