"""The way through a YAML file's nodes to a value, as far as it leads."""

from __future__ import annotations

from dataclasses import dataclass

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode


@dataclass(frozen=True, slots=True)
class Step:
    """One key on the way, the map it stands in, and its value."""

    inside: MappingNode
    key: ScalarNode
    value: Node


@dataclass(frozen=True, slots=True)
class Place:
    """The steps that are there, and the keys that are not."""

    root: Node | None
    steps: tuple[Step, ...]
    missing: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether the whole way is there."""
        return not self.missing

    @property
    def last(self) -> Node | None:
        """The innermost value that is there."""
        return self.steps[-1].value if self.steps else self.root

    @property
    def is_in_flow(self) -> bool:
        """Whether it stands somewhere inside braces."""
        return any(step.inside.flow_style for step in self.steps)


def find(root: Node | None, keys: tuple[str, ...]) -> Place:
    """The place of these keys in a document."""
    steps: list[Step] = []
    node = root
    for depth, key in enumerate(keys):
        step = _step(node, key)
        if step is None:
            return Place(root, tuple(steps), keys[depth:])
        steps.append(step)
        node = step.value
    return Place(root, tuple(steps), ())


def end_of(node: Node, text: str) -> int:
    """Where the last thing in a node ends: a block's own end mark is at what follows it."""
    while isinstance(node, MappingNode | SequenceNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(text[start:end].rstrip())


def start_of_line(text: str, index: int) -> int:
    """Where the line begins that has the sign at `index`."""
    return text.rfind("\n", 0, index) + 1


def end_of_line(text: str, index: int) -> int:
    """Where the line ends that has the sign at `index`, before its break."""
    found = text.find("\n", index)
    end = len(text) if found < 0 else found
    return end - 1 if end > index and text[end - 1] == "\r" else end


def _step(node: Node | None, key: str) -> Step | None:
    if not isinstance(node, MappingNode):
        return None
    pairs = ((k, v) for k, v in node.value if isinstance(k, ScalarNode) and k.value == key)
    return next((Step(node, k, v) for k, v in pairs), None)
