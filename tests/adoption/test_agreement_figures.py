"""Coefficients of agreement: vectors V1, V3 and V6 of the reference, and Cohen's kappa."""

from __future__ import annotations

from collections import Counter

import pytest

from lexicon.adoption.agreeing.cross_kappa import cross
from lexicon.adoption.agreeing.gwet import ac1, ac1_cross
from lexicon.adoption.agreeing.jackknife import jackknife_error, jackknife_interval
from lexicon.adoption.agreeing.krippendorff import alpha

KRIPPENDORFF_C = ("1233214 12...", "12332241 25.3", ".333234 2251.", "1233244 1251.")
"""Four observers by twelve units, a dot where one said nothing."""


def units(observers: tuple[str, ...]) -> list[Counter[str]]:
    """The observers' answers, unit by unit."""
    lines = [line.replace(" ", "") for line in observers]
    return [
        Counter(answer for answer in unit if answer != ".") for unit in zip(*lines, strict=True)
    ]


def test_alpha_of_krippendorffs_own_example() -> None:
    assert alpha(units(KRIPPENDORFF_C)) == pytest.approx(0.743421, abs=1e-6)


def test_alpha_of_two_observers_who_say_yes_or_no() -> None:
    assert alpha(units(("0100000010", "1110010000"))) == pytest.approx(0.095238, abs=1e-6)


def test_alpha_is_not_defined_where_all_say_the_same() -> None:
    assert alpha(units(("1111", "1111"))) is None
    assert alpha(units(("12..", "..12"))) is None


def test_alpha_is_one_where_all_agree_on_different_things() -> None:
    assert alpha(units(("1122", "1122"))) == 1


def test_the_jackknife_over_units() -> None:
    found = units(KRIPPENDORFF_C)
    assert jackknife_error(found, alpha) == pytest.approx(0.146942, abs=1e-6)
    interval = jackknife_interval(found, alpha)
    assert interval is not None
    assert interval == pytest.approx((0.743421 - 1.644854 * 0.146942, 0.985118), abs=1e-5)


def test_the_jackknife_never_leaves_what_is_possible() -> None:
    interval = jackknife_interval(units(("11223344551", "11223344552")), alpha)
    assert interval is not None
    assert interval.high == 1


def test_the_jackknife_needs_every_unit_but_one_to_have_a_coefficient() -> None:
    assert jackknife_error(units(("11112", "11112")), alpha) is None


def test_ac1_with_missing_answers() -> None:
    assert ac1(units(KRIPPENDORFF_C), 5) == pytest.approx(0.77544, abs=1e-5)


def test_ac1_stands_where_kappa_falls() -> None:
    one, other = units(("1" * 19 + "2",)), units(("1" * 18 + "21",))
    seen = cross(one, other)
    assert seen is not None
    assert seen.kappa == pytest.approx(-0.052632, abs=1e-6)
    assert ac1_cross(one, other, 2) == pytest.approx(0.889503, abs=1e-6)


def test_cross_kappa_by_hand() -> None:
    marketing = [Counter("LLM"), Counter("MMM"), Counter("MSM"), Counter("SSS")]
    sales = [Counter("LL"), Counter("ML"), Counter("SS"), Counter("SS")]
    seen = cross(marketing, sales)
    assert seen is not None
    assert (seen.observed, seen.expected) == pytest.approx((3 / 8, 17 / 24))
    assert seen.kappa == pytest.approx(8 / 17)
    assert seen.agreement == pytest.approx(5 / 8)


def test_cross_kappa_of_two_pairs_of_observers() -> None:
    seen = cross(units(KRIPPENDORFF_C[:2]), units(KRIPPENDORFF_C[2:]))
    assert seen is not None
    assert seen.kappa == pytest.approx(0.741100, abs=1e-6)


def test_cross_kappa_with_one_rater_each_is_cohens() -> None:
    table = {("y", "y"): 20, ("y", "n"): 5, ("n", "y"): 10, ("n", "n"): 15}
    pairs = [pair for pair, count in table.items() for _ in range(count)]
    seen = cross([Counter(a) for a, _ in pairs], [Counter(b) for _, b in pairs])
    assert seen is not None
    assert seen.kappa == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("one", "other", "kappa"),
    [("LMLM", "LMLM", 1), ("LMLM", "MLML", -1), ("LLLL", "LLLL", None)],
    ids=["perfect", "swapped", "one answer only"],
)
def test_cross_kappa_at_its_ends(one: str, other: str, kappa: float | None) -> None:
    seen = cross([Counter(x) for x in one], [Counter(x) for x in other])
    assert seen is not None
    assert seen.kappa == kappa


def test_teams_without_a_shared_scenario_are_not_compared() -> None:
    assert cross([Counter("L"), Counter()], [Counter(), Counter("L")]) is None
