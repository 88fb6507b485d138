"""What the generated folders hold against what was rendered, and which of their files are ours.

Each folder holds a list, `.lexicon`, of the files that lexicon put there. A file that is not on the
list is its author's: it may be reported, and is never overwritten or removed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal, NamedTuple

from lexicon.errors import LexiconError

if TYPE_CHECKING:
    from lexicon.targets.target import Files

LIST = ".lexicon"
_TITLE = "# Written by `lexicon generate`, which changes and removes no other file here."
_UNENDED = "\n\\ No newline at end of file\n"
_OF_OTHER_TOOLS = frozenset({"package-lock.json"})

Kind = Literal["missing", "changed", "stale", "unexpected"]


class NotBelow(LexiconError):
    """A symbolic link leads out of the folder that may be written to."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} leads out of the project: nothing is written there")
        self.path = path

    def said(self, language: str) -> str:
        from lexicon.targets.write_refused import refused  # of no use where all goes well

        return refused(language, "not_below", path=self.path)


class Difference(NamedTuple):
    """One file that is not as rendered. `path` is below the root, `before` what is on the disk.

    missing, changed: as they say. stale: ours, and no longer made. unexpected: not written by
    lexicon, yet among its files and of their sort, so that a program would take it for one of them.
    """

    path: str
    folder: str
    kind: Kind
    before: bytes = b""
    after: bytes = b""

    @property
    def diff(self) -> str:
        """The unified difference, disk first; worked out only when somebody wants to see it."""
        return _diff(self.path, self.before, self.after)


def difference(root: Path, folders: Mapping[str, Files]) -> tuple[Difference, ...]:
    """What writing would change below `root`, by path. Raises NotBelow."""
    found: list[Difference] = []
    for folder, rendered in folders.items():
        files = with_list(rendered)
        ours = listed(root / folder)
        found += _differing(root, folder, files)
        found += _stale(root, folder, ours - set(files))
        found += _unexpected(root, folder, set(rendered), ours)
    return tuple(sorted(found, key=lambda item: item.path))


def abandoned(root: Path, parent: str, folders: Mapping[str, Files]) -> Mapping[str, Files]:
    """Folders directly below `parent` that lexicon filled and no target fills now."""
    lists = sorted((root / parent).glob(f"*/{LIST}"))
    found = (path.parent.relative_to(root).as_posix() for path in lists)
    return {folder: {} for folder in found if folder not in folders}


def with_list(rendered: Files) -> Files:
    """The files together with the list of them; nothing for nothing."""
    lines = "\n".join([_TITLE, *sorted(rendered)])
    return {**rendered, LIST: f"{lines}\n".encode()} if rendered else {}


def listed(folder: Path) -> set[str]:
    """The files on a folder's list that are there; the list itself is one of ours."""
    try:
        lines = (folder / LIST).read_text("utf-8").splitlines()
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return set()
    names = {line for line in lines if line and not line.startswith("#")} | {LIST}
    return {name for name in names if _is_plain(name) and (folder / name).is_file()}


def _is_plain(name: str) -> bool:
    """Whether a listed name leads nowhere else: anybody may have edited the list."""
    path = PurePosixPath(name)
    return name.isprintable() and not path.is_absolute() and ".." not in path.parts


def _differing(root: Path, folder: str, files: Files) -> Iterator[Difference]:
    for name, content in files.items():
        path = _below(root, folder, name)
        there = (root / path).read_bytes() if (root / path).is_file() else None
        if there is None:
            yield Difference(path, folder, "missing", b"", content)
        elif there != content:
            yield Difference(path, folder, "changed", there, content)


def _stale(root: Path, folder: str, names: set[str]) -> Iterator[Difference]:
    for name in names:
        path = _below(root, folder, name)
        yield Difference(path, folder, "stale", (root / path).read_bytes(), b"")


def _unexpected(
    root: Path, folder: str, rendered: set[str], ours: set[str]
) -> Iterator[Difference]:
    endings = {PurePosixPath(name).suffix for name in rendered}
    for parent in sorted({PurePosixPath(name).parent for name in rendered}):
        for path in _files_in(root / folder / parent):
            name = (parent / path.name).as_posix()
            if path.suffix in endings and name not in rendered | ours:
                yield Difference(_below(root, folder, name), folder, "unexpected")


def _files_in(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir() if folder.is_dir() else ():
        hidden = path.name.startswith(".") or path.name in _OF_OTHER_TOOLS
        if path.is_file() and not hidden:
            yield path


def _below(root: Path, folder: str, name: str) -> str:
    path = PurePosixPath(folder, name)
    if not (root / path.parent).resolve().is_relative_to(root.resolve()):
        raise NotBelow(path.as_posix())
    return path.as_posix()


def _diff(path: str, before: bytes, after: bytes) -> str:
    import difflib  # of no use where nobody looks

    old, new = (StringIO(text.decode("utf-8", "replace"), newline="\n") for text in (before, after))
    names = path, f"{path} (generated)"
    lines = difflib.unified_diff(old.readlines(), new.readlines(), *names)
    return "".join(line if line.endswith("\n") else f"{line}{_UNENDED}" for line in lines)
