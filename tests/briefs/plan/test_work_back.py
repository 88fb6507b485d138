"""From a revenue up the funnel: what each stage must get, from whom, and when."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.briefs.plan.given import Rates
from lexicon.briefs.plan.plan import Plan
from lexicon.briefs.plan.season import MONTHS, season
from tests.briefs.plan.planning import (
    RATES,
    SEASON,
    START,
    of_figures,
    rates,
    wish,
    worked_out,
)

SHARES = st.fractions(min_value=Fraction(1, 50), max_value=1, max_denominator=997)
FOUR = st.tuples(SHARES, SHARES, SHARES, SHARES)


def levels(plan: Plan) -> dict[str, tuple[int, int]]:
    return {level.stage: (level.brought, level.found) for level in plan.levels}


def test_each_stage_needs_what_the_next_one_needs_over_the_rate() -> None:
    assert levels(worked_out(wish(), rates())) == {
        "lead": (12000, 0),
        "mql": (1200, 0),
        "sal": (840, 0),
        "sql": (480, 720),
        "opportunity": (240, 360),
        "client": (60, 90),
    }


def test_whoever_makes_the_move_owes_the_stage() -> None:
    plan = worked_out(wish(), rates())
    owed = {level.stage: level.by for level in plan.levels}
    assert owed == {"lead": "marketing", "mql": "marketing"} | dict.fromkeys(
        ("sal", "sql", "opportunity", "client"), "sales"
    )


def test_the_figure_both_are_judged_on_counts_a_stage_of_the_plan() -> None:
    plan = worked_out(wish(), rates())
    assert plan.matters is not None
    assert (plan.matters[0].ref, plan.matters[1]) == ("metric/r0_counted", "sql")


def test_the_rates_say_what_the_command_line_does_not() -> None:
    more = "  average_sale_value: 8 000 €\n  marketing_revenue_share: 40 %\n"
    asked = wish()
    silent = type(asked)(asked.revenue, asked.start)
    assert levels(worked_out(silent, rates(RATES + more))) == levels(worked_out(asked, rates()))


@settings(max_examples=120, deadline=None)
@given(
    steps=FOUR,
    sal=SHARES,
    share=SHARES,
    revenue=st.integers(1, 10_000_000),
    deal=st.integers(1, 100_000),
)
def test_going_down_again_gives_at_least_the_revenue(
    steps: tuple[Fraction, ...], sal: Fraction, share: Fraction, revenue: int, deal: int
) -> None:
    asked = wish(str(revenue), str(share), str(deal), period="year")
    plan = worked_out(asked, of_figures(steps, max(sal, steps[2])))
    counts = levels(plan)
    brought = counts["lead"][0] * steps[3] * steps[2] * steps[1] * steps[0]
    found = counts["sql"][1] * steps[1] * steps[0]
    assert brought * deal >= revenue * share
    assert (brought + found) * deal >= revenue
    assert counts["mql"][0] >= counts["sal"][0] >= counts["sql"][0]


@settings(max_examples=60, deadline=None)
@given(
    weights=st.lists(st.integers(0, 30), min_size=12, max_size=12).filter(any),
    total=st.integers(0, 5000),
    takes=st.integers(0, 400),
    period=st.sampled_from(["month", "quarter", "year"]),
)
def test_the_periods_add_up_and_nothing_is_ever_short(
    weights: list[int], total: int, takes: int, period: str
) -> None:
    named = {name: Fraction(weight) for name, weight in zip(MONTHS, weights, strict=True)}
    year = season(START, named)
    text = RATES.replace("takes: 9 w", f"takes: {takes + 1} d")
    given_rates = Rates(rates(text).known, named)
    plan = worked_out(wish(str(8000 * (total + 1)), period=period), given_rates)
    for level in plan.levels:
        due = [span.due[level.stage] for span in plan.spans]
        sums = tuple(map(sum, zip(*due, strict=True)))
        assert sums == (level.brought, level.found)
        by_june = year.due(level.brought, date(2027, 6, 1), level.ahead)
        days = (date(2027, 6, 1) - START).days + level.ahead
        assert by_june >= level.brought * year.signed_by(days)


def test_a_client_of_june_is_an_opportunity_in_march() -> None:
    text = RATES.replace("takes: 9 w", "takes: 92 d").replace("10 d", "1 d").replace("1 w", "1 d")
    only_june = {name: Fraction(name == "jun") for name in MONTHS}
    plan = worked_out(wish(), Rates(rates(text).known, only_june))
    opened = {span.start: sum(span.due["opportunity"]) for span in plan.spans}
    assert opened[date(2027, 3, 1)] >= 580
    assert sum(opened.values()) == 600


def test_what_is_due_before_the_year_is_told() -> None:
    plan = worked_out(wish(period="quarter"), rates(RATES + SEASON))
    assert [span.start for span in plan.spans][:2] == [date(2026, 10, 1), START]
    assert sum(plan.spans[0].due["opportunity"]) > 0


def test_months_alike_are_told_apart_by_season_only() -> None:
    even = worked_out(wish(), rates())
    assert {sum(span.due["client"]) for span in even.spans if span.start >= START} <= {12, 13}
    summer = worked_out(wish(), rates(RATES + SEASON))
    clients = {span.start.month: sum(span.due["client"]) for span in summer.spans}
    assert clients[8] < clients[12]


def test_a_range_is_there_where_something_says_how_sure_a_rate_is() -> None:
    plan = worked_out(wish(), rates())
    factors = {level.stage: level.factors for level in plan.levels}
    assert (factors["client"].low, factors["client"].high) == (1, 1)
    assert factors["mql"].low < factors["opportunity"].low < 1
    assert factors["mql"].high > factors["sql"].high > factors["opportunity"].high > 1


def test_the_finest_steps_with_a_rate_carry_the_sum() -> None:
    finer = RATES + "  sal_to_sql_rate: 50 %\n  prospect_to_lead_rate: 20 %\n"
    plan = worked_out(wish(), rates(finer))
    assert levels(plan)["sal"] == (960, 0)
    assert plan.levels[0].stage == "prospect"
    assert plan.without == ("contact",)
    assert not any(step.aside for step in plan.steps)


def test_the_year_is_twelve_months_from_any_first_of_a_month() -> None:
    asked = type(wish())(Fraction(1200000), date(2027, 4, 1), Fraction(1, 2), Fraction(8000))
    plan = worked_out(asked, rates())
    assert plan.season.end == date(2028, 4, 1)
    assert plan.spans[-1].end - timedelta(days=1) == date(2028, 3, 31)
