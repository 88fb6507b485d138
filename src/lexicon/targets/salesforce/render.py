"""The SFDX project: lists, fields and classes, a file each, and the list of all for deploying."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.value_set import ValueSet
from lexicon.targets.salesforce.apex import class_files, test_files
from lexicon.targets.salesforce.apex_names import class_name, test_class
from lexicon.targets.salesforce.choosing_files import choosing_files, choosing_members
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import made_fields
from lexicon.targets.salesforce.field_files import field_files
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.object_translations import (
    TYPE,
    object_translation_files,
    translated_objects,
)
from lexicon.targets.salesforce.options import options_of
from lexicon.targets.salesforce.own_labels import translated_languages
from lexicon.targets.salesforce.project_file import project_file
from lexicon.targets.salesforce.value_set_files import value_set_files
from lexicon.targets.target import Files, Job, mark


def render(job: Job) -> Files:
    """All files of the project, by path."""
    return dict(_files(job))


def _files(job: Job) -> Iterator[tuple[str, bytes]]:
    options = options_of(job)
    version = f"{options.api_version:.1f}"
    yield project_file(job)
    yield "manifest/package.xml", fill("package", types=_members(job), version=version)
    lists = _lists(job)
    for value_set in lists:
        source = mark(value_set)
        yield from value_set_files(value_set, job, source) if _is_set(value_set) else ()
        yield from class_files(value_set, job, source) if options.apex else ()
    yield from test_files(lists, job) if options.apex and lists else ()
    for field in made_fields(job):
        yield from field_files(field, job)
    yield from choosing_files(job)
    yield from object_translation_files(job)


def _lists(job: Job) -> list[ValueSet]:
    """The lists that offer anything: an org refuses one without values."""
    return [value_set for value_set in job.value_sets if value_set.values]


def _is_set(value_set: ValueSet) -> bool:
    return component(value_set).is_set


def _members(job: Job) -> list[tuple[str, list[str]]]:
    """The type of each component and the names of its kind, both sorted."""
    members: dict[str, set[str]] = {}
    for kind, name in _components(job):
        members.setdefault(kind, set()).add(name)
    return [(kind, sorted(members[kind])) for kind in sorted(members)]


def _components(job: Job) -> Iterator[tuple[str, str]]:
    options, lists = options_of(job), _lists(job)
    for value_set in filter(_is_set, lists):
        made = component(value_set)
        yield made.type, made.name
        for language in translated_languages(job, value_set.values):
            yield made.translation_type, made.translation_name(language)
    if options.apex and lists:
        yield "ApexClass", test_class(options)
        yield from (("ApexClass", class_name(value_set, options)) for value_set in lists)
    yield from choosing_members(job)
    for field in made_fields(job):
        yield "CustomField", field.full_name
    yield from ((TYPE, name) for name in translated_objects(job))
