"""Where a store is: a file of a project by default, a PostgreSQL by its address."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from lexicon.adoption.store.faults import StoreAddress

FOLDER = ".lexicon"
_POSTGRES = {"postgres", "postgresql", "postgresql+psycopg"}
_SQLITE = {"sqlite", "sqlite+pysqlite"}


def default_url(root: Path) -> str:
    """The address of a project's own store: `.lexicon/adoption.sqlite` below its root."""
    return f"sqlite:///{root.resolve() / FOLDER / 'adoption.sqlite'}"


def engine_url(address: str) -> URL:
    """The address with its driver. Raises StoreAddress."""
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise StoreAddress(_without_password(address)) from error
    if url.drivername in _POSTGRES:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername in _SQLITE and url.database and url.database != ":memory:":
        return url.set(drivername="sqlite+pysqlite")
    raise StoreAddress(url.render_as_string(hide_password=True))


def shown(url: URL) -> str:
    """An address as people may read it: without a password; a file as its path."""
    if url.drivername.startswith("sqlite"):
        return str(url.database)
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def file_of(url: URL) -> Path | None:
    """The file of an SQLite store."""
    return Path(str(url.database)) if url.drivername.startswith("sqlite") else None


def _without_password(address: str) -> str:
    scheme, _, rest = address.rpartition("://")
    return f"{scheme}://…" if scheme and "@" in rest else address
