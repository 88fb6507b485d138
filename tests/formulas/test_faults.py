"""A formula that can be read may still make no sense."""

from __future__ import annotations

import pytest

from lexicon.formulas.faults import Fault, faults
from lexicon.formulas.parse import Unreadable, parse

KNOWN = {"stage/mql", "stage/lead", "field/amount", "field/start", "field/end", "metric/r0"}


def found(text: str) -> list[Fault]:
    tree = parse(text)
    assert not isinstance(tree, Unreadable)
    return list(faults(tree, KNOWN.__contains__))


@pytest.mark.parametrize(
    "text",
    [
        "reached(stage/mql) / reached(stage/lead)",
        "reached(stage/mql, field/amount)",
        "count(field/start, stage/mql)",
        "sum(field/amount, stage/mql) / metric/r0 * 100",
        "median(duration(field/start, field/end))",
        "mean(field/amount)",
        "(1 - metric/r0) + least(field/amount) - most(field/amount)",
    ],
)
def test_a_sensible_formula_has_no_fault(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("reach(stage/mql)", ["function"]),
        ("reached(stage/mqll)", ["reference"]),
        ("metric/unknown", ["reference"]),
        ("reached(field/amount)", ["argument"]),
        ("reached()", ["missing"]),
        ("mean(duration(field/start))", ["missing"]),
        ("mean(duration(field/start, field/end, field/amount))", ["surplus"]),
        ("sum(stage/mql)", ["argument"]),
        ("reached(reached(stage/mql))", ["argument"]),
        ("sum(field/amount, 3)", ["argument"]),
        ("mean(3)", ["argument"]),
        ("field/amount", ["alone"]),
        ("duration(field/start, field/end)", ["alone"]),
        ("stage/mql / reached(stage/lead)", ["alone"]),
        ("reached(stage/mql) / 0", ["zero"]),
        ("reach(stage/x) / 0", ["zero", "function", "reference"]),
    ],
)
def test_a_fault_is_named(text: str, reasons: list[str]) -> None:
    assert [fault.reason for fault in found(text)] == reasons


def test_a_fault_says_what_could_stand_there() -> None:
    assert found("stage/mql") == [Fault("alone", "stage/mql", allowed=("reached", "count"))]
    assert found("reached(field/amount)") == [
        Fault("argument", "field/amount", "reached", ("stage",))
    ]
