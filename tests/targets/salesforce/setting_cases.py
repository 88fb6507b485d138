"""For each rule about settings of fields something faulty and the nearest thing that is fine."""

from __future__ import annotations

from dataclasses import dataclass

from lexicon.findings import Keys, Severity


@dataclass(frozen=True)
class SettingCase:
    """A rule, options that break it and the nearest that do not; `keys` lead to the fault."""

    rule: str
    faulty: dict[str, object]
    fine: dict[str, object]
    keys: Keys
    severity: Severity


def beside(controlling: str, **values: list[str]) -> dict[str, object]:
    """What the manifest says of a field that another one rules."""
    told = {"controlling_field": controlling, "dependent_values": values}
    return {"fields": {"Lead.Fit__c": told}}


def partner(**told: object) -> dict[str, object]:
    """What the manifest says of a record type."""
    return {"record_types": {"Lead.Partner": told}}


CASES = [
    SettingCase(
        "salesforce_choosing_name_taken",
        {"record_types": {"Lead.Partner": {}, "Lead.partner": {}}},
        {"record_types": {"Lead.Partner": {}, "Account.partner": {}}},
        ("record_types", "Lead.partner"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_choosing_language_taken",
        partner(labels={"fr": "Partenaires", "FR": "Alliés"}),
        partner(labels={"fr": "Partenaires"}, descriptions={"fr-CA": "Alliés"}),
        ("record_types", "Lead.Partner", "labels", "fr"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_choosing_language_taken",
        partner(descriptions={"nl": "Wie verkoopt.", "nl-NL": "Verkopers."}),
        partner(descriptions={"nl": "Wie verkoopt.", "nl-BE": "Verkopers."}),
        ("record_types", "Lead.Partner", "descriptions", "nl-NL"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_name_kept_by_windows",
        {"record_types": {"Lead.Aux": {}}},
        {"record_types": {"Lead.Auxiliary": {}}},
        ("record_types", "Lead.Aux"),
        Severity.WARNING,
    ),
    SettingCase(
        "salesforce_choosing_name_invalid",
        {"record_types": {"Partner": {}}},
        {"record_types": {"Lead.Partner": {}}},
        ("record_types", "Partner"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_setting_unknown",
        partner(values={"Fid__c": "all"}, defaults={"Fid__c": "good"}),
        partner(values={"Fit__c": "all"}),
        ("record_types", "Lead.Partner", "values", "Fid__c"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_choosing_value_unknown",
        partner(values={"Fit__c": ["odd", "bad"]}),
        partner(values={"Fit__c": ["odd"]}),
        ("record_types", "Lead.Partner", "values", "Fit__c", 1),
        Severity.WARNING,
    ),
    SettingCase(
        "salesforce_choosing_default_unknown",
        partner(values={"Fit__c": ["odd"]}, defaults={"Fit__c": "good"}),
        partner(values={"Fit__c": "all"}, defaults={"Fit__c": "good"}),
        ("record_types", "Lead.Partner", "defaults", "Fit__c"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_choosing_default_unknown",
        partner(values={"Fit__c": "all"}, defaults={"Fit__c": "gone"}),
        partner(values={"Fit__c": "all"}, defaults={"Fit__c": "odd"}),
        ("record_types", "Lead.Partner", "defaults", "Fit__c"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_setting_unknown",
        {"fields": {"Lead.Fid__c": {}}},
        {"fields": {"lead.fit__c": {}}},
        ("fields", "Lead.Fid__c"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_setting_unknown",
        {"multiselect": ["Lead.Fit__c", "List"]},
        {"multiselect": ["Lead.Fit__c"]},
        ("multiselect", 1),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_setting_unknown",
        {"sorted": ["Lists"]},
        {"sorted": ["Lead.Fit__c", "Lead.Country__c"]},
        ("sorted", 0),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_controlling_field_missing",
        {"fields": {"Lead.Fit__c": {"dependent_values": {"fr": ["good"]}}}},
        {"fields": {"Lead.Fit__c": {"controlling_field": "Country__c"}}},
        ("fields", "Lead.Fit__c"),
        Severity.ERROR,
    ),
    SettingCase(
        "salesforce_controlling_value_unknown",
        beside("Country__c", FR=["odd"]),
        beside("Town__c", FR=["odd"]),
        ("fields", "Lead.Fit__c", "dependent_values", "FR"),
        Severity.WARNING,
    ),
    SettingCase(
        "salesforce_dependent_value_unknown",
        beside("Country__c", fr=["odd", "bad"]),
        beside("Country__c", fr=["odd"]),
        ("fields", "Lead.Fit__c", "dependent_values", "fr", 1),
        Severity.WARNING,
    ),
]
