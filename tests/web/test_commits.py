"""With --commit each decision and each proposal is a commit that says who and what."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.tools import run
from tests.web.conftest import Open, field
from tests.web.test_editing import filled

PAGE = "/app/proposals/term/r0"


def git(root: Path, *arguments: str) -> str:
    return run(["git", "-C", root, *arguments])


@pytest.fixture
def committing(root: Path) -> Path:
    """The project in a work tree, its proposal committed."""
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    git(root, *identity, "commit", "--quiet", "--message", "First")
    return root


def decide(client: TestClient, act: str, words: str = "") -> str:
    digest = field(client.get(PAGE).text, "digest")
    answer = client.post(PAGE, data={"do": act, "words": words, "digest": digest})
    return str(answer.headers["location"])


def test_each_decision_is_a_commit_of_its_files_alone(committing: Path, open_app: Open) -> None:
    (committing / "elsewhere.txt").write_text("not ours\n")
    decide(open_app(committing, "marketing", commits=True), "approve", "Fine.")
    decide(open_app(committing, "sales", commits=True), "approve")
    log = git(committing, "log", "--format=%an: %s", "--reverse").splitlines()
    assert log == [
        "x: First",
        "head of marketing: Agree to term/r0, for marketing",
        "head of sales: Agree to term/r0, for sales",
    ]
    assert git(committing, "status", "--porcelain").splitlines() == ["?? elsewhere.txt"]


def test_a_proposal_and_its_rejection_are_commits(committing: Path, open_app: Open) -> None:
    client = open_app(committing, commits=True)
    sent = filled(client, names__en__short="FC", reason="Shorter.")
    assert client.post("/app/edit/term/r0", data=sent).status_code == 303
    assert git(committing, "log", "-1", "--format=%s|%b").strip() == "Propose term/r0|Shorter."
    decide(client, "reject", "Too short.")
    assert git(committing, "log", "-1", "--format=%s|%b").strip() == (
        "Reject term/r0, for sales|Too short."
    )
    assert git(committing, "status", "--porcelain") == ""


def test_what_git_refuses_is_told_and_stays_decided(committing: Path, open_app: Open) -> None:
    hook = committing / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    client = open_app(committing, commits=True)
    page = client.get(decide(client, "approve")).text
    assert "git did not take it" in page
    assert "Sales agrees" in page


def test_without_it_nothing_is_committed(committing: Path, open_app: Open) -> None:
    decide(open_app(committing), "approve")
    assert git(committing, "log", "--format=%s").split() == ["First"]
