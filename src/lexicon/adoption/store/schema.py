"""Which schema a store has, and the way from any earlier one to ours.

All steps are one transaction, DDL too: a migration that is interrupted has not happened.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout
from sqlalchemy import Connection, inspect, text

from lexicon.adoption.store.address import file_of
from lexicon.adoption.store.faults import StoreBusy, StoreForeign, StoreNewer
from lexicon.adoption.store.migrations import versions
from lexicon.adoption.store.opened import Store
from lexicon.adoption.store.tables.whole import whole
from lexicon.languages.words import folder_of_package
from lexicon.plugins import module_names

_WAIT_SECONDS = 120
_ADVISORY = 7_014_227_301
"""The number of our lock in a PostgreSQL; any will do that nobody else takes."""


def newest() -> str:
    """The revision that this lexicon knows: the last file of `migrations/versions`."""
    return max(name[1:5] for name in module_names(versions))


def bring_up_to_date(store: Store, target: str = "") -> None:
    """Migrate a store that is older, one process at a time. Raises StoreNewer, StoreBusy."""
    wanted = target or newest()
    with store.reading() as connection:
        if _revision(connection, store) == wanted:
            return
    with _alone(store), store.writing() as connection:
        if not store.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _ADVISORY})
        if _revision(connection, store) != wanted:
            _migrate(connection, wanted)


def _revision(connection: Connection, store: Store) -> str:
    """The revision of a store, "" of an empty one. Raises StoreNewer, StoreForeign."""
    tables = {*inspect(connection).get_table_names()}
    if "alembic_version" not in tables:
        if tables if store.is_sqlite else tables & {*whole().tables}:
            raise StoreForeign(store.address)
        return ""
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or ""
    if found > newest():
        raise StoreNewer(store.address, found, newest())
    return str(found)


def _migrate(connection: Connection, target: str) -> None:
    from alembic import command  # takes 200 ms, and hardly any store is old
    from alembic.config import Config

    folder = folder_of_package("lexicon.adoption.store.migrations")
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, target)


@contextmanager
def _alone(store: Store) -> Iterator[None]:
    """Keep other processes from migrating the same file; PostgreSQL has a lock of its own."""
    file = file_of(store.engine.url)
    if file is None:
        yield
        return
    try:
        with FileLock(file.with_name(f"{file.name}.lock"), timeout=_WAIT_SECONDS):
            yield
    except Timeout as error:
        raise StoreBusy(store.address) from error
