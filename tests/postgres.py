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


def _serve(folder: Path) -> Iterator[str]:
    data, create, control = str(folder / "data"), need("initdb"), need("pg_ctl")
    if os.geteuid() == 0:
        shutil.chown(folder, USER)
    _as_user(folder, create, "-D", data, "-A", "trust", "-U", USER, "-E", "UTF8", "--no-sync")
    options = f"-k {folder} -c listen_addresses='' -c fsync=off"
    _as_user(folder, control, "-D", data, "-w", "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield f"host={folder} user={USER} dbname=postgres"
    finally:
        _as_user(folder, control, "-D", data, "-m", "immediate", "stop")


def _as_user(folder: Path, *command: str) -> None:
    user = USER if os.geteuid() == 0 else None
    groups: list[str] | None = [] if user else None
    subprocess.run(
        command, cwd=folder, user=user, group=user, extra_groups=groups, check=True,
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    )  # fmt: skip
