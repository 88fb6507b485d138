"""A rate from one stage to another is told from every other formula."""

from __future__ import annotations

import pytest

from lexicon.formulas.conversion import conversion


def test_a_rate_between_stages_names_both_the_earlier_first() -> None:
    assert conversion("reached(stage/sal) / reached(stage/mql)") == ("mql", "sal")


@pytest.mark.parametrize(
    "formula",
    [
        "reached(stage/sal)",
        "reached(stage/sal) * reached(stage/mql)",
        "reached(stage/sal, field/marketing_sourced) / reached(stage/sal)",
        "count(field/project_confirmed) / count(field/r0_held)",
        "reached(field/fit) / reached(stage/mql)",
        "reached(",
        "",
    ],
)
def test_any_other_formula_is_none(formula: str) -> None:
    assert conversion(formula) is None
