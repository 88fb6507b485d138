"""Back a store up into one file, and put a backup in its place: each all or nothing.

The file is an SQLite store with a seal, whichever engine the answers are on: so it also carries
them from one engine to the other.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from lexicon.adoption.store.contents import Contents, contents
from lexicon.adoption.store.copying import copy_all, empty_all
from lexicon.adoption.store.faults import StoreFault, told
from lexicon.adoption.store.log import hold_log
from lexicon.adoption.store.open import open_store
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.sealing import is_whole, seal, unseal

_EMPTY = Contents(0, 0, 0)


class FileThere(StoreFault):
    """A file is in the way."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"{file} is there already: name another, or say --overwrite")


class NoBackup(StoreFault):
    """A file that is no backup of ours, or no longer a whole one."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"{file} is not a whole backup of lexicon: damaged, cut off, or another file. "
            "Nothing was changed"
        )


class NotEmpty(StoreFault):
    """Answers would be lost."""

    def __init__(self, address: str, held: Contents) -> None:
        super().__init__(
            f"the store {address} is not empty (people: {held.people}, answers: {held.answers}): "
            "say --overwrite to put the backup in its place. Nothing was changed"
        )


def back_up(store: Store, file: Path, overwrite: bool = False) -> Contents:
    """Write all a store holds at one moment into a file, while others go on answering.

    Raises FileThere, StoreFault, OSError; then there is no new file.
    """
    if file.exists() and not overwrite:
        raise FileThere(file)
    with _aside(file) as made:
        if store.is_sqlite:
            _copy_file(store, made)
        else:
            _copy_rows(store, made)
        with _opened(made, store) as copy, copy.reading() as connection:
            held = contents(connection)
        seal(made)
        _synced(made).replace(file)
    return held


def restore(store: Store, file: Path, overwrite: bool = False) -> Contents:
    """Put what a backup holds in place of what a store holds; a backup may be of an older schema.

    Raises NotEmpty, NoBackup, StoreFault, OSError; then the store is as it was.
    """
    with TemporaryDirectory(prefix="lexicon-") as folder:
        copy = Path(shutil.copyfile(file, Path(folder) / "adoption.sqlite"))
        if not is_whole(copy):
            raise NoBackup(file)
        unseal(copy)
        with (
            _opened(copy, store) as backup,
            backup.reading() as source,
            store.writing() as target,
        ):
            hold_log(target)
            held = contents(target)
            if held != _EMPTY and not overwrite:
                raise NotEmpty(store.address, held)
            empty_all(target)
            copy_all(source, target)
            return contents(target)


def _copy_file(store: Store, made: Path) -> None:
    with store.reading() as connection:
        plain = connection.connection.driver_connection
        if not isinstance(plain, sqlite3.Connection):
            raise TypeError(f"{plain!r} is not SQLite's")
        try:
            with closing(sqlite3.connect(made)) as target:
                plain.backup(target)
        except sqlite3.OperationalError as fault:
            raise StoreFault(f"cannot write {made}: {fault}") from fault


def _copy_rows(store: Store, made: Path) -> None:
    with _opened(made, store) as copy, copy.writing() as target, _one_moment(store) as source:
        copy_all(source, target)


@contextmanager
def _one_moment(store: Store) -> Iterator[Connection]:
    """What a PostgreSQL holds at one moment, whatever is written meanwhile."""
    try:
        with store.engine.connect() as plain:
            yield plain.execution_options(isolation_level="REPEATABLE READ")
    except SQLAlchemyError as fault:
        raise told(fault, store.address) from fault


@contextmanager
def _opened(file: Path, like: Store) -> Iterator[Store]:
    """A file as a store of its own; closed, it is one file."""
    opened = open_store(f"sqlite:///{file}", like.now)
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def _aside(file: Path) -> Iterator[Path]:
    """A place for a new file, for its owner's eyes only, in the folder where it will stand."""
    with TemporaryDirectory(dir=file.absolute().parent, prefix=".lexicon-") as folder:
        yield Path(folder) / "backup"


def _synced(file: Path) -> Path:
    file.chmod(0o600)
    with file.open("rb") as written:
        os.fsync(written.fileno())
    return file
