"""What the Salesforce target writes, file by file."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from lexicon.targets.salesforce import TARGET
from lexicon.targets.salesforce.components import is_api_name
from lexicon.targets.salesforce.options import SalesforceOptions
from lexicon.targets.salesforce.standard_value_sets import FORECAST_CATEGORIES
from lexicon.targets.target import Files
from tests.targets.golden import assert_golden
from tests.targets.picklists import Written, deprecated, job_of, picklist, value
from tests.targets.salesforce.schema import API
from tests.targets.sample import sample_job

GLOBAL = "force-app/main/default/globalValueSets/"
STANDARD = "force-app/main/default/standardValueSets/"


def made(*picklists: Written, **options: object) -> Files:
    return TARGET.render(job_of(SalesforceOptions.model_validate(options), *picklists))


def texts(document: bytes, path: str) -> list[str | None]:
    parts = path.replace("/", "/{*}")
    return [element.text for element in etree.fromstring(document).findall(f".//{{*}}{parts}")]


def test_the_sample_makes_the_golden_project() -> None:
    files = TARGET.render(sample_job(SalesforceOptions()))
    assert_golden(Path(__file__).with_name("golden"), files)


def test_the_same_dictionary_makes_the_same_bytes() -> None:
    job = sample_job(SalesforceOptions())
    assert TARGET.render(job) == TARGET.render(job)


def test_a_list_without_a_name_in_the_org_is_a_global_set_named_from_its_id() -> None:
    files = made(picklist("lost_reason", value("price")))
    assert f"{GLOBAL}Lost_Reason.globalValueSet-meta.xml" in files


def test_a_list_the_org_knows_keeps_its_name() -> None:
    files = made(picklist("lost_reason", value("price"), crm={"salesforce": "LossReasons"}))
    assert f"{GLOBAL}LossReasons.globalValueSet-meta.xml" in files


def test_a_standard_set_of_which_nothing_is_known_stays_one_with_all_that_its_values_say() -> None:
    known = {"salesforce": "StandardValueSet.LocationType"}
    site = value("site", extras={"salesforce": {"groupingString": "Place"}})
    files = made(picklist("location_type", site, crm=known), apex=False)
    path = f"{STANDARD}LocationType.standardValueSet-meta.xml"
    assert texts(files[path], "groupingString") == ["Place"]
    assert texts(files["manifest/package.xml"], "name") == [
        "StandardValueSet",
        "StandardValueSetTranslation",
    ]


def test_a_set_whose_values_are_in_no_group_still_says_what_groups_it_would_have() -> None:
    known = {"salesforce": "StandardValueSet.KnowledgeValidationStatus"}
    files = made(picklist("validation", value("draft"), crm=known), apex=False)
    (path,) = [name for name in files if name.startswith(STANDARD)]
    assert texts(files[path], "groupingStringEnum") == ["KnowledgeValidationStatus"]


def test_a_name_that_is_a_path_never_becomes_one() -> None:
    files = made(picklist("lost_reason", value("price"), crm={"salesforce": "../../etc/x"}))
    assert [name for name in files if ".." in name] == []


def test_a_list_without_values_is_not_deployed() -> None:
    gone, kept = picklist("gone", value("old", status="retired")), picklist("kept", value("new"))
    files = made(gone, kept, apex=False)
    assert [name for name in files if name.startswith(GLOBAL)] == [
        f"{GLOBAL}Kept.globalValueSet-meta.xml"
    ]
    assert texts(files["manifest/package.xml"], "members") == ["Kept", "Kept-fr"]


def test_the_org_speaks_its_own_language_and_the_others_are_translations() -> None:
    files = made(picklist("fit", value("good", "Good", "Bon")), language="fr")
    assert texts(files[f"{GLOBAL}Fit.globalValueSet-meta.xml"], "label") == ["Bon"]
    translation = "force-app/main/default/globalValueSetTranslations/Fit-en_US"
    document = files[f"{translation}.globalValueSetTranslation-meta.xml"]
    assert texts(document, "masterLabel") == ["Bon"]
    assert texts(document, "translation") == ["Good"]


def test_a_value_without_a_translation_is_a_comment_as_salesforce_writes_it() -> None:
    files = made(picklist("fit", value("good", "Good -- really -", "")))
    name = "force-app/main/default/globalValueSetTranslations/Fit-fr"
    document = files[f"{name}.globalValueSetTranslation-meta.xml"]
    inside = etree.fromstring(document).find(f".//{{{API}}}translation")
    assert inside.text is None
    assert [comment.text for comment in inside] == [" Good - - really -  "]


def test_a_deprecated_value_stays_inactive() -> None:
    files = made(picklist("fit", value("good"), value("odd", **deprecated())))
    document = files[f"{GLOBAL}Fit.globalValueSet-meta.xml"]
    assert texts(document, "fullName") == ["good", "odd"]
    assert texts(document, "isActive") == ["false"]


def test_a_long_definition_is_cut_after_a_word_and_the_rest_is_whole() -> None:
    definition = {"en": "word " * 60}
    files = made(picklist("fit", value("good", definition=definition)))
    (description, _) = texts(files[f"{GLOBAL}Fit.globalValueSet-meta.xml"], "description")
    assert description == f"{' '.join(['word'] * 47)}… Kept by: Sales."


def test_a_definition_loses_its_marks() -> None:
    definition = {"en": "A *good* [fit](https://dictionary.example/)."}
    files = made(picklist("fit", value("good", definition=definition), definition=definition))
    descriptions = texts(files[f"{GLOBAL}Fit.globalValueSet-meta.xml"], "description")
    assert descriptions == ["A good fit. Kept by: Sales."] * 2


def test_an_opportunity_stage_says_how_likely_it_is() -> None:
    values = [value(name, probability=50, forecast=name) for name in FORECAST_CATEGORIES]
    files = made(picklist("stage", *values, crm={"salesforce": "OpportunityStage"}))
    document = files[f"{STANDARD}OpportunityStage.standardValueSet-meta.xml"]
    assert texts(document, "forecastCategory") == list(FORECAST_CATEGORIES.values())


def test_a_closed_stage_that_says_no_more_is_won_or_lost() -> None:
    values = [value("won", closed=True, won=True), value("lost", closed=True, won=False)]
    open_stage = value("offer", probability=60)
    known = {"salesforce": "OpportunityStage"}
    files = made(picklist("stage", open_stage, *values, crm=known))
    document = files[f"{STANDARD}OpportunityStage.standardValueSet-meta.xml"]
    assert texts(document, "probability") == ["60", "100", "0"]
    assert texts(document, "forecastCategory") == ["Pipeline", "Closed", "Omitted"]
    assert texts(document, "closed") == ["false", "true", "true"]
    assert texts(document, "won") == ["false", "true", "false"]


def test_the_version_of_the_api_is_an_option() -> None:
    files = made(picklist("fit", value("good")), api_version=64.0)
    assert texts(files["manifest/package.xml"], "version") == ["64.0"]
    assert b'"sourceApiVersion": "64.0"' in files["sfdx-project.json"]


@pytest.mark.parametrize("name", ["Fit", "Fit_2", "maker__Fit", "A" * 80])
def test_an_org_can_have_a_set(name: str) -> None:
    assert is_api_name(name)


@pytest.mark.parametrize(
    "name", ["", "2nd", "_Fit", "Fit_", "Fit__", "a__b__c", "Fit__c", "Fit-2", "Été", "A" * 81]
)
def test_no_org_can_have_a_set(name: str) -> None:
    assert not is_api_name(name)
