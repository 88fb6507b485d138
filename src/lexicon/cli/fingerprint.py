"""One name for all that something follows from: a project's files, this program, other facts."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

_PROGRAM = Path(__file__).parents[1]
_FOLDERS = ("dictionary", "quizzes")
_MANIFEST = "dictionary/lexicon.yaml"


def fingerprint(root: Path, facts: Iterable[str]) -> str:
    """SHA-256 (hex) of every file read and of the facts; "" where not all files can be known."""
    made = hashlib.sha256("\n".join([sys.version, *facts]).encode())
    try:
        for part in (*_installed(), *_written(root)):
            made.update(len(part).to_bytes(8, "big") + part)
    except OSError:
        return ""
    return made.hexdigest()


def root_at(path: Path) -> Path | None:
    """The project's root, without a look at what the manifest says; None where there is none."""
    return next((at for at in (path, path.parent) if (at / _MANIFEST).is_file()), None)


def _written(root: Path) -> Iterator[bytes]:
    """Each file's path and content. Raises OSError where a link may lead anywhere."""
    for name in _FOLDERS:
        for folder, below, files in os.walk(root / name, onerror=_unreadable):
            below.sort()
            if any((Path(folder) / inner).is_symlink() for inner in below):
                raise OSError(folder)
            for file in sorted(files):
                yield os.fsencode(os.path.relpath(os.path.join(folder, file), root))  # noqa: PTH118  half the time of Path, of thousands
                with open(os.path.join(folder, file), "rb") as content:  # noqa: PTH118, PTH123  as above
                    yield content.read()


def _installed() -> Iterator[bytes]:
    """Our own files by size and time, and when anything beside them was last installed."""
    yield str(Path(click.__file__).parents[1].stat().st_mtime_ns).encode()
    waiting = [str(_PROGRAM)]
    while waiting:
        with os.scandir(waiting.pop()) as items:
            for item in sorted(items, key=lambda item: item.name):
                if item.name == "__pycache__":
                    continue
                if item.is_dir():
                    waiting.append(item.path)
                else:
                    known = item.stat()
                    yield f"{item.path}\n{known.st_size}\n{known.st_mtime_ns}".encode()


def _unreadable(fault: OSError) -> None:
    if not isinstance(fault, FileNotFoundError):
        raise fault
