"""`lexicon serve` on a real port: for one person, on this machine, several at once."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest

from lexicon.project.state import open_state
from tests.web.conftest import NOW, field

PAGE = "app/proposals/term/r0"
COMMAND = [sys.executable, "-m", "lexicon", "serve"]


@contextmanager
def serving(root: Path, team: str, *options: str) -> Iterator[str]:
    """The address of `lexicon serve` for the head of a team, until the block ends."""
    who = ["--as", f"head of {team}", "--team", team, "--port", "0", "--lang", "en"]
    command = [*COMMAND, str(root), *who, *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            lines = iter(process.stderr.readline, "")
            found = (re.search(r"http://\S+/(?=app/)", line) for line in lines)
            yield next(address[0] for address in found if address)
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
            assert "Stopped." in process.stderr.read()
        finally:
            process.kill()


def ask(address: str, page: str = PAGE, form: dict[str, str] | None = None) -> httpx2.Response:
    headers = {"Sec-Fetch-Site": "same-origin"}
    if form is None:
        return httpx2.get(address + page, headers=headers, timeout=40)
    return httpx2.post(address + page, data=form, headers=headers, timeout=40)


def test_two_people_who_decide_at_once_lose_nothing(root: Path) -> None:
    with serving(root, "marketing") as one, serving(root, "sales") as other:
        digest = field(ask(one).text, "digest")
        with ThreadPoolExecutor(8) as together:
            comments = [
                together.submit(ask, address, PAGE, comment(address, digest, number))
                for number in range(6)
                for address in (one, other)
            ]
            approvals = [
                together.submit(ask, address, PAGE, {"do": "approve", "digest": digest})
                for address in (one, other)
            ]
            answers = {future.result().status_code for future in (*comments, *approvals)}
        assert answers <= {303, 409}
    state = open_state(root, NOW.date())
    assert state.findings == ()
    assert "term/r0" not in state.standing.proposals
    assert {item.team for item in state.ledger.approvals["term/r0"] if item.version == "1.1.0"} == {
        "marketing", "sales",
    }  # fmt: skip


def comment(address: str, digest: str, number: int) -> dict[str, str]:
    return {"do": "comment", "digest": digest, "words": f"{number} from {address}"}


def test_one_of_two_who_disagree_at_once_is_told(root: Path) -> None:
    with serving(root, "marketing") as one, serving(root, "sales") as other:
        digest = field(ask(one).text, "digest")
        with ThreadPoolExecutor(2) as together:
            no = together.submit(ask, one, PAGE, {"do": "reject", "words": "No.", "digest": digest})
            yes = together.submit(ask, other, PAGE, {"do": "approve", "digest": digest})
            assert no.result().status_code == 303
            assert yes.result().status_code in (303, 409)
    state = open_state(root, NOW.date())
    assert state.findings == ()
    assert "en: A first talk.\n" in state.source("term/r0").decode()
    assert [item.reason for item in state.ledger.rejections["term/r0"]] == ["No."]


def test_the_site_is_found_and_decisions_are_commits(root: Path) -> None:
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("<p>The site</p>")
    git = ["git", "-C", str(root)]
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.com"]
    for words in (["init", "--quiet"], ["add", "."], [*identity, "commit", "--quiet", "-m", "x"]):
        subprocess.run([*git, *words], check=True)
    with serving(root, "sales", "--commit") as address:
        assert "The site" in ask(address, "").text
        digest = field(ask(address).text, "digest")
        assert ask(address, PAGE, {"do": "approve", "digest": digest}).status_code == 303
    log = subprocess.run([*git, "log", "-1", "--format=%an"], capture_output=True, check=True)
    assert log.stdout == b"head of sales\n"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--host", "0.0.0.0"], "only this machine"),  # noqa: S104  refused
        (["--host", "192.168.1.20"], "only this machine"),
        (["--team", "salse"], "unknown team 'salse'"),
        (["--as", " "], "a name or a role is needed"),
        (["--commit"], "not in a git work tree"),
        (["--site", "nowhere"], "build it first"),
        (["--port", "99999999"], "cannot serve on"),
    ],
)
def test_a_wish_that_cannot_be_granted_is_told_in_a_line(
    root: Path, options: list[str], said: str
) -> None:
    command = [*COMMAND, str(root), "--as", "head of sales", "--team", "sales", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
