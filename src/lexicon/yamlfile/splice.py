"""Change one value of a YAML text and leave every other sign of it, comments included, as it is."""

from __future__ import annotations

from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lexicon.findings import Keys
from lexicon.yamlfile.compose import compose
from lexicon.yamlfile.mark import line_and_column

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a key (or a list's item) begins, and the node that is its value."""

    first: int
    value: Node


def replaced(text: str, keys: Keys, value: str) -> str:
    """The text with another value, written as it shall stand, where the keys lead.

    A text without the keys stays as it is. The old value must be a scalar or in `[]` or `{}`.
    """
    place = _find(text, keys)
    if place is None:
        return text
    start, end = place.value.start_mark.index, place.value.end_mark.index
    return text[:start] + value + text[end:]


def with_scalar(raw: bytes, keys: Keys, value: str) -> bytes:
    """The bytes with another scalar where the keys lead; all others as they are.

    Raises KeyError where no scalar stands there. Byte order mark and line ends are kept, whichever
    they are.
    """
    mark = _BOM if raw.startswith(_BOM) else b""
    text = raw.removeprefix(mark).decode("utf-8")
    place = _find(text, keys)
    if place is None or not isinstance(place.value, ScalarNode):
        raise KeyError(keys)
    start, end = place.value.start_mark.index, place.value.end_mark.index
    return mark + (text[:start] + value + text[end:]).encode("utf-8")


def removed(text: str, keys: Keys) -> str:
    """The text without the lines of a key or of a list's item, if it has them."""
    place = _find(text, keys)
    if place is None:
        return text
    lines = text.split("\n")
    del lines[place.first : _last_line(place.value, text) + 1]
    return "\n".join(lines)


def commented_out(text: str, keys: Keys) -> str:
    """The text with the lines of a key behind `#`, if it has them."""
    place = _find(text, keys)
    if place is None:
        return text
    lines = text.split("\n")
    column = len(lines[place.first]) - len(lines[place.first].lstrip())
    for number in range(place.first, _last_line(place.value, text) + 1):
        lines[number] = f"{lines[number][:column]}# {lines[number][column:]}"
    return "\n".join(lines)


def with_comment_above(text: str, keys: Keys, comment: str) -> str:
    """The text with a comment of one line above a key, indented as the key is."""
    place = _find(text, keys)
    if place is None:
        return text
    lines = text.split("\n")
    column = len(lines[place.first]) - len(lines[place.first].lstrip())
    lines.insert(place.first, f"{' ' * column}# {comment}")
    return "\n".join(lines)


def _find(text: str, keys: Keys) -> _Place | None:
    node, first = compose(text.encode()), 0
    for key in keys:
        step = _step(node, key)
        if step is None:
            return None
        at, node = step
        first, _ = line_and_column(text, at.start_mark)
    return None if node is None else _Place(first, node)


def _step(node: Node | None, key: str | int) -> tuple[Node, Node] | None:
    if isinstance(node, MappingNode):
        return next(((k, v) for k, v in node.value if k.value == key), None)
    if isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key], node.value[key]
    return None


def _last_line(node: Node, text: str) -> int:
    """The last line with something of the node: a block's own end mark is at what follows it."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    start, end = node.start_mark.index, node.end_mark.index
    return text.count("\n", 0, start + len(text[start:end].rstrip()))
