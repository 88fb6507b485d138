"""The files of one list that several fields may share: its set and a translation a language."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.model.value_set import ValueSet
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.described import (
    NOTHING_SEEN,
    Theirs,
    described,
    translations,
)
from lexicon.targets.salesforce.elements import DESCRIPTION_LIMIT, elements
from lexicon.targets.salesforce.filling import fill
from lexicon.targets.salesforce.groupings import grouping
from lexicon.targets.salesforce.help import Help
from lexicon.targets.salesforce.options import (
    is_among,
    language_of,
    options_of,
    speaks_of_settings,
)
from lexicon.targets.salesforce.own_labels import translated_languages
from lexicon.targets.target import Job


def value_set_files(
    value_set: ValueSet, job: Job, mark: str, theirs: Theirs = NOTHING_SEEN
) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file; behind our values stand those that only the org has.

    `mark` says what the files are made from.
    """
    language, made = language_of(job), component(value_set)
    is_standard = made.type == "StandardValueSet"
    template = "standard_value_set" if is_standard else "global_value_set"
    standard = made.name if is_standard else ""
    values = described(value_set, job, theirs)
    ours = [value for value, _ in values]
    yield (
        made.path,
        fill(
            template,
            mark=mark,
            values=[elements(value, standard, language, text) for value, text in values],
            label=value_set.label(language),
            grouping=theirs.text("groupingStringEnum") or grouping(made.name, ours),
            description=_description(value_set, job, theirs),
            is_sorted=_is_sorted(made.name, job, theirs),
        ),
    )
    for other in translated_languages(job, ours):
        facts = {"type": made.translation_type, "values": translations(values, language, other)}
        yield made.translation_path(other), fill("translation", mark=mark, **facts)


def _is_sorted(name: str, job: Job, theirs: Theirs) -> bool:
    """As the org has it, where the manifest speaks of no settings or the org was not seen."""
    if theirs.source is not None and not speaks_of_settings(options_of(job)):
        return theirs.text("sorted") in ("true", "1")
    return is_among(options_of(job).sorted, name)


def _description(value_set: ValueSet, job: Job, theirs: Theirs) -> str:
    """Ours; the org keeps its own where nobody wrote what the list means."""
    language = language_of(job)
    ours = Help(job, language).of_list(value_set, DESCRIPTION_LIMIT)
    is_told = value_set.definition.get(language, "").strip()
    return ours if is_told else theirs.text("description") or ours
