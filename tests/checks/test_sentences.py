"""Every finding has its sentence and its hint in every language, with all blanks filled."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lexicon.checks.run import check
from lexicon.checks.subject import Subject
from lexicon.checks.words import Words
from lexicon.languages.words import available_languages
from tests.checks.test_cases import TODAY, _cases, bank_of_case, dictionary_of

BLANK = re.compile(r"\{[a-z_]+\}")


@pytest.mark.parametrize(("rule", "case"), _cases("fail"))
def test_a_finding_reads_well_in_every_language(rule: str, case: dict[str, Any]) -> None:
    subject = Subject(dictionary_of(case), TODAY, bank=bank_of_case(case))
    for finding in check(subject, [rule]):
        for language in available_languages():
            words = Words().of(finding.rule, language)
            assert {finding.message, finding.hint} <= set(words)
            said = Words().explain(finding, language)
            assert BLANK.findall(said.message + said.hint) == []


def test_entries_are_called_as_the_reader_of_the_message_calls_them() -> None:
    metric = {"unit": "count", "period": "week"}
    told = {
        "metric/a": {"formula": "metric/b * 2", "names": _called("Leads asked", "Leads demandés")},
        "metric/b": {"formula": "metric/a / 2", "names": _called("Leads sent", "Leads transmis")},
    }
    dictionary = dictionary_of({"entries": {name: metric | it for name, it in told.items()}})
    [found] = check(Subject(dictionary, TODAY), ["formula_invalid"])
    said = [Words().explain(found, language).message for language in ("en", "fr")]
    assert said == [
        "the figure depends on itself: Leads asked → Leads sent → Leads asked",
        "ce chiffre dépend de lui-même\xa0: Leads demandés → Leads transmis → Leads demandés",
    ]


def _called(en: str, fr: str) -> dict[str, Any]:
    return {"en": {"label": en}, "fr": {"label": fr}}
