"""What many tests share: a real database, a folder served over HTTP, and the time they take."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import running_server
from tests.serving import served
from tests.times import Times

# Byte code beside generated modules would be taken for output, or for that of a later text.
sys.dont_write_bytecode = True

# A loaded machine is no fault of ours: nothing here is judged by the clock.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    """In CI the process that tells how it went tells where the minutes went, too."""
    if os.environ.get("CI") == "true" and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Times())


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of an empty PostgreSQL: `with psycopg.connect(postgres) as connection`."""
    with running_server() as address:
        yield address


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """How to serve a folder on the loopback address: gives its address, with a slash at the end."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(served(folder))
