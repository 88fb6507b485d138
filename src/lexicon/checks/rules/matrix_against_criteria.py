"""A cell of the matrix that promises a stage which the criteria bar to everybody in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.checks.rule import Breach, Rule
from lexicon.checks.subject import Subject
from lexicon.criteria.bounds import Bound, bound
from lexicon.criteria.classify import ladder
from lexicon.criteria.fitting import Fitting
from lexicon.findings import Severity
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.funnel import Cell, Funnel, Matrix
from lexicon.model.scalars import bare


def _check(subject: Subject) -> Iterator[Breach]:
    dictionary = subject.dictionary
    crossed = [item for item in dictionary.of(Funnel) if item.matrix and item.status != "retired"]
    if not crossed or not subject.can_classify:
        return
    stages, fitting = ladder(dictionary), Fitting(dictionary)
    order = [name for name, _ in stages.rungs]
    for funnel in crossed:
        for position, cell in enumerate(funnel.matrix.cells if funnel.matrix else ()):
            stage = _promised(cell, dictionary)
            known = _known(cell, funnel.matrix, dictionary)
            if stage not in order or not known:
                continue
            found = bound(known, stages, fitting)
            if _is_barred(stage, found, order):
                facts = {
                    "cell": " × ".join(known.values()),
                    "stage": subject.label(f"stage/{stage}"),
                    "barred": subject.label(f"stage/{found.barred}"),
                }
                yield Breach(funnel.ref, ("matrix", "cells", position, "then"), facts)


def _promised(cell: Cell, dictionary: Dictionary) -> str:
    """The stage that a cell leads to: the one it names, or the end of the move it names."""
    kind, _, name = cell.then.partition("/")
    move = dictionary.transitions.get(name) if kind == "transition" else None
    return bare(move.to) if move else name if kind == "stage" else ""


def _known(cell: Cell, matrix: Matrix | None, dictionary: Dictionary) -> Mapping[str, str]:
    """The two values of a cell; none where one is missing or is about no field."""
    names = [bare(matrix.rows), bare(matrix.columns)] if matrix else []
    known = {name: cell.position[name] for name in names if name in cell.position}
    return known if len(known) == 2 and all(name in dictionary.fields for name in known) else {}


def _is_barred(stage: str, found: Bound, order: list[str]) -> bool:
    return found.barred is not None and order.index(stage) >= order.index(found.barred)


RULE = Rule(Severity.ERROR, _check)
