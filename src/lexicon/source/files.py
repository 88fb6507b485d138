"""Which files a dictionary has: one folder a kind, one file an entry."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from lexicon.errors import ProjectNotFound
from lexicon.findings import Finding, Place
from lexicon.model.kinds_of_entry import folder_of, kind_classes

MANIFEST = "dictionary/lexicon.yaml"
WRITTEN_BY_LEXICON = ("approvals", "comments", "history", "rejections", "releases")


class EntryFile(NamedTuple):
    """One entry's file: path relative to the root, the kind its folder says."""

    path: str
    kind: str
    stem: str


def project_root(path: Path) -> Path:
    """The root for a path that is the project's folder or its `dictionary/`.

    Raises ProjectNotFound.
    """
    for root in (path, path.parent):
        if (root / MANIFEST).is_file():
            return root
        if root == path and path.name != "dictionary":
            break
    if (path / "dictionary").is_dir():
        return path
    if path.name == "dictionary" and path.is_dir():
        return path.parent
    raise ProjectNotFound(path)


def has_ledger(root: Path) -> bool:
    """Whether anybody ever agreed to anything here: lexicon wrote something down."""
    return any((root / "dictionary" / name).is_dir() for name in WRITTEN_BY_LEXICON)


def entry_files(root: Path) -> tuple[list[EntryFile], list[Finding]]:
    """Every entry file in path order, and a finding for each file that stands where none may."""
    kinds = {folder_of(kind): kind for kind in kind_classes()}
    files: list[EntryFile] = []
    findings: list[Finding] = []
    for item in _listing(root, "dictionary", findings):
        path = f"dictionary/{item.name}"
        if item.name in kinds and item.is_dir():
            _scan_folder(root, path, kinds[item.name], files, findings)
        elif item.is_dir() and item.name in WRITTEN_BY_LEXICON:
            continue
        elif path != MANIFEST:
            findings.append(_stray(path, tuple(kinds), item.is_dir()))
    return files, findings


def entry_files_among(paths: Iterable[str]) -> list[EntryFile]:
    """The entry files among paths relative to the root, in path order; strays are passed over."""
    kinds = {folder_of(kind): kind for kind in kind_classes()}
    files: list[EntryFile] = []
    for path in sorted(paths):
        parts = path.split("/")
        stem, _, extension = parts[-1].rpartition(".")
        if len(parts) == 3 and parts[1] in kinds and extension == "yaml" and stem:
            files.append(EntryFile(path, kinds[parts[1]], stem))
    return files


def _scan_folder(
    root: Path, folder: str, kind: str, files: list[EntryFile], findings: list[Finding]
) -> None:
    for item in _listing(root, folder, findings):
        stem, _, extension = item.name.rpartition(".")
        if extension == "yaml" and _is_file(item):
            files.append(EntryFile(f"{folder}/{item.name}", kind, stem))
        else:
            spelled_otherwise = extension.lower() in ("yml", "yaml") and extension != "yaml"
            message = "message_extension" if spelled_otherwise else "message_in_kind"
            hint = "hint_extension" if spelled_otherwise else "hint_in_kind"
            facts = {"folder": folder, "name": item.name, "stem": stem}
            place = Place(f"{folder}/{item.name}")
            findings.append(Finding("file_stray", place, facts=facts, message=message, hint=hint))


def _is_file(item: os.DirEntry[str]) -> bool:
    try:
        return item.is_file()
    except OSError:  # a link that leads to itself
        return False


def _stray(path: str, folders: tuple[str, ...], is_folder: bool) -> Finding:
    import difflib  # of no use where nothing strays

    name = path.rpartition("/")[2]
    near = difflib.get_close_matches(name.lower(), folders, n=1, cutoff=0.7) if is_folder else []
    message = "message_folder" if is_folder else "message"
    hint = "hint_near" if near else "hint_folder" if is_folder else "hint"
    facts = {"name": name, "folders": ", ".join(folders), "near": "".join(near)}
    return Finding("file_stray", Place(path), facts=facts, message=message, hint=hint)


def _listing(root: Path, folder: str, findings: list[Finding]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(root / folder) as items:
            visible = [item for item in items if not item.name.startswith(".")]
    except OSError as error:
        findings.append(Finding("file_unreadable", Place(folder), facts={"why": error.strerror}))
        return []
    return sorted(visible, key=lambda item: item.name)
