"""From YAML nodes to plain data, noting every fault with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

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
    """One file's construction: faults gather here, and aliases are counted."""

    faults: list[Fault] = field(default_factory=list)
    aliases: int = 0
    _built: dict[int, Data] = field(default_factory=dict)
    _open: set[int] = field(default_factory=set)

    def build(self, node: Node, depth: int = 0) -> Data:
        """The node as plain data; what is faulty becomes None, with a fault noted."""
        if node.tag is PLAIN:
            return typed(node.value)
        if node.tag is not QUOTED and node.tag is not COLLECTION:
            self.note("yaml_tag", node, tag=_written(node.tag))
        if isinstance(node, ScalarNode):
            text: str = node.value
            return text
        if depth > MAX_DEPTH:
            self.note("yaml_too_deep", node, limit=MAX_DEPTH)
            return None
        if id(node) in self._built:
            return self._alias(node)
        self._built[id(node)] = None
        self._open.add(id(node))
        data = self._mapping(node, depth) if isinstance(node, MappingNode) else None
        if isinstance(node, SequenceNode):
            data = [self.build(item, depth + 1) for item in node.value]
        self._built[id(node)] = data
        self._open.discard(id(node))
        return data

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

    def _mapping(self, node: MappingNode, depth: int) -> Data:
        data: dict[str, Data] = {}
        for key_node, value_node in node.value:
            if key_node.__class__ is not ScalarNode:
                self.note("yaml_key", key_node)
                continue
            key = key_node.value
            if key in data:
                self.note("yaml_duplicate_key", key_node, key=key)
            plain = value_node.tag is PLAIN
            data[key] = typed(value_node.value) if plain else self.build(value_node, depth + 1)
        return data


def _written(tag: str) -> str:
    """`!!str` instead of `tag:yaml.org,2002:str`."""
    return tag.replace("tag:yaml.org,2002:", "!!")
