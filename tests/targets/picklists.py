"""Small picklists made in a line, for tests of one thing at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.picklist import Picklist
from lexicon.model.manifest import Manifest
from lexicon.model.value_set import value_sets
from lexicon.targets.target import Job, Options

LANGUAGES = ("en", "fr")

Written = dict[str, Any]
"""A part of an entry's file, as an author writes it."""


def value(key: str, en: str | None = None, fr: str | None = None, **more: object) -> Written:
    """A value; its labels are made from its id unless given, and absent where empty."""
    labels = {"en": f"{key} in English" if en is None else en, "fr": f"{key} en français"}
    labels |= {} if fr is None else {"fr": fr}
    names = {language: {"label": label} for language, label in labels.items() if label}
    return {"id": key, "names": names, **more}


def picklist(key: str, *values: Written, **more: object) -> Written:
    """A picklist of these values, numbered in their order."""
    numbered = [{"number": number, **item} for number, item in enumerate(values)]
    header = {"kind": "picklist", "version": "1.0.0", "status": "proposed", "owner": "sales"}
    names = {language: {"label": key} for language in LANGUAGES}
    return {**header, "id": key, "names": names, "values": numbered, **more}


def listed(crm: str, *values: Written, known: str | None = None, **more: object) -> Written:
    """A picklist of these values, which a CRM may know by a name of its own."""
    return picklist("list", *values, crm={} if known is None else {crm: known}, **more)


def coded(crm: str, key: str, code: str, label: str | None = None) -> Written:
    """A value that a CRM knows by a code of its own."""
    return value(key, label, codes={crm: code})


def job_of(options: Options, *picklists: Written, languages: Iterable[str] = ()) -> Job:
    """What a target is given to render these picklists and no other."""
    entries = [Picklist.model_validate(item) for item in picklists]
    manifest = _manifest().model_copy(update={"languages": tuple(languages) or LANGUAGES})
    dictionary = Dictionary(manifest, {entry.ref: entry for entry in entries})
    return Job(dictionary, value_sets(dictionary), options)


def abroad() -> Written:
    """What gives a value a label in Brazil's Portuguese and in Taiwan's Chinese."""
    return {"names": {"en": {"label": "a"}, "pt-BR": {"label": "b"}, "zh-Hant": {"label": "c"}}}


ABROAD = ("en", "pt-BR", "zh-Hant")
TAGS = {
    "pt-BR": "b", "pt_BR": "b", "PT-br": "b", "zh_Hant_TW": "c", "pt": "a", "zh": "a", "": "a",
}  # fmt: skip
"""The label that a program gets which asks in these languages for that value."""


def deprecated() -> Written:
    """What makes a value deprecated."""
    return {"deprecated": {"since": "1.0.0", "reason": {"en": "Not used.", "fr": "Inusité."}}}


def _manifest() -> Manifest:
    written = {
        "format": 1,
        "name": {"en": "Test", "fr": "Essai"},
        "version": "1.0.0",
        "languages": list(LANGUAGES),
        "teams": {"sales": {"names": {"en": "Sales", "fr": "Commerce"}}},
    }
    return Manifest.model_validate(written)
