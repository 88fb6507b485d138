"""The figures of reports: whole, harmless, and legible without colour."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from lxml import etree

from lexicon.look.dumbbell import Dumbbell, Spot, dumbbell
from lexicon.look.figures import figures_css
from lexicon.look.frame import SHAPES, Caption
from lexicon.look.heat_table import HeatTable, Shade, heat_table
from lexicon.look.matrix import Count, Matrix, matrix
from lexicon.look.trend import Point, Trend, trend

HOSTILE = "<b onload=x()>\"'&\x00\u202e</svg>"


def _heat(word: str) -> str:
    cells = (Shade(word, "7 to 9", 0.7, 0.8, 0.9), Shade(word, "3 missing"))
    return heat_table(HeatTable(Caption("f", word, word), (word, "Sales"), ((word, cells),)))


def _dumbbell(word: str) -> str:
    rows = ((word, (Spot(0.1, 0.2, 0.3), None)), ("SQL", (Spot(0, 0, 0), Spot(0.5, 0.7, 1.0))))
    return dumbbell(Dumbbell(Caption("f", word, word), (word, "Sales"), rows, ("0", word, "1")))


def _trend(word: str) -> str:
    points = (Point(0.1, 0.2, 0.3), Point(0.2, 0.3, 0.4), None, Point(0.6, 0.7, 0.8))
    series = ((word, points), ("Sales", points[::-1]))
    caption = Caption("f", word, word)
    return trend(
        Trend(caption, (word, "2", "3", "4"), series, frozenset({1}), word, ("0", "½", "1"))
    )


def _matrix(word: str) -> str:
    rows = ((word, (Count("7", 0.6), None)), ("SQL", (Count(word, 0.4), Count("3", 0.2))))
    return matrix(Matrix(Caption("f", word, word), word, (word, "SQL"), rows, (0, 1)))


FIGURES = (_heat, _dumbbell, _trend, _matrix)
Draw = Callable[[str], str]


@pytest.mark.parametrize("draw", FIGURES)
def test_a_figure_has_a_title_and_a_description_that_it_points_to(draw: Draw) -> None:
    figure = etree.fromstring(draw("SAL"))
    assert figure.get("role") == "img"
    ids = {figure.get("aria-labelledby"), figure.get("aria-describedby")}
    assert {child.get("id") for child in figure if child.get("id")} == ids


@pytest.mark.parametrize("draw", FIGURES)
def test_hostile_words_stay_words(draw: Draw) -> None:
    figure = etree.fromstring(draw(HOSTILE))
    tags = {str(element.tag) for element in figure.iter()}
    assert tags <= {"svg", "title", "desc", "text", "rect", "line", "path"}
    assert any("<b onload=x()>" in (element.text or "") for element in figure.iter("text"))


@pytest.mark.parametrize("draw", FIGURES)
def test_no_figure_has_a_style_of_its_own_which_the_policy_would_refuse(draw: Draw) -> None:
    assert " style=" not in draw("SAL")


@pytest.mark.parametrize("draw", FIGURES)
def test_every_class_of_a_figure_has_its_rule(draw: Draw) -> None:
    used = {name for names in re.findall(r'class="([^"]+)"', draw("SAL")) for name in names.split()}
    assert {name for name in used if f".{name}" not in figures_css()} == set()


def test_series_differ_in_shape_and_not_in_colour_alone() -> None:
    assert len({outline for _, outline in SHAPES}) == len(SHAPES)


def test_a_line_is_not_drawn_across_a_break_nor_a_gap() -> None:
    assert _trend("SAL").count("lx-fig-line") == 1


def test_a_cell_without_a_figure_is_drawn_otherwise() -> None:
    assert _heat("SAL").count("lx-fig-empty") == 1
