"""The minutes of a run are told for the part to which each test belongs."""

from __future__ import annotations

import pytest

from tests.times import PARTS, lines, part_of
from tests.tools import ROOT


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("tests/adoption/people/test_keys.py", "adoption"),
        ("tests/web/taking/test_home.py", "adoption"),
        ("tests/web/test_serve_all.py", "adoption"),
        ("tests/web/test_serve.py", "change control"),
        ("tests/targets/java/test_java.py", "targets, drift, import"),
        ("tests/briefs/plan/test_page.py", "agreement, audit, plan"),
        ("tests/site/test_print.py", "site"),
        ("tests/test_house.py", "the whole"),
    ],
)
def test_a_test_belongs_to_one_part(path: str, part: str) -> None:
    assert part_of(path) == part


def test_seconds_are_shared_among_the_workers() -> None:
    assert lines([("site", 60.0), ("adoption", 300.0)], 2) == [
        "adoption                   2.5 min",
        "site                       0.5 min",
        "together                   3.0 min",
    ]


@pytest.mark.parametrize("part", PARTS)
def test_every_beginning_of_a_path_is_there(part: str) -> None:
    gone = [start for start in PARTS[part].split() if not list(ROOT.glob(f"tests/{start}*"))]
    assert gone == []
