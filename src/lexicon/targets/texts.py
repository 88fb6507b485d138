"""The texts of a list as targets write them: in the manifest's languages, in its order."""

from __future__ import annotations

from collections.abc import Mapping

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.target import Job


def spoken(texts: Mapping[str, str], job: Job) -> dict[str, str]:
    """Language → text, for the languages in which there is one."""
    return {language: texts[language] for language in job.languages if texts.get(language)}


def in_default(texts: Mapping[str, str], job: Job) -> str:
    """The text in the default language, else in the next one that has it, else ""."""
    return next(iter(spoken(texts, job).values()), "")


def labels(labelled: ValueSet | ResolvedValue, job: Job) -> dict[str, str]:
    """Language → label, for all languages."""
    return {language: labelled.label(language) for language in job.languages}
