"""The files for GitLab: right for its schema, and their scripts run against what GitLab answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlparse

import pytest
import yaml

from lexicon.starter.services import service_files
from tests.starter.jobs import git, proposed_on_a_branch, run_script
from tests.tools import need, run

FILES = service_files("gitlab", "1.2.3", "en")
JOBS: Any = yaml.safe_load(FILES[".gitlab/dictionary.yml"])
SCRIPT = "\n".join(JOBS["dictionary-review"]["script"])
NOTES = "/projects/3/merge_requests/7/notes"
MARKER = "<!-- lexicon review -->\n"


class _Notes(HTTPServer):
    """The notes of one merge request, as GitLab keeps them."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.notes: list[dict[str, Any]] = [
            {"id": 1, "author": {"id": 8}, "body": f"{MARKER}a note that says to be ours"}
        ]


class _Answers(BaseHTTPRequestHandler):
    """What GitLab answers to the calls of the script."""

    server: _Notes

    def do_GET(self) -> None:
        path = urlparse(self.path).path
        self._answer({"/user": {"id": 9}, NOTES: self.server.notes}.get(path))

    def do_POST(self) -> None:
        note = {"id": 2, "author": {"id": 9}, "body": self._body()}
        self.server.notes.append(note)
        self._answer(note if self.path == NOTES else None)

    def do_PUT(self) -> None:
        mine = self.server.notes[1]
        mine["body"] = self._body()
        self._answer(mine if self.path == f"{NOTES}/2" else None)

    def _body(self) -> str:
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        (text,) = parse_qs(sent)["body"]
        return text

    def _answer(self, found: object) -> None:
        allowed = self.headers["PRIVATE-TOKEN"] == "a token"
        self.send_response(200 if found is not None and allowed else 404)
        self.end_headers()
        self.wfile.write(json.dumps(found).encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def _gitlab() -> Iterator[_Notes]:
    server = _Notes()
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def _variables(clone: Path, server: _Notes) -> dict[str, str]:
    return {
        "CI_API_V4_URL": f"http://127.0.0.1:{server.server_port}",
        "CI_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "7",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(clone, "merge-base", "HEAD", "origin/main"),
    }


@pytest.mark.parametrize("name", sorted(FILES))
def test_its_schema_allows_them(name: str, tmp_path: Path) -> None:
    file = tmp_path / "jobs.yml"
    file.write_text(FILES[name], encoding="utf-8")
    schema = ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]
    run([sys.executable, "-m", "check_jsonschema", *schema, file])


def test_the_file_that_gitlab_reads_names_the_other() -> None:
    (included,) = yaml.safe_load(FILES[".gitlab-ci.yml"])["include"]
    assert included["local"] in FILES


def test_a_merge_request_has_one_note_that_is_brought_up_to_date(tmp_path: Path) -> None:
    need("curl")
    clone = proposed_on_a_branch(tmp_path)
    with _gitlab() as server:
        variables = {**_variables(clone, server), "LEXICON_TOKEN": "a token"}
        for _ in range(2):
            done = run_script(SCRIPT, clone, variables)
            assert done.returncode == 0, done.stderr
            assert "Mql stage 2.0.0: waits for Marketing, Sales" in done.stdout
            assert [note["id"] for note in server.notes] == [1, 2]
            assert server.notes[1]["body"] == (clone / "review.md").read_text("utf-8")
    assert server.notes[0]["body"].endswith("says to be ours")


def test_without_a_token_the_review_stands_in_the_log(tmp_path: Path) -> None:
    clone = proposed_on_a_branch(tmp_path)
    with _gitlab() as server:
        done = run_script(SCRIPT, clone, _variables(clone, server))
    assert (done.returncode, len(server.notes)) == (0, 1)
    assert (clone / "review.md").read_text("utf-8").startswith(MARKER)


def test_a_token_that_does_not_suffice_fails_the_job(tmp_path: Path) -> None:
    need("curl")
    clone = proposed_on_a_branch(tmp_path)
    with _gitlab() as server:
        done = run_script(SCRIPT, clone, {**_variables(clone, server), "LEXICON_TOKEN": "another"})
    assert done.returncode != 0
    assert len(server.notes) == 1
