"""What plans say of a week: all that is due in it, or nothing that it is held against."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from lexicon.audit.held import Held
from lexicon.briefs.plan.document import Was, document, read_planned
from lexicon.briefs.plan.work_back import Wish
from lexicon.briefs.weekly.figures import Week
from lexicon.briefs.weekly.gathering import Beside, gathered
from tests.briefs.plan.planning import RATES, ours, rates, worked_out
from tests.briefs.weekly.crm import WEEK
from tests.briefs.weekly.weeks import report


def plans_of(*years: int) -> Beside:
    plans = []
    for year in years:
        asked = Wish(Fraction(1_200_000), date(year, 1, 1), Fraction(2, 5), Fraction(8000))
        raw = json.dumps(document(worked_out(asked, rates(RATES)), ours())).encode()
        plans.append(read_planned(raw, "plan.json"))
    return Beside(tuple(plans))


def test_plans_say_what_is_due_in_the_week(held: Held) -> None:
    matter = gathered(held, WEEK, plans_of(2026, 2027)).matter
    assert matter is not None
    assert (matter.planned is not None, matter.beyond) == (True, None)
    brought, found = matter.planned or (0, 0)
    assert 7 <= brought <= 12
    assert 11 <= found <= 17


@pytest.mark.parametrize(
    ("years", "monday", "is_told"),
    [
        ((2027,), date(2026, 11, 16), True),  # 73 days before a sale: the run-up
        ((2027,), date(2026, 10, 19), False),  # it begins on Tuesday
        ((2027,), date(2026, 6, 1), False),
        ((2026,), date(2026, 11, 16), False),  # for sales of the next year
        ((2026,), date(2026, 10, 12), None),  # the last week that is whole
        ((2026,), date(2026, 10, 19), False),
        ((2026, 2027), date(2026, 10, 19), None),
        ((2026, 2027), date(2030, 1, 7), False),
    ],
)
def test_a_week_that_a_plan_does_not_wholly_tell_is_not_held_against_it(
    held: Held, years: tuple[int, ...], monday: date, is_told: bool | None
) -> None:
    matter = gathered(held, Week(monday), plans_of(*years)).matter
    assert matter is not None
    assert (matter.planned is not None) == (is_told is not False)
    assert (matter.beyond.is_told if matter.beyond else None) == is_told
    if matter.beyond:
        assert (matter.beyond.start, matter.beyond.end) == (
            date(years[-1], 1, 1), date(years[-1] + 1, 1, 1),
        )  # fmt: skip


def test_plans_of_other_figures_are_said_to_be_of_others(held: Held) -> None:
    others = tuple(
        replace(plan, matters=("metric/clients", "client")) for plan in plans_of(2026, 2027).plans
    )
    week = gathered(held, WEEK, Beside(others))
    assert week.matter is not None
    assert (week.matter.planned, week.matter.beyond) == (None, None)
    score = report(week).score
    assert score is not None
    assert score.told.endswith("the plan does not tell what is due of this figure")


def test_a_plan_that_did_not_write_down_what_it_counts_goes_by_versions(held: Held) -> None:
    (plan,) = plans_of(2026).plans
    written = {name: Was(was.version) for name, was in plan.rests_on.items()}
    week = gathered(held, WEEK, Beside((replace(plan, rests_on=written),)))
    assert week.matter is not None
    assert week.matter.outdated == ()


@pytest.mark.parametrize(
    "change", [{"version": "0.9.0"}, {"meaning": "of a stage that was defined otherwise"}]
)
def test_a_plan_made_by_another_definition_is_said_to_compare_no_more(
    held: Held, change: dict[str, str]
) -> None:
    plans = plans_of(2026, 2027)
    earlier = {name: replace(was, **change) for name, was in plans.plans[0].rests_on.items()}
    older = tuple(replace(plan, rests_on=earlier) for plan in plans.plans)
    by_today, week = (gathered(held, WEEK, one) for one in (plans, Beside(older)))
    assert by_today.matter is not None
    assert by_today.matter.outdated == ()
    assert week.matter is not None
    assert week.matter.outdated == (
        "metric/opportunity_to_client_rate", "metric/r0_counted", "metric/sql_to_opportunity_rate",
    )  # fmt: skip
    score = report(week, "fr").score
    assert score is not None
    assert "le plan suit une autre définition que celle d’aujourd’hui" in score.told
