"""What Dataverse would refuse or mistake is said before it is sent."""

from __future__ import annotations

from functools import partial
from importlib import resources

import pytest

from lexicon.findings import Severity
from lexicon.languages.words import available_languages, load_words
from lexicon.targets.dataverse import TARGET
from lexicon.targets.dataverse.options import DataverseOptions
from tests.targets import picklists
from tests.targets.faulting import Case, assert_case, assert_words, broken
from tests.targets.picklists import Written, picklist, value

OPTIONS = DataverseOptions()
WORDS = "lexicon.targets.dataverse.faults"
coded = partial(picklists.coded, "dataverse")
MANIFEST_RULES = {
    "dataverse_language_unknown",
    "dataverse_language_shared",
    "dataverse_prefix_reserved",
}


def listed(*values: Written, known: str | None = None) -> tuple[Written, ...]:
    return (picklists.listed("dataverse", *values, known=known),)


def two(first: str, second: str) -> tuple[Written, ...]:
    return tuple(
        picklist(name, value("a"), crm={"dataverse": known})
        for name, known in (("a", first), ("b", second))
    )


CASES = [
    Case(
        "dataverse_number_invalid",
        listed(coded("a", "2147483648")),
        listed(coded("a", "2147483647")),
    ),
    Case("dataverse_number_invalid", listed(coded("a", "NEW")), listed(coded("a", "-5"))),
    Case("dataverse_number_invalid", listed(coded("a", "007")), listed(coded("a", "0"))),
    Case("dataverse_number_invalid", listed(coded("a", "٣")), listed(coded("a", "3"))),
    Case(
        "dataverse_number_taken",
        listed(coded("a", "727000001"), value("b")),
        listed(coded("a", "727000002"), value("b")),
    ),
    Case(
        "dataverse_label_duplicate",
        listed(value("a", fr="Perdu"), value("b", fr="PERDU")),
        listed(value("a", fr="Perdu"), value("b", fr="Gagné")),
        Severity.WARNING,
    ),
    Case(
        "dataverse_name_invalid",
        listed(value("a"), known="Lead quality"),
        listed(value("a"), known="lead.leadqualitycode"),
    ),
    Case(
        "dataverse_name_invalid",
        listed(value("a"), known="a.b.c"),
        listed(value("a"), known="new_Stage"),
    ),
    Case(
        "dataverse_status_column",
        listed(value("a"), known="lead.StatusCode"),
        listed(value("a"), known="lead.new_statuscode"),
    ),
    Case(
        "dataverse_status_column",
        listed(value("a", extras={"dataverse": {"State": "open"}}), known="lead.statuscode"),
        listed(value("a", extras={"dataverse": {"State": "0"}}), known="lead.statuscode"),
    ),
    Case(
        "dataverse_state_added",
        listed(value("a"), known="lead.statecode"),
        listed(coded("a", "0"), known="lead.statecode"),
    ),
    Case("dataverse_name_taken", two("new_Stage", "new_stage"), two("lead.a", "account.a")),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_the_faulty_is_found_and_the_fine_is_not(case: Case) -> None:
    assert_case(TARGET, OPTIONS, case)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_fault_is_said_in_every_language(case: Case) -> None:
    assert_words(WORDS, TARGET, OPTIONS, case)


def test_a_prefix_of_microsofts_own_is_found() -> None:
    faulty = Case("dataverse_prefix_reserved", listed(value("a")), ())
    options = DataverseOptions(prefix="mscrm1")
    assert broken(TARGET, options, faulty.faulty) == {faulty.rule: Severity.ERROR}
    assert_words(WORDS, TARGET, options, faulty)


def test_two_languages_with_one_number_are_found() -> None:
    options = DataverseOptions(languages={"fr": 1033})
    faulty = listed(value("a"))
    assert broken(TARGET, options, faulty) == {"dataverse_language_shared": Severity.ERROR}
    assert_words(WORDS, TARGET, options, Case("dataverse_language_shared", faulty, ()))


def test_a_language_without_a_number_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picklists, "LANGUAGES", ("en", "br"))
    faulty = Case("dataverse_language_unknown", listed(value("a", fr="")), ())
    assert broken(TARGET, OPTIONS, faulty.faulty) == {faulty.rule: Severity.ERROR}
    assert broken(TARGET, DataverseOptions(languages={"br": 1150}), faulty.faulty) == {}
    assert_words(WORDS, TARGET, OPTIONS, faulty)


def test_every_rule_that_has_words_has_a_case() -> None:
    files = (item.name for item in resources.files(WORDS).iterdir() if item.name.endswith(".yml"))
    proven = {case.rule for case in CASES} | MANIFEST_RULES
    named = {f"{rule}.{language}.yml" for rule in proven for language in available_languages()}
    assert set(files) == named
    assert all(load_words(WORDS, rule, "fr")["title"] for rule in proven)
