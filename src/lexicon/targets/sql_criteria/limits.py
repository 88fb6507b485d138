"""Columns and codes that are given for nothing the dictionary has, or for two things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lexicon.model.scalars import bare
from lexicon.targets.sql_criteria.options import SqlCriteriaOptions
from lexicon.targets.target import Job, TargetFault

_BOOLEANS = {"true", "false"}


def faults(job: Job) -> Iterator[TargetFault]:
    """A field that nobody defines; a value that its list does not have; a code of two values."""
    assert isinstance(job.options, SqlCriteriaOptions)  # noqa: S101
    at = ("targets", "sql_criteria")
    named = [("columns", name) for name in job.options.columns]
    named += [("values", name) for name in job.options.values]
    for key, name in named:
        if name not in job.dictionary.fields:
            facts = {"field": name}
            yield TargetFault("sql_criteria_field_unknown", "", (*at, key, name), facts)
    for name, codes in job.options.values.items():
        known = _values(name, job)
        for value in codes:
            if known is not None and value not in known:
                facts = {"field": name, "value": value, "known": ", ".join(sorted(known))}
                keys = (*at, "values", name, value)
                yield TargetFault("sql_criteria_value_unknown", "", keys, facts)
        yield from _codes_taken(name, codes)


def _codes_taken(name: str, values: Mapping[str, str | tuple[str, ...]]) -> Iterator[TargetFault]:
    owners: dict[str, str] = {}
    for value, codes in values.items():
        for code in (codes,) if isinstance(codes, str) else codes:
            first = owners.setdefault(code, value)
            if first != value:
                facts = {"field": name, "code": code, "first": first, "second": value}
                keys = ("targets", "sql_criteria", "values", name, value)
                yield TargetFault("sql_criteria_code_taken", "", keys, facts)


def _values(name: str, job: Job) -> set[str] | None:
    """What a field may hold; None where that is anything, or nobody knows the field."""
    field = job.dictionary.fields.get(name)
    if field is None:
        return None
    if field.type == "boolean":
        return _BOOLEANS
    picklist = job.dictionary.picklists.get(bare(field.picklist or ""))
    return {value.key for value in picklist.values} if picklist else None
