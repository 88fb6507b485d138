"""Small dictionaries of any entries, for what a picklist alone does not show."""

from __future__ import annotations

from typing import Any

from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds_of_entry import kind_classes
from lexicon.model.manifest import Manifest
from lexicon.model.value_set import value_sets
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.target import Job
from tests.targets.picklists import Written

MANIFEST = {
    "format": 1,
    "name": {"en": "Test", "fr": "Essai"},
    "version": "1.0.0",
    "languages": ["en", "fr"],
    "url": "https://dictionary.example/",
    "teams": {
        "marketing": {"names": {"en": "Marketing", "fr": "Marketing"}},
        "sales": {"names": {"en": "Sales", "fr": "Commerce"}},
    },
}


def entry(kind: str, key: str, en: str = "", fr: str = "", **more: object) -> Written:
    """An entry of sales with these labels, else its id."""
    names = {"en": {"label": en or key}, "fr": {"label": fr or key}}
    header = {"kind": kind, "version": "1.0.0", "status": "proposed", "owner": "sales"}
    return {**header, "id": key, "names": names, **more}


def field(key: str, known: str | None, offers: str = "list", **more: Any) -> Written:
    """A picklist field, which the org knows by a name of its own."""
    crm = {} if known is None else {"salesforce": known}
    return entry("field", key, type="picklist", picklist=offers, crm=crm, **more)


def job_with(
    *entries: Written, options: SalesforceOptions | None = None, **manifest: object
) -> Job:
    """What the target is given to render these entries and no other."""
    made = [kind_classes()[item["kind"]].model_validate(item) for item in entries]
    known = Manifest.model_validate({**MANIFEST, **manifest})
    dictionary = Dictionary(known, {item.ref: item for item in made})
    return Job(dictionary, value_sets(dictionary), options or SalesforceOptions())
