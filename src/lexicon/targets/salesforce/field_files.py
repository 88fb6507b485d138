"""The files of one custom field: the field with its help, and a translation a language."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.digest import digest
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.custom_fields import OrgField, field_languages
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
from lexicon.targets.salesforce.options import (
    field_options,
    is_among,
    language_of,
    options_of,
    speaks_of_settings,
)
from lexicon.targets.salesforce.settings import (
    Settings,
    as_told,
    seen_settings,
    told_settings,
    written,
)
from lexicon.targets.target import Job, mark

HELP_LIMIT = 510
DESCRIPTION_LIMIT = 1000


def field_files(
    field: OrgField, job: Job, theirs: Theirs = NOTHING_SEEN
) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file; values stand in them where no set holds them."""
    values = described(field.value_set, job, theirs) if field.has_own_list else []
    yield field.path, _field(field, job, values, theirs)
    for other in field_languages(field, job, (value for value, _ in theirs.values)):
        yield field.translation_path(other), _translation(field, job, values, other)


def _field(field: OrgField, job: Job, values: list[Described], theirs: Theirs) -> bytes:
    language, settings = language_of(job), _settings(field, job, theirs)
    texts = [written(tag, text) for tag, text in _texts(field, job, theirs).items() if text]
    known = (*field.value_set.values, *(value for value, _ in values))
    codes = {value.code("salesforce") for value in known}
    return fill(
        "custom_field",
        mark=_mark(field),
        name=field.name.name,
        field=sorted([*texts, *settings.field], key=lambda item: item.tag),
        holder=[item for item in settings.list if item.text_of("valueName") in {None, *codes}],
        is_sorted=settings.is_sorted,
        list="" if field.has_own_list else component(field.value_set).name,
        values=[elements(value, "", language, text) for value, text in values],
    )


def _settings(field: OrgField, job: Job, theirs: Theirs) -> Settings:
    """The org's own, where the manifest speaks of none; else those that it gives to the field."""
    name, options = field.full_name, options_of(job)
    told = told_settings(
        field_options(job, name),
        [value.code("salesforce") for value in field.value_set.values],
        several=is_among(options.multiselect, name),
        is_sorted=is_among(options.sorted, name),
    )
    source = theirs.source
    if source is None:
        return told
    seen = seen_settings(source)
    return as_told(seen, told) if speaks_of_settings(options) else seen


def _translation(field: OrgField, job: Job, values: list[Described], other: str) -> bytes:
    """In the org's own language stands what people read otherwise than the org calls it."""
    texts, language = _texts(field, job), language_of(job)
    told = field_options(job, field.full_name)
    is_own = other == language
    return fill(
        "field_translation",
        has_help=not is_own or told.help,
        has_label=not is_own or told.label,
        mark=_mark(field),
        name=field.name.name,
        own_help=texts["inlineHelpText"],
        own_label=texts["label"],
        values=translations(values, language, other),
        **_translated(field, Help(job, other)),
    )


def _texts(field: OrgField, job: Job, theirs: Theirs = NOTHING_SEEN) -> dict[str, str]:
    """The elements that people read; the org keeps its help where nobody wrote ours."""
    told = Help(job, language_of(job))
    texts = {
        "description": told.of_field(field.entry, field.value_set, DESCRIPTION_LIMIT),
        "inlineHelpText": told.of_field(field.entry, field.value_set, HELP_LIMIT),
    }
    options = field_options(job, field.full_name)
    own = {"description": options.description, "inlineHelpText": options.help}
    texts |= {tag: text for tag, text in own.items() if text}
    if theirs.has_description:
        texts["description"] = theirs.text("description")
    if not told.definition(field.entry).get(told.language, "").strip():
        texts = {tag: theirs.text(tag) or text for tag, text in texts.items()}
    return {**texts, "label": options.label or told.label(field.entry) or field.entry.id}


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
