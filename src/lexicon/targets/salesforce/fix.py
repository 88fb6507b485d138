"""What brings a list of an org in line with ours, without dropping anything in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from lexicon.languages.words import load_words
from lexicon.model.header import Deprecation, Names
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.exports.markup import Element
from lexicon.targets.exports.seen import ATTRIBUTES, SeenList, SeenValue
from lexicon.targets.exports.shape import as_number, as_text, as_truth
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import (
    OrgField,
    field_languages,
    made_fields,
)
from lexicon.targets.salesforce.described import Described, Theirs
from lexicon.targets.salesforce.elements import DESCRIPTION_LIMIT
from lexicon.targets.salesforce.field_files import field_files
from lexicon.targets.salesforce.field_names import is_own
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.object_translations import (
    object_translation,
    object_translation_path,
    translation_name,
)
from lexicon.targets.salesforce.options import language_of, options_of
from lexicon.targets.salesforce.own_labels import own_label
from lexicon.targets.salesforce.project_file import project_file
from lexicon.targets.salesforce.value_set_files import value_set_files
from lexicon.targets.shorten import shorten
from lexicon.targets.target import ASKED_FIRST, Files, Job, mark


def fix(job: Job, value_set: ValueSet, seen: SeenList) -> Files:
    """A project with the list as it should be: `sf project deploy start --source-dir force-app`.

    What only the org has stays, inactive: an org deactivates what a deployment leaves out, and
    nobody would see it. Left out is but a value whose label is one of ours: an org refuses twins.
    """
    extras = {value.code: said for value in seen.values if (said := _extras(value))}
    strange = tuple(_strange(value_set, seen, language_of(job)))
    source = _source(value_set, seen)
    theirs = Theirs(strange, extras, source, _has_description(seen), seen.around)
    files = dict(_list_files(job, value_set, theirs, seen))
    if all(name.startswith(f"{ASKED_FIRST}/") for name in files):
        return files
    return {**dict([project_file(job)]), **files}


def mends(value_set: ValueSet, seen: SeenList) -> bool:
    """Whether it is a firm's to deploy: a package's field, or a standard one, is not."""
    made = component(value_set)
    return (made.is_set and not seen.offers) or is_own(seen.name if seen.offers else made.name)


def _list_files(
    job: Job, value_set: ValueSet, theirs: Theirs, seen: SeenList
) -> Iterator[tuple[str, bytes]]:
    """A set with its translations, or the fields that hold the list themselves.

    Of a field that offers a set, the field alone.
    """
    if seen.offers:
        made = made_fields(job._replace(value_sets=(value_set,)))
        alike = (item for item in made if item.full_name.casefold() == seen.name.casefold())
        yield from (file for item in alike for file in islice(field_files(item, job, theirs), 1))
        return
    if component(value_set).is_set:
        yield from value_set_files(value_set, job, mark(value_set), theirs)
        return
    for field in made_fields(job._replace(value_sets=(value_set,))):
        yield from _field_files(field, job, theirs)


def _field_files(field: OrgField, job: Job, theirs: Theirs) -> Iterator[tuple[str, bytes]]:
    """The field; where no file of the org shows its settings, only how to get one.

    A deployment resets what a field's file leaves out: whether it is required, what controls it.
    """
    if theirs.source is None:
        facts = {"type": "CustomField", "name": field.full_name}
        version = f"{options_of(job).api_version:.1f}"
        why = load_words("lexicon.targets.salesforce", "fix", job.language)["retrieve"]
        yield (
            f"{ASKED_FIRST}/{field.full_name}.xml",
            fill("retrieve", why=why, version=version, **facts),
        )
        return
    yield from field_files(field, job, theirs)
    for language in field_languages(field, job):
        name = translation_name(field.name.object, language)
        org = theirs.around.get(name.casefold())
        kept = [child for child in org.children if child.tag != "fields"] if org else []
        yield object_translation_path(name), object_translation(kept)


def _has_description(seen: SeenList) -> bool:
    """Whether the org describes the field in other words than those that people read beside it."""
    told = seen.options.get("fields", {})
    return isinstance(told, Mapping) and any("description" in said for said in told.values())


def _source(value_set: ValueSet, seen: SeenList) -> Element | None:
    """The org's own file, if it is of the component that we would write."""
    is_field = seen.source is not None and seen.source.first("type") is not None
    is_wanted = bool(seen.offers) or not component(value_set).is_set
    return seen.source if is_field is is_wanted else None


def _extras(value: SeenValue) -> dict[str, str]:
    """What the org says of a value that has no neutral name."""
    said = value.attributes.items()
    return {name: text for name, text in said if name not in ATTRIBUTES and isinstance(text, str)}


def _strange(value_set: ValueSet, seen: SeenList, language: str) -> Iterator[Described]:
    codes = {value.code("salesforce") for value in value_set.values}
    labels = {own_label(value, language).casefold() for value in value_set.values}
    for value in seen.values:
        found = _resolved(value, language)
        if value.code not in codes and found.label(language).casefold() not in labels:
            text = as_text(value.attributes.get("description"))
            yield found, shorten(text, DESCRIPTION_LIMIT)


def _resolved(value: SeenValue, language: str) -> ResolvedValue:
    """A value of the org as if it were a deprecated one of ours."""
    said = {key or language: label for key, label in value.labels.items() if label}
    told = value.attributes
    return ResolvedValue(
        id=value.code,
        number=0,
        means=None,
        names={key: Names(label=label) for key, label in said.items()},
        definition={},
        deprecated=Deprecation(since="1.0.0", reason={}),
        codes={"salesforce": value.code},
        is_default=False,
        probability=as_number(told.get("probability")),
        closed=as_truth(told.get("closed")),
        won=as_truth(told.get("won")),
        converted=as_truth(told.get("converted")),
        forecast=as_text(told.get("forecast")) or None,
        extras={"salesforce": _extras(value)},
    )
