"""Import, then generate: the CRM's values, attributes and translations come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from lexicon.drift.compare import compare
from lexicon.source.load import load
from lexicon.targets.exports.gather import gather
from lexicon.targets.exports.merging import merged
from lexicon.targets.exports.seen import SeenList
from tests.cli.running import lexicon

ROOT = Path(__file__).parents[2]
EXPORTS = {"hubspot": Path(__file__).parent / "portal"}


def _values(folder: Path, crm: str) -> dict[str, object]:
    """All that the export of a CRM shows, by list: codes, labels, activity, attributes."""
    lists = (item for item in merged(gather([folder], crm).lists).lists)
    return {item.name: [_of_list(item), *_shown(item)] for item in lists}


def _of_list(seen: SeenList) -> object:
    """What is said of the list as a whole."""
    labels = {language: label for language, label in seen.labels.items() if label}
    words = {language: text for language, text in seen.descriptions.items() if text}
    return labels, words, seen.offers, seen.options, seen.unplaced


def _shown(seen: SeenList) -> list[object]:
    return [
        (
            value.code,
            {key: label for key, label in value.labels.items() if label},
            value.is_active is not False,
            dict(value.attributes),
        )
        for value in seen.values
    ]


def test_a_salesforce_org_comes_back(tmp_path: Path) -> None:
    org = Path(__file__).parent / "org"
    ran = lexicon("import", "salesforce", org, "--into", tmp_path)
    assert ran.code == 0
    checked = lexicon("check", tmp_path)
    assert checked.code == 0, checked.out
    assert lexicon("generate", "--path", tmp_path).code == 0
    assert _values(tmp_path / "generated" / "salesforce", "salesforce") == _values(
        org, "salesforce"
    )


def test_importing_what_was_deployed_makes_the_same_dictionary(tmp_path: Path) -> None:
    first, again = tmp_path / "first", tmp_path / "again"
    org = Path(__file__).parent / "org"
    assert lexicon("import", "salesforce", org, "--into", first).code == 0
    assert "    multiselect: [Lead.Interests__c]\n" in _manifest(first)
    assert lexicon("generate", "--path", first).code == 0
    deployed = first / "generated" / "salesforce" / "force-app"
    ran = lexicon("import", "salesforce", deployed, "--into", again)
    assert (ran.code, "Not kept" in ran.err) == (0, False)
    assert _texts(again) == _texts(first)
    assert "To be agreed" not in "".join(map(Path.read_text, deployed.rglob("*.xml")))


def test_what_an_org_says_of_its_fields_stands_in_the_manifest(tmp_path: Path) -> None:
    org = Path(__file__).parent / "org"
    ran = lexicon("import", "salesforce", org, "--into", tmp_path)
    assert "Not kept" not in ran.err
    assert (
        "    fields:\n"
        "      Account.Fit__c:\n"
        "        required: true\n"
        "        track_history: true\n"
        "        security_classification: Confidential\n"
        "        description: Filled in by the nightly job.\n"
        "        label: Fit of the firm\n"
        "        help: How well the firm suits us.\n"
        "      Account.Town__c:\n"
        "        restricted: false\n"
        "        controlling_field: Fit__c\n"
        "        dependent_values: {1-poor: [Brest, Lille], Good: [Lille]}\n"
        '        default_value: "\\"Lille\\""\n'
    ) in _manifest(tmp_path)
    assert "picklist: fit\n" in (tmp_path / "dictionary/fields/fit.yaml").read_text()


def test_what_record_types_and_processes_offer_stands_in_the_manifest(tmp_path: Path) -> None:
    org = Path(__file__).parent / "org"
    assert lexicon("import", "salesforce", org, "--into", tmp_path).code == 0
    assert (
        "    record_types:\n"
        "      Account.Partner:\n"
        "        label: Partners\n"
        "        compact_layout: Heads\n"
        "        values: {Fit__c: [1-poor], Town__c: all}\n"
        "        defaults: {Fit__c: 1-poor}\n"
    ) in _manifest(tmp_path)
    assert "StageName: [Closed Lost, Closed Won, Negotiation/Review]" in _manifest(tmp_path)


def _manifest(project: Path) -> str:
    return (project / "dictionary" / "lexicon.yaml").read_text()


def _texts(project: Path) -> dict[str, str]:
    return {file.name: file.read_text() for file in project.glob("dictionary/**/*.yaml")}


def test_a_hubspot_portal_comes_back(tmp_path: Path) -> None:
    portal = Path(__file__).parent / "portal"
    ran = lexicon("import", "hubspot", portal, "--into", tmp_path, "--labels", "fr")
    assert ran.code == 0
    checked = lexicon("check", tmp_path)
    assert checked.code == 0, checked.out
    assert lexicon("generate", "--path", tmp_path).code == 0
    made = tmp_path / "generated" / "hubspot" / "fr"
    for seen in gather([portal]).lists:
        assert _made_values(made, seen) == _shown(seen)


def _made_values(made: Path, seen: SeenList) -> list[object]:
    """What the generated payloads say, in the terms of a GET."""
    import json

    if "/" not in seen.name:
        body = json.loads((made / "properties" / "contacts" / f"{seen.name}.json").read_bytes())
        return [
            (item["value"], {"": item["label"]}, not item["hidden"], {}) for item in body["options"]
        ]
    stages = [json.loads(path.read_bytes()) for path in (made / "pipelines" / seen.name).iterdir()]
    ordered = sorted(stages, key=lambda stage: int(stage["displayOrder"]))
    found = []
    for stage, value in zip(ordered, seen.values, strict=True):
        percent = float(stage["metadata"]["probability"]) * 100
        said = {"probability": percent, "closed": percent in (0, 100), "won": percent == 100}
        found.append((value.code, {"": stage["label"]}, True, said))
    return list(found)


@pytest.mark.parametrize(("crm", "export"), [("salesforce", "org"), ("hubspot", "portal")])
def test_what_was_imported_shows_no_drift(tmp_path: Path, crm: str, export: str) -> None:
    folder = Path(__file__).parent / export
    assert lexicon("import", crm, folder, "--into", tmp_path).code == 0
    dictionary = load(tmp_path).dictionary
    assert dictionary is not None
    found = compare(dictionary, gather([folder]).lists)
    assert [item.kind for item in found.drifts if item.kind != "duplicate_label"] == []
