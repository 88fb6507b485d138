"""Which files a dictionary has: one folder a kind, one file an entry."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from lexicon.errors import ProjectNotFound
from lexicon.findings import Finding, Place
from lexicon.model.kinds_of_entry import folder_of, kind_classes

MANIFEST = "dictionary/lexicon.yaml"
WRITTEN_BY_LEXICON = ("approvals", "history", "releases")


@dataclass(frozen=True, slots=True)
class EntryFile:
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


def entry_files(root: Path) -> tuple[list[EntryFile], list[Finding]]:
    """Every entry file in path order, and a finding for each file that stands where none may."""
    kinds = {folder_of(kind): kind for kind in kind_classes()}
    files: list[EntryFile] = []
    findings: list[Finding] = []
    for item in _listing(root / "dictionary"):
        path = f"dictionary/{item.name}"
        if item.name in kinds and item.is_dir():
            _scan_folder(root, path, kinds[item.name], files, findings)
        elif item.is_dir() and item.name in WRITTEN_BY_LEXICON:
            continue
        elif path != MANIFEST:
            findings.append(_stray(path, tuple(kinds), item.is_dir()))
    return files, findings


def _scan_folder(
    root: Path, folder: str, kind: str, files: list[EntryFile], findings: list[Finding]
) -> None:
    for item in _listing(root / folder):
        stem, extension = Path(item.name).stem, Path(item.name).suffix
        if extension == ".yaml" and item.is_file():
            files.append(EntryFile(f"{folder}/{item.name}", kind, stem))
        else:
            message = "message_extension" if extension == ".yml" else "message_in_kind"
            facts = {"folder": folder, "stem": stem}
            place = Place(f"{folder}/{item.name}")
            findings.append(Finding("file_stray", place, facts=facts, message=message))


def _stray(path: str, folders: tuple[str, ...], is_folder: bool) -> Finding:
    message = "message_folder" if is_folder else "message"
    facts = {"folders": ", ".join(folders)}
    return Finding("file_stray", Place(path), facts=facts, message=message)


def _listing(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as items:
        visible = [item for item in items if not item.name.startswith(".")]
    return sorted(visible, key=lambda item: item.name)
