"""Answers that were collected elsewhere: a CSV file of person, team, scenario, answer."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import NamedTuple

from lexicon.adoption.agreeing.votes import Vote
from lexicon.look.escape import one_line

COLUMNS = ("person", "team", "scenario", "answer")
_DELIMITERS = ",;\t|"


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


def collected(raw: bytes) -> Collected:
    """Read it whole: UTF-8, any order of columns, comma, semicolon, tab or bar between them."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Collected((), (Fault(raw.count(b"\n", 0, error.start) + 1, "not_utf8"),))
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    names = [name.strip().lower() for name in next(reader, [])]
    missing = [name for name in COLUMNS if names.count(name) != 1]
    if missing:
        return Collected((), tuple(Fault(1, "column", name) for name in missing))
    return _votes(reader, names)


def _votes(reader: Iterator[list[str]], names: Sequence[str]) -> Collected:
    votes: list[Vote] = []
    faults: list[Fault] = []
    lines: dict[tuple[str, str], int] = {}
    teams: dict[str, tuple[str, int]] = {}
    for row, line in _rows(reader, faults):
        found = _faults(row, line, names)
        if found:
            faults += found
            continue
        vote = Vote(*(one_line(row[names.index(name)]).strip() for name in COLUMNS))
        team, before = teams.setdefault(vote.person, (vote.team, line))
        first = lines.setdefault((vote.person, vote.scenario), line)
        if team != vote.team:
            faults.append(Fault(line, "two_teams", str(before)))
        elif first != line:
            faults.append(Fault(line, "answered_twice", str(first)))
        else:
            votes.append(vote)
    return Collected(tuple(votes), tuple(faults))


def _rows(reader: Iterator[list[str]], faults: list[Fault]) -> Iterator[tuple[list[str], int]]:
    """Every line that is not empty, with its number; what is no CSV ends the reading."""
    line = 1
    try:
        for row in reader:
            line = getattr(reader, "line_num", line + 1)
            if any(cell.strip() for cell in row):
                yield row, line
    except csv.Error as error:
        faults.append(Fault(line + 1, "not_csv", str(error)))


def _faults(row: Sequence[str], line: int, names: Sequence[str]) -> list[Fault]:
    if len(row) != len(names):
        return [Fault(line, "cells", f"{len(row)}/{len(names)}")]
    cells = dict(zip(names, row, strict=True))
    return [Fault(line, "empty", name) for name in COLUMNS if not one_line(cells[name]).strip()]
