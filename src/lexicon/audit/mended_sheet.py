"""A CSV file copied so that every line is a record: of what was wrong the audit tells."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import IO

from lexicon.audit.sheet import LONGEST, Sheet
from lexicon.audit.unread import NO_TEXT, TOO_LONG

TOO_MANY, TOO_FEW, QUOTE, EMPTY = "too_many", "too_few", "quote", "empty"
"""What may be wrong with a line: it has cells beyond the last column or lacks some, a quotation
mark that nobody can make sense of, or nothing in any cell."""
_NO_TEXT = re.compile("[\udc80-\udcff]").search

Line = tuple[int, str]


def mended_sheet(sheet: Sheet, copy: Path) -> Iterator[tuple[int, str]]:
    """Write what can be read to `copy`, as a sound file; number (from 1) and fault of each line.

    A quotation mark that is not closed, or closed in the middle, would swallow the lines below:
    its line is read alone, and as it is written. What a short line lacks is empty.
    """
    form = _Form(sheet.delimiter, len(sheet.names))
    with (
        sheet.file.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as given,
        copy.open("w", encoding="utf-8", newline="") as made,
    ):
        writer = csv.writer(
            made, delimiter=sheet.delimiter, lineterminator="\n", quoting=csv.QUOTE_ALL
        )
        writer.writerow(" ".join(name.split()) for name in sheet.names)
        below = _Below(_lines(given))
        for _ in range(sheet.head):
            next(below, None)
        next(_records(below, form), None)
        for number, cells, fault in _records(below, form):
            if fault:
                yield number, fault
            if any(cells):
                writer.writerow(cells)


@dataclass(frozen=True)
class _Form:
    """How one line is read; `width` is the number of columns."""

    delimiter: str
    width: int

    @cached_property
    def cell(self) -> re.Pattern[str]:
        """A cell in quotes and what parts it from the next, or a bare one."""
        sign = re.escape(self.delimiter)
        return re.compile(rf' *"((?:[^"]++|"")*+)" *({sign}|\Z)|([^{sign}]*)({sign}|\Z)')

    def is_blank(self, text: str) -> bool:
        """Whether there are blanks alone, and nothing that parts them: an end that is no record."""
        return not text.strip() and self.delimiter not in text

    def cells(self, text: str) -> tuple[list[str], bool]:
        """The cells of a record, and whether all its quotation marks are in order."""
        if '"' not in text:
            return text.split(self.delimiter), True
        found: list[str] = []
        at, is_sound = 0, True
        while True:
            match = self.cell.match(text, at)
            if match is None:  # every rest has a bare cell
                return found, False
            quoted, _, bare, _ = match.groups()
            found.append(bare if quoted is None else quoted.replace('""', '"'))
            is_sound = is_sound and (quoted is not None or not bare.lstrip(" ").startswith('"'))
            if match[2] == "" or match[4] == "":
                return found, is_sound
            at = match.end()

    def fault(self, cells: list[str]) -> str:
        """What is wrong with their number; blank cells at the end are none."""
        if len(cells) < self.width:
            return TOO_FEW
        if any(cell.strip() for cell in cells[self.width :]):
            return TOO_MANY
        return "" if any(cells) else EMPTY


class _Below:
    """The lines that are still to be read; those read in vain can be put back."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._back: list[Line] = []
        self._lines = lines

    def put_back(self, lines: list[Line]) -> None:
        """The next lines to be read, in their order."""
        self._back += reversed(lines)

    def __iter__(self) -> Iterator[Line]:
        return self

    def __next__(self) -> Line:
        return self._back.pop() if self._back else next(self._lines)


def _lines(given: IO[str]) -> Iterator[Line]:
    """Each line with its number; of one that is too long its first characters."""
    number = 0
    while line := given.readline(LONGEST + 1):
        number += 1
        yield number, line
        while len(line) > LONGEST and not line.endswith(("\n", "\r")):
            line = given.readline(LONGEST + 1)


def _records(below: _Below, form: _Form) -> Iterator[tuple[int, list[str], str]]:
    """Number, cells and fault of each record; one that cannot be read has no cells."""
    for number, line in below:
        text = line.rstrip("\r\n")
        if not text or form.is_blank(text):
            continue
        if (is_long := _bytes(line) > LONGEST) or _NO_TEXT(text):
            yield number, [], TOO_LONG if is_long else NO_TEXT
            continue
        cells, is_sound = form.cells(text)
        if not is_sound:
            cells, is_sound = _over_lines(line, below, form) or (cells, False)
        fault = form.fault(cells) if is_sound else QUOTE
        yield number, [*cells[: form.width], *[""] * (form.width - len(cells))], fault


def _over_lines(line: str, below: _Below, form: _Form) -> tuple[list[str], bool] | None:
    """The record that a cell in quotes leads on over the next lines; None where it is none."""
    taken: list[Line] = []
    length, is_open = _bytes(line), line.count('"') % 2 == 1
    while is_open and length <= LONGEST and (more := next(below, None)):
        taken.append(more)
        length += _bytes(more[1])
        is_open = more[1].count('"') % 2 == 0
    text = "".join((line, *(one for _, one in taken)))
    cells, is_sound = form.cells(text.rstrip("\r\n"))
    swallowed = len(cells) != form.width and any(
        len(form.cells(one.rstrip("\r\n"))[0]) == form.width for _, one in taken
    )
    if is_open or not taken or not is_sound or swallowed or _NO_TEXT(text):
        below.put_back(taken)
        return None
    return cells, True


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogateescape"))
