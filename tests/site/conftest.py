"""The real site, built once, and a browser that looks at it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from lexicon.cli.publishing import publish
from lexicon.project.state import open_state
from lexicon.site.serve import site_server
from tests.site.projects import site_project
from tests.tools import ROOT, need, run_node

SCRIPTS = Path(__file__).parent / "browser"
Browse = Callable[..., Any]


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of our own dictionary, hand-written pages and all."""
    root = site_project(tmp_path_factory.mktemp("real"))
    state = open_state(ROOT, date(2026, 11, 29))
    standing = None if state.ledger.is_empty else state.standing
    publish(root, state.dictionary, root / "site", standing)
    return root / "site"


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Where `lexicon site --serve` would show it."""
    with site_server(real_site, port=0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browse() -> Browse:
    """Run a script of `browser/` in Chromium: `browse("use", address)` gives what it saw."""

    def run(script: str, base: str, order: object = None) -> Any:
        for package in ("playwright-core", "axe-core"):
            need(package)
        arguments = [need("chromium"), base, json.dumps(order)]
        done = run_node(SCRIPTS / f"{script}.cjs", *arguments)
        assert not done.returncode, done.stderr
        return json.loads(done.stdout)

    return run
