"""What is wrong with a formula that can be read: unknown names, arguments that make no sense."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from lexicon.formulas.functions import FUNCTIONS, Function
from lexicon.formulas.tree import Call, Node, Number, Operation, Reference, inside

IsKnown = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Fault:
    """`name` is the function or reference at fault; `allowed` what could stand there."""

    reason: Literal["function", "reference", "missing", "surplus", "argument", "alone", "zero"]
    name: str
    function: str = ""
    allowed: tuple[str, ...] = ()


def faults(node: Node, is_known: IsKnown) -> Iterator[Fault]:
    """Everything wrong with a formula; `is_known` says whether there is such an entry."""
    yield from _alone(node)
    yield from _inside(node, is_known)


def _inside(node: Node, is_known: IsKnown) -> Iterator[Fault]:
    match node:
        case Reference(to=to) if not is_known(to):
            yield Fault("reference", to)
        case Call():
            yield from _call(node)
        case Operation(sign="/", right=Number(value=0)):
            yield Fault("zero", "/")
    for part in inside(node):
        yield from _inside(part, is_known)


def _alone(node: Node) -> Iterator[Fault]:
    """What stands for no figure: of references only a metric does, and no record's duration."""
    if isinstance(node, Reference) and node.kind != "metric":
        yield Fault("alone", node.to, allowed=tuple(_taking(node.kind)))
    elif isinstance(node, Call) and node.function == "duration":
        yield Fault("alone", _written(node), allowed=tuple(_taking("formula")))
    elif isinstance(node, Operation):
        for part in inside(node):
            yield from _alone(part)


def _call(call: Call) -> Iterator[Fault]:
    function = FUNCTIONS.get(call.function)
    if function is None:
        yield Fault("function", call.function, allowed=tuple(FUNCTIONS))
        return
    needed = len(function.first)
    if len(call.arguments) < needed:
        missing = function.allowed(len(call.arguments))
        yield Fault("missing", call.function, call.function, missing)
    for position, argument in enumerate(call.arguments):
        yield from _argument(call.function, function, position, argument)


def _argument(name: str, function: Function, position: int, argument: Node) -> Iterator[Fault]:
    allowed = function.allowed(position)
    if not allowed:
        yield Fault("surplus", _written(argument), name)
    elif isinstance(argument, Reference):
        if argument.kind not in allowed:
            yield Fault("argument", argument.to, name, allowed)
    elif "formula" not in allowed or isinstance(argument, Number):
        yield Fault("argument", _written(argument), name, allowed)


def _written(node: Node) -> str:
    match node:
        case Number(value=value):
            return f"{value:g}"
        case Reference(to=to):
            return to
        case Call(function=function):
            return f"{function}(…)"
        case Operation(sign=sign):
            return f"… {sign} …"


def _taking(kind: str) -> Iterator[str]:
    return (name for name, function in FUNCTIONS.items() if kind in function.allowed(0))
