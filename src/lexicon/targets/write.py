"""Bring generated folders in line with what was rendered: all of it, or nothing is changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from lexicon.errors import LexiconError
from lexicon.targets.difference import LIST, Difference, difference, listed, with_list

if TYPE_CHECKING:
    from lexicon.targets.target import Files


class NotOurs(LexiconError):
    """A file stands where one must be written, and lexicon did not write it."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was not written by lexicon: move it away, or change `output`")
        self.path = path

    def said(self, language: str) -> str:
        from lexicon.targets.write_refused import refused  # of no use where all goes well

        return refused(language, "not_ours", path=self.path)


class CannotWrite(LexiconError):
    """The system refused; what was there before is there again."""

    def __init__(self, reason: OSError) -> None:
        in_the_way = isinstance(reason, FileExistsError | NotADirectoryError)
        what = "a file stands where a folder must be" if in_the_way else reason.strerror or reason
        where = f" {reason.filename}" if reason.filename else ""
        super().__init__(f"cannot write{where}: {what}; nothing was changed")
        self.reason = reason

    def said(self, language: str) -> str:
        from lexicon.targets.write_refused import refused  # of no use where all goes well

        reason = self.reason
        where = f" {reason.filename}" if reason.filename else ""
        if isinstance(reason, FileExistsError | NotADirectoryError):
            return refused(language, "in_the_way", where=where)
        return refused(language, "refused", where=where, reason=reason.strerror or reason)


class _Step(NamedTuple):
    """One file to put in place, or to take away (no `new`); `old` keeps what was there."""

    path: Path
    new: Path | None
    old: Path


def write(root: Path, folders: Mapping[str, Files]) -> tuple[Difference, ...]:
    """Write what differs and remove what is stale, or change nothing at all.

    Gives back what differed; of that, `unexpected` files are left as they are.
    Raises NotOurs, CannotWrite, NotBelow.
    """
    differing = difference(root, folders)
    ours = [item for item in differing if item.kind != "unexpected"]
    _refuse_others_files(root, ours)
    try:
        with ExitStack() as stack:
            _take(_staged(root, ours, folders, stack))
    except OSError as error:
        raise CannotWrite(error) from error
    finally:
        _remove_empty_folders(root, ours)
    return differing


def _refuse_others_files(root: Path, differing: Sequence[Difference]) -> None:
    ours = {folder: listed(root / folder) for folder in {item.folder for item in differing}}
    for item in differing:
        path, folder = root / item.path, root / item.folder
        known = path.is_file() and path.relative_to(folder).as_posix() in ours[item.folder]
        if (path.exists() or path.is_symlink()) and not known:
            raise NotOurs(item.path)


def _staged(
    root: Path, differing: Iterable[Difference], folders: Mapping[str, Files], stack: ExitStack
) -> list[_Step]:
    """Write all new content on the same disk, beside its place; the lists come last."""
    staging: dict[str, Path] = {}
    files: dict[str, Files] = {}
    steps: list[_Step] = []
    ordered = sorted(differing, key=lambda item: (item.path.endswith(f"/{LIST}"), item.path))
    for number, item in enumerate(ordered):
        if item.folder not in staging:
            staging[item.folder] = stack.enter_context(_staging_folder(root / item.folder))
            files[item.folder] = with_list(folders[item.folder])
        here, path = staging[item.folder], root / item.path
        new = None if item.kind == "stale" else here / f"{number}.new"
        if new is not None:
            name = path.relative_to(root / item.folder).as_posix()
            new.write_bytes(files[item.folder][name])
        steps.append(_Step(path, new, here / f"{number}.old"))
    return steps


@contextmanager
def _staging_folder(folder: Path) -> Iterator[Path]:
    """A folder of our own beside what is to be written, until all has its place."""
    made = folder / f"{LIST}-{os.urandom(8).hex()}"
    folder.mkdir(parents=True, exist_ok=True)
    made.mkdir(mode=0o700)
    try:
        yield made
    finally:
        for left in made.iterdir():
            left.unlink()
        made.rmdir()


def _take(steps: Iterable[_Step]) -> None:
    """Put everything in place by renaming; whatever interrupts, what was done is undone."""
    with ExitStack() as undo:
        for step in steps:
            step.path.parent.mkdir(parents=True, exist_ok=True)
            replaces = step.path.is_file()
            if replaces:
                step.path.replace(step.old)
                undo.callback(step.old.replace, step.path)
            if step.new is not None:
                step.new.replace(step.path)
                if not replaces:
                    undo.callback(step.path.unlink)
        undo.pop_all()


def _remove_empty_folders(root: Path, differing: Iterable[Difference]) -> None:
    """The deepest first; each is looked into once, however many files it had."""
    held = {(item.folder, PurePosixPath(item.path).parent) for item in differing}
    folders = {
        folder
        for top, nearest in held
        for folder in (nearest, *nearest.parents)
        if folder.is_relative_to(top)
    }
    for folder in sorted(folders, key=lambda item: len(item.parts), reverse=True):
        path = root / folder
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
