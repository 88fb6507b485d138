"""The shares of the teams, a row an entry: how far apart they are, each with its interval."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.look.frame import SHAPES, Caption, framed, legend, line, mark, text

_LEFT, _RIGHT = 30.0, 97.0
_ROW, _AXIS = 40, 24
_LINES = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class Spot:
    """One team's share, from 0 to 1, with its interval."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """Rows by name, one spot a series, None where nothing is shown; `ticks` say none, half, all."""

    caption: Caption
    series: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Spot | None, ...]], ...]
    ticks: tuple[str, ...]


def dumbbell(chart: Dumbbell) -> str:
    """The figure as SVG."""
    head = 20 * len(chart.series) + 10
    height = head + _ROW * len(chart.rows) + _AXIS
    return framed(chart.caption, height, _parts(chart, head))


def _parts(chart: Dumbbell, head: int) -> Iterator[str]:
    yield from legend(chart.series, 10)
    foot = head + _ROW * len(chart.rows)
    for share in _LINES:
        yield line((_at(share), _at(share)), (head, foot), "lx-fig-grid")
    for share, words in zip(_LINES[::2], chart.ticks, strict=True):
        anchor = "end" if share == 1 else "middle"
        yield text(_at(share), foot + 18, words, anchor, "lx-fig-soft")
    for number, (name, spots) in enumerate(chart.rows):
        yield from _row(name, spots, head + _ROW * number)


def _row(name: str, spots: tuple[Spot | None, ...], top: int) -> Iterator[str]:
    yield text(0, top + 24, name)
    shown = [spot.middle for spot in spots if spot]
    if len(shown) > 1:
        middle = top + _ROW / 2
        yield line((_at(min(shown)), _at(max(shown))), (middle, middle), "lx-fig-axis")
    for series, spot in enumerate(spots):
        if spot is None:
            continue
        y = top + _ROW / 2 + 8 * (series - (len(spots) - 1) / 2)
        kind = f"{SHAPES[series % len(SHAPES)][0]} lx-fig-whisker"
        yield line((_at(spot.low), _at(spot.high)), (y, y), kind)
        yield mark(_at(spot.middle), y, series)


def _at(share: float) -> float:
    return _LEFT + (_RIGHT - _LEFT) * share
