"""The tests' own tools work: otherwise other tests would pass by never running."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.request import urlopen

import psycopg
import pytest

from tests.tools import need, run_node


def test_a_missing_tool_skips_on_a_laptop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no_such_tool is not installed"):
        need("no_such_tool")


def test_a_missing_tool_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="no_such_tool is not installed"):
        need("no_such_tool")


def test_what_does_the_same_with_less_is_taken_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found = []
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("chromium", "chromium-headless-shell"):
        program = tmp_path / name
        program.touch(0o755)
        found.append(Path(need("chromium")).name)
    assert found == ["chromium", "chromium-headless-shell"]


def test_a_database_answers(postgres: str) -> None:
    with psycopg.connect(postgres) as connection:
        assert connection.execute("SELECT 6 * 7").fetchone() == (42,)


def test_a_folder_is_served(serve: Callable[[Path], str], tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("définition", encoding="utf-8")
    with urlopen(serve(tmp_path) + "page.html") as answer:  # noqa: S310  (our own loopback server)
        assert answer.read().decode() == "définition"


def test_a_script_finds_the_node_packages(tmp_path: Path) -> None:
    need("typescript")
    script = tmp_path / "script.cjs"
    script.write_text("console.log(require('typescript').version)")
    assert run_node(script).stdout.startswith("5.")
