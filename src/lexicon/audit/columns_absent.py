"""Columns that a mapping names and the data does not have: with what is there instead."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lexicon.audit.mapping import Mapping
from lexicon.criteria.sql.columns import ActColumns
from lexicon.findings import Finding, Keys, Place

_MOST = 20
"""Columns told by name."""


def columns_absent(
    mapping: Mapping, there: Collection[str], past: Collection[str] | None
) -> Iterator[Finding]:
    """Each by its keys in the file; `past` are the columns of the history, if there is one."""
    for keys, column in _named(mapping):
        if column is not None and column not in there:
            yield _absent(keys, column, there, "message")
    history = mapping.history
    if history is None or past is None:
        return
    for part in ("record", "stage", "at"):
        column = getattr(history, part)
        if column not in past:
            yield _absent(("history", part), column, past, "message_history")


def _named(mapping: Mapping) -> Iterator[tuple[Keys, str | None]]:
    yield ("key",), mapping.key
    yield ("stage",), mapping.stage
    for field, written in mapping.columns.items():
        if isinstance(written, ActColumns):
            yield ("columns", field, "who"), written.who
            yield ("columns", field, "when"), written.when
        else:
            yield ("columns", field), written
    yield ("person", "email"), mapping.person.email
    for at, column in enumerate(mapping.person.name):
        yield ("person", "name", at), column
    yield ("person", "company"), mapping.person.company


def _absent(keys: Keys, column: str, there: Collection[str], message: str) -> Finding:
    from lexicon.checks.near import Near  # of no use while nothing is wrong

    columns = sorted(there)
    near = Near(columns).to(column)
    listed = ", ".join(columns[:_MOST]) + (", …" if len(columns) > _MOST else "")
    facts = {"column": column, "near": near, "there": listed}
    hint = "hint_near" if near else "hint"
    return Finding("mapping_column", Place(""), keys=keys, facts=facts, message=message, hint=hint)
