"""Salesforce: lists, fields with their help, translations and Apex classes as an SFDX project."""

from __future__ import annotations

from lexicon.targets.salesforce.choosing_fix import fix_choices
from lexicon.targets.salesforce.components import component
from lexicon.targets.salesforce.fix import fix, mends
from lexicon.targets.salesforce.limits import faults
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.salesforce.render import render
from lexicon.targets.salesforce.said import said
from lexicon.targets.target import Target

TARGET = Target(
    render=render,
    options=SalesforceOptions,
    faults=faults,
    list_name=lambda value_set, _job: component(value_set).name,
    fix=fix,
    mends=mends,
    own_labels=True,
    said=said,
    fix_choices=fix_choices,
)
