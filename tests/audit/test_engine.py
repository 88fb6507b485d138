"""The engine is the same, however DuckDB's package is put together, and stops as all else does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from lexicon.audit.engine import core
from tests.tools import ROOT


def test_without_its_relations_it_is_the_same_engine() -> None:
    assert core().Error is duckdb.Error
    with core().connect() as connection:
        assert connection.execute("SELECT 6 * 7").fetchall() == [(42,)]


def test_of_a_package_that_has_no_core_of_its_own_the_whole_is_loaded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "_duckdb", None)
    assert core.__wrapped__() is duckdb


@pytest.mark.skipif(sys.platform == "win32", reason="there Ctrl-C is no signal of one's own")
def test_ctrl_c_ends_a_question_as_it_ends_all_else(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys, threading\n"
        "from pathlib import Path\n"
        "from tests.audit.confined import opened\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "with opened(Path(sys.argv[1]), [], 'UTC') as engine:\n"
        "    threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        "    try:\n"
        "        engine.ask('SELECT count(*) FROM range(1e9::BIGINT) a, range(1e9::BIGINT) b')\n"
        "    except KeyboardInterrupt:\n"
        "        print('stopped')\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert (ran.stdout, ran.stderr) == ("stopped\n", "")
