"""The files of one custom field: the field with its help, and a translation a language."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.digest import digest
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import OrgField
from lexicon.targets.salesforce.described import (
    NOTHING_SEEN,
    Described,
    Theirs,
    described,
    translations,
)
from lexicon.targets.salesforce.elements import elements
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import further_languages, language_of, options_of
from lexicon.targets.target import Job, mark

HELP_LIMIT = 510
DESCRIPTION_LIMIT = 1000


def field_files(
    field: OrgField, job: Job, theirs: Theirs = NOTHING_SEEN
) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file; values stand in them where no set holds them."""
    values = described(field.value_set, job, theirs) if field.has_own_list else []
    yield field.path, _field(field, job, values)
    for other in further_languages(job):
        yield field.translation_path(other), _translation(field, job, values, other)


def _field(field: OrgField, job: Job, values: list[Described]) -> bytes:
    language = language_of(job)
    return fill(
        "custom_field",
        mark=_mark(field),
        name=field.name.name,
        texts=list(_texts(field, job).items()),
        several=field.full_name in options_of(job).multiselect,
        list="" if field.has_own_list else component(field.value_set).name,
        values=[elements(value, "", language, text) for value, text in values],
    )


def _translation(field: OrgField, job: Job, values: list[Described], other: str) -> bytes:
    texts = _texts(field, job)
    return fill(
        "field_translation",
        mark=_mark(field),
        name=field.name.name,
        own_help=texts["inlineHelpText"],
        own_label=texts["label"],
        values=translations(values, language_of(job), other),
        **_translated(field, Help(job, other)),
    )


def _texts(field: OrgField, job: Job) -> dict[str, str]:
    """The elements that people read, in the order of the schema."""
    told = Help(job, language_of(job))
    return {
        "description": told.of_field(field.entry, field.value_set, DESCRIPTION_LIMIT),
        "inlineHelpText": told.of_field(field.entry, field.value_set, HELP_LIMIT),
        "label": told.label(field.entry) or field.entry.id,
    }


def _translated(field: OrgField, told: Help) -> dict[str, str]:
    """Help and label in another language, "" where nobody wrote them in it."""
    is_told = told.definition(field.entry).get(told.language, "").strip()
    text = told.of_field(field.entry, field.value_set, HELP_LIMIT) if is_told else ""
    return {"help": text, "label": told.label(field.entry)}


def _mark(field: OrgField) -> str:
    """What the files say of their source: the field's entry, or the list that it holds."""
    if field.has_own_list:
        return mark(field.value_set)
    entry = field.entry
    return f"{entry.ref} {entry.version} sha256:{digest(entry)[:16]}"
