"""Where the ledger's files stand, and those that nobody would read where they are."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.findings import Finding, Place
from lexicon.model import ledger_paths as paths
from lexicon.source.shelf import Shelf

_ENDINGS = {
    paths.APPROVALS: ".yaml",
    paths.COMMENTS: ".yaml",
    paths.HISTORY: ".json",
    paths.REJECTIONS: ".yaml",
    paths.RELEASES: ".json",
}
_LOOK_LIKE_IT = (".yaml", ".yml", ".json")


def files_of_entries(shelf: Shelf, folder: str) -> Iterator[tuple[str, str]]:
    """Reference and path of each file at `<folder>/<kind>/<id>/<name>`, in path order."""
    for path in shelf.below(folder):
        kind, *rest = path.removeprefix(f"{folder}/").split("/")
        if len(rest) == 2 and path.endswith(_ENDINGS[folder]):
            yield f"{kind}/{rest[0]}", path


def files_of_releases(shelf: Shelf) -> Iterator[str]:
    """The path of each release, in path order."""
    for path in shelf.below(paths.RELEASES):
        if path.count("/") == 2 and path.endswith(_ENDINGS[paths.RELEASES]):
            yield path


def strays(shelf: Shelf) -> Iterator[Finding]:
    """Files that look like a part of the ledger and are read by nobody: a signature, perhaps."""
    for folder in _ENDINGS:
        listed = files_of_entries(shelf, folder) if folder != paths.RELEASES else ()
        known = {path for _, path in listed} | set(files_of_releases(shelf))
        for path in shelf.below(folder):
            if path not in known and path.lower().endswith(_LOOK_LIKE_IT):
                facts = {"name": path.rpartition("/")[2], "folder": folder}
                yield Finding(
                    "file_stray", Place(path), facts=facts,
                    message="message_in_ledger", hint="hint_in_ledger",
                )  # fmt: skip
