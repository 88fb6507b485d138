"""The plan's page: the same sums in the browser, for everybody, on every screen and on paper."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lexicon.briefs.plan.given import Rates
from lexicon.briefs.plan.telling import told_plan
from lexicon.look.palette import DARK_PAGE, LIGHT_PAGE
from lexicon.printers.plan_report import PlanReport
from lexicon.printers.plans.html import PRINTER
from tests.briefs.plan.planning import RATES, SEASON, of_figures, ours, rates, wish, worked_out
from tests.tools import ROOT, need, run_node

SCRIPT = ROOT / "src" / "lexicon" / "printers" / "plan_page" / "page.js"
BROWSER = ROOT / "tests" / "web" / "browser" / "standalone.cjs"
SHOTS = os.environ.get("LEXICON_SHOTS", "")


def report(language: str = "en", text: str = RATES + SEASON) -> PlanReport:
    plan = worked_out(wish(period="quarter"), rates(text))
    return told_plan(plan, ours(), language)


def data(page: str) -> dict[str, Any]:
    start = page.index('id="plan">') + len('id="plan">')
    model: dict[str, Any] = json.loads(page[start : page.index("</script>", start)])
    return model


def test_the_page_asks_for_nothing() -> None:
    page = PRINTER.render(report("fr"))
    assert "default-src 'none'" in page
    assert "http://" not in page.replace("http-equiv", "")
    site = 'href="https://example.com/smarketing/fr/dictionary/metrics/'
    assert page.count(site) == len(report("fr").rates) > 0
    assert "https://" not in page.replace(site, "")


def test_what_people_wrote_is_only_text() -> None:
    hostile = RATES.replace("source: CRM, 2026", "source: '</script><script>alert(1)</script>'")
    page = PRINTER.render(report(text=hostile))
    assert "<script>alert" not in page
    assert data(page)["steps"][0]["source"] == "</script><script>alert(1)</script>"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_figure_is_there_without_a_script(language: str) -> None:
    told = report(language)
    page = PRINTER.render(told)
    for row in told.rows:
        assert f'data-total="{row.stage}" class="all">{told.count(row.total)}</td>' in page
        assert f'data-range="{row.stage}">{told.range_of(row)}</td>' in page
    assert f'<html lang="{language}">' in page
    assert "<form hidden>" in page


SHARES = st.fractions(min_value=Fraction(1, 50), max_value=1, max_denominator=200)
CASES = st.tuples(
    st.integers(10_000, 9_999_999),
    SHARES,
    st.integers(500, 90_000),
    st.tuples(SHARES, SHARES, SHARES, SHARES),
    SHARES,
)


@settings(max_examples=2, deadline=None)
@given(figures=st.lists(CASES, min_size=8, max_size=8))
def test_the_browser_works_out_the_same(figures: list[Any]) -> None:
    asked, expected = [], []
    for revenue, share, deal, steps, sal in figures:
        given_rates = of_figures(steps, max(sal, steps[2]))
        known = {name: replace(one, takes=Fraction(20)) for name, one in given_rates.known.items()}
        one = wish(str(revenue), str(share), str(deal), period="quarter")
        told = told_plan(worked_out(one, Rates(known)), ours(), "en")
        model = data(PRINTER.render(told))
        rates_of = {step["metric"]: step["rate"] for step in model["steps"]}
        asked.append(
            [model, {"revenue": revenue, "share": float(share), "deal": deal, "rates": rates_of}]
        )
        due = [[sum(p.due[row.stage]) for p in told.periods] for row in told.rows]
        counts = {row.stage: [row.brought, row.found] for row in told.rows}
        expected.append({"counts": counts, "due": due})
    program = f"""
      const plan = require({json.dumps(str(SCRIPT))});
      const asked = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
      console.log(JSON.stringify(asked.map(([model, set]) => {{
        const counts = plan.work(model, set);
        const due = model.stages.map((one) => one.spans.map((span) =>
          plan.due(counts[one.stage][0], span) + plan.due(counts[one.stage][1], span)));
        return {{ counts, due }};
      }})));
    """
    done = subprocess.run(
        [need("node"), "-e", program], input=json.dumps(asked), capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    assert json.loads(done.stdout) == expected


@pytest.mark.xdist_group("web browser")
def test_everybody_can_use_the_page(tmp_path: Path) -> None:
    files = []
    for language in ("en", "fr"):
        file = tmp_path / f"plan-{language}.html"
        file.write_text(PRINTER.render(report(language)), "utf-8")
        files.append(str(file))
    knob = '[name="metric/lead_to_mql_rate"]'
    order = {
        "visits": [[files[0], "light", 1280], [files[1], "dark", 360]], "shots": SHOTS,
        "move": {"file": files[0], "keys": [[knob, ["ArrowRight"] * 20]],
                 "watch": ['td[data-total="lead"]', 'td[data-total="mql"]', 'td[data-range="mql"]',
                           'td[data-due="lead 1"]']},
    }  # fmt: skip
    ran = run_node(BROWSER, need("chromium"), json.dumps(order))
    assert (ran.returncode, ran.stderr) == (0, "")
    seen = json.loads(ran.stdout)
    assert [one["wrong"] for one in seen["seen"]] == [[]] * 2
    shades = {one["scheme"]: one["background"] for one in seen["seen"]}
    assert shades == {"light": _rgb(LIGHT_PAGE), "dark": _rgb(DARK_PAGE)}
    assert max(seen["sheets"]) <= 2
    moved = seen["moved"]
    assert moved["still"][:3] == ["12,000", "1,200", "860 to 1,900"]
    assert moved["before"] == moved["still"] == moved["again"]
    assert moved["after"][:3] == ["6,000", "1,200", "860 to 1,900"]
    assert moved["after"][3] != moved["before"][3]
    assert not moved["form"]


SAID = ['[data-said="summary"]', '[data-said="matters"]', 'td[data-total="sql"]', "#funnel-text",
        'td[data-rate="metric/mql_to_sql_rate"]']  # fmt: skip


@pytest.mark.xdist_group("web browser")
@pytest.mark.parametrize(
    ("language", "key", "heading"),
    [
        ("en", "End", "€1,260,000 of revenue at €8,000 a sale, all of it brought by Marketing."),
        ("fr", "Home", ("1 260 000 € de chiffre d'affaires, à 8 000 € par vente : 0,5 % apportés"
                        " par Marketing, le reste trouvé par Commerce.")),
    ],
)  # fmt: skip
def test_what_is_said_of_figures_follows_them(
    tmp_path: Path, language: str, key: str, heading: str
) -> None:
    file = tmp_path / "plan.html"
    file.write_text(PRINTER.render(report(language)), "utf-8")
    keys = [['[name="share"]', [key]], ['[name="metric/mql_to_sql_rate"]', ["ArrowRight"]],
            ['[name="revenue"]', ["ArrowRight"] * 5]]  # fmt: skip
    order = {"visits": [], "move": {"file": str(file), "keys": keys, "watch": SAID}}
    ran = run_node(BROWSER, need("chromium"), json.dumps(order))
    assert (ran.returncode, ran.stderr) == (0, "")
    moved = json.loads(ran.stdout)["moved"]
    still, before, again, after = (
        [_plainly(text) for text in moved[when]] for when in ("still", "before", "again", "after")
    )
    assert still == before == again
    summary, matters, total, picture, rate = after
    assert (summary, rate) == (heading, {"en": "40.5%", "fr": "40,5 %"}[language])
    assert f" {total} " in matters
    assert f"SQL {total}, " in picture
    assert total != before[2]


def _plainly(text: str) -> str:
    return text.replace("\u202f", " ").replace("\xa0", " ").replace("’", "'")


def _rgb(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgb({red}, {green}, {blue})"
