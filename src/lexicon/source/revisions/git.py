"""A git revision: read straight from the object store, without a checkout."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from lexicon.errors import LexiconError, ToolMissing
from lexicon.source.load import Loaded, load_files
from lexicon.source.revision import Revision, RevisionUnknown
from lexicon.source.shelf import Shelf

_LINK = "120000"


class GitFailed(LexiconError):
    """Git could not give what was asked; its own words say why."""

    def __init__(self, said: bytes) -> None:
        words = said.decode("utf-8", "replace").strip().splitlines() or ["git failed"]
        super().__init__(f"cannot compare: {words[0]}")


def _knows(root: Path, name: str) -> bool:
    return _commit(root, name) is not None


def _load(root: Path, name: str) -> Loaded:
    """The dictionary in the commit's tree. Raises LexiconError."""
    return load_files(root, _content(root, name, "dictionary/"))


def _shelf(root: Path, name: str) -> Shelf:
    return Shelf(root, _content(root, name, "dictionary/", "quizzes/"))


def _content(root: Path, name: str, *folders: str) -> dict[str, bytes]:
    """Path → bytes of the files below some folders. Raises LexiconError."""
    commit = _commit(root, name)
    if commit is None:
        shallow = _git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
        hint = "This clone is shallow and may lack it: git fetch --unshallow"
        raise RevisionUnknown(name, (hint,) if shallow else ())
    listed = _must(_git(root, "ls-tree", "-r", "-z", commit, "--", *folders))
    blobs = dict(_blobs(listed))
    return dict(zip(blobs, _contents(root, list(blobs.values())), strict=True))


def _commit(root: Path, name: str) -> str | None:
    """The commit's full name; None where there is no such revision, or no repository."""
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    done = _git(root, *asked)
    return done.stdout.decode("ascii").split()[-1] if done.returncode == 0 else None


def _blobs(listing: bytes) -> Iterator[tuple[str, str]]:
    """Path from the root → object, for each file. Raises GitFailed for a symbolic link."""
    for line in filter(None, listing.split(b"\0")):
        described, _, path = line.partition(b"\t")
        mode, kind, name = described.decode("ascii").split()
        if mode == _LINK:
            raise GitFailed(path + b" is a symbolic link")
        if kind == "blob":
            yield path.decode("utf-8", "surrogateescape"), name


def _contents(root: Path, names: list[str]) -> Iterator[bytes]:
    wanted = "".join(f"{name}\n" for name in names).encode("ascii")
    answer = _must(_git(root, "cat-file", "--batch", given=wanted))
    start = 0
    for name in names:
        end = answer.index(b"\n", start)
        described = answer[start:end].split()
        if described[-1] == b"missing":
            raise GitFailed(f"object {name} is missing: is this clone partial?".encode())
        size = int(described[-1])
        yield answer[end + 1 : end + 1 + size]
        start = end + 1 + size + 1


def _must(done: subprocess.CompletedProcess[bytes]) -> bytes:
    if done.returncode:
        raise GitFailed(done.stderr)
    return done.stdout


def _git(
    root: Path, *arguments: str, given: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "--no-replace-objects", "-C", str(root), *arguments]
    try:
        return subprocess.run(command, input=given, capture_output=True, check=False)
    except FileNotFoundError as error:
        raise ToolMissing("git is not installed: a git revision cannot be read") from error


REVISION = Revision(rank=3, knows=_knows, load=_load, shelf=_shelf)
