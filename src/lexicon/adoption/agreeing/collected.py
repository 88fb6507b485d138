"""Answers that were collected elsewhere: a table of person, team, scenario, answer.

What a spreadsheet saves is read, as a list of people is. Spellings that people take for the same
word ("SAL", "sal") are one, as they were written first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lexicon.adoption.agreeing.votes import Vote
from lexicon.languages.fold import fold
from lexicon.languages.words import available_languages, load_words
from lexicon.look.escape import one_line
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.table import Row

COLUMNS = ("person", "team", "scenario", "answer")


class Fault(NamedTuple):
    """What is wrong with a line, counted from 1: `what` names a sentence of the command's words."""

    line: int
    what: str
    detail: str = ""


@dataclass(frozen=True)
class Collected:
    """The votes of the sound lines, and every fault of the others."""

    votes: tuple[Vote, ...]
    faults: tuple[Fault, ...]


@dataclass
class _Read:
    """What was read so far; `spelt` holds each word as it was written first."""

    votes: list[Vote] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    spelt: dict[str, str] = field(default_factory=dict)
    lines: dict[tuple[str, str], int] = field(default_factory=dict)
    teams: dict[str, tuple[str, int]] = field(default_factory=dict)

    def add(self, line: int, cells: Mapping[str, str]) -> None:
        """A line that has all it needs, unless the person said otherwise or the same before."""
        vote = Vote(*(self.spelt.setdefault(fold(cells[name]), cells[name]) for name in COLUMNS))
        team, before = self.teams.setdefault(vote.person, (vote.team, line))
        first = self.lines.setdefault((vote.person, vote.scenario), line)
        if team != vote.team:
            self.faults.append(Fault(line, "two_teams", str(before)))
        elif first != line:
            self.faults.append(Fault(line, "answered_twice", str(first)))
        else:
            self.votes.append(vote)


def collected(document: Document) -> Collected:
    """Read it whole, its columns in any order. Raises ExportUnreadable where it is no table."""
    headings = {name: _column(name) for name in document.headers() if name}
    named = [*headings.values()]
    missing = [name for name in COLUMNS if named.count(name) != 1]
    if missing:
        return Collected((), tuple(Fault(1, "column", name) for name in missing))
    read = _Read()
    for row in document.every_row():
        cells = {headings[name]: one_line(cell).strip() for name, cell in row.cells.items() if name}
        found = [*_faults(row, cells)]
        if found:
            read.faults += found
        else:
            read.add(row.line, cells)
    return Collected(tuple(read.votes), tuple(read.faults))


def _column(heading: str) -> str:
    """Which column a heading names, in any language that we speak; "" for none of ours."""
    for language in available_languages():
        known = load_words("lexicon.adoption.agreeing", "collected", language)
        for name, spellings in known.items():
            if fold(heading) in {name, *map(fold, spellings)}:
                return str(name)
    return ""


def _faults(row: Row, cells: Mapping[str, str]) -> Iterator[Fault]:
    if row.written:
        yield Fault(row.line, "cells", f"{row.written}/{len(row.cells)}")
        return
    for name in COLUMNS:
        if not cells[name]:
            yield Fault(row.line, "empty", name)
