"""Record types and processes that offer something else than they should, and what mends them."""

from __future__ import annotations

import pytest

from lexicon.cli.drift_exports import exports_told
from lexicon.drift import unseen
from lexicon.drift.compare import compare
from lexicon.drift.fixing import fixes
from lexicon.printers.drift_report import DriftReport
from lexicon.targets.exports.joining import joined
from lexicon.targets.exports.seen import SeenList
from tests.targets.picklists import Written, coded, picklist
from tests.targets.salesforce.entries import field, job_with
from tests.targets.salesforce.exports.reading import read, xml
from tests.targets.salesforce.org_beside import (
    ENTRIES,
    FIT,
    ORG,
    PARTNER,
    PROCESS,
    TOLD,
    compared,
    differing,
    fixed,
    offering,
    org_lists,
    signed,
)


def test_a_record_type_of_which_nothing_is_said_may_leave_out_what_another_offers() -> None:
    path = PARTNER.replace("Partner", "Direct")
    offered = f"{offering('Fit__c', 'R&amp;D', 'Theirs')}{offering('Town__c', 'lille')}"
    org = {**ORG, path: ORG[PARTNER].replace(b"Partner", b"Direct")}
    org[path] = org[path].partition(b"<picklistValues>")[0] + f"{offered}</RecordType>".encode()
    found = differing(compared(org, {}))
    assert {item for item in found if item[0].startswith("choice")} == {
        ("choice_deprecated", "old", "Lead.Partner: Fit__c"),
        ("choice_lacks", "brest", "Lead.Partner: Town__c"),
        ("choice_lacks", "brest", "Lead.Direct: Town__c"),
    }
    made = fixed(org, {})
    (direct,) = read(path, made[path])
    assert {choice.key: choice.codes for choice in direct.choices} == {
        "Fit__c": ("R&D", "Theirs"),
        "Town__c": ("brest", "lille"),
    }


def test_of_what_nobody_can_take_for_a_new_record_nothing_is_said() -> None:
    off = {
        PARTNER: ORG[PARTNER].replace(b"<active>true", b"<active>false"),
        PROCESS: ORG[PROCESS].replace(b"<isActive>true", b"<isActive>false"),
    }
    found = differing(compared({**ORG, **off}, TOLD))
    assert {item for item in found if item[0].startswith("choice")} == set()
    assert {*fixed({**ORG, **off}, TOLD)} & {*off} == set()


def test_a_record_type_offers_what_nobody_could_choose_otherwise() -> None:
    found = differing(compared(ORG, {}))
    assert ("choice_lacks", "odd", "Lead.Partner: Fit__c") in found
    assert ("choice_more", "good", "Lead.Partner: Fit__c") not in found
    made = fixed(ORG, {})
    (partner,) = read(PARTNER, made[PARTNER])
    assert {choice.key: choice.codes for choice in partner.choices} == {
        "Fit__c": ("Good", "R&D"),
        "LeadSource": ("Web",),
        "Town__c": ("brest", "lille"),
    }


def test_of_a_package_nothing_is_mended_and_no_hint_says_so() -> None:
    packed = {
        path.replace("Fit__c", "pack__Fit__c"): content.replace(b"Fit__c", b"pack__Fit__c")
        for path, content in ORG.items()
    }
    field = {**ENTRIES[0], "crm": {"salesforce": "Lead.pack__Fit__c"}}
    made = job_with(field, *ENTRIES[1:], targets={"salesforce": {}}).dictionary
    found = compare(signed(made), org_lists(packed))
    told = {(item.list, item.is_mended) for item in found.drifts if not item.attribute}
    assert told >= {("Lead.pack__Fit__c", False), ("LeadStatus", True)}
    assert ("Lead.pack__Fit__c", True) not in told
    assert [path for path in fixes(found)["salesforce"] if "pack__" in path] == []


def answered(*codes: str) -> list[SeenList]:
    """What the API answers of the record type, its name known."""
    values = [{"attributes": None, "label": code, "value": code} for code in codes]
    address = "/ui-api/object-info/Lead/picklist-values/0125g000000abcdAAA/Fit__c"
    told: Written = {"controllerValues": {}, "defaultValue": None, "values": values, "url": address}
    called = {"Lead.0125g000000abcdAAA": "Lead.Partner"}
    names = SeenList("salesforce", "Lead", (), "lead.json", keyed_by="label", called=called)
    return [*joined([*read("fit.json", told), names])]


