"""For each rule about fields something faulty and the nearest thing that is fine."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.findings import Severity
from tests.targets.picklists import Written
from tests.targets.salesforce.entries import field


@dataclass(frozen=True)
class FieldCase:
    """A rule, fields that break it, and the nearest ones that do not."""

    rule: str
    faulty: tuple[Written, ...]
    fine: tuple[Written, ...]
    severity: Severity = Severity.ERROR


CASES = [
    FieldCase(
        "salesforce_field_invalid",
        (field("fit", "Lead.Fit c"),),
        (field("fit", "Lead.Fit__c"),),
    ),
    FieldCase(
        "salesforce_field_taken",
        (field("fit", "Lead.Fit__c"), field("match", "Lead.fit__c")),
        (field("fit", "Lead.Fit__c"), field("match", "Contact.Fit__c")),
    ),
    FieldCase(
        "salesforce_field_label_too_long",
        (field("fit", "Lead.Fit__c", en="a" * 41),),
        (field("fit", "Lead.Fit__c", en="a" * 40),),
    ),
    FieldCase(
        "salesforce_field_other_list",
        (field("status", "Lead.Status", "list"),),
        (field("status", "Lead.Status", "status"),),
        Severity.WARNING,
    ),
]
