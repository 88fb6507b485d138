"""From bytes to plain data in one pass of libyaml's events, noting every fault with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from yaml import MarkedYAMLError
from yaml.composer import ComposerError
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs leave it out
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from lexicon.yamlfile.document import Data, Fault
from lexicon.yamlfile.scalar import typed

Event = Any
"""One of `yaml.events`. Their stubs would have every mark missing, which none that is read is."""
MAX_ALIASES = 10
MAX_DEPTH = 60


class TooDeep(MarkedYAMLError):
    """What is nested this deep is read no further: it is made to stop programs."""


class _Anchored(NamedTuple):
    """What stands at an `&`; while it is being built there is no data yet."""

    event: Event
    is_built: bool = False
    data: Data = None


class Construction:
    """One file's construction: faults gather here, and aliases are counted."""

    def __init__(self, raw: bytes) -> None:
        self.faults: list[Fault] = []
        self._next: Callable[[], Event] = CParser(raw).get_event
        self._anchored: dict[str, _Anchored] = {}
        self._aliases = 0

    def document(self) -> Data:
        """The one document as plain data, None where there is none.

        What is faulty becomes None, with a fault noted. Raises YAMLError.
        """
        self._next()  # the stream begins
        first = self._next()
        if first.__class__ is StreamEndEvent:
            return None
        data = self._node(self._next(), 1)
        self._next()  # the document ends
        other = self._next()
        if other.__class__ is not StreamEndEvent:
            raise ComposerError(None, None, "but found another document", other.start_mark)
        return data

    def _node(self, event: Event, depth: int) -> Data:
        if event.anchor is None:
            return self._content(event, depth)
        if event.__class__ is AliasEvent:
            return self._alias(event)
        self._anchor(event)
        data = self._content(event, depth)
        self._anchored[event.anchor] = _Anchored(event, is_built=True, data=data)
        return data

    def _content(self, event: Event, depth: int) -> Data:
        if event.tag is not None and event.tag != "!":
            self._note("yaml_tag", event, tag=_written(event.tag))
        if event.__class__ is ScalarEvent:
            text: str = event.value
            return typed(text) if event.implicit[0] else text
        if depth > MAX_DEPTH:
            raise TooDeep(problem_mark=event.start_mark)
        if event.__class__ is MappingStartEvent:
            return self._mapping(depth + 1)
        return self._sequence(depth + 1)

    def _sequence(self, below: int) -> Data:
        data: list[Data] = []
        following = self._next
        while (event := following()).__class__ is not SequenceEndEvent:
            data.append(self._node(event, below))
        return data

    def _mapping(self, below: int) -> Data:
        """Most of a file are plain texts by plain keys: those are told from the rest at once."""
        data: dict[str, Data] = {}
        following = self._next
        while (event := following()).__class__ is not MappingEndEvent:
            is_plain = event.__class__ is ScalarEvent and event.anchor is None
            key = event.value if is_plain else self._key(event, below)
            if key in data:
                self._note("yaml_duplicate_key", event, key=key)
            value = following()
            if value.__class__ is not ScalarEvent or value.anchor or value.tag:
                item = self._node(value, below)
            else:
                item = typed(value.value) if value.implicit[0] else value.value
            if key is not None:
                data[key] = item
        return data

    def _key(self, event: Event, below: int) -> str | None:
        """The text of a key with an anchor or an alias; None where the key is no text.

        What is wrong within a key that may not be there at all need not be told.
        """
        told = len(self.faults)
        self._node(event, below)
        del self.faults[told:]
        is_alias = event.__class__ is AliasEvent
        meant = self._anchored[event.anchor].event if is_alias else event
        if isinstance(meant, ScalarEvent):
            text: str = meant.value
            return text
        self._note("yaml_key", meant)
        return None

    def _anchor(self, event: Event) -> None:
        earlier = self._anchored.get(event.anchor)
        if earlier:
            raise ComposerError(
                "found duplicate anchor", earlier.event.start_mark,
                "second occurrence", event.start_mark,
            )  # fmt: skip
        self._anchored[event.anchor] = _Anchored(event)

    def _alias(self, event: Event) -> Data:
        """The very data built at the anchor; a text may be named as often as anybody likes."""
        anchored = self._anchored.get(event.anchor)
        if anchored is None:
            raise ComposerError(None, None, "found undefined alias", event.start_mark)
        if isinstance(anchored.event, ScalarEvent):
            return anchored.data
        if not anchored.is_built:
            self._note("yaml_alias", anchored.event, "message_itself")
            return None
        self._aliases += 1
        if self._aliases == MAX_ALIASES + 1:
            self._note("yaml_alias", anchored.event, limit=MAX_ALIASES)
        return anchored.data if self._aliases <= MAX_ALIASES else None

    def _note(self, rule: str, event: Event, message: str = "message", **facts: object) -> None:
        mark = event.start_mark
        self.faults.append(Fault(rule, mark.line + 1, mark.column + 1, facts, message))


def _written(tag: str) -> str:
    """`!!str` instead of `tag:yaml.org,2002:str`."""
    return tag.replace("tag:yaml.org,2002:", "!!")
