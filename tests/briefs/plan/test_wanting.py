"""What keeps a plan from being worked out: all of it is told at once."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from lexicon.briefs.plan.given import Rates
from lexicon.briefs.plan.work_back import plan
from tests.briefs.plan.planning import lacking, of_figures, ours, rates, wish


@pytest.mark.parametrize(
    ("asked", "rules"),
    [
        (wish(revenue="0"), ["revenue_impossible"]),
        (wish(revenue="-1", share="0"), ["revenue_impossible", "share_impossible"]),
        (wish(share="1.2", deal="-8"), ["deal_impossible", "share_impossible"]),
    ],
)
def test_what_cannot_be_is_refused_at_once(asked: object, rules: list[str]) -> None:
    assert isinstance(asked, type(wish()))
    assert [fault.rule for fault in lacking(asked, rates())] == rules


def test_all_that_is_missing_is_told_at_once() -> None:
    asked = wish()
    faults = lacking(type(asked)(asked.revenue, asked.start), Rates())
    assert [(fault.rule, fault.facts.get("metric")) for fault in faults] == [
        ("deal_missing", "average_sale_value"),
        ("share_missing", "marketing_revenue_share"),
        ("rate_missing", "opportunity_to_client_rate"),
        ("rate_missing", "sql_to_opportunity_rate"),
        ("rate_missing", "sal_to_sql_rate"),
        ("rate_missing", "mql_to_sal_rate"),
        ("rate_missing", "lead_to_mql_rate"),
    ]


def test_fewer_accepted_than_qualified_is_a_contradiction() -> None:
    figures = of_figures((Fraction(1, 4), Fraction(1, 2), Fraction(2, 5), Fraction(1, 10)),
                         Fraction(1, 5))  # fmt: skip
    assert [fault.rule for fault in lacking(wish(), figures)] == ["rate_contradiction"]


def test_a_dictionary_without_a_funnel_has_no_plan() -> None:
    bare = replace(ours(), entries={})
    made, faults = plan(wish(), bare, Rates())
    assert made is None
    assert [fault.rule for fault in faults] == ["no_conversion"]


def test_a_funnel_without_the_metrics_of_its_steps_has_no_plan() -> None:
    kept = {name: it for name, it in ours().entries.items() if not name.startswith("metric/")}
    made, faults = plan(wish(), replace(ours(), entries=kept), Rates())
    assert made is None
    assert [fault.rule for fault in faults] == ["no_conversion"]
