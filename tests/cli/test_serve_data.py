"""`lexicon serve --data`: what is wrong with the records is told at the start, not on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Ran, lexicon
from tests.tools import ROOT


def served(*options: str | Path) -> Ran:
    """A server that does not come to listen."""
    return lexicon(
        "serve", ROOT, "--as", "head of sales", "--team", "sales", "--port", "0", *options
    )


@pytest.mark.parametrize(
    ("name", "content", "mapping", "told"),
    [
        ("missing.csv", None, None, "missing.csv: no such file"),
        ("cut.parquet", b"PAR1" + b"\0" * 40, None, "cut.parquet: "),
        ("other.csv", b"a,b\n1,2\n", None, "no column of other.csv is a field of the dictionary"),
        ("c.csv", b"id,fit\n1,good\n", "columns: {fit: Fitness}\n", "no column called `Fitness`"),
    ],
)
def test_records_that_cannot_be_read_are_refused_at_once(
    tmp_path: Path, name: str, content: bytes | None, mapping: str | None, told: str
) -> None:
    options: list[str | Path] = ["--data", tmp_path / name]
    if content is not None:
        (tmp_path / name).write_bytes(content)
    if mapping is not None:
        (tmp_path / "mapping.yaml").write_text(mapping, "utf-8")
        options += ["--mapping", tmp_path / "mapping.yaml"]
    ran = served(*options)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


@pytest.mark.parametrize("command", [("serve", ROOT), ("review", "2.0.0", "--project", ROOT)])
def test_a_mapping_alone_is_a_misuse(tmp_path: Path, command: tuple[str | Path, ...]) -> None:
    (tmp_path / "mapping.yaml").write_text("key: id\n", "utf-8")
    ran = lexicon(*command, "--mapping", tmp_path / "mapping.yaml")
    assert ran.code == 2
    assert "--mapping goes with --data" in ran.err
