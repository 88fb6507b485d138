"""Whether a formula is the rate from one stage to another."""

from __future__ import annotations

from lexicon.formulas.parse import parse
from lexicon.formulas.tree import Call, Node, Operation, Reference


def conversion(formula: str) -> tuple[str, str] | None:
    """The ids of the stages a and b of `reached(stage/b) / reached(stage/a)`, a first."""
    node = parse(formula)
    if not isinstance(node, Operation) or node.sign != "/":
        return None
    start, end = _reached(node.right), _reached(node.left)
    return (start, end) if start and end else None


def _reached(node: Node) -> str:
    """The id of the stage whose arrivals are counted, all of them."""
    if isinstance(node, Call) and node.function == "reached" and len(node.arguments) == 1:
        stage = node.arguments[0]
        if isinstance(stage, Reference) and stage.kind == "stage":
            return stage.to.partition("/")[2]
    return ""
