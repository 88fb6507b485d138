"""Salesforce's own schema accepts what the target writes, and is not to be fooled."""

from __future__ import annotations

import pytest

from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.options import SalesforceOptions
from tests.targets.salesforce.schema import faults
from tests.targets.sample import sample_job

STAGES = "force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml"
FILES = TARGET.render(sample_job(SalesforceOptions()))


@pytest.mark.parametrize("name", sorted(name for name in FILES if name.endswith(".xml")))
def test_the_schema_accepts(name: str) -> None:
    assert faults(FILES[name]) == []


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (">BestCase<", ">Best Case<"),
        (">10</probability>", ">10 %</probability>"),
        ("<default>false</default>", ""),
        ("<sorted>false</sorted>", "<sorted>no</sorted>"),
        ("<closed>false</closed>", "<closed>false</closed><label>Late</label>"),
    ],
)
def test_the_schema_refuses(written: str, instead: str) -> None:
    mistaken = FILES[STAGES].decode().replace(written, instead)
    assert faults(mistaken.encode()) != []
