"""A map as lines of YAML that people read: maps one key a line, long lists over several lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.yamlfile.inline import inline

_WIDTH = 100
"""What a line may hold; one item of a list is never broken."""


def block_lines(written: Mapping[str, object], column: int = 0) -> Iterator[str]:
    """The lines of a map whose keys begin in a column."""
    pad = " " * column
    for key, value in written.items():
        is_deep = isinstance(value, Mapping) and _is_deep(value)
        line = "" if is_deep else f"{pad}{inline(key)}: {inline(value)}"
        if isinstance(value, Mapping) and (is_deep or len(line) > _WIDTH):
            yield f"{pad}{inline(key)}:"
            yield from block_lines(value, column + 2)
        elif isinstance(value, list | tuple) and len(line) > _WIDTH:
            yield f"{pad}{inline(key)}:"
            yield from _list_lines([inline(item) for item in value], column + 2)
        else:
            yield line


def _is_deep(value: Mapping[str, object]) -> bool:
    return any(isinstance(item, Mapping) for item in value.values())


def _list_lines(items: list[str], column: int) -> Iterator[str]:
    """`[a, b,` and on the next line ` c]`."""
    pad, line = " " * column, "["
    for place, item in enumerate(items):
        ending = "]" if place == len(items) - 1 else ","
        joined = f"{line}{item}{ending}" if line in ("[", " ") else f"{line} {item}{ending}"
        if len(pad + joined) > _WIDTH and line not in ("[", " "):
            yield pad + line
            joined = f" {item}{ending}"
        line = joined
    yield pad + line
