"""From bytes to YAML nodes with libyaml: where each value stands, to be placed or edited."""

from __future__ import annotations

from operator import is_

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave it out
from yaml.nodes import Node


class _Composer(CParser):
    """libyaml's parser; nobody asks what a node's tag or the path to it resolves to."""

    def resolve(self, _kind: type[Node], _value: str, _implicit: tuple[bool, bool]) -> str:
        return ""

    # Both are called for every node, and what is built in is called at a fraction of the price of
    # a function of ours.
    descend_resolver = staticmethod(is_)
    ascend_resolver = staticmethod(bool)


def compose(raw: bytes) -> Node | None:
    """The one document's root node; None where there is none. Raises yaml.YAMLError."""
    parser = _Composer(raw)
    try:
        node: Node | None = parser.get_single_node()
        return node
    finally:
        parser.dispose()
