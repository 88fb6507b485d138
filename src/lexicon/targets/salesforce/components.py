"""Which component of an org each picklist becomes, and under which name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from lexicon.model.value_set import ValueSet
from lexicon.targets.salesforce.field_names import field_name
from lexicon.targets.salesforce.standard_fields import LISTS_OF_FIELDS
from lexicon.targets.salesforce.standard_value_sets import STANDARD_VALUE_SETS

SOURCE = "force-app/main/default"
"""Where an SFDX project keeps its components."""
Kind = Literal["GlobalValueSet", "StandardValueSet", "CustomField"]
_API_NAME = re.compile(r"(?:[A-Za-z][A-Za-z0-9]{0,14}__(?!c$))?[A-Za-z](?:_?[A-Za-z0-9])*")
"""A package's name may stand before that of a set."""
_NAME_LIMIT = 80
_STANDARD = "StandardValueSet."
_CODES = {
    "en": "en_US",
    "he": "iw",
    "id": "in",
    "nb": "no",
    "nl": "nl_NL",
    "pt": "pt_BR",
    "zh": "zh_CN",
}
"""Languages that Salesforce calls by another code than their tag."""
_TAGS = {code: tag for tag, code in _CODES.items()}
_OF_COUNTRY = {"cs-CZ", "da-DK", "de-DE", "es-ES", "fi-FI", "fr-FR", "it-IT", "ja-JP", "ko-KR",
               "nb-NO", "pl-PL", "ru-RU", "sv-SE", "th-TH"}  # fmt: skip
"""Of which Salesforce has the language alone, without its country: there is no `fr_FR`."""


@dataclass(frozen=True, slots=True)
class Component:
    """Where an org keeps a list: in a value set, or in the only field that offers it."""

    type: Kind
    name: str

    @property
    def is_set(self) -> bool:
        return self.type != "CustomField"

    @property
    def path(self) -> str:
        return _path(self.type, self.name)

    @property
    def translation_type(self) -> str:
        return f"{self.type}Translation"

    def translation_name(self, language: str) -> str:
        return f"{self.name}-{org_language(language)}"

    def translation_path(self, language: str) -> str:
        return _path(self.translation_type, self.translation_name(language))


def component(value_set: ValueSet) -> Component:
    """A standard set or a field's own list where the picklist names one, else a global set.

    A name that no org can have gives way to the one made from the id: it could be a path.
    """
    known = value_set.crm.get("salesforce", "")
    standard = LISTS_OF_FIELDS.get(known, known)
    if standard in STANDARD_VALUE_SETS:
        return Component("StandardValueSet", standard)
    if known.startswith(_STANDARD) and is_api_name(known.removeprefix(_STANDARD)):
        return Component("StandardValueSet", known.removeprefix(_STANDARD))
    if field_name(known):
        return Component("CustomField", known)
    if is_api_name(known):
        return Component("GlobalValueSet", known)
    return Component("GlobalValueSet", "_".join(part.title() for part in value_set.id.split("_")))


def standard_set(name: str) -> str:
    """How a picklist names a standard set: newer ones, of which we know nothing, say what it is."""
    return name if name in STANDARD_VALUE_SETS else f"{_STANDARD}{name}"


def set_name(name: str) -> str:
    """The name of a set alone, without what it is."""
    return name.removeprefix(_STANDARD)


def is_api_name(name: str) -> bool:
    """Whether an org takes this as the name of a value set."""
    return len(name) <= _NAME_LIMIT and _API_NAME.fullmatch(name) is not None


def org_language(tag: str) -> str:
    """A language tag as Salesforce writes it: `fr-CA` → `fr_CA`, `nl` → `nl_NL`, `fr-FR` → `fr`."""
    spoken = tag.partition("-")[0] if tag in _OF_COUNTRY else tag
    return _CODES.get(spoken, spoken.replace("-", "_"))


def language_tag(code: str) -> str:
    """The reverse: `fr_CA` → `fr-CA`, `nl_NL` → `nl`, `iw` → `he`."""
    return _TAGS.get(code, code.replace("_", "-"))


def _path(kind: str, name: str) -> str:
    suffix = kind[0].lower() + kind[1:]
    return f"{SOURCE}/{suffix}s/{name}.{suffix}-meta.xml"
