"""A PostgreSQL server of the tests' own: on a socket in a folder of its own, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tools import need

USER = "postgres"
"""PostgreSQL refuses to run as root, so root runs it as the user its package made."""


@contextmanager
def running_server() -> Iterator[str]:
    """A new, empty server; gives the address to connect to (`psycopg.connect(address)`)."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: a socket's path holds 107 characters
    try:
        yield from _serve(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def start(folder: Path) -> None:
    """Start the server of a folder, again where it was stopped."""
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    data, log = str(folder / "data"), str(folder / "log")
    _as_user(folder, need("pg_ctl"), "-D", data, "-w", "-l", log, "-o", options, "start")


def stop(folder: Path) -> None:
    """Stop it at once, as a crash would."""
    _as_user(folder, need("pg_ctl"), "-D", str(folder / "data"), "-m", "immediate", "stop")


def _serve(folder: Path) -> Iterator[str]:
    data, create = str(folder / "data"), need("initdb")
    need("pg_ctl")
    if os.geteuid() == 0:
        shutil.chown(folder, USER)
    _as_user(folder, create, "-D", data, "-A", "trust", "-U", USER, "-E", "UTF8", "--no-sync")
    start(folder)
    try:
        yield f"host={folder} user={USER} dbname=postgres"
    finally:
        stop(folder)


def _as_user(folder: Path, *command: str) -> None:
    user = USER if os.geteuid() == 0 else None
    groups: list[str] | None = [] if user else None
    subprocess.run(
        command, cwd=folder, user=user, group=user, extra_groups=groups, check=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    )  # fmt: skip
