"""All coefficients of one draw of the bootstrap, from counts as they were drawn."""

from __future__ import annotations

from collections.abc import Sequence

from lexicon.adoption.agreeing.bootstrap import Coefficients, Draw, Drawn

CROSS = "cross"
AGREEMENT = "agreement"


def within(team: str) -> str:
    """The name of the coefficient within a team."""
    return f"within {team}"


def coefficients_of(one: str, other: str) -> Coefficients:
    """Alpha within either team, kappa and raw agreement between them."""

    def coefficients(draw: Draw) -> dict[str, float | None]:
        kappa, agreement = _between(draw[one], draw[other])
        return {
            CROSS: kappa,
            AGREEMENT: agreement,
            within(one): _alpha(draw[one]),
            within(other): _alpha(draw[other]),
        }

    return coefficients


def _alpha(units: Sequence[Drawn]) -> float | None:
    """Krippendorff's alpha, in which nobody is paired with themselves."""
    paired = [unit for unit in units if unit.pairs]
    totals: list[int] = [
        sum(counts) for counts in zip(*(unit.votes for unit in paired), strict=True)
    ]
    answers = sum(totals)
    expected = answers * answers - sum(count * count for count in totals)
    if not expected:
        return None
    observed = sum(unit.answers * (1 - unit.same / unit.pairs) for unit in paired)
    return 1 - (answers - 1) * observed / expected


def _between(one: Sequence[Drawn], other: Sequence[Drawn]) -> tuple[float | None, float | None]:
    shared = [(a, b) for a, b in zip(one, other, strict=True) if a.answers and b.answers]
    if not shared:
        return None, None
    same = sum(
        sum(x * y for x, y in zip(a.votes, b.votes, strict=True)) / (a.answers * b.answers)
        for a, b in shared
    )
    here, there = (_shares(side) for side in zip(*shared, strict=True))
    chance = sum(x * y for x, y in zip(here, there, strict=True))
    agreement = same / len(shared)
    kappa = 1 - (1 - agreement) / (1 - chance) if chance < 1 else None
    return kappa, agreement


def _shares(units: Sequence[Drawn]) -> list[float]:
    """The mean share of each answer over the units."""
    weighed = ([count / unit.answers for count in unit.votes] for unit in units)
    return [sum(column) / len(units) for column in zip(*weighed, strict=True)]
