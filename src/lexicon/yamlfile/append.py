"""Add an item at the end of a YAML list and leave every other byte of the file as it is."""

from __future__ import annotations

from collections.abc import Mapping

from yaml.nodes import MappingNode, Node, SequenceNode

from lexicon.yamlfile.compose import compose
from lexicon.yamlfile.inline import inline

_BOM = b"\xef\xbb\xbf"


def appended(raw: bytes, key: str, item: Mapping[str, object]) -> bytes:
    """The file with one more item in the list under a key of its outermost map.

    Byte order mark, line ends, comments and the list's own style are kept. Raises KeyError where
    there is no such list, or nothing in it to follow.
    """
    mark = _BOM if raw.startswith(_BOM) else b""
    text = raw.removeprefix(mark).decode("utf-8")
    node = _list(compose(text.encode()), key)
    if node.flow_style:
        place = node.value[-1].end_mark.index
        return mark + f"{text[:place]}, {inline(dict(item))}{text[place:]}".encode()
    place = len(text[: _end(node)].rstrip())
    line_end = text.find("\n", place)
    ending = "\r\n" if "\r\n" in text else "\n"
    before, after = (text, "") if line_end < 0 else (text[:line_end], text[line_end:])
    before = before.removesuffix("\r") if line_end >= 0 else before.rstrip()
    added = ending.join(_lines(item, node.start_mark.column))
    rest = (ending + after[1:]) if after else ending
    return mark + (before + ending + added + rest).encode()


def item_lines(item: Mapping[str, object], column: int) -> list[str]:
    """A list's item as lines: one key a line, behind the list's dash."""
    return list(_lines(item, column))


def _lines(item: Mapping[str, object], column: int) -> list[str]:
    signs = ["- ", *["  "] * len(item)]
    pairs = zip(signs, item.items(), strict=False)
    return [f"{' ' * column}{sign}{key}: {inline(value)}" for sign, (key, value) in pairs]


def _list(node: Node | None, key: str) -> SequenceNode:
    if isinstance(node, MappingNode):
        for name, value in node.value:
            if name.value == key and isinstance(value, SequenceNode) and value.value:
                return value
    raise KeyError(key)


def _end(node: Node) -> int:
    """Where the last thing in a node ends: a block's own end mark is at what follows it."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    end: int = node.end_mark.index
    return end
