"""From bytes to YAML nodes with libyaml, telling plain scalars from quoted ones."""

from __future__ import annotations

from operator import is_

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave it out
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import Node, ScalarNode

PLAIN = "plain"
QUOTED = "quoted"
COLLECTION = "collection"


class _Composer(CParser):
    """libyaml's parser, with tags that only say how a node was written."""

    def resolve(self, kind: type[Node], _value: str, implicit: tuple[bool, bool]) -> str:
        if kind is ScalarNode:
            return PLAIN if implicit[0] else QUOTED
        return COLLECTION

    # Nothing depends on the path to a node. Both are called for every node, and what is built in
    # is called at a fraction of the price of a function of ours.
    descend_resolver = staticmethod(is_)
    ascend_resolver = staticmethod(bool)


def depth(raw: bytes, limit: int) -> tuple[int, int] | None:
    """Line and column where the nesting goes beyond the limit; None where it does not.

    Composing calls itself in C for every level: what is nested too deep would end the program.
    """
    parser = _Composer(raw)
    level = 0
    try:
        while (event := parser.get_event()) is not None:
            if isinstance(event, CollectionStartEvent):
                level += 1
                mark = event.start_mark
                if level > limit and mark is not None:
                    return mark.line + 1, mark.column + 1
            elif isinstance(event, CollectionEndEvent):
                level -= 1
    except yaml.YAMLError:
        return None
    finally:
        parser.dispose()
    return None


def compose(raw: bytes) -> Node | None:
    """The one document's root node; None where there is none. Raises yaml.YAMLError."""
    parser = _Composer(raw)
    try:
        node: Node | None = parser.get_single_node()
        return node
    finally:
        parser.dispose()


YamlError = yaml.YAMLError
