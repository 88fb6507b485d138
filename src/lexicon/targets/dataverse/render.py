"""For each list: how to make the choice, its file of a solution, an enum, and what to do when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import jinja2

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import PYTHON_RESERVED, constant, filed, pascal, safe
from lexicon.targets.dataverse.destination import Choice, choice, stored
from lexicon.targets.dataverse.options import lcids, options_of
from lexicon.targets.dataverse.payloads import column, descriptions, extra, new_choice
from lexicon.targets.dataverse.quoting import odata_text, python_text, xml_attribute
from lexicon.targets.json_text import document
from lexicon.targets.plans import code_span, plan
from lexicon.targets.target import Files, Job, mark
from lexicon.targets.template import environment
from lexicon.targets.texts import labels


def render(job: Job) -> Files:
    """All files, by path; an empty list makes none: Dataverse takes no choice without options."""
    filled = (value_set for value_set in job.value_sets if value_set.values)
    return {path: content for item in filled for path, content in _files(item, job)}


def _files(value_set: ValueSet, job: Job) -> Iterator[tuple[str, bytes]]:
    made = choice(value_set, options_of(job))
    facts = {"mark": mark(value_set), "id": value_set.id, "made": made, "options": options_of(job)}
    yield f"python/{filed(safe(value_set.id, PYTHON_RESERVED))}.py", _enum(value_set, made, job)
    if made.is_new:
        yield f"choices/{made.name}.json", document(new_choice(value_set, made.name, job)).encode()
        yield f"columns/{made.name}.json", document(column(value_set, made.name, job)).encode()
    if not made.table:  # a column's own choice stands in the file of its table
        yield f"OptionSets/{made.name}.xml", _solution_file(value_set, made, job)
    stem = "plan_new" if made.is_new else "plan_own"
    yield f"plans/{filed(value_set.id)}.md", fill_plan(stem, facts, job.language)


def _enum(value_set: ValueSet, made: Choice, job: Job) -> bytes:
    members = [(constant(value.id), value) for value in value_set.values]
    facts = {
        "mark": mark(value_set),
        "name": made.name,
        "class_name": safe(pascal(value_set.id), PYTHON_RESERVED),
        "members": [(name, stored(value, options_of(job)), value) for name, value in members],
        "labels": {
            number: [(name, value.label(language)) for name, value in members]
            for language, number in lcids(job).items()
        },
    }
    return _fill("enum.py.j2", facts)


def _solution_file(value_set: ValueSet, made: Choice, job: Job) -> bytes:
    facts = {
        "mark": mark(value_set),
        "name": made.name,
        "label": value_set.label(job.language),
        "version": options_of(job).version,
        "names": _numbered(labels(value_set, job), job),
        "descriptions": _numbered(descriptions(value_set.definition, job), job),
        "values": [_xml_option(value, job) for value in value_set.values],
    }
    return _fill("optionset.xml.j2", facts)


def _xml_option(value: ResolvedValue, job: Job) -> Mapping[str, object]:
    return {
        "number": stored(value, options_of(job)),
        "external_value": extra(value, "ExternalValue"),
        "color": extra(value, "Color"),
        "is_hidden": int(not value.is_active),
        "labels": _numbered(labels(value, job), job),
        "descriptions": _numbered(descriptions(value.definition, job), job),
    }


def _numbered(texts: Mapping[str, str], job: Job) -> list[tuple[int, str]]:
    return [(number, texts[name]) for name, number in lcids(job).items() if name in texts]


def fill_plan(stem: str, facts: Mapping[str, object], language: str) -> bytes:
    """A plan, from its template in the dictionary's language."""
    return plan(_environment(), stem, facts, language)


def _fill(template: str, facts: Mapping[str, object]) -> bytes:
    text = _environment().get_template(template).render(facts)
    return f"{text.rstrip()}\n".encode()


@cache
def _environment() -> jinja2.Environment:
    quoting = {
        "xml": xml_attribute,
        "python": python_text,
        "odata": odata_text,
        "code": code_span,
    }
    return environment("lexicon.targets.dataverse", quoting)
