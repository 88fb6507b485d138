"""A label that the org translates into its own language: how it calls a value, and what is read."""

from __future__ import annotations

import pytest
from lxml import etree

from lexicon.findings import Severity
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.merging import merged
from lexicon.targets.exports.recognise import read_export
from lexicon.targets.exports.seen import SeenValue
from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.target import Files, Job
from tests.targets.picklists import Written, job_of, picklist, value
from tests.targets.salesforce.schema import faults

CALLED = {"extras": {"salesforce": {"label": "Oferta", "color": "#FF0000"}}}
OFFER, SOLD = value("offer", "Offer", "Offre", **CALLED), value("sold", "Sold", "Vendu")


def job(**more: object) -> Job:
    return job_of(SalesforceOptions(apex=False), picklist("step", OFFER, SOLD, **more))


def read(files: Files) -> list[SeenValue]:
    """The values of the only list, with all their translations."""
    found = [read_export(Document(name, content)) or () for name, content in files.items()]
    (whole,) = merged(item for lists in found for item in lists).lists
    return list(whole.values)


@pytest.mark.parametrize("crm", [{}, {"salesforce": "Lead.Step__c"}])
def test_it_is_called_so_and_translated_into_every_language(crm: Written) -> None:
    files = TARGET.render(job(crm=crm))
    assert [item.labels for item in read(files)] == [
        {"": "Oferta", "en": "Offer", "fr": "Offre"},
        {"": "Sold", "en": None, "fr": "Vendu"},
    ]
    assert [fault for name in files if name.endswith(".xml") for fault in faults(files[name])] == []
    named = {
        item.text for item in etree.fromstring(files["manifest/package.xml"]).iter("{*}members")
    }
    assert any(name and name.endswith("-en_US") for name in named)
    own = [files[name] for name in files if name.endswith("__c.fieldTranslation-meta.xml")]
    assert [b"<label>" in content for content in own] in ([], [False, True])  # en, then fr


def test_an_org_that_calls_its_values_what_people_read_is_not_translated_into_its_language() -> (
    None
):
    plain = job_of(SalesforceOptions(apex=False), picklist("step", SOLD))
    assert [name for name in TARGET.render(plain) if "en_US" in name] == []


def test_a_fix_keeps_what_the_org_calls_a_value() -> None:
    assert TARGET.fix is not None
    made = job()
    (seen,) = merged(read_export(Document("Step.globalValueSet-meta.xml", _set(made))) or ()).lists
    files = TARGET.fix(made, made.value_sets[0], seen)
    assert [item.labels.get("en") for item in read(files)] == ["Offer", None]
    assert [item.labels[""] for item in read(files)] == ["Oferta", "Sold"]


def test_two_values_that_are_called_alike_are_refused() -> None:
    twin = value("twin", "Oferta", "Autre")
    made = job_of(SalesforceOptions(apex=False), picklist("step", OFFER, twin))
    (fault,) = TARGET.faults(made)
    assert (fault.rule, fault.severity) == ("salesforce_label_duplicate", Severity.ERROR)
    assert fault.facts["label"] == "Oferta"


def _set(made: Job) -> bytes:
    files = TARGET.render(made)
    return next(content for name, content in files.items() if "globalValueSets/" in name)
