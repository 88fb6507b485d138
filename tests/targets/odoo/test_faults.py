"""What Odoo would refuse or could not tell apart is said before it is installed."""

from __future__ import annotations

from importlib import resources

import pytest

from lexicon.findings import Severity
from lexicon.languages.words import available_languages
from lexicon.targets.odoo import TARGET
from lexicon.targets.odoo.options import OdooOptions
from tests.targets.faulting import Case, assert_case, assert_words, broken
from tests.targets.odoo.samples import stages
from tests.targets.picklists import Written, coded, picklist, value

OPTIONS = OdooOptions()
WORDS = "lexicon.targets.odoo.faults"


def own(key: str, code: str) -> Written:
    return coded("odoo", key, code)


CASES = [
    Case("odoo_code_invalid", (stages(own("a", "New lead")),), (stages(own("a", "crm.new")),)),
    Case("odoo_code_invalid", (stages(own("a", "a.b.c")),), (stages(own("a", "A-b")),)),
    Case(
        "odoo_code_taken",
        (stages(value("a"), own("b", "lexicon_crm_stages.stage_a")),),
        (stages(value("a"), own("b", "crm.stage_a")),),
    ),
    Case(
        "odoo_label_duplicate",
        (stages(value("a", "Lost", "Perdu"), value("b", "LOST", "Perdu")),),
        (stages(value("a", "Lost", "Perdu"), value("b", "Won", "Perdu")),),
        Severity.WARNING,
    ),
    Case(
        "odoo_translation_ambiguous",
        (stages(value("a", "Lost", "Perdu"), value("b", "Lost", "Abandonné")),),
        (stages(value("a", "Lost", "Perdu"), value("b", "Given up", "Abandonné")),),
    ),
    Case(
        "odoo_stages_by_hand",
        (stages(own("a", "__export__.crm_stage_5_1a2b"), own("b", "__import__.b")),),
        (stages(own("a", "crm.stage_lead1")),),
        Severity.WARNING,
    ),
    Case(
        "odoo_model_unknown",
        (picklist("a", value("a"), crm={"odoo": "crm.stages"}),),
        (picklist("a", value("a"), crm={"odoo": "crm.stage"}),),
    ),
    Case(
        "odoo_stages_taken",
        (picklist("a", value("a", probability=1)), picklist("b", value("a", won=True))),
        (picklist("a", value("a", probability=1)), stages(value("a"))),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_faulty_is_found_and_the_fine_is_not(case: Case) -> None:
    assert_case(TARGET, OPTIONS, case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_fault_is_said_in_every_language(case: Case) -> None:
    assert_words(WORDS, TARGET, OPTIONS, case)


def test_requirements_in_a_language_that_the_dictionary_lacks_are_found() -> None:
    case = Case("odoo_language_unknown", (stages(value("a")),), ())
    options = OdooOptions(language="de")
    assert broken(TARGET, options, case.faulty) == {case.rule: Severity.ERROR}
    assert_words(WORDS, TARGET, options, case)


def test_every_rule_that_has_words_has_a_case() -> None:
    files = (item.name for item in resources.files(WORDS).iterdir() if item.name.endswith(".yml"))
    proven = {case.rule for case in CASES} | {"odoo_language_unknown"}
    named = {f"{rule}.{language}.yml" for rule in proven for language in available_languages()}
    assert set(files) == named
