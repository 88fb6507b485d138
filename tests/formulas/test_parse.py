"""A formula is read as people write it, or it is said where reading stops."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as draw

from lexicon.formulas.parse import Unreadable, parse
from lexicon.formulas.tree import Call, Node, Number, Operation, Reference, inside, references

MQL, LEAD = Reference("stage/mql"), Reference("stage/lead")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("12.5", Number(12.5)),
        ("metric/r0_held", Reference("metric/r0_held")),
        ("reached(stage/mql)", Call("reached", (MQL,))),
        ("reached(stage/mql)/reached(stage/lead)",
         Operation("/", Call("reached", (MQL,)), Call("reached", (LEAD,)))),
        ("metric/a/metric/b", Operation("/", Reference("metric/a"), Reference("metric/b"))),
        ("median(duration(field/a, field/b), stage/mql)",
         Call("median", (Call("duration", (Reference("field/a"), Reference("field/b"))), MQL))),
        ("1 - 2 - 3", Operation("-", Operation("-", Number(1), Number(2)), Number(3))),
        ("1 + 2 * 3", Operation("+", Number(1), Operation("*", Number(2), Number(3)))),
        ("(1 + 2) * 3", Operation("*", Operation("+", Number(1), Number(2)), Number(3))),
        ("-4", Operation("-", Number(0), Number(4))),
        ("now()", Call("now", ())),
    ],
)  # fmt: skip
def test_a_formula_becomes_a_tree(text: str, tree: Node) -> None:
    assert parse(text) == tree


def test_white_space_and_line_ends_mean_nothing() -> None:
    assert parse(" reached( stage/mql )\n /reached(stage/lead)\n") == parse(
        "reached(stage/mql)/reached(stage/lead)"
    )


@pytest.mark.parametrize(
    ("text", "position", "got"),
    [
        ("", 1, ""),
        ("1 +", 4, ""),
        ("reached(stage/mql", 18, ""),
        ("reached stage/mql", 9, "stage/mql"),
        ("1 2", 3, "2"),
        ("20 %", 4, "%"),
        ("reached(stage/mql,)", 19, ")"),
        ("Reached(stage/mql)", 1, "R"),
        ("12abc", 1, "1"),
        ("1 ; drop", 3, ";"),
    ],
)
def test_where_reading_stops_is_said(text: str, position: int, got: str) -> None:
    assert parse(text) == Unreadable(position, got)


@pytest.mark.parametrize(
    "text", ["(" * 5_000 + "1" + ")" * 5_000, "+".join("1" * 5_000), "-" * 5_000 + "1"]
)
def test_a_formula_without_end_is_refused(text: str) -> None:
    found = parse(text)
    assert isinstance(found, Unreadable)
    assert found.too_long


@given(draw.text("(),+-*/ 1.amd_\n", max_size=40) | draw.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = parse(text)
    if isinstance(found, Unreadable):
        assert 1 <= found.position <= len(text) + 1


@given(
    draw.recursive(
        draw.sampled_from(["1", "2.5", "metric/a", "reached(stage/b)", "count(field/c, stage/d)"]),
        lambda part: draw.tuples(part, draw.sampled_from("+-*/"), part).map(
            lambda joined: f"({joined[0]} {joined[1]} {joined[2]})"
        ),
        max_leaves=12,
    )
)
def test_written_out_again_it_is_the_same_formula(text: str) -> None:
    tree = parse(text)
    assert not isinstance(tree, Unreadable)
    assert parse(_written(tree)) == tree


def test_references_come_from_left_to_right() -> None:
    tree = parse("sum(field/a, stage/b) / metric/c")
    assert not isinstance(tree, Unreadable)
    assert [found.to for found in references(tree)] == ["field/a", "stage/b", "metric/c"]
    assert [found.kind for found in references(tree)] == ["field", "stage", "metric"]


def _written(node: Node) -> str:
    parts = [_written(part) for part in inside(node)]
    match node:
        case Number(value=value):
            return f"{value:g}"
        case Reference(to=to):
            return to
        case Call(function=function):
            return f"{function}({','.join(parts)})"
        case Operation(sign=sign):
            return f"({parts[0]}{sign}{parts[1]})"
