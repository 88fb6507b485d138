"""What lists and values are called in Apex: by their ids, so that rewording breaks no program."""

from __future__ import annotations

from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.naming import constant, pascal
from lexicon.targets.salesforce.apex_words import RESERVED
from lexicon.targets.salesforce.options import SalesforceOptions


def class_name(value_set: ValueSet, options: SalesforceOptions) -> str:
    """`lead_status` → `LeadStatusValues`: `LeadStatus` alone is an object of Salesforce's own."""
    return pascal(value_set.id) + options.apex_suffix


def test_class(options: SalesforceOptions) -> str:
    """The name of the class that holds the tests."""
    return f"Lexicon{options.apex_suffix}Test"


def symbol(value: ResolvedValue) -> str:
    """`closed_won` → `CLOSED_WON`; a word that Apex keeps for itself gets another behind it."""
    return constant(value.id) + ("_VALUE" if value.id in RESERVED else "")
