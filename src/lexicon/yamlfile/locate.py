"""Where in a file a value stands: positions are not kept, a faulty file is composed again."""

from __future__ import annotations

from yaml import YAMLError
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lexicon.findings import Keys
from lexicon.yamlfile.compose import compose
from lexicon.yamlfile.mark import has_other_breaks, line_and_column


class Locator:
    """Finds places in one file; holds its nodes for as long as it lives."""

    def __init__(self, raw: bytes) -> None:
        self._by_key: dict[int, dict[str, tuple[Node, Node]]] = {}
        try:
            self._root: Node | None = compose(raw)
        except (YAMLError, RecursionError):
            self._root = None
        text = raw.decode("utf-8-sig", "replace")
        self._text = text if has_other_breaks(text) else None

    def find(self, keys: Keys, on_key: bool = False) -> tuple[int, int]:
        """Line and column of the value the keys lead to, or of the nearest thing above it.

        With `on_key` the place of the last key itself.
        """
        node, place = self._root, (1, 1)
        for position, key in enumerate(keys):
            found = self._step(node, key)
            if found is None:
                break
            at, node = found
            last = position == len(keys) - 1
            place = self._place(at if on_key or not last or _is_block(node) else node)
        return place

    def _place(self, node: Node) -> tuple[int, int]:
        mark = node.start_mark
        line, column = mark.line, mark.column
        if self._text is not None:
            line, column = line_and_column(self._text, mark)
        return line + 1, column + 1

    def _step(self, node: Node | None, key: str | int) -> tuple[Node, Node] | None:
        if isinstance(node, MappingNode):
            if id(node) not in self._by_key:
                self._by_key[id(node)] = _by_key(node)
            return self._by_key[id(node)].get(str(key))
        if isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.value):
            return node.value[key], node.value[key]
        return None


def _by_key(node: MappingNode) -> dict[str, tuple[Node, Node]]:
    """Each key with its value; of a key written twice the first."""
    written = ((key, value) for key, value in node.value if isinstance(key, ScalarNode))
    return {key.value: (key, value) for key, value in reversed(list(written))}


def _is_block(node: Node) -> bool:
    return isinstance(node, MappingNode | SequenceNode) and not node.flow_style
