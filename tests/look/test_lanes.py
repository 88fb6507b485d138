"""Swim lanes: each team its own, hand-overs said in words, everything a phone can show."""

from __future__ import annotations

import re

from lxml.etree import _Element as Element
from lxml.etree import fromstring

from lexicon.look.lanes import Lanes, Stop, Way, lanes_svg

LEAD = Stop("Lead", "lead.html", "Asked for something.", 0, 0, Way("Pass on", "Marketing, 1 h"))
MQL = Stop(
    "MQL",
    "mql.html",
    "Worth a call.",
    1,
    1,
    None,
    (Way("Give back because it is early", "→ Lead"),),
)


def _drawn(*stops: Stop, teams: tuple[str, ...] = ("Marketing", "Sales")) -> Element:
    svg = lanes_svg(Lanes("Lanes & all", "From top to bottom.", "⇄ Changes hands", teams, stops))
    return fromstring(svg.replace(" data-search-exclude", ""))


def _texts(svg: Element) -> list[str]:
    return [text.text or "" for text in svg.iter("text")]


def _down(element: Element, name: str) -> int:
    return int(element.get(name) or "")


def _bold(svg: Element) -> list[str]:
    return [text.text or "" for text in svg.iter("text") if "first" in text.get("class", "")]


def _inside(frame: Element, svg: Element) -> list[str]:
    top = _down(frame, "y")
    within = range(top, top + _down(frame, "height"))
    return [text.text or "" for text in svg.iter("text") if _down(text, "y") in within]


def test_it_has_a_name_and_a_description() -> None:
    svg = _drawn(LEAD, MQL)
    names = {element.get("id"): element.text for element in svg if element.get("id")}
    assert names[svg.get("aria-labelledby")] == "Lanes & all"
    assert names[svg.get("aria-describedby")] == "From top to bottom."


def test_a_stage_stands_in_the_lane_of_its_team_and_leads_to_its_page() -> None:
    stages = _drawn(LEAD, MQL).findall("a")
    assert [stage.get("href") for stage in stages] == ["lead.html", "mql.html"]
    assert [stage.find("text").get("x") for stage in stages] == ["25%", "75%"]


def test_a_hand_over_is_said_in_words_and_not_by_its_line_alone() -> None:
    svg = _drawn(LEAD, MQL)
    assert _texts(svg)[2:5] == ["⇄ Changes hands", "Pass on", "Marketing, 1 h"]
    assert {line.get("class") for line in svg.iter("line")} == {"lx-lanes__way lx-lanes__over"}


def test_a_hand_over_stands_in_a_frame_across_both_lanes() -> None:
    svg = _drawn(LEAD, MQL)
    (frame,) = [rect for rect in svg.iter("rect") if rect.get("class") == "lx-lanes__gate"]
    assert (frame.get("x"), frame.get("width")) == ("3%", "94%")
    assert _inside(frame, svg) == ["⇄ Changes hands", "Pass on", "Marketing, 1 h"]


def test_every_line_of_a_steps_name_is_bold_and_nothing_else_said_of_it() -> None:
    long = Stop("Lead", "lead.html", "", 0, 0, Way("Hold the call and then qualify", "Sales, 5 d"))
    svg = _drawn(long, Stop("Won", "won.html", "", 0, 0))
    assert _bold(svg) == ["Hold the call and then", "qualify"]
    assert _bold(_drawn(LEAD, MQL))[0] == "Pass on"


def test_no_arrow_is_drawn_through_words() -> None:
    for svg in (_drawn(LEAD, MQL), _drawn(LEAD, Stop("Won", "won.html", "", 0, 0))):
        above, below = svg.iter("line")
        told = [_down(text, "y") for text in svg.iter("text") if "told" in text.get("class", "")]
        assert _down(above, "y2") < min(told) - 10
        assert max(told) < _down(below, "y1")


def test_a_move_inside_a_lane_is_no_hand_over() -> None:
    svg = _drawn(LEAD, Stop("Rest", "rest.html", "", 0, 0))
    assert "⇄ Changes hands" not in _texts(svg)


def test_long_words_are_broken_into_lines_that_a_phone_can_show() -> None:
    back = [text for text in _texts(_drawn(LEAD, MQL)) if "back" in text or "early" in text]
    assert back == ["↩ Give back because it", "is early"]


def test_a_stage_that_nobody_alone_has_reaches_across_all_lanes() -> None:
    (stage,) = _drawn(Stop("Met", "met.html", "", 0, None)).findall("a")
    assert stage.find("text").get("x") == "50%"


def test_hostile_words_stay_words() -> None:
    hostile = "<script>alert(1)</script>\"'&"
    svg = _drawn(
        Stop(hostile, hostile, hostile, 0, 0, Way(hostile, hostile), (Way(hostile, hostile),)),
        MQL,
        teams=(hostile, "Sales"),
    )
    assert not list(svg.iter("script"))
    assert hostile in _texts(svg)


def test_nothing_but_percentages_says_where_things_stand_across() -> None:
    places = re.findall(r'x\d?="([^"]*)"', lanes_svg(Lanes("", "", "", ("A", "B"), (LEAD, MQL))))
    assert [place for place in places if not place.endswith("%") and place != "6"] == []
