"""`lexicon drift --fix` says what must be fetched from the CRM before it can be mended."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lexicon.cli.drifting import said
from tests.cli.running import ROOT, lexicon


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_what_must_be_fetched_before_it_is_mended_is_told(tmp_path: Path, lang: str) -> None:
    org = ROOT / "tests" / "exchange" / "org"
    assert lexicon("import", "salesforce", org, "--into", tmp_path).code == 0
    towns = [{"value": "Lille", "label": "Lille"}, {"value": "Metz", "label": "Metz"}]
    field = {"name": "Town__c", "type": "picklist", "picklistValues": towns}
    described = tmp_path / "describe.json"
    described.write_text(json.dumps({"name": "Account", "fields": [field]}), "utf-8")
    fix, options = tmp_path / "fix", ("--project", tmp_path, "--lang", lang)
    ran = lexicon("drift", "salesforce", described, "--fix", fix, *options)
    asked = fix / "salesforce" / "retrieve-first"
    facts = {"path": asked, "n": 1, "names": "Account.Town__c"}
    told = ran.err.splitlines()
    assert said("asked_first", lang, **facts) in told
    assert said("fixed", lang, path=fix / "salesforce", n=1) in told  # the records to move
    assert [path.name for path in asked.iterdir()] == ["Account.Town__c.xml"]
