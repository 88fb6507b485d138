"""The funnel's picture: complete, well-formed, and told to those who cannot see it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given

from lexicon.look.escape import one_line
from lexicon.look.funnel import Funnel, Section, Stage, funnel_svg
from tests.look.test_escape import TEXTS

STAGE = Stage("MQL", "Marketing qualified lead", "Sales", "stages/mql.html", "A lead who …")


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


def test_the_picture_says_what_it_is() -> None:
    picture = drawn(funnel_svg(a_funnel(1), "x"))
    told = {child.get("id"): child.text for child in picture if child.get("id")}
    assert told[picture.get("aria-labelledby")] == "The funnel"
    assert told[picture.get("aria-describedby")] == "Eight stages"


@given(TEXTS)
def test_hostile_words_stay_words(text: str) -> None:
    stage = Stage(text, text, text, text, text)
    told = words(drawn(funnel_svg(Funnel(text, text, (Section(text, text, (stage,)),)))))
    assert told == [one_line(text), one_line(text), one_line(text) * 2, one_line(text)]
