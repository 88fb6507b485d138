"""The guide's file of rates can be read, and its table is what comes of it."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from lexicon.briefs.plan.telling import told_plan
from lexicon.briefs.plan.work_back import Wish
from lexicon.printers.plans.text import PRINTER
from tests.briefs.plan.planning import START, ours, rates, worked_out
from tests.tools import ROOT

_YAML = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def guide(language: str) -> str:
    return (ROOT / "docs" / language / "plan.md").read_text("utf-8")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_guides_table_is_worked_out_from_the_guides_rates(language: str) -> None:
    found = _YAML.search(guide(language))
    assert found is not None
    plan = worked_out(Wish(Fraction(1_200_000), START, period="quarter"), rates(found[1]))
    text = PRINTER.render(told_plan(plan, ours(), language))
    table = text.split("\n\n")[1].replace("\u202f", " ").replace("\xa0", " ")
    assert table in guide(language)


def test_both_guides_give_the_same_rates() -> None:
    texts = [_YAML.search(guide(language)) for language in ("en", "fr")]
    english, french = (rates(text[1]).known for text in texts if text)
    assert {name: known.chance for name, known in english.items()} == {
        name: known.chance for name, known in french.items()
    }
