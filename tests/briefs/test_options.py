"""What a review tells each CRM of its lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.briefs.options import OptionChange
from tests.briefs.reviewing import CRMS, reviewed
from tests.project.world import put


def _told(change: OptionChange) -> tuple[str, str, str, tuple[str, ...]]:
    value = change.after or change.before
    assert value is not None
    return change.crm, change.list_name, value.id, change.cases


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("label: Good fit", "label: Fine fit", dict.fromkeys(CRMS, "relabelled")),
        ("salesforce: G,", "salesforce: A,", {"salesforce": "recoded"}),
        (
            "hubspot: good_fit}",
            "hubspot: good_fit}, deprecated: {since: 1.0.0, reason: {en: Old.}}",
            dict.fromkeys(CRMS, "deactivated"),
        ),
    ],
)  # fmt: skip
def test_each_crm_is_told_what_changes_in_its_list(
    folders: tuple[Path, Path], before: str, after: str, expected: dict[str, str]
) -> None:
    put(folders[1], "picklists/grade.yaml", before, after)
    assert [_told(item) for item in reviewed(folders).options] == [
        (crm, CRMS[crm], "good", (case,)) for crm, case in expected.items()
    ]


@pytest.mark.parametrize(("here", "case"), [(0, "added"), (1, "removed")])
def test_options_that_come_or_go_do_so_in_every_crm(
    folders: tuple[Path, Path], here: int, case: str
) -> None:
    line = "  - {number: 2, id: poor, names: {en: {label: Poor fit}}, codes: {salesforce: P}}\n"
    put(folders[here], "picklists/grade.yaml", line, "")
    assert [_told(item) for item in reviewed(folders).options] == [
        ("hubspot", "grade", "poor", (case,)),
        ("salesforce", "Grade__c", "poor", (case,)),
    ]
