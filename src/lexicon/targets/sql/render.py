"""One file a list: its tables where they are missing, and its values, inserted or updated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import filed
from lexicon.targets.sql.options import SqlOptions
from lexicon.targets.sql.quoting import comment, literal, name
from lexicon.targets.symbols import taken_symbols
from lexicon.targets.target import Files, Job, TargetFault, mark
from lexicon.targets.template import environment
from lexicon.targets.texts import meaning

_LONGEST_NAME = 63
"""PostgreSQL cuts longer names, in bytes, without a word."""


@dataclass(frozen=True, slots=True)
class Tables:
    """A list's tables: values, then what there may be several of for each."""

    values: str
    labels: str
    codes: str
    replacements: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One list as the template writes it: rows are SQL already."""

    mark: str
    title: str
    tables: Tables
    ids: tuple[str, ...]
    values: tuple[str, ...]
    labels: tuple[str, ...]
    codes: tuple[str, ...]
    replacements: tuple[str, ...]
    transaction: bool


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    filters: dict[str, Callable[..., str]] = {"literal": literal, "name": name, "comment": comment}
    template = environment(__package__, filters).get_template("list.j2")
    return {
        f"{filed(value_set.id)}.sql": template.render(list=_listed(value_set, job)).encode()
        for value_set in job.value_sets
    }


def faults(job: Job) -> Iterator[TargetFault]:
    """Lists that would share a table, or whose tables' names are too long."""
    yield from taken_symbols(job.value_sets, lambda id_: _names(_tables(id_, job)))
    for value_set in job.value_sets:
        longest = max(_names(_tables(value_set.id, job)), key=len)
        if len(longest) > _LONGEST_NAME:
            facts = {"name": longest, "length": len(longest), "limit": _LONGEST_NAME}
            yield TargetFault("sql_name_too_long", f"picklist/{value_set.id}", ("id",), facts)


def _tables(id_: str, job: Job) -> Tables:
    assert isinstance(job.options, SqlOptions)  # noqa: S101
    table = f"{job.options.prefix}{id_}"
    return Tables(table, f"{table}_label", f"{table}_code", f"{table}_replacement")


def _names(tables: Tables) -> tuple[str, ...]:
    return tables.values, tables.labels, tables.codes, tables.replacements


def _listed(value_set: ValueSet, job: Job) -> Listed:
    assert isinstance(job.options, SqlOptions)  # noqa: S101
    values = value_set.values
    return Listed(
        mark=mark(value_set),
        title=meaning(value_set, job),
        tables=_tables(value_set.id, job),
        ids=tuple(value.id for value in values),
        values=tuple(_row(_facts(value, place)) for place, value in enumerate(values, 1)),
        labels=tuple(_row(facts) for value in values for facts in _labels(value, job)),
        codes=tuple(_row(facts) for value in values for facts in _codes(value)),
        replacements=tuple(_row(facts) for facts in _replacements(values)),
        transaction=job.options.transaction,
    )


def _facts(value: ResolvedValue, place: int) -> tuple[object, ...]:
    since = value.deprecated.since if value.deprecated else None
    sunset = value.deprecated.sunset if value.deprecated else None
    sales = (value.probability, value.closed, value.won, value.converted, value.forecast)
    return (
        value.id, value.number, place, value.is_active, value.is_default, since, sunset, *sales
    )  # fmt: skip


def _labels(value: ResolvedValue, job: Job) -> Iterator[tuple[object, ...]]:
    reasons = value.deprecated.reason if value.deprecated else {}
    for language in job.languages:
        definition, reason = value.definition.get(language), reasons.get(language)
        yield value.id, language, value.label(language), definition or None, reason or None


def _codes(value: ResolvedValue) -> Iterator[tuple[object, ...]]:
    for crm, code in sorted(value.codes.items()):
        yield value.id, crm, code


def _replacements(values: Iterable[ResolvedValue]) -> Iterator[tuple[object, ...]]:
    known = {value.id for value in values}
    for value in values:
        for replacement in dict.fromkeys(value.replaced_by):
            if replacement in known:
                yield value.id, replacement


def _row(facts: Iterable[object]) -> str:
    return f"({', '.join(map(_sql, facts))})"


def _sql(fact: object) -> str:
    if isinstance(fact, str):
        return literal(fact)
    if isinstance(fact, bool):
        return "TRUE" if fact else "FALSE"
    return "NULL" if fact is None else str(fact)
