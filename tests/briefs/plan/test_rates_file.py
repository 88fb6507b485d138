"""A file of rates: what it may say, and everything that is wrong with one at once."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lexicon.briefs.plan.chance import Chance, counted
from lexicon.briefs.plan.rates_file import read_rates
from lexicon.briefs.plan.season import MONTHS
from lexicon.checks.words import BUILT_IN, Words
from lexicon.languages.words import available_languages
from tests.briefs.plan.planning import SEASON, ours, rates, wrong

CSV = """\
metric;figure;low;high;reached;of;takes;source;month
opportunity_to_client_rate;;;;48;192;9 w;CRM;
mql_to_sql_rate;40 %;30 %;50 %;;;;;
lead_to_mql_rate;0,1;;;;;;;
"""
SAME = """\
{"rates": {
 "opportunity_to_client_rate": {"reached": 48, "of": 192, "takes": "9 w", "source": "CRM"},
 "metric/mql_to_sql_rate": {"figure": "40 %", "between": ["30 %", "50 %"]},
 "lead_to_mql_rate": 0.1}}
"""


_SHARES = (7, 7, 9, 8, 8, 11, 6, 3, 12, 11, 10, 8)


def test_csv_and_json_say_the_same() -> None:
    assert rates(CSV, "rates.csv") == rates(SAME, "rates.json")


def test_a_rate_knows_its_counts_its_time_and_its_source() -> None:
    known = rates(CSV, "rates.csv").known["metric/opportunity_to_client_rate"]
    assert (known.chance, known.takes, known.source) == (counted(48, 192), Fraction(63), "CRM")


def test_a_stated_rate_is_just_that() -> None:
    assert rates("rates: {lead_to_mql_rate: 12.5 %}").known == {
        "metric/lead_to_mql_rate": rates("rates: {lead_to_mql_rate: 0.125}").known[
            "metric/lead_to_mql_rate"
        ]
    }
    stated = rates("rates: {lead_to_mql_rate: 1}").known["metric/lead_to_mql_rate"]
    assert stated.chance == Chance(Fraction(1))


def test_months_may_be_lines_of_a_table() -> None:
    lines = [f"season,{8 if month == 'jan' else 8.36} %,{month}" for month in MONTHS]
    table = "\n".join(["metric,figure,month", "lead_to_mql_rate,10 %,", *lines])
    season = rates(table, "rates.csv").season
    assert season is not None
    assert season["jan"] == Fraction(8, 100)


@pytest.mark.parametrize(
    "names",
    [
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "January February March April May June July August September October November December",
        "1 2 03 04 05 6 7 8 9 10 11 12",
        "JAN FEV Mar Apr May Jun Jul Aou Sept Oct Nov Dec",
    ],
)
def test_months_are_known_by_the_names_that_people_give_them(names: str) -> None:
    lines = [f"season;{n} %;{name}" for n, name in zip(_SHARES, names.split(), strict=True)]
    table = "\n".join(["metric;figure;month", "lead_to_mql_rate;10 %;", *lines])
    season = rates(table, "rates.csv").season
    assert season == {month: Fraction(n, 100) for n, month in zip(_SHARES, MONTHS, strict=True)}


@pytest.mark.parametrize(
    ("language", "enough"), [("en", "at least three"), ("fr", "au moins trois")]
)
def test_who_shortens_a_month_too_much_is_told_how_many_letters_do(
    language: str, enough: str
) -> None:
    _, (fault,) = read_rates(b"rates: {}\nseason: {ja: 5}", "rates.yaml", ours())
    assert enough in Words(("lexicon.briefs.plan.faults",)).explain(fault, language).hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rates: {mql_to_sql_rat: 3 %}", [("rate_unknown", 1)]),
        ("rates: {mql_to_sql_rate: 35}", [("rate_out_of_range", 1)]),
        ("rates: {mql_to_sql_rate: -5 %}", [("rate_out_of_range", 1)]),
        ("rates: {mql_to_sql_rate: 0 %}", [("rate_zero", 1)]),
        ("rates: {average_sale_value: -8000}", [("rate_out_of_range", 1)]),
        ("rates: {mql_to_sql_rate: a third}", [("rate_unreadable", 1)]),
        ("rates: {mql_to_sql_rate: {reached: 5}}", [("rate_empty", 1)]),
        ("rates: {mql_to_sql_rate: {}}", [("rate_empty", 1)]),
        ("rates: {average_sale_value: 8000 CHF}", [("rate_currency", 1)]),
        ("rates: {average_sale_value: 8.000 €}", [("rate_unreadable", 1)]),
        ("rates: {}\nseason: {jui: 5, 13: 6}", [("season_month", 2), ("season_month", 2)]),
        ("rates: {}\nseason:\n  jan: 5 %\n  janvier: 5 %", [("season_twice", 4)]),
        ("rates: {}\nseason: spring", [("season_missing", 2)]),
        ("hello", [("rates_none", 1)]),
        ("- 1", [("rates_none", 1)]),
        ("rates: {average_sale_value: {reached: 5, of: 6}}", [("rate_empty", 1)]),
        ("rates: {mql_to_sql_rate: {reached: 7, of: 5}}", [("rate_count", 1)]),
        ("rates: {mql_to_sql_rate: {reached: 0, of: 5}}", [("rate_zero", 1)]),
        ("rates: {mql_to_sql_rate: {figure: 3 %, between: [4 %, 5 %]}}", [("rate_bounds", 1)]),
        ("rates: {mql_to_sql_rate: {figure: 3 %, between: [3 %]}}", [("rate_bounds", 1)]),
        (
            "rates:\n  mql_to_sql_rate: {reached: 7, of: 5}\n  other: 2\n" + "season: {jan: 7 %}\n",
            [("rate_count", 2), ("rate_unknown", 3), ("season_missing", 4)],
        ),
        ("rates: {}\n" + SEASON.replace("aug: 3", "aug: 30"), [("season_sum", 2)]),
        ("rates: {}\n" + SEASON.replace("aug: 3", "aug: -3"), [("season_weight", 2)]),
        ("rates: [", [("yaml_syntax", 2)]),
        ("rates: {mql_to_sql_rate: {takes: soon, figure: 3 %}}", [("value_pattern", 1)]),
    ],
)
def test_everything_wrong_is_told_with_its_line(text: str, expected: list[tuple[str, int]]) -> None:
    found = wrong(text)
    if expected[0][0].startswith(("yaml", "value")):
        assert [line for _, line in found] == [line for _, line in expected]
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("name,rate\nx,1\n", [("rates_columns", 1)]),
        ("metric,reached,of\n\nmql_to_sql_rate,9,5\n", [("rate_count", 3)]),
        ("metric,reached,of\nmql_to_sql_rate,many,5\n", None),
        ("", [("rates_none", 1)]),
        ("metric,reached,of\n", [("rates_none", 1)]),
        ("sep=;\nmetric;figure\nmql_to_sql_rate;3;4\n", [("rates_row", 3)]),
        ('metric,figure\nmql_to_sql_rate,"3 %\n', [("rates_row", 2)]),
        ("metric,figure\nmql_to_sql_rate,3 %\n\nmql_to_sql_rate,4 %\n", [("rates_row", 4)]),
        ("sep=;\nname;figure\nx;4\n", [("rates_columns", 2)]),
    ],
)
def test_a_table_is_judged_by_its_lines(text: str, expected: list[tuple[str, int]] | None) -> None:
    found = wrong(text, "rates.csv")
    assert found == expected if expected else [line for _, line in found] == [2] * len(found) != []


def test_what_has_no_shape_hides_nothing_that_is_wrong_besides() -> None:
    text = (
        "rates:\n  mql_to_sql_rate: 35\n  lead_to_mql_rate: {takes: soon, figure: 3 %}\n"
        "  mql_to_sal_rate: {figur: 3 %}\nseason: {jan: 7 %}\n"
    )
    assert [line for _, line in wrong(text)] == [2, 3, 4, 5]
    table = "metric,figure\nmql_to_sql_rate,abc\nfoo,1\nmql_to_sql_rate,4 %\n"
    found = ["rate_unreadable", "rate_unknown", "rates_row"]
    assert wrong(table, "rates.csv") == list(zip(found, (2, 3, 4), strict=True))


def test_a_key_that_means_nothing_meets_those_that_do() -> None:
    _, found = read_rates(b"rates: {mql_to_sql_rate: {zzz: 3 %}}", "rates.yaml", ours())
    assert [one.facts["known"] for one in found] == ["figure, between, reached, of, takes, source"]


@pytest.mark.parametrize(
    ("text", "line"), [("", 1), ("{}", 1), ("source: CRM\nrates:\n", 2), ("# no more\n", 1)]
)
def test_a_file_without_rates_says_what_to_write(text: str, line: int) -> None:
    assert wrong(text) == [("rates_none", line)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_as_any_spreadsheet_writes_it(encoding: str) -> None:
    text = "sep=;\r\nmetric;figure;source\r\nlead_to_mql_rate;12,5 %;Équipe\r\n"
    read, faults = read_rates(text.encode(encoding), "rates.csv", ours())
    (known,) = read.known.values()
    assert (faults, known.chance.point, known.source) == ((), Fraction(1, 8), "Équipe")


@pytest.mark.parametrize("language", available_languages())
def test_every_fault_has_words(language: str) -> None:
    package = "lexicon.briefs.plan.faults"
    words = Words((package,))
    for rule in words.names():
        said = words.of(rule, language)
        assert said["message"]
        assert said["hint"]
        assert rule not in Words(BUILT_IN).names()
