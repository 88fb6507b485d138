"""Runs the jobs of a workflow as their service does, as far as that goes without the service."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.project.world import agreed, raise_mql
from tests.tools import need

PROGRAMS = Path(sys.executable).parent
_EXPRESSION = re.compile(r"\$\{\{\s*([a-zA-Z0-9_.]+)\s*\}\}")


def steps(workflow: Mapping[str, Any], job: str) -> list[Mapping[str, Any]]:
    """The steps of a job that run a script, what installs lexicon left out."""
    listed = workflow["jobs"][job]["steps"]
    return [step for step in listed if "run" in step and "pip install" not in step["run"]]


def run_script(
    script: str, folder: Path, environment: Mapping[str, str], programs: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a script in bash, which stops at the first command that fails, as both services do."""
    path = os.pathsep.join(map(str, filter(None, (programs, PROGRAMS, os.environ["PATH"]))))
    surroundings = {**os.environ, "LC_ALL": "C.UTF-8", **environment, "PATH": path}
    return subprocess.run(
        [need("bash"), "-e", "-c", script],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )


def filled(values: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """A step's environment with GitHub's expressions filled in; an unknown one is a KeyError."""
    return {
        name: _EXPRESSION.sub(lambda found: known[found[1]], text) for name, text in values.items()
    }


def git(root: Path, *words: str) -> str:
    """What git says, as somebody without settings of their own."""
    command = [need("git"), "-c", "user.name=x", "-c", "user.email=x@example.com", *words]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def proposed_on_a_branch(folder: Path) -> Path:
    """A clone in which a branch raises a threshold that `origin/main` has agreed on."""
    origin = agreed(folder / "origin")
    git(origin, "init", "-q", "-b", "main")
    commit(origin, "first")
    git(folder, "clone", "-q", str(origin), "clone")
    clone = folder / "clone"
    git(clone, "checkout", "-q", "-b", "stricter")
    raise_mql(clone)
    commit(clone, "stricter")
    return clone


def commit(root: Path, message: str) -> None:
    """Commit all there is."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", message)
