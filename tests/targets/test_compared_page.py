"""The page that sets our output beside LinkML's shows what our targets really write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tools import ROOT

OURS = re.compile(r"`(lifecycle_stage\.[a-z.]+)`(?:(?!```).)*```[a-z]+\n(.*?)```", re.DOTALL)
TARGETS = {
    "lifecycle_stage.py": "python",
    "lifecycle_stage.proto": "protobuf",
    "lifecycle_stage.graphql": "graphql",
    "lifecycle_stage.schema.json": "json_schema",
    "lifecycle_stage.sql": "sql",
}
GOLDEN = Path(__file__).parent


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_line_of_ours_is_in_the_golden_files_in_that_order(language: str) -> None:
    shown = OURS.findall((ROOT / "docs" / language / "targets-compared.md").read_text("utf-8"))
    assert [name for name, _ in shown] == list(TARGETS)
    for name, snippet in shown:
        (file,) = GOLDEN.glob(f"{TARGETS[name]}/golden/**/{name}")
        written = iter(file.read_text("utf-8").splitlines())
        assert [line for line in snippet.splitlines() if line not in written] == []
