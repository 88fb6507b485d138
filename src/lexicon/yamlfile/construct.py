"""From YAML nodes to plain data, noting every fault with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode

from lexicon.yamlfile.compose import COLLECTION, PLAIN, QUOTED
from lexicon.yamlfile.scalar import typed

Data = str | int | float | bool | None | list["Data"] | dict[str, "Data"]
MAX_ALIASES = 10
MAX_DEPTH = 60


class Fault(NamedTuple):
    """A fault of the YAML itself; line and column counted from 1."""

    rule: str
    line: int
    column: int
    facts: Mapping[str, object] = {}
    message: str = "message"
    hint: str = "hint"


@dataclass(slots=True)
class Construction:
    """One file's construction: faults gather here, and aliases are counted.

    `has_aliases` is false where there can be none, which spares the book that is kept of them.
    """

    has_aliases: bool = True
    faults: list[Fault] = field(default_factory=list)
    aliases: int = 0
    _built: dict[int, Data] = field(default_factory=dict)
    _open: set[int] = field(default_factory=set)

    def build(self, node: Node, depth: int = 0) -> Data:
        """The node as plain data; what is faulty becomes None, with a fault noted."""
        tag = node.tag
        if tag is PLAIN:
            return typed(node.value)
        if tag is not QUOTED and tag is not COLLECTION:
            self.note("yaml_tag", node, tag=_written(tag))
        if node.__class__ is ScalarNode:
            text: str = node.value
            return text
        if depth > MAX_DEPTH:
            self.note("yaml_too_deep", node, limit=MAX_DEPTH)
            return None
        return self._once(node, depth) if self.has_aliases else self._collection(node, depth)

    def _once(self, node: Node, depth: int) -> Data:
        name = id(node)
        if name in self._built:
            return self._alias(node)
        self._built[name] = None
        self._open.add(name)
        data = self._built[name] = self._collection(node, depth)
        self._open.discard(name)
        return data

    def _collection(self, node: Node, depth: int) -> Data:
        if node.__class__ is MappingNode:
            return self._mapping(node, depth + 1)
        return [self.build(item, depth + 1) for item in node.value]

    def note(self, rule: str, node: Node, message: str = "message", **facts: object) -> None:
        """Note a fault at a node."""
        mark = node.start_mark
        self.faults.append(Fault(rule, mark.line + 1, mark.column + 1, facts, message))

    def _alias(self, node: Node) -> Data:
        if id(node) in self._open:
            self.note("yaml_alias", node, "message_itself")
            return None
        self.aliases += 1
        if self.aliases == MAX_ALIASES + 1:
            self.note("yaml_alias", node, limit=MAX_ALIASES)
        return self._built[id(node)] if self.aliases <= MAX_ALIASES else None

    def _mapping(self, node: Node, below: int) -> Data:
        data: dict[str, Data] = {}
        for key_node, value_node in node.value:
            if key_node.__class__ is not ScalarNode:
                self.note("yaml_key", key_node)
                continue
            key = key_node.value
            if key in data:
                self.note("yaml_duplicate_key", key_node, key=key)
            plain = value_node.tag is PLAIN
            data[key] = typed(value_node.value) if plain else self.build(value_node, below)
        return data


def _written(tag: str) -> str:
    """`!!str` instead of `tag:yaml.org,2002:str`."""
    return tag.replace("tag:yaml.org,2002:", "!!")
