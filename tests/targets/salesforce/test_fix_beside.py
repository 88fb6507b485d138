"""Settings of fields and what record types offer: what differs is said, and mended by the fix."""

from __future__ import annotations

import pytest

from lexicon.targets.target import Files
from tests.targets.picklists import Written
from tests.targets.salesforce.org_beside import (
    FIT,
    ORG,
    PARTNER,
    PROCESS,
    SOURCE,
    TOLD,
    TOWN,
    compared,
    differing,
    fixed,
)
from tests.targets.salesforce.schema import faults


def test_what_differs_beside_the_values_is_said() -> None:
    assert differing(compared(ORG, TOLD)) >= {
        ("setting_differs", "", "required"),
        ("setting_differs", "", "restricted"),
        ("setting_differs", "", "sorted"),
        ("setting_differs", "", "dependent_values: lille"),
        ("setting_differs", "", "dependent_values: brest"),
        ("choice_lacks", "odd", "Lead.Partner: Fit__c"),
        ("choice_more", "good", "Lead.Partner: Fit__c"),
        ("choice_deprecated", "old", "Lead.Partner: Fit__c"),
        ("choice_lacks", "brest", "Lead.Partner: Town__c"),
        ("missing_in_crm", "won", ""),
    }
    lists = {item.list for item in compared(ORG, TOLD).drifts if item.attribute == "required"}
    assert lists == {"Lead.Fit__c", "Lead.Town__c"}


def test_what_the_fix_writes_leaves_nothing_to_mend() -> None:
    made = fixed(ORG, TOLD)
    files = {path: content for path, content in made.items() if path in ORG}
    assert set(files) == set(ORG)
    assert [fault for path in files for fault in faults(files[path])] == []
    assert differing(compared({**ORG, **made_of_org(made)}, TOLD)) == set()


def made_of_org(made: Files) -> dict[str, bytes]:
    """What a deployment of the fix changes in the org."""
    return {path: content for path, content in made.items() if path.startswith(SOURCE)}


def test_a_fix_keeps_all_else_that_the_org_says() -> None:
    made = fixed(ORG, TOLD)
    assert b"<maskType>all</maskType>" in made[FIT]
    assert b"<fullName>Web</fullName>" in made[PARTNER]
    assert made[PARTNER].count(b"<picklist>Fit__c</picklist>") == 1
    assert b"<label>P</label>" in made[PARTNER]
    assert b"<fullName>won</fullName>" in made[PROCESS]


@pytest.mark.parametrize("told", [{}, {"record_types": TOLD["record_types"]}])
def test_a_manifest_that_speaks_of_no_settings_leaves_them_as_they_are(told: Written) -> None:
    assert {item for item in differing(compared(ORG, told)) if "setting" in item[0]} == set()
    made = fixed(ORG, told)
    assert b"<required>true</required>" in made[FIT]
    assert b"<restricted>false</restricted>" in made[FIT]
    assert TOWN not in made
