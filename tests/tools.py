"""Outside tools that tests need: missing on a laptop they skip a test, missing in CI they fail it.

In a test: `from tests.tools import need`, then `need("node")`, `need("tsc")`, `need("axe-core")`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import pytest

ROOT = Path(__file__).parents[1]
NODE_MODULES = ROOT / ".work" / "node" / "node_modules"
POSTGRESQL = Path("/usr/lib/postgresql")
"""Where Debian keeps the server's programs, outside the PATH: one folder a version."""
LIGHTER = {"chromium": "chromium-headless-shell"}
"""What does the same with less: a browser without windows looks at pages in half the time."""


def need(name: str) -> str:
    """The path of a program or of a Node package's folder; without it the test stops here.

    >>> need("chromium"), need("pg_ctl"), need("tsc"), need("@salesforce/source-deploy-retrieve")
    """
    found = _program(name) or _node_program(name) or _node_package(name) or _python_program(name)
    return str(found) if found else _stop(f"{name} is not installed: see `.ci/run`, `make tools`")


def run_node(script: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a CommonJS script, which may `require` what tests/node/package.json lists."""
    environment = os.environ | {"NODE_PATH": str(NODE_MODULES)}
    command = [need("node"), str(script), *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


def run(command: Sequence[str | Path], folder: Path | None = None) -> str:
    """What a program prints; a failing one fails the test with all it said."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def _program(name: str) -> str | None:
    servers = sorted(POSTGRESQL.glob("*/bin"), reverse=True)
    found = shutil.which(LIGHTER[name]) if name in LIGHTER else None
    return (
        found or shutil.which(name) or shutil.which(name, path=os.pathsep.join(map(str, servers)))
    )


def _node_program(name: str) -> Path | None:
    program = NODE_MODULES / ".bin" / name
    return program if program.exists() else None


def _node_package(name: str) -> Path | None:
    return NODE_MODULES / name if (NODE_MODULES / name / "package.json").exists() else None


def _python_program(name: str) -> Path | None:
    """A program in an environment of its own below `.work/`: `crm/python`, `oca-checks-po`."""
    folder, _, program = name.rpartition("/")
    return next(ROOT.glob(f".work/{folder or '*'}/bin/{program}"), None)


def _stop(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
