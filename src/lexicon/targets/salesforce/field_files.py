"""The files of one custom field: the field with its help, and a translation a language."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.digest import digest
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import OrgField
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import further_languages, language_of
from lexicon.targets.target import Job

HELP_LIMIT = 510
DESCRIPTION_LIMIT = 1000


def field_files(field: OrgField, job: Job) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file."""
    own = Help(job, language_of(job))
    label = own.label(field.entry) or field.entry.id
    help_text = own.of_field(field.entry, field.value_set, HELP_LIMIT)
    description = own.of_field(field.entry, field.value_set, DESCRIPTION_LIMIT)
    texts = (("description", description), ("inlineHelpText", help_text), ("label", label))
    known_as = component(field.value_set).name
    mark = _mark(field)
    yield field.path, fill("custom_field", mark=mark, name=field.name, texts=texts, list=known_as)
    for language in further_languages(job):
        other = Help(job, language)
        is_told = bool(other.definition(field.entry).get(language, "").strip())
        translated = other.of_field(field.entry, field.value_set, HELP_LIMIT) if is_told else ""
        yield (
            field.translation_path(language),
            fill(
                "field_translation",
                mark=mark,
                name=field.name,
                help=translated,
                own_help=help_text,
                label=other.label(field.entry),
                own_label=label,
            ),
        )


def _mark(field: OrgField) -> str:
    """What the files say of their source, as `mark` does for a list."""
    entry = field.entry
    return f"{entry.ref} {entry.version} sha256:{digest(entry)[:16]}"
