"""What a metric's formula is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A plain number."""

    value: float


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry by its full reference: `stage/mql`."""

    to: str

    @property
    def kind(self) -> str:
        return self.to.partition("/")[0]


@dataclass(frozen=True, slots=True)
class Call:
    """A function and what it is applied to: `reached(stage/mql)`."""

    function: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """Two parts joined by `+`, `-`, `*` or `/`."""

    sign: str
    left: Node
    right: Node


Node = Number | Reference | Call | Operation


def inside(node: Node) -> tuple[Node, ...]:
    """The parts directly inside one."""
    match node:
        case Call(arguments=arguments):
            return arguments
        case Operation(left=left, right=right):
            return (left, right)
        case _:
            return ()


def references(node: Node) -> Iterator[Reference]:
    """Every reference in a formula, from left to right."""
    if isinstance(node, Reference):
        yield node
    for part in inside(node):
        yield from references(part)
