"""What may be added, multiplied and divided, and the unit that comes of it."""

from __future__ import annotations

import pytest

from lexicon.formulas.parse import Unreadable, parse
from lexicon.formulas.units import NUMBER, RECORDS, Mixed, Unit, unit_of

EUROS, DOLLARS, ATTEMPTS = Unit("money", "EUR"), Unit("money", "USD"), Unit("count", "attempts")
RATE, COUNT, DURATION = Unit("rate"), Unit("count", RECORDS), Unit("duration")
KNOWN = {
    "field/euros": EUROS,
    "field/dollars": DOLLARS,
    "field/attempts": ATTEMPTS,
    "metric/rate": RATE,
    "metric/unsaid": Unit("money"),
}
MOMENTS = {"field/start", "field/end"}
TIME = "mean(duration(field/start, field/end))"


def unit(text: str) -> Unit | Mixed | None:
    tree = parse(text)
    assert not isinstance(tree, Unreadable)
    return unit_of(tree, KNOWN.get, MOMENTS.__contains__)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3", NUMBER),
        ("reached(stage/mql)", COUNT),
        ("reached(stage/sql) / reached(stage/mql)", RATE),
        ("1 - metric/rate", RATE),
        ("-sum(field/euros)", EUROS),
        ("sum(field/euros) / reached(stage/client)", EUROS),
        ("sum(field/euros) / sum(field/euros)", RATE),
        ("sum(field/euros) + metric/unsaid", EUROS),
        ("metric/unsaid - sum(field/euros)", EUROS),
        ("reached(stage/mql) * metric/rate * mean(field/euros)", EUROS),
        ("sum(field/attempts) / reached(stage/mql)", ATTEMPTS),
        ("mean(field/attempts) * reached(stage/mql)", ATTEMPTS),
        ("reached(stage/mql) * mean(field/attempts)", ATTEMPTS),
        ("reached(stage/client) / metric/rate", COUNT),
        (TIME, DURATION),
        (f"{TIME} / 2", DURATION),
        (f"{TIME} / {TIME}", RATE),
        ("metric/nobody + 1", None),
    ],
)
def test_a_formula_has_the_unit_of_what_it_works_out(text: str, expected: Unit | None) -> None:
    assert unit(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sum(field/euros) + reached(stage/mql)", Mixed("+", EUROS, COUNT)),
        ("sum(field/euros) + 5", Mixed("+", EUROS, NUMBER)),
        ("sum(field/euros) - sum(field/dollars)", Mixed("-", EUROS, DOLLARS)),
        ("sum(field/attempts) + reached(stage/mql)", Mixed("+", ATTEMPTS, COUNT)),
        (f"sum(field/euros) / {TIME}", Mixed("/", EUROS, DURATION)),
        (f"{TIME} * {TIME}", Mixed("*", DURATION, DURATION)),
        ("1 / reached(stage/mql)", Mixed("/", NUMBER, COUNT)),
        ("2 * (metric/rate + reached(stage/mql))", Mixed("+", RATE, COUNT)),
        ("sum(field/consent)", Mixed(name="field/consent", function="sum")),
        (
            "mean(duration(field/start, field/euros))",
            Mixed(name="field/euros", function="duration"),
        ),
    ],
)
def test_units_that_do_not_mix_are_named(text: str, expected: Mixed) -> None:
    assert unit(text) == expected
