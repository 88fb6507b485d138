"""Labels that an org translates into its own language: what people read is not what it is called.

Translations go by the label that the value has there, which nobody may read.
"""

from __future__ import annotations

from collections.abc import Iterable

from lexicon.model.value_set import ResolvedValue
from lexicon.targets.salesforce.options import further_languages, language_of
from lexicon.targets.target import Job

LABEL = "label"
"""What the org calls the value, in the dictionary's `extras: {salesforce: {label: …}}`."""


def own_label(value: ResolvedValue, language: str) -> str:
    """What the org calls a value; `language` is the org's own."""
    return value.extras.get("salesforce", {}).get(LABEL) or value.label(language)


def translated_languages(job: Job, values: Iterable[ResolvedValue]) -> tuple[str, ...]:
    """The languages into which values are translated: the org's own where one is called so."""
    language = language_of(job)
    is_own = any(own_label(value, language) != value.label(language) for value in values)
    return (*((language,) if is_own else ()), *further_languages(job))
