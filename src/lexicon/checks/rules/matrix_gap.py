"""A matrix with an empty cell, or one filled in twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.findings import Keys, Severity
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Funnel, Matrix
from lexicon.model.scalars import bare
from lexicon.model.value_set import resolve

MOST_SHOWN = 6


def _check(subject: Subject) -> Iterator[Breach]:
    for funnel in subject.dictionary.of(Funnel):
        if funnel.matrix:
            yield from _matrix(subject.dictionary, funnel.ref, funnel.matrix)


def _matrix(dictionary: Dictionary, funnel: str, matrix: Matrix) -> Iterator[Breach]:
    rows, columns = bare(matrix.rows), bare(matrix.columns)
    seen: set[tuple[str | None, str | None]] = set()
    for position, cell in enumerate(matrix.cells):
        here: Keys = ("matrix", "cells", position)
        written = cell.position
        facts = {"rows": rows, "columns": columns}
        for name in written:
            if name not in (rows, columns):
                keys = (*here, name)
                yield Breach(
                    funnel, keys, facts | {"key": name}, "message_key", "hint_key", on_key=True
                )
        for name in (rows, columns):
            if name not in written:
                yield Breach(funnel, here, facts | {"key": name}, "message_half", "hint_half")
        place = written.get(rows), written.get(columns)
        if place in seen and None not in place:
            cell_name = f"{place[0]} × {place[1]}"
            yield Breach(funnel, here, facts | {"cell": cell_name}, "message_twice", "hint_twice")
        seen.add(place)
    yield from _missing(dictionary, funnel, matrix, seen)


def _missing(
    dictionary: Dictionary, funnel: str, matrix: Matrix, seen: set[tuple[str | None, str | None]]
) -> Iterator[Breach]:
    sides = []
    for key in ("rows", "columns"):
        field = dictionary.fields.get(bare(getattr(matrix, key)))
        if field is None:
            return
        if field.type != "picklist":
            facts = {"field": field.id}
            yield Breach(funnel, ("matrix", key), facts, "message_field", "hint_field")
            return
        picklist = dictionary.picklists.get(bare(field.picklist or ""))
        if picklist is None:
            return
        values = resolve(picklist, dictionary).values
        sides.append([value.id for value in values if value.is_active])
    missing = [f"{row} × {column}" for row, column in product(*sides) if (row, column) not in seen]
    if missing:
        shown = missing if len(missing) <= MOST_SHOWN else [*missing[:MOST_SHOWN], "…"]
        yield Breach(funnel, ("matrix", "cells"), {"cells": shown, "number": len(missing)})


RULE = Rule(Severity.ERROR, _check)
