"""Swim lanes as an SVG: a lane a team, stages from top to bottom, hand-overs from lane to lane.

Like the funnel's picture it has no viewBox: places across are percentages and type keeps its size,
so that it reads as well on a phone as on a wide screen. Long words are broken into lines here, for
SVG does not. What crosses from lane to lane stands in a frame across them and says so in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from lexicon.look import lane_ahead as ahead
from lexicon.look.escape import html
from lexicon.look.palette import section_class

_HEAD, _BOX, _AIR = 34, 40, 14
_SIGNS = 46
"""Letters of the small type that fit across a phone."""


@dataclass(frozen=True, slots=True)
class Way:
    """A move in words: `Accept`, and `Sales, within 24 hours`."""

    name: str
    detail: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A stage in its lane; None where no team alone has the contact.

    `ahead` leads to the next stop. `back` are the moves that return the contact, each in words.
    """

    word: str
    link: str
    definition: str
    section: int
    lane: int | None
    ahead: Way | None = None
    back: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class Lanes:
    """The picture's content, in the reader's language."""

    title: str
    description: str
    crossing: str
    """What is said where a contact changes hands."""
    teams: tuple[str, ...]
    stops: tuple[Stop, ...]


def lanes_svg(lanes: Lanes, name: str = "lanes") -> str:
    """The lanes as one `<svg>` element; `name` begins the ids that its title and text need."""
    parts, height = _rows(lanes)
    return "\n".join(
        (
            f'<svg class="lx-lanes" width="100%" height="{height}" role="group"',
            f' aria-labelledby="{name}-title" aria-describedby="{name}-text" data-search-exclude>',
            f'<title id="{name}-title">{html(lanes.title)}</title>',
            f'<desc id="{name}-text">{html(lanes.description)}</desc>',
            *_grounds(lanes.teams, height),
            *parts,
            "</svg>",
        )
    )


def _grounds(teams: Sequence[str], height: int) -> Iterator[str]:
    """The lanes themselves, each with its team's name at the top."""
    width = 100 / len(teams)
    for place, team in enumerate(teams):
        left = f"{place * width:g}%"
        yield (
            f'<rect class="lx-lanes__lane" x="{left}" y="0" width="{width:g}%" height="{height}"/>'
        )
        yield (
            f'<text class="lx-lanes__team" x="{_centre(place, teams)}" y="22">{html(team)}</text>'
        )


def _rows(lanes: Lanes) -> tuple[list[str], int]:
    rows: list[str] = []
    top = _HEAD
    for stop, after in zip(lanes.stops, (*lanes.stops[1:], None), strict=True):
        beside, depth = _beside(stop, top, lanes)
        label = _told(stop, after, lanes) if after else ahead.NOTHING
        below = top + max(_BOX, depth)
        bottom = below + label.height + 2 * _AIR
        if after and label.height:
            ends = _centre(stop.lane, lanes.teams), _centre(after.lane, lanes.teams)
            rows.extend(ahead.drawn(label, ends, (top + _BOX, below + _AIR, bottom)))
        rows.append(_box(stop, top, lanes.teams))
        rows.extend(beside)
        top = bottom if after else below
    return rows, top + _AIR


def _box(stop: Stop, top: int, teams: Sequence[str]) -> str:
    width = 100 if stop.lane is None else 100 / len(teams)
    left = 0 if stop.lane is None else stop.lane * width
    return (
        f'<a class="lx-lanes__stage {section_class(stop.section)}" href="{html(stop.link)}">'
        f"<title>{html(stop.definition)}</title>"
        f'<rect x="{left + width * 0.06:g}%" y="{top}" width="{width * 0.88:g}%"'
        f' height="{_BOX}" rx="6"/>'
        f'<text x="{_centre(stop.lane, teams)}" y="{top + 26}">{html(stop.word)}</text></a>'
    )


def _beside(stop: Stop, top: int, lanes: Lanes) -> tuple[list[str], int]:
    """The ways back, in the lane beside the stage, where they lead; and how far down they reach."""
    others = [place for place in range(len(lanes.teams)) if place != stop.lane]
    if not others or stop.lane is None:
        return [], 0
    centre, letters = _centre(others[0], lanes.teams), _SIGNS // len(lanes.teams)
    texts, down = [], _AIR
    for way in stop.back:
        bold = wrap(f"↩ {way.name}", letters)
        for number, line in enumerate([*bold, *wrap(way.detail, letters)]):
            style = "lx-lanes__back lx-lanes__first" if number < len(bold) else "lx-lanes__back"
            place = f'x="{centre}" y="{top + down}"'
            texts.append(f'<text class="{style}" {place}>{html(line)}</text>')
            down += ahead.LINE
        down += ahead.LINE // 3
    return texts, down


def _told(stop: Stop, after: Stop, lanes: Lanes) -> ahead.Label:
    if stop.ahead is None:
        return ahead.NOTHING
    crosses = _crosses(stop, after)
    letters = _SIGNS if crosses else _SIGNS // len(lanes.teams)
    name, detail = (wrap(text, letters) for text in (stop.ahead.name, stop.ahead.detail))
    return ahead.Label(lanes.crossing if crosses else "", tuple(name), tuple(detail))


def _crosses(stop: Stop, after: Stop) -> bool:
    return None not in (stop.lane, after.lane) and stop.lane != after.lane


def _centre(lane: int | None, teams: Sequence[str]) -> str:
    return "50%" if lane is None else f"{(lane + 0.5) * 100 / len(teams):g}%"
