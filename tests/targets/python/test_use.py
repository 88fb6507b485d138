"""What a program does with the generated package."""

from __future__ import annotations

import importlib
import json
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lexicon.targets.python import TARGET
from lexicon.targets.python.options import PythonOptions
from tests.targets.golden import write_files
from tests.targets.picklists import ABROAD, TAGS, abroad, job_of, picklist, value

GOLDEN = Path(__file__).parent / "golden"


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The golden package, imported."""
    monkeypatch.syspath_prepend(str(GOLDEN))
    yield importlib.import_module("sample_picklists")
    for name in [name for name in sys.modules if name.startswith("sample_picklists")]:
        del sys.modules[name]


def test_a_member_is_named_from_the_id_and_is_its_text(package: Any) -> None:
    assert package.LifecycleStage.MQL == "mql"
    assert json.dumps({"stage": package.LifecycleStage.MQL}) == '{"stage": "mql"}'
    assert package.OddTexts.NONE == "none"


def test_a_member_knows_its_number_texts_and_codes(package: Any) -> None:
    mql = package.LifecycleStage.MQL
    assert mql.number == 4
    assert (mql.label(), mql.label("fr")) == (
        "Marketing qualified lead",
        "Lead qualifié par le marketing",
    )
    assert mql.definition("fr").startswith("Un contact dont le score")
    assert (mql.code("hubspot"), mql.code("odoo")) == ("marketingqualifiedlead", "mql")


def test_a_language_with_a_region_or_unknown_is_answered(package: Any) -> None:
    mql = package.LifecycleStage.MQL
    assert mql.label("fr-CA") == mql.label("fr_FR") == "Lead qualifié par le marketing"
    assert mql.label("de") == "Marketing qualified lead"


def test_a_language_is_found_however_its_tag_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = PythonOptions(package="abroad_picklists")
    job = job_of(options, picklist("list", value("a", **abroad())), languages=ABROAD)
    write_files(tmp_path, TARGET.render(job))
    monkeypatch.syspath_prepend(str(tmp_path))
    only = importlib.import_module("abroad_picklists").List.A
    assert {tag: only.label(tag) for tag in TAGS} == TAGS


def test_a_list_without_values_knows_no_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options = PythonOptions(package="empty_picklists")
    job = job_of(options, picklist("list", value("a", status="retired")))
    write_files(tmp_path, TARGET.render(job))
    monkeypatch.syspath_prepend(str(tmp_path))
    known = importlib.import_module("empty_picklists").List
    assert (known.get("a"), repr(known.parse("a")), known.choices()) == (
        None,
        "UnknownList('a')",
        [],
    )


def test_a_value_without_definition_says_nothing(package: Any) -> None:
    assert package.LeadStatus.WORKING.definition() == ""


def test_a_deprecated_value_stays_and_says_what_to_use(package: Any) -> None:
    stages = package.LifecycleStage
    assert stages("suspect") is stages.SUSPECT
    assert not stages.SUSPECT.is_active
    assert stages.SUSPECT.deprecated.since == "1.0.0"
    assert stages.SUSPECT.deprecated.reason("fr") == "Le mot faisait peur."
    assert stages.SUSPECT.replaced_by == (stages.CONTACT, stages.MQL)
    assert stages.PROSPECT.deprecated.sunset == "2027-12-31"
    assert (stages.MQL.deprecated, stages.MQL.replaced_by) == (None, ())


def test_an_unknown_text_is_kept(package: Any) -> None:
    unknown = package.LifecycleStage.parse("evangelist")
    assert isinstance(unknown, package.UnknownLifecycleStage)
    assert unknown == "evangelist"
    assert (unknown.label("fr"), unknown.is_active) == ("evangelist", False)
    assert repr(unknown) == "UnknownLifecycleStage('evangelist')"
    assert package.LifecycleStage.parse("mql") is package.LifecycleStage.MQL


def test_a_crm_code_leads_back_to_its_value(package: Any) -> None:
    stages = package.LifecycleStage
    assert stages.from_code("hubspot", "customer") is stages.CLIENT
    assert stages.from_code("salesforce", "client") is stages.CLIENT
    assert stages.from_code("hubspot", "other") == package.UnknownLifecycleStage("other")


def test_asking_for_crms_that_nobody_knows_keeps_nothing(package: Any) -> None:
    asked = [package.LifecycleStage.from_code(f"crm_{number}", "mql") for number in range(9)]
    assert asked == [package.LifecycleStage.MQL] * 9
    shared = importlib.import_module("sample_picklists._picklist")
    assert shared._ids_by_code.cache_info().currsize == 1


def test_a_number_leads_back_to_its_value(package: Any) -> None:
    assert package.LifecycleStage.numbered(8) is package.LifecycleStage.CLIENT
    assert package.LifecycleStage.numbered(2) is None


def test_a_form_offers_active_values_only(package: Any) -> None:
    assert package.LifecycleStage.choices("fr") == [
        ("contact", "Contact"),
        ("mql", "Lead qualifié par le marketing"),
        ("client", "Client"),
    ]
    assert package.LifecycleStage.default() is package.LifecycleStage.CONTACT
    assert package.OpportunityStage.default() is None
    assert package.LifecycleStage.caption("fr") == "Étape du cycle de vie"


def test_an_opportunity_stage_knows_its_probability(package: Any) -> None:
    offer, won = package.OpportunityStage.OFFER_SENT, package.OpportunityStage.CLOSED_WON
    assert (offer.facts.probability, offer.facts.closed, offer.facts.forecast) == (
        62.5,
        False,
        "best_case",
    )
    assert (won.facts.closed, won.facts.won, won.facts.converted) == (True, True, None)


def test_values_survive_pickling(package: Any) -> None:
    values = [package.LifecycleStage.MQL, package.UnknownLifecycleStage("x")]
    assert pickle.loads(pickle.dumps(values)) == values  # noqa: S301  (made in this test)


def test_every_list_is_found_by_its_id(package: Any) -> None:
    assert list(package.PICKLISTS) == [
        "lead_status",
        "lifecycle_stage",
        "odd_texts",
        "opportunity_stage",
    ]
