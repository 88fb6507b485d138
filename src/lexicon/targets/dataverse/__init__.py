"""Dynamics 365 and Dataverse: choices in all languages at once, with the numbers they store."""

from __future__ import annotations

from lexicon.targets.dataverse.destination import code, list_name
from lexicon.targets.dataverse.fix import fix
from lexicon.targets.dataverse.limits import faults
from lexicon.targets.dataverse.options import DataverseOptions
from lexicon.targets.dataverse.payloads import described
from lexicon.targets.dataverse.render import render
from lexicon.targets.target import Target

TARGET = Target(
    render=render,
    options=DataverseOptions,
    faults=faults,
    list_name=list_name,
    code=code,
    fix=fix,
    recodes=False,
    described=described,
)
