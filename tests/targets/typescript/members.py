"""What an editor sees of a list's types."""

from __future__ import annotations

import json
from pathlib import Path

from tests.tools import need, run_node

HERE = Path(__file__).parent


def members(*files: Path) -> list[dict[str, list[str]]]:
    """Each list's members, each with its text and what else is said of it."""
    need("typescript")
    done = run_node(HERE / "members.cjs", *map(str, files))
    assert done.returncode == 0, done.stderr
    found: list[dict[str, list[str]]] = json.loads(done.stdout)
    return found
