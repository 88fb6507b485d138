"""The SFDX project: one file a value set, one a translation, and the list of both for deploying."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import jinja2

from lexicon.look.prose import plain
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.salesforce.components import Component, component
from lexicon.targets.salesforce.elements import DESCRIPTION_LIMIT, elements
from lexicon.targets.salesforce.options import language_of, options_of
from lexicon.targets.salesforce.quoting import xml_comment, xml_text
from lexicon.targets.shorten import shorten
from lexicon.targets.target import Files, Job, mark
from lexicon.targets.template import environment


def render(job: Job) -> Files:
    """All files of the project, by path."""
    files = {"sfdx-project.json": _project(job), "manifest/package.xml": _package(job)}
    for value_set in _deployable(job):
        files |= dict(_files(value_set, component(value_set), job))
    return files


def _deployable(job: Job) -> Iterator[ValueSet]:
    """The lists that offer anything: an org refuses a value set without values."""
    return (value_set for value_set in job.value_sets if value_set.values)


def _files(value_set: ValueSet, made: Component, job: Job) -> Iterator[tuple[str, bytes]]:
    language = language_of(job)
    template = "standard_value_set" if made.type == "StandardValueSet" else "global_value_set"
    yield (
        made.path,
        _fill(
            template,
            mark=mark(value_set),
            values=[elements(value, made.name, language) for value in value_set.values],
            label=value_set.label(language),
            description=shorten(plain(value_set.definition.get(language, "")), DESCRIPTION_LIMIT),
        ),
    )
    for other in _further_languages(job):
        values = [_translated(value, language, other) for value in value_set.values]
        text = _fill("translation", mark=mark(value_set), type=made.translation_type, values=values)
        yield made.translation_path(other), text


def _further_languages(job: Job) -> tuple[str, ...]:
    return tuple(item for item in job.languages if item != language_of(job))


def _translated(value: ResolvedValue, language: str, other: str) -> tuple[str, str | None]:
    """The org's own label and its translation; None where there is none."""
    names = value.names.get(other)
    translation = names.label if names and names.label.strip() else None
    return value.label(language), translation


def _package(job: Job) -> bytes:
    members: dict[str, list[str]] = {}
    for made in map(component, _deployable(job)):
        members.setdefault(made.type, []).append(made.name)
        for language in _further_languages(job):
            names = members.setdefault(made.translation_type, [])
            names.append(made.translation_name(language))
    types = [(name, sorted(members[name])) for name in sorted(members)]
    return _fill("package", types=types, version=f"{options_of(job).api_version:.1f}")


def _project(job: Job) -> bytes:
    options = options_of(job)
    return _fill("sfdx_project", name=options.project, version=f"{options.api_version:.1f}")


def _fill(template: str, **facts: object) -> bytes:
    return _environment().get_template(f"{template}.j2").render(facts).encode("utf-8")


@cache
def _environment() -> jinja2.Environment:
    quoting = {"xml": xml_text, "comment": xml_comment}
    return environment("lexicon.targets.salesforce", quoting)
