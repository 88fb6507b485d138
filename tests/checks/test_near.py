"""What somebody probably meant."""

from __future__ import annotations

import pytest

from lexicon.checks.loops import loops, shown
from lexicon.checks.near import MOST_LOOKUPS, Near, NearReference

KNOWN = ("stage/lead", "stage/mql", "term/fit", "field/fit", "field/lead_score", "metric/r0_held")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("stage/leed", "stage/lead"),
        ("field/lead_scor", "field/lead_score"),
        ("terms/fit", "field/fit / term/fit"),
        ("/mql", "stage/mql"),
        ("term/r0_held", "metric/r0_held"),
        ("stage/opportunity", ""),
        ("stages/client", ""),
    ],
)
def test_a_reference_is_compared_with_ids_of_its_kind(written: str, meant: str) -> None:
    assert NearReference(KNOWN).to(written) == meant


def test_after_many_misspellings_nothing_is_suggested_any_more() -> None:
    near = Near(["lead"])
    assert {near.to("leed") for _ in range(MOST_LOOKUPS)} == {"lead"}
    assert near.to("leed") == ""


def test_a_long_loop_is_found_and_shown_short() -> None:
    ring = {str(n): [(str((n + 1) % 5_000), n)] for n in range(5_000)}
    ((path, mark),) = loops(ring)
    assert (len(path), mark) == (5_000, 4_999)
    assert shown(path) == "0 → 1 → 2 → 3 → 4 → 5 → 6 → 7 → … → 0"
