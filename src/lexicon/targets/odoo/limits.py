"""What Odoo would refuse, or could not tell apart."""

from __future__ import annotations

from collections.abc import Iterator
from operator import methodcaller

from lexicon.findings import Severity
from lexicon.model.value_set import ValueSet
from lexicon.targets.odoo.options import (
    requirements_language,
    source_language,
    translated_languages,
)
from lexicon.targets.odoo.stages import (
    MODEL,
    code,
    is_external_id,
    is_made_by_hand,
    name,
    stage_lists,
)
from lexicon.targets.target import Job, TargetFault
from lexicon.targets.values import list_fault, repeated, value_fault

_NAMED = 5


def faults(job: Job) -> Iterator[TargetFault]:
    """All there is to say against the lists of stages."""
    language = requirements_language(job)
    if language not in job.languages:
        keys = ("targets", "odoo", "language")
        facts = {"language": language, "languages": job.languages}
        yield TargetFault("odoo_language_unknown", "", keys, facts)
    yield from _lists(job)
    for value_set in stage_lists(job)[:1]:
        yield from _made_by_hand(value_set)
        yield from _external_ids(job, value_set)
        yield from _names(job, value_set)


def _lists(job: Job) -> Iterator[TargetFault]:
    for value_set in job.value_sets:
        named = value_set.crm.get("odoo", MODEL)
        if named != MODEL:
            yield list_fault(value_set, "odoo", "odoo_model_unknown", {"name": named})
    found = stage_lists(job)
    for value_set in found[1:]:
        yield list_fault(value_set, "odoo", "odoo_stages_taken", {"first": found[0].id})


def _made_by_hand(value_set: ValueSet) -> Iterator[TargetFault]:
    values = value_set.values
    found = [value.id for value in values if is_made_by_hand(value.codes.get("odoo", ""))]
    if found:
        facts = {"values": ", ".join(found[:_NAMED]), "n": len(found)}
        yield list_fault(value_set, "odoo", "odoo_stages_by_hand", facts, Severity.WARNING)


def _external_ids(job: Job, value_set: ValueSet) -> Iterator[TargetFault]:
    for value in value_set.values:
        if not is_external_id(code(value, value_set, job)):
            facts = {"code": value.code("odoo")}
            yield value_fault(job, value_set, value, "odoo_code_invalid", facts)
    for first, again in repeated(value_set.values, lambda item: code(item, value_set, job)):
        facts = {"code": code(again, value_set, job), "first": first.id}
        yield value_fault(job, value_set, again, "odoo_code_taken", facts)


def _names(job: Job, value_set: ValueSet) -> Iterator[TargetFault]:
    """A text is translated once, wherever it stands: one text cannot have two translations."""
    source = source_language(job)
    for first, again in repeated(value_set.values, methodcaller("label", source)):
        facts = {"label": again.label(source), "language": source, "first": first.id}
        other = next(
            (
                language
                for language in translated_languages(job)
                if name(first, source) == name(again, source)
                and name(first, language) != name(again, language)
            ),
            None,
        )
        if other:
            told = {**facts, "other_language": other}
            yield value_fault(job, value_set, again, "odoo_translation_ambiguous", told)
        else:
            rule = "odoo_label_duplicate"
            yield value_fault(job, value_set, again, rule, facts, Severity.WARNING)
