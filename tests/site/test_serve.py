"""The built site on this machine, under a policy that lets nothing in from elsewhere."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread

import pytest

from lexicon.errors import LexiconError
from lexicon.site.policy import content_security_policy
from lexicon.site.serve import site_server


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "deep").mkdir()
    (tmp_path / "index.html").write_text("<script>one()</script><p>Home</p>")
    (tmp_path / "deep" / "a.html").write_text("<script>two()</script>")
    return tmp_path


@pytest.fixture
def port(site: Path) -> Iterator[int]:
    with site_server(site, port=0) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def get(port: int, path: str) -> tuple[int, str, dict[str, str]]:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path)
    answer = connection.getresponse()
    headers = dict(answer.getheaders())
    content = answer.read().decode()
    connection.close()
    return answer.status, content, headers


def test_a_page_is_served_and_never_kept(port: int) -> None:
    status, content, headers = get(port, "/index.html")
    assert (status, content) == (200, "<script>one()</script><p>Home</p>")
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_only_the_themes_own_scripts_run(site: Path, port: int) -> None:
    _, _, headers = get(port, "/index.html")
    allowed = headers["Content-Security-Policy"]
    assert allowed == content_security_policy(site)
    for script in ("one()", "two()"):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed
    assert "unsafe" not in allowed


def test_nothing_outside_the_site_is_served(site: Path, port: int) -> None:
    (site.parent / "secret.txt").write_text("secret")
    assert get(port, "/../secret.txt")[0] == 404
    assert get(port, "/%2e%2e/secret.txt")[0] == 404


def test_only_this_machine_is_served(site: Path) -> None:
    with site_server(site, port=0) as server:
        assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_is_taken_is_told(site: Path, port: int) -> None:
    with pytest.raises(LexiconError, match=f"cannot serve on 127.0.0.1:{port}"):
        site_server(site, port)


def test_a_site_that_was_never_built_is_told(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="build it first"):
        site_server(tmp_path / "nothing")
