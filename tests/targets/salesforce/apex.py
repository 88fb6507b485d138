"""Apex sources through a parser of its grammar, many at a time: starting it is what takes long."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.tools import need, run_node


@dataclass(frozen=True)
class Parsed:
    """What the parser has against a source, and the string constants that it read."""

    errors: list[str]
    constants: dict[str, str]


def parse(sources: Sequence[str], folder: Path) -> list[Parsed]:
    """Each source parsed; the folder is for the parser's input."""
    need("@apexdevtools/apex-parser")
    given = folder / "sources.json"
    given.write_text(json.dumps(sources), "utf-8")
    done = run_node(Path(__file__).with_name("parse_apex.cjs"), str(given))
    assert done.stderr == ""
    return [Parsed(**item) for item in json.loads(done.stdout)]
