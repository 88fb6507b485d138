"""What two processes read is what one would have read, whatever becomes of the other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.source import two_cores

ROOT = Path(__file__).parents[2]
PROJECTS = Path(__file__).parent / "projects"
TRIED = [
    two_cores.what_another_has_read_comes_whole,
    two_cores.what_is_one_thing_stays_one,
    two_cores.a_reader_killed_in_the_middle_costs_nothing,
    two_cores.a_reader_that_fails_costs_nothing,
    two_cores.a_reader_is_not_left_behind_by_whoever_stops,
    two_cores.with_one_core_nobody_forks,
    two_cores.beside_another_thread_nobody_forks,
    two_cores.half_a_record_is_none,
    two_cores.whoever_ignores_its_children_gets_the_records_too,
    two_cores.nobody_works_for_one_who_has_gone,
]
HOSTILE = {
    "bomb": b"a: &a [x, x]\n" + b"".join(b"b%d: *a\n" % number for number in range(40)),
    "deep": b"[" * 5000,
    "deeper": b"{a: " * 200 + b"1" + b"}" * 200,
    "latin": "id: café\n".encode("latin-1"),
    "wide": "id: wide\n".encode("utf-16"),
    "empty": b"",
    "nothing": b"\x00\x00",
    "round": b"id: &a [*a]\n",
    "conflict": b"<<<<<<< ours\nid: a\n",
    "surrogate": b'id: "\\ud800"\n',
    "large": b"id: large\nnotes: {en: |-\n  " + b"word " * 100_000 + b"\n}\n",
}

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2, reason="needs Linux and two cores"
)


def _try(name: str, *arguments: str) -> None:
    command = [sys.executable, "-m", "tests.source.two_cores", name, *arguments]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.parametrize("tried", TRIED, ids=lambda function: function.__name__)
def test_it_is_so(tried: Any) -> None:
    _try(tried.__name__)


def test_our_own_dictionary_is_read_as_by_one() -> None:
    _try("a_project_is_read_as_by_one", str(ROOT))


@pytest.mark.parametrize("manifest", [True, False])
def test_a_hostile_project_is_read_as_by_one(manifest: bool, tmp_path: Path) -> None:
    """Every faulty text that the other tests have, side by side, and worse."""
    shapes = yaml.load((PROJECTS / "shapes.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)
    texts = {f"dictionary/terms/shape_{at}.yaml": case["text"] for at, case in enumerate(shapes)}
    files = {path: text.encode() for path, text in texts.items()}
    files |= {f"dictionary/terms/{name}.yaml": raw for name, raw in HOSTILE.items()}
    files["dictionary/stray.txt"] = b"?"
    if manifest:
        files["dictionary/lexicon.yaml"] = (ROOT / "dictionary/lexicon.yaml").read_bytes()
    for path, raw in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(raw)
    _try("a_project_is_read_as_by_one", str(tmp_path))
