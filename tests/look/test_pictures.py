"""The funnel and the matrix: complete, well-formed, and told to those who cannot see them."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given

from lexicon.look import funnel, matrix
from lexicon.look.escape import one_line
from lexicon.look.funnel import Funnel, Section, funnel_svg
from lexicon.look.matrix import Cell, Matrix, Row, matrix_svg
from tests.look.test_escape import TEXTS

STAGE = funnel.Stage("MQL", "Marketing qualified lead", "Sales", "stages/mql.html", "A lead who …")


def drawn(svg: str) -> ET.Element:
    """The picture as a parser of XML reads it (`data-search-exclude` has no value in HTML)."""
    return ET.fromstring(svg.replace(" data-search-exclude", "", 1))  # noqa: S314  made by us


def words(picture: ET.Element) -> list[str]:
    return ["".join(text.itertext()) for text in picture.iter("text")]


def a_funnel(*stages_by_section: int) -> Funnel:
    sections = (Section(f"S{n}", "Sales", (STAGE,) * n) for n in stages_by_section)
    return Funnel("The funnel", "Eight stages", tuple(sections))


def test_every_stage_is_a_link_with_its_definition() -> None:
    links = list(drawn(funnel_svg(a_funnel(3, 3, 2))).iter("a"))
    assert [link.get("href") for link in links] == ["stages/mql.html"] * 8
    assert {link.findtext("title") for link in links} == {"A lead who …"}


def test_sections_stand_in_order_each_with_its_colour_name_and_teams() -> None:
    groups = list(drawn(funnel_svg(a_funnel(1, 1))).iter("g"))
    assert [group.get("class") for group in groups] == ["lx-s1", "lx-s2"]
    assert [words(group)[:2] for group in groups] == [["S1", "Sales"], ["S1", "Sales"]]


def test_each_band_is_narrower_than_the_one_above() -> None:
    widths = [
        float(points[1].split(",")[0]) - float(points[0].split(",")[0])
        for shape in drawn(funnel_svg(a_funnel(3, 3, 2))).iter("polygon")
        if (points := (shape.get("points") or "").split())
    ]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == 100


def test_an_empty_funnel_is_a_picture_all_the_same() -> None:
    assert list(drawn(funnel_svg(Funnel("", "", ()))).iter("a")) == []


def test_pictures_say_what_they_are() -> None:
    for svg in (
        drawn(funnel_svg(a_funnel(1), "x")),
        drawn(matrix_svg(Matrix("The funnel", "Eight stages", (), ()), "x")),
    ):
        told = {child.get("id"): child.text for child in svg if child.get("id")}
        assert told[svg.get("aria-labelledby")] == "The funnel"
        assert told[svg.get("aria-describedby")] == "Eight stages"


def test_a_cell_tells_its_outcome_in_lines_a_phone_can_show() -> None:
    cell = Cell("MQL", "Sales follow up within twenty-four hours.", "mql.html", 1)
    picture = drawn(
        matrix_svg(Matrix("", "", ("Strong", "Weak"), (Row("Good fit", (cell, cell)),)))
    )
    assert words(picture)[:3] == ["Strong", "Weak", "Good fit"]
    assert max(map(len, words(picture))) <= 20
    assert " ".join(words(picture)[3:7]) == "MQL Sales follow up within twenty-four hours."
    assert [link.get("href") for link in picture.iter("a")] == ["mql.html", "mql.html"]


@given(TEXTS)
def test_hostile_words_stay_words(text: str) -> None:
    stage = funnel.Stage(text, text, text, text, text)
    told = words(drawn(funnel_svg(Funnel(text, text, (Section(text, text, (stage,)),)))))
    assert told == [one_line(text), one_line(text), one_line(text) * 2, one_line(text)]
    cell = matrix.Cell(text, text, text)
    drawn(matrix_svg(Matrix(text, text, (text,), (Row(text, (cell,)),))))
