"""A view for each dialect, and a dbt package with its tests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lexicon.criteria.classify import ladder
from lexicon.criteria.sql.dialects import Dialect
from lexicon.targets.sql_criteria.options import SqlCriteriaOptions
from lexicon.targets.sql_criteria.quoting import comment, jinja, yaml
from lexicon.targets.target import Files, Job
from lexicon.targets.template import environment

if TYPE_CHECKING:
    import jinja2


@dataclass(frozen=True, slots=True)
class Written:
    """What the templates write: SQL and names are quoted already."""

    mark: str
    view: str
    query: str
    replaces: bool


def render(job: Job) -> Files:
    """Path below the output folder → content."""
    assert isinstance(job.options, SqlCriteriaOptions)  # noqa: S101
    if not job.dictionary.stages:
        return {}
    filters = {"jinja": jinja, "yaml": yaml, "comment": comment}
    templates = environment(__package__, filters)
    view = templates.get_template("view.sql.j2")
    made = {
        f"{dialect}/{job.options.view}.sql": view.render(made=_written(job, job.options, dialect))
        for dialect in job.options.dialects
    }
    if job.options.dbt:
        made |= dict(_package(job, job.options, job.options.dbt, templates))
    return {path: text.encode() for path, text in sorted(made.items())}


def _written(job: Job, options: SqlCriteriaOptions, dialect: Dialect) -> Written:
    from lexicon.criteria.sql.texts import ladder_text, table_text  # of no use to a check

    keys = [*options.keys, *_recorded(options)]
    query = ladder_text(
        ladder(job.dictionary), options.table.split("."), keys, dialect, options.kept()
    )
    return Written(_mark(job), table_text((options.view,), dialect), query, dialect != "sqlite")


def _package(
    job: Job, options: SqlCriteriaOptions, dialect: Dialect, templates: jinja2.Environment
) -> Iterator[tuple[str, str]]:
    from lexicon.criteria.sql.texts import SOURCE, ladder_text

    keys = [*options.keys, *_recorded(options)]
    text = jinja(ladder_text(ladder(job.dictionary), None, keys, dialect, options.kept()))
    before, _, after = text.partition(SOURCE)
    facts = {
        "mark": _mark(job),
        "before": before,
        "after": after,
        "options": options,
        "table": options.table.rpartition(".")[2],
        "version": job.dictionary.manifest.version,
        "stages": [stage.id for stage in job.dictionary.stages],
        "differs": _difference(job, options, dialect),
    }
    for path, template in _files(options):
        yield f"dbt/{path}", templates.get_template(template).render(facts)


def _files(options: SqlCriteriaOptions) -> Iterator[tuple[str, str]]:
    yield "dbt_project.yml", "dbt_project.yml.j2"
    yield f"models/{options.view}.sql", "model.sql.j2"
    yield f"models/{options.view}.yml", "model.yml.j2"
    if options.recorded:
        yield f"tests/{options.view}_recorded.sql", "recorded.sql.j2"


def _recorded(options: SqlCriteriaOptions) -> tuple[str, ...]:
    known = options.recorded in options.keys or options.recorded is None
    return () if known else (str(options.recorded),)


def _difference(job: Job, options: SqlCriteriaOptions, dialect: Dialect) -> str:
    """The condition of a row whose recorded stage is another than the certain one, for Jinja.

    The codes of the stages are those written for the field that the column keeps.
    """
    from lexicon.criteria.sql.texts import literal_text, name_text

    if options.recorded is None:
        return ""
    kept = options.kept()
    fields = (item for item in job.dictionary.fields.values() if item.type == "picklist")
    codes = [kept.codes(item) for item in fields if kept.of(item) == (options.recorded,)]
    column = name_text(options.recorded, dialect)
    decoded = column
    if codes and codes[0]:
        branches = " ".join(
            f"WHEN {literal_text(code, dialect)} THEN {literal_text(value, dialect)}"
            for code, value in codes[0].items()
        )
        decoded = f"CASE {column} {branches} ELSE {column} END"
    stage = name_text("stage_by_definition", dialect)
    return jinja(f"{name_text('stage_certain', dialect)} AND {decoded} <> {stage}")


def _mark(job: Job) -> str:
    return ", ".join(f"{stage.ref} {stage.version}" for stage in job.dictionary.stages)
