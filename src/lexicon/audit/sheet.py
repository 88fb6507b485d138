"""How a CSV file is laid out: its delimiter, its columns, where its records begin."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lexicon.audit.refused import Refused
from lexicon.criteria.sql.quoted import quoted_name, quoted_value

_DELIMITERS = ",;\t|"
_QUOTED = re.compile(r'"[^"]*"')
_TOLD = re.compile(r"sep=(.)\s*$", re.IGNORECASE).match
"""Excel's own first line, which names the delimiter."""
LONGEST = 2_000_000
"""Bytes of a record; a longer one is told as unreadable."""
_STRICT = "quote = '\"', escape = '\"', null_padding = false, strict_mode = true"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A CSV file in UTF-8; `head` lines stand above the headings.

    `names` has every column once; `repeated` are headings that stand there more than once.
    """

    file: Path
    delimiter: str
    names: tuple[str, ...]
    head: int = 0
    repeated: tuple[str, ...] = ()
    longest: int = LONGEST
    has_empty: bool = False
    """Whether there are lines of delimiters alone, which are no records."""

    @property
    def query(self) -> str:
        """The query that reads it; any line that is not as it should be stops it."""
        listed = ", ".join(f"{_literal(one)}: 'VARCHAR'" for one in self.names)
        shape = f"delim = {_literal(self.delimiter)}, columns = {{{listed}}}, skip = {self.head}"
        strict = f"{_STRICT}, max_line_size = {self.longest}"
        options = f"auto_detect = false, header = true, {shape}, {strict}"
        query = f"SELECT * FROM read_csv({_literal(str(self.file))}, {options})"
        return f"{query} WHERE {self.filled}" if self.has_empty else query

    @property
    def filled(self) -> str:
        """The condition of a line in which there is anything."""
        first, *others = map(quoted_name, self.names)
        return (
            f"coalesce({first}, {', '.join(others)}) IS NOT NULL"
            if others
            else (f"trim({first}) <> ''")
        )


def sheet(data: str, file: Path, delimiter: str | None = None) -> Sheet:
    """The layout by the first line, so that no faulty one further down changes how it is read.

    `data` is what the file is called. Raises LexiconError where there are no headings.
    """
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as opened:
        head = 0
        while (line := opened.readline()) and (not line.strip() or _TOLD(line)):
            told = _TOLD(line)
            delimiter = delimiter or (told[1] if told else None)
            head += 1
        bare = _QUOTED.sub("", line)
        found = delimiter or max(_DELIMITERS, key=bare.count)
        written = _headings(line, opened, found)
    if not any(name.strip(" \0") for name in written):
        raise Refused("no_headings", file=data)
    names = [name.replace("\0", "").strip() for name in written]
    folded = [name.casefold() for name in names]
    repeated = dict.fromkeys(name for name in names if folded.count(name.casefold()) > 1)
    return Sheet(file, found, tuple(_unique(names)), head, tuple(filter(None, repeated)))


def _headings(line: str, below: Iterator[str], delimiter: str) -> list[str]:
    """The cells of the first line, and of those that a heading in quotes goes on over."""

    def lines() -> Iterator[str]:
        yield line
        yield from below

    try:
        return next(csv.reader(lines(), delimiter=delimiter), [])
    except csv.Error:  # a heading longer than any
        return line.split(delimiter)


def _unique(names: Sequence[str]) -> list[str]:
    """Every name once, whatever its case; one that is empty has its number."""
    found: list[str] = []
    taken: set[str] = set()
    for number, written in enumerate(names, start=1):
        name = written or f"column {number}"
        while name.casefold() in taken:
            name = f"{name} {number}"
        taken.add(name.casefold())
        found.append(name)
    return found


def _literal(text: str) -> str:
    return quoted_value(text)
