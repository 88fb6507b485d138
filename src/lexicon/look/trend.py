"""Shares over time, one line a team, which a changed meaning breaks: never joined across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lexicon.look.frame import SHAPES, Caption, framed, legend, line, mark, text

_LEFT, _RIGHT = 14.0, 94.0
_PLOT, _FOOT = 130, 26
_TICKS = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Point:
    """A share from 0 to 1 with its interval."""

    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Trend:
    """Moments in order, one point a moment in each series, None where nothing is shown.

    `breaks` are the moments before which the meaning changed; `broken` says so beside the line.
    `ticks` are words for none, half and all.
    """

    caption: Caption
    moments: tuple[str, ...]
    series: tuple[tuple[str, tuple[Point | None, ...]], ...]
    breaks: frozenset[int]
    broken: str
    ticks: tuple[str, ...]


def trend(chart: Trend) -> str:
    """The figure as SVG."""
    head = 20 * len(chart.series) + 24
    return framed(chart.caption, head + _PLOT + _FOOT, _parts(chart, head))


def _parts(chart: Trend, head: int) -> Iterator[str]:
    yield from legend([name for name, _ in chart.series], 10)
    for share, words in zip(_TICKS, chart.ticks, strict=True):
        y = head + _PLOT * (1 - share)
        yield line((_LEFT, _RIGHT), (y, y), "lx-fig-grid")
        yield text(_LEFT - 1.5, round(y) + 4, words, "end", "lx-fig-soft")
    count = len(chart.moments)
    for at, words in enumerate(chart.moments):
        yield text(_x(at, count), head + _PLOT + 20, words, "middle", "lx-fig-soft")
    for at in sorted(chart.breaks):
        x = (_x(at - 1, count) + _x(at, count)) / 2
        yield line((x, x), (head - 6, head + _PLOT), "lx-fig-break")
        yield text(x, head - 10, chart.broken, "middle")
    for number, (_, points) in enumerate(chart.series):
        yield from _series(points, number, chart, head)


def _series(points: Sequence[Point | None], number: int, chart: Trend, head: int) -> Iterator[str]:
    kind, count = SHAPES[number % len(SHAPES)][0], len(chart.moments)
    shift = 1.2 * (number - (len(chart.series) - 1) / 2)
    for at, point in enumerate(points):
        if point is None:
            continue
        x = _x(at, count) + shift
        ends = head + _PLOT * (1 - point.high), head + _PLOT * (1 - point.low)
        yield line((x, x), ends, f"{kind} lx-fig-whisker")
        y = head + _PLOT * (1 - point.middle)
        before = points[at - 1] if at and at not in chart.breaks else None
        if before is not None:
            y_before = head + _PLOT * (1 - before.middle)
            yield line((_x(at - 1, count) + shift, x), (y_before, y), f"{kind} lx-fig-line")
        yield mark(x, y, number)


def _x(at: int, count: int) -> float:
    """The middle of a moment's share of the width."""
    return _LEFT + (_RIGHT - _LEFT) * (at + 0.5) / count
