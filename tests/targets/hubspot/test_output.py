"""What the HubSpot target writes, file by file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lexicon.targets.hubspot import TARGET
from lexicon.targets.hubspot.options import HubspotOptions
from lexicon.targets.target import Files
from tests.targets.golden import assert_golden
from tests.targets.picklists import Written, deprecated, job_of, picklist, value
from tests.targets.sample import sample_job


def made(*picklists: Written, **options: object) -> Files:
    return TARGET.render(job_of(HubspotOptions.model_validate(options), *picklists))


def payload(files: Files, name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files[name])
    return read


def test_the_sample_makes_the_golden_payloads() -> None:
    files = TARGET.render(sample_job(HubspotOptions()))
    assert_golden(Path(__file__).with_name("golden"), files)


def test_the_same_dictionary_makes_the_same_bytes() -> None:
    job = sample_job(HubspotOptions())
    assert TARGET.render(job) == TARGET.render(job)


def test_a_list_becomes_a_property_in_each_language() -> None:
    files = made(picklist("fit", value("good", "Good", "Bon")))
    labels = [
        payload(files, f"{language}/properties/contacts/lexicon_fit.json")["options"][0]["label"]
        for language in ("en", "fr")
    ]
    assert labels == ["Good", "Bon"]


def test_a_property_the_portal_has_gets_its_options_and_nothing_else() -> None:
    files = made(picklist("fit", value("good"), crm={"hubspot": "deals.dealtype"}))
    assert set(payload(files, "en/properties/deals/dealtype.json")) == {"options"}


def test_a_property_the_portal_has_is_merged_after_a_get() -> None:
    files = made(picklist("fit", value("good"), crm={"hubspot": "hs_lead_status"}))
    plan = files["plans/fit.md"].decode()
    assert "GET `/crm/v3/properties/contacts/hs_lead_status`" in plan
    assert '"hidden": true' in plan


def test_a_deprecated_value_is_hidden() -> None:
    files = made(picklist("fit", value("good"), value("odd", **deprecated())))
    options = payload(files, "en/properties/contacts/lexicon_fit.json")["options"]
    assert [(item["value"], item["hidden"]) for item in options] == [("good", False), ("odd", True)]


@pytest.mark.parametrize(
    ("options", "name", "group"),
    [
        ({}, "contacts/lexicon_fit", "contactinformation"),
        ({"object": "companies"}, "companies/lexicon_fit", "companyinformation"),
        ({"object": "2-34", "prefix": ""}, "2-34/fit", "2-34_information"),
        ({"group": "smarketing", "prefix": "acme_"}, "contacts/acme_fit", "smarketing"),
    ],
)
def test_the_options_say_where_a_new_property_goes(
    options: dict[str, object], name: str, group: str
) -> None:
    files = made(picklist("fit", value("good")), **options)
    assert payload(files, f"en/properties/{name}.json")["groupName"] == group


def test_a_new_property_is_in_forms_only_where_asked() -> None:
    asked = made(picklist("fit", value("good")), form_field=True)
    unasked = made(picklist("fit", value("good")))
    name = "en/properties/contacts/lexicon_fit.json"
    assert (payload(asked, name)["formField"], payload(unasked, name)["formField"]) == (True, False)


def test_a_list_that_says_how_likely_a_sale_is_becomes_a_pipeline() -> None:
    values = [
        value("offer", probability=60),
        value("old", probability=70, **deprecated()),
        value("won", closed=True, won=True),
        value("lost", closed=True, won=False),
    ]
    pipeline = payload(made(picklist("stages", *values)), "en/pipelines/deals/stages.json")
    assert pipeline["stages"] == [
        {"label": f"{key} in English", "displayOrder": place, "metadata": {"probability": chance}}
        for place, (key, chance) in enumerate([("offer", "0.6"), ("won", "1.0"), ("lost", "0.0")])
    ]


def test_the_stages_of_the_portals_own_pipeline_are_changed_one_by_one() -> None:
    known = {"hubspot": "deals.dealstage"}
    offer = value("offer", probability=60, codes={"hubspot": "../../x"})
    files = made(picklist("stages", offer, crm=known), pipeline="eu")
    assert [name for name in files if name.startswith("en/")] == [
        "en/pipelines/deals/eu/offer.json"
    ]
    assert (
        "PATCH `/crm/v3/pipelines/deals/eu/stages/..%2F..%2Fx`" in files["plans/stages.md"].decode()
    )


def test_a_ticket_stage_is_open_or_closed() -> None:
    known = {"hubspot": "hs_pipeline_stage"}
    files = made(picklist("stages", value("new"), value("done", closed=True), crm=known))
    states = [
        payload(files, f"en/pipelines/tickets/default/{name}.json")["metadata"]
        for name in ("new", "done")
    ]
    assert states == [{"ticketState": "OPEN"}, {"ticketState": "CLOSED"}]


def test_a_name_that_is_a_path_never_becomes_one() -> None:
    files = made(picklist("fit", value("good"), crm={"hubspot": "../../etc.passwd"}))
    assert sorted(files) == [
        "en/properties/contacts/lexicon_fit.json",
        "fr/properties/contacts/lexicon_fit.json",
        "plans/fit.md",
    ]


def test_a_definition_loses_its_marks() -> None:
    definition = {"en": "A *good* [fit](https://dictionary.example/)."}
    files = made(picklist("fit", value("good", definition=definition), definition=definition))
    made_property = payload(files, "en/properties/contacts/lexicon_fit.json")
    (option,) = made_property["options"]
    assert (made_property["description"], option["description"]) == ("A good fit.", "A good fit.")


def test_an_option_with_its_definition_fits_into_hubspots_limit() -> None:
    long = value("good", "G" * 2000, definition={"en": "word " * 400})
    files = made(picklist("fit", long))
    (option,) = payload(files, "en/properties/contacts/lexicon_fit.json")["options"]
    assert option["description"].endswith("word…")
    assert len(option["label"] + option["value"] + option["description"]) <= 3000