@pytest.mark.parametrize(
    ("told", "drifts"),
    [
        (TOLD, {("choice_lacks", "odd"), ("choice_more", "good")}),
        ({}, set()),
    ],
)
def test_an_answer_for_one_record_type_is_compared_with_what_is_said_of_it(
    told: Written, drifts: set[tuple[str, str]]
) -> None:
    made = job_with(*ENTRIES, targets={"salesforce": told}).dictionary
    for lists in (answered("Good"), [*org_lists({FIT: ORG[FIT]}), *answered("Good")]):
        found = [item for item in compare(signed(made), lists).drifts if item.attribute]
        beside = [item for item in found if item.kind.startswith("choice")]
        assert {(item.kind, item.value) for item in beside} == drifts
        assert [item.is_mended for item in beside] == [False] * len(drifts)


def test_an_answer_before_a_record_types_own_file_does_not_stand_in_the_way_of_mending_it() -> None:
    own = org_lists({FIT: ORG[FIT], PARTNER: ORG[PARTNER]})
    made = job_with(*ENTRIES, targets={"salesforce": TOLD}).dictionary
    found = compare(signed(made), [*answered("Good", "Old"), *own])
    told = {item.path for item in found.drifts if item.value == "odd" and item.attribute}
    assert told == {PARTNER}
    assert [path for path in fixes(found)["salesforce"] if path == PARTNER] == [PARTNER]


@pytest.mark.parametrize(
    ("more", "names"),
    [({"labels": {"fr": "Alliés"}}, ("Lead.Partner",)), ({"label": "P"}, ()), ({}, ()), (None, ())],
)
def test_what_nothing_compares_of_a_record_type_is_said(
    more: Written | None, names: tuple[str, ...]
) -> None:
    told = {} if more is None else {"record_types": {"Lead.Partner": {"values": {}, **more}}}
    exports = exports_told(compared(ORG, told), (), None, "en")
    fit = next(item for item in exports.unseen if item.picklist == "fit")
    assert fit.choosers == names
    lines = [line for line in DriftReport((), 1, exports).unseen() if "record types" in line]
    assert [line.rpartition(" (")[2] for line in lines] == [f"{name})." for name in names]


def test_what_a_record_type_is_called_is_compared_once_where_the_export_shows_it() -> None:
    said = {
        "label": "Partners",
        "labels": {"fr": "Alliés", "de": "Partner"},
        "description": "Who sells.",
        "active": False,
        "values": {"Fit__c": ["Good"]},
        "defaults": {"Fit__c": "Good"},
    }
    made = job_with(*ENTRIES, targets={"salesforce": {"record_types": {"Lead.partner": said}}})
    words = "<recordTypes><label>Partenaires</label><name>Partner</name></recordTypes>"
    around = read("Lead-fr.objectTranslation", xml("CustomObjectTranslation", words))
    found = compare(signed(made.dictionary), joined([*org_lists(ORG), *around])).drifts
    assert [
        (item.attribute, item.ours, item.theirs) for item in found if item.kind == "chooser_differs"
    ] == [
        ("Lead.Partner: active", False, True),
        ("Lead.Partner: description", "Who sells.", ""),
        ("Lead.Partner: defaults.Fit__c", "Good", ""),
        ("Lead.Partner: label", "Partners", "P"),
        ("Lead.Partner: labels.fr", "Alliés", "Partenaires"),
    ]
    answers = [*org_lists({FIT: ORG[FIT]}), *answered("Good")]
    alone = compare(signed(made.dictionary), answers)
    assert "chooser_differs" not in {item.kind for item in alone.drifts}
    assert {unseen.choosers(pair) for pair in alone.pairs} == {("Lead.Partner",)}


def test_a_list_is_not_written_again_for_a_record_type_that_no_file_mends() -> None:
    listed = picklist("fit", coded("salesforce", "good", "Good", "Good"), crm={"salesforce": "Fit"})
    told = {"record_types": {"Lead.Partner": {"values": {"Fit__c": ["Good"]}}}}
    made = job_with(listed, field("fit", "Lead.Fit__c", "fit"), targets={"salesforce": told})
    inside = "<customValue><fullName>Good</fullName><label>Good</label></customValue>"
    whole = read("Fit.globalValueSet", xml("GlobalValueSet", inside))
    seen = [item for item in answered() if item.choices]
    offers = SeenList("salesforce", "Lead.Fit__c", (), "fit.xml", offers="Fit")
    found = compare(signed(made.dictionary), [*whole, offers, *seen])
    assert [item.kind for item in found.drifts] == ["choice_lacks"]
    assert fixes(found)["salesforce"] == {}
