"""A report as people read it: headings, sentences, tables and pictures, in no format yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Link(NamedTuple):
    """A way on: its words, and where it leads."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A paragraph, with the ways on from it; `weight` is "lead", "note" or nothing."""

    text: str
    links: tuple[Link, ...] = ()
    weight: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a definition, or a case that was told."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the first cell of each row is its heading; those in `numbers` are figures."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Picture:
    """An accessible SVG, and the table that says the same."""

    svg: str
    twin: Grid


Block = Heading | Sentence | Quote | Grid | Picture


@dataclass(frozen=True, slots=True)
class Document:
    """In one language, typeset. `table` is the whole as rows for a spreadsheet."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    table: tuple[tuple[str, ...], ...]
