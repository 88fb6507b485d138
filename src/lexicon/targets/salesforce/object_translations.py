"""The files that stand for the translation of an object: what its record types are called."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.targets.exports.markup import Element
from lexicon.targets.salesforce.choosing_files import Choosing, told_choosing
from lexicon.targets.salesforce.choosing_options import RecordTypeOptions
from lexicon.targets.salesforce.components import SOURCE, org_language
from lexicon.targets.salesforce.custom_fields import field_languages, made_fields
from lexicon.targets.salesforce.field_names import object_name
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.settings import written
from lexicon.targets.target import Job

TYPE = "CustomObjectTranslation"


def translated_objects(job: Job) -> dict[str, list[Element]]:
    """The name of each, `Lead-fr`, and the translations of record types that stand in it."""
    found: dict[str, list[Element]] = {}
    for field in made_fields(job):
        for language in field_languages(field, job):
            found.setdefault(translation_name(field.name.object, language), [])
    for item in told_choosing(job):
        for language, element in _words(item):
            found.setdefault(translation_name(item.object, language), []).append(element)
    return dict(sorted(found.items()))


def object_translation_files(job: Job) -> Iterator[tuple[str, bytes]]:
    """Path and content of each."""
    for name, inside in translated_objects(job).items():
        yield object_translation_path(name), object_translation(inside)


def translation_name(of: str, language: str) -> str:
    """What an org calls the translation of an object into a language."""
    return f"{of}-{org_language(language)}"


def object_translation_path(name: str) -> str:
    """The file of a translation by its name."""
    return f"{SOURCE}/objectTranslations/{name}/{name}.objectTranslation-meta.xml"


def object_translation(inside: list[Element]) -> bytes:
    """The file with what stands in it; fields have files of their own.

    Salesforce's tools take every comment out of such a file: it has none that says who made it.
    """
    return fill("object_translation", inside=inside)


def _words(item: Choosing) -> Iterator[tuple[str, Element]]:
    """Language and translation of a record type."""
    told = item.told
    if not isinstance(told, RecordTypeOptions) or object_name(item.name) is None:
        return
    for language in sorted({*told.labels, *told.descriptions}):
        said = {"description": told.descriptions, "label": told.labels}
        texts = [written(tag, of[language]) for tag, of in said.items() if language in of]
        name = written("name", item.name.partition(".")[2])
        yield language, Element("recordTypes", children=[*texts, name])
