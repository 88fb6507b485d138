"""Plans over our own dictionary, and rates for it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache

from lexicon.briefs.plan.chance import Chance
from lexicon.briefs.plan.given import Known, Rates
from lexicon.briefs.plan.plan import Plan
from lexicon.briefs.plan.rates_file import read_rates
from lexicon.briefs.plan.work_back import Wish, plan
from lexicon.findings import Finding
from lexicon.model.dictionary import Dictionary
from lexicon.source.load import load
from tests.tools import ROOT

START = date(2027, 1, 1)
RATES = """\
source: CRM, 2026
rates:
  opportunity_to_client_rate: {reached: 48, of: 192, takes: 9 w}
  sql_to_opportunity_rate: {reached: 50, of: 100, takes: 10 d}
  mql_to_sql_rate: {figure: 40 %, between: [30 %, 50 %], takes: 1 w}
  mql_to_sal_rate: {figure: 0.7, takes: 2 d}
  lead_to_mql_rate: 10 %
"""
SEASON = """\
season: {jan: 7 %, feb: 7 %, mar: 9 %, apr: 8 %, may: 8 %, jun: 11 %, jul: 6 %, aug: 3 %,
  sep: 10 %, oct: 10 %, nov: 10 %, dec: 11 %}
"""
STEPS = {
    "metric/opportunity_to_client_rate": "client",
    "metric/sql_to_opportunity_rate": "opportunity",
    "metric/mql_to_sql_rate": "sql",
    "metric/lead_to_mql_rate": "mql",
}
"""From the clients upwards; beside the way there is the SAL."""


@cache
def ours() -> Dictionary:
    """Our own dictionary."""
    dictionary = load(ROOT).dictionary
    assert dictionary is not None
    return dictionary


def wish(revenue: str = "1200000", share: str = "0.4", deal: str = "8000", **more: str) -> Wish:
    """What is asked for, with sound figures unless told otherwise."""
    return Wish(Fraction(revenue), START, Fraction(share), Fraction(deal), **more)


def rates(text: str = RATES, path: str = "rates.yaml") -> Rates:
    """Sound rates of a file."""
    read, faults = read_rates(text.encode(), path, ours())
    assert faults == ()
    return read


def worked_out(asked: Wish, given: Rates) -> Plan:
    """A plan that can be worked out."""
    made, faults = plan(asked, ours(), given)
    assert faults == ()
    assert made is not None
    return made


def wrong(text: str, path: str = "rates.yaml") -> list[tuple[str, int]]:
    """The rules that a file of rates breaks, with their lines."""
    _, faults = read_rates(text.encode(), path, ours())
    return [(fault.rule, fault.place.line) for fault in faults]


def lacking(asked: Wish, given: Rates) -> tuple[Finding, ...]:
    """What keeps a plan from being worked out."""
    made, faults = plan(asked, ours(), given)
    assert made is None
    return faults


def of_figures(steps: tuple[Fraction, ...], sal: Fraction) -> Rates:
    """Rates that are merely stated, from the clients upwards."""
    known = {name: Known(Chance(rate)) for name, rate in zip(STEPS, steps, strict=True)}
    return Rates(known | {"metric/mql_to_sal_rate": Known(Chance(sal))})
