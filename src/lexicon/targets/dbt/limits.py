"""What dbt, or a warehouse, cannot hold; and what a spreadsheet would run."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.findings import Severity
from lexicon.look.spreadsheet import runs
from lexicon.model.value_set import ValueSet
from lexicon.naming import KEPT_BY_WINDOWS
from lexicon.targets.dbt.columns import columns
from lexicon.targets.dbt.options import DbtOptions
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import repeated, value_fault

_LONGEST_NAME = 63
"""PostgreSQL cuts longer names, in bytes, without a word."""

_KEPT = {"accepted_values", "false", "none", "not_null", "relationships", "true", "unique"}
"""Tests that dbt brings along, and names that Jinja can give to nothing."""


def faults(job: Job) -> Iterator[TargetFault]:
    """Names too long or not unique, cells that are lost, codes that are formulas."""
    assert isinstance(job.options, DbtOptions)  # noqa: S101
    for value_set in job.value_sets:
        entry, name = f"picklist/{value_set.id}", f"{job.options.prefix}{value_set.id}"
        if len(name) > _LONGEST_NAME:
            facts = {"name": name, "length": len(name), "limit": _LONGEST_NAME}
            yield TargetFault("dbt_name_too_long", entry, ("id",), facts)
        if name in _KEPT | KEPT_BY_WINDOWS:
            message = "message" if name in _KEPT else "message_windows"
            yield TargetFault("dbt_name_kept", entry, ("id",), {"name": name}, message=message)
        for _, column in repeated(columns(value_set, job), lambda column: column.name):
            yield TargetFault("dbt_column_taken", entry, (), {"column": column.name})
        yield from _cells(value_set, job)


def _cells(value_set: ValueSet, job: Job) -> Iterator[TargetFault]:
    texts = [column for column in columns(value_set, job) if column.type == "text"]
    for value in value_set.values:
        for column in texts:
            text = column.read(value)
            facts = {"column": column.name, "text": text}
            if isinstance(text, str) and text.strip().lower() == "null":
                yield value_fault(job, value_set, value, "dbt_cell_null", facts)
            elif isinstance(text, str) and runs(text) and not column.for_people:
                severity = Severity.WARNING
                yield value_fault(job, value_set, value, "dbt_code_runs", facts, severity)
