"""A package: for each list a seed, its tests and docs block, and a test for your own columns."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.dbt.columns import TYPES, Column, columns
from lexicon.targets.dbt.options import DbtOptions
from lexicon.targets.dbt.quoting import markdown, plain
from lexicon.targets.target import Files, Job, mark
from lexicon.targets.template import environment
from lexicon.targets.texts import in_default, labels, outdated, sentence

_NEAR = 1000
"""Rows from the top."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One list as the templates write it: rows are CSV and Markdown already."""

    name: str
    mark: str
    description: str
    types: tuple[tuple[str, str], ...]
    columns: tuple[Column, ...]
    ids: tuple[str, ...]
    active: tuple[str, ...]
    meaning: str
    rows: tuple[str, ...]
    table: tuple[str, ...]
    languages: tuple[str, ...]


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    assert isinstance(job.options, DbtOptions)  # noqa: S101
    templates = environment(__package__, {})
    facts = {"package": job.options.package, "version": job.dictionary.manifest.version}
    written = {"dbt_project.yml": templates.get_template("dbt_project.j2").render(facts)}
    for value_set in job.value_sets:
        listed = _listed(value_set, job)
        for path, template in _files(listed.name):
            text = templates.get_template(template).render(list=listed, **facts)
            written[path] = text
    return {path: text.encode() for path, text in sorted(written.items())}


def _files(name: str) -> Iterator[tuple[str, str]]:
    yield f"seeds/{name}.csv", "seed.csv.j2"
    yield f"seeds/{name}.yml", "seed.yml.j2"
    yield f"docs/{name}.md", "docs.j2"
    yield f"macros/{name}.sql", "test.j2"


def _listed(value_set: ValueSet, job: Job) -> Listed:
    assert isinstance(job.options, DbtOptions)  # noqa: S101
    written = columns(value_set, job)
    values = value_set.values
    ids = tuple(value.id for value in values)
    label = plain(value_set.label(job.language))
    name = f"{job.options.prefix}{value_set.id}"
    return Listed(
        name=name,
        mark=mark(value_set),
        description=f"\"{{{{ doc('{job.options.package}', '{name}') }}}}\"",
        types=tuple(_types(written)),
        columns=written,
        ids=ids,
        active=tuple(value.id for value in values if value.is_active),
        meaning=markdown(in_default(value_set.definition, job)) or label,
        rows=_rows(written, values),
        table=tuple(" | ".join(_shown(value, ids, job)) for value in values),
        languages=tuple(map(plain, job.languages)),
    )


def _rows(written: Iterable[Column], values: Iterable[ResolvedValue]) -> tuple[str, ...]:
    """The rows as CSV; one with a quotation mark inside comes first where none is near the top.

    DuckDB learns from the first 2,048 rows how such a mark is written, and loses rows later on.
    """
    rows = [",".join(column.written(value) for column in written) for value in values]
    quoted = next((place for place, row in enumerate(rows) if '""' in row), 0)
    if quoted > _NEAR:
        rows.insert(0, rows.pop(quoted))
    return tuple(rows)


def _types(written: Iterable[Column]) -> Iterator[tuple[str, str]]:
    """Each column's type in YAML; said once, referred to thereafter."""
    said = set()
    for column in written:
        first = column.type not in said
        said.add(column.type)
        yield column.name, f'&{column.type} "{TYPES[column.type]}"' if first else f"*{column.type}"


def _shown(value: ResolvedValue, known: Collection[str], job: Job) -> Iterator[str]:
    """A value's line in the docs block's table."""
    yield f"`{value.id}`"
    yield str(value.number)
    yield from map(plain, labels(value, job).values())
    meaning = in_default(value.definition, job)
    if value.deprecated:
        names = [f"`{name}`" for name in value.replaced_by if name in known]
        meaning = f"{sentence(meaning)} {outdated(value.deprecated, names, job, 'bold')}"
    yield markdown(meaning).strip() or "–"
