"""HubSpot: property and pipeline payloads, one folder a portal language, and how to send them."""

from __future__ import annotations

from lexicon.targets.hubspot.fix import fix, list_name
from lexicon.targets.hubspot.limits import faults
from lexicon.targets.hubspot.options import HubspotOptions
from lexicon.targets.hubspot.payloads import described
from lexicon.targets.hubspot.render import render
from lexicon.targets.target import Target

TARGET = Target(
    render=render,
    options=HubspotOptions,
    faults=faults,
    list_name=list_name,
    fix=fix,
    recodes=False,
    described=described,
)
