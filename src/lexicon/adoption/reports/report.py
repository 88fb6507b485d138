"""How many in each team know each word: the table for the review meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from lexicon.adoption.publishing.figure import TOGETHER
from lexicon.adoption.telling.document import Block, Document, Grid, Heading, Picture, Sentence
from lexicon.adoption.telling.report import Report
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.telling.speech import Speech
from lexicon.adoption.telling.team_cells import Apart, TeamCell, apart, team_cells
from lexicon.look.dumbbell import Dumbbell, Spot, dumbbell
from lexicon.look.frame import Caption
from lexicon.look.heat_table import HeatTable, Shade, heat_table


@dataclass(frozen=True, slots=True)
class TeamReport:
    """One closed wave, number 0 where none is; `running`: waves that still take answers."""

    wave: int
    taken_at: datetime | None
    teams: tuple[str, ...]
    cells: tuple[TeamCell, ...]
    differences: tuple[Apart, ...]
    rushed: int
    running: tuple[tuple[int, datetime], ...]


def _make(sources: Sources) -> TeamReport:
    running = tuple((wave.number, wave.closes_at) for wave in sources.running)
    if sources.chosen is None:
        return TeamReport(0, None, (), (), (), 0, running)
    figures = sources.figures.get(sources.chosen.id, ())
    every = team_cells(figures, sources.chosen, sources)
    cells = tuple(cell for cell in every if sources.team in ("", cell.team))
    taken = max((figure.taken_at for figure in figures), default=None)
    teams = tuple(sorted({cell.team for cell in cells}, key=lambda team: (team == TOGETHER, team)))
    number, told = sources.chosen.number, apart(cells)
    return TeamReport(number, taken, teams, cells, told, sources.rushed, running)


def _tell(found: TeamReport, scene: Scene) -> Document:
    speech = scene.speech("report")
    blocks = (*_beginning(found, speech), *_figures(found, speech))
    return Document(speech.say("title"), scene.language, blocks, tuple(_table(found)))


def _beginning(found: TeamReport, speech: Speech) -> Iterator[Block]:
    if found.taken_at is None:
        key = "nobody_answered" if found.wave else "none_closed"
        yield Sentence(speech.say(key, number=found.wave), weight="lead")
    else:
        day = speech.day(found.taken_at)
        yield Sentence(speech.say("wave", number=found.wave, day=day), weight="lead")
    for number, closes in found.running:
        yield Sentence(speech.say("running", number=number, day=speech.day(closes)))


def _figures(found: TeamReport, speech: Speech) -> Iterator[Block]:
    if not found.cells:
        return
    yield Sentence(speech.say("how_to_read"))
    yield Heading(speech.say("who_knows"))
    yield Picture(heat_table(_heat(found, speech)), _grid(found, speech))
    old = {cell.entry for cell in found.cells if cell.age == "moved"}
    for entry in sorted(old):
        yield Sentence(speech.say("moved", entry=speech.entry(entry)))
    if any(cell.age == "aged" for cell in found.cells):
        yield Sentence(speech.say("aged"))
    teams = [team for team in found.teams if team != TOGETHER]
    if len(teams) > 1 and any(cell.is_told for cell in found.cells if cell.team != TOGETHER):
        yield Heading(speech.say("apart"))
        yield Picture(dumbbell(_dumbbell(found, teams, speech)), _apart(found, speech))
        yield from _verdict(found, speech)
    if found.rushed:
        yield Sentence(speech.say("rushed", n=found.rushed), weight="note")
    yield Sentence(speech.say("confidence"), weight="note")


def _heat(found: TeamReport, speech: Speech) -> HeatTable:
    at = {(cell.entry, cell.team): cell for cell in found.cells}
    rows = tuple(
        (speech.entry(entry), tuple(_shade(at.get((entry, team)), speech) for team in found.teams))
        for entry in dict.fromkeys(cell.entry for cell in found.cells)
    )
    caption = Caption("who-knows", speech.say("who_knows"), speech.say("heat_about"))
    return HeatTable(caption, tuple(map(speech.column, found.teams)), rows)


def _shade(cell: TeamCell | None, speech: Speech) -> Shade:
    if cell is None:
        return Shade("–", "")
    if cell.age != "current":
        return Shade(speech.say("old_short"), "")
    if cell.missing:
        return Shade(speech.say("lacks"), speech.say("missing_short", n=cell.missing))
    if cell.withheld:
        return Shade(speech.say("withheld_short"), "")
    few, likely, many = (number / cell.people for number in (cell.low, cell.mode, cell.high))
    words = speech.say("mode", mode=cell.mode, people=cell.people)
    more = speech.say("between", low=cell.low, high=cell.high) if few < many else ""
    return Shade(words, more, few, likely, many)


def _grid(found: TeamReport, speech: Speech) -> Grid:
    heads = tuple(speech.say(key) for key in ("entry", "team", "known", "all", "right"))
    rows = tuple(
        (speech.entry(cell.entry), speech.team(cell.team), *_said(cell, speech))
        for cell in found.cells
    )
    return Grid(speech.say("grid"), heads, rows)


def _said(cell: TeamCell, speech: Speech) -> tuple[str, str, str]:
    if cell.age != "current":
        return speech.say("old"), "–", "–"
    if cell.missing:
        return speech.say("more_answers", n=cell.missing), "–", "–"
    if cell.withheld:
        return speech.say("withheld"), "–", "–"
    key = "known_exactly" if cell.low == cell.high else "known_of"
    known = speech.say(key, low=cell.low, high=cell.high, people=cell.people, mode=cell.mode)
    everybody = "–"
    if cell.high_of_all is not None:
        facts = {"low": cell.low, "high": cell.high_of_all, "members": cell.members}
        everybody = speech.say("of_all", n=(cell.members or 0) - cell.people, **facts)
    return known, everybody, _right(cell, speech)


def _right(cell: TeamCell, speech: Speech) -> str:
    share = speech.range(cell.share) if cell.share else "–"
    if cell.right is None:
        return share
    return speech.say("right_of", right=cell.right, people=cell.people, range=share)


def _dumbbell(found: TeamReport, teams: list[str], speech: Speech) -> Dumbbell:
    at = {(cell.entry, cell.team): cell for cell in found.cells if cell.age == "current"}
    rows = tuple(
        (speech.entry(entry), tuple(_spot(at.get((entry, team))) for team in teams))
        for entry in dict.fromkeys(cell.entry for cell in found.cells)
    )
    caption = Caption("apart", speech.say("apart"), speech.say("apart_about"))
    ticks = tuple(speech.percent(share) for share in (0, 0.5, 1))
    return Dumbbell(caption, tuple(map(speech.team, teams)), rows, ticks)


def _spot(cell: TeamCell | None) -> Spot | None:
    if cell is None or not cell.is_told:
        return None
    return Spot(cell.low / cell.people, cell.mode / cell.people, cell.high / cell.people)


def _apart(found: TeamReport, speech: Speech) -> Grid:
    heads = tuple(speech.say(key) for key in ("entry", "teams", "difference", "interval", "differ"))
    rows = tuple(
        (
            speech.entry(one.entry),
            speech.say("versus", one=speech.team(one.one), other=speech.team(one.other)),
            "–" if one.value is None else speech.points(one.value),
            " … ".join(map(speech.points, one.interval or ())) or "–",
            speech.say("differ_yes" if one.differ else "differ_no"),
        )
        for one in found.differences
    )
    return Grid(speech.say("apart_grid"), heads, rows, frozenset({2, 3}))


def _verdict(found: TeamReport, speech: Speech) -> Iterator[Block]:
    differing = [one for one in found.differences if one.differ]
    for one in differing:
        worse = one.other if one.better == one.one else one.one
        facts = {"better": speech.team(one.better), "worse": speech.team(worse)}
        yield Sentence(speech.say("they_differ", entry=speech.entry(one.entry), **facts))
    if found.differences and not differing:
        yield Sentence(speech.say("nothing_differs"))


def _table(found: TeamReport) -> Iterator[tuple[str, ...]]:
    """For a spreadsheet: a line a team and an entry."""
    yield (
        "wave", "entry", "team", "people", "low", "mode", "high", "right", "missing", "withheld",
        "age",
    )  # fmt: skip
    for cell in found.cells:
        told = (cell.low, cell.mode, cell.high) if cell.is_told else ("", "", "")
        yield (
            str(found.wave), cell.entry, cell.team, str(cell.people), *map(str, told),
            "" if cell.right is None else str(cell.right), str(cell.missing),
            str(int(cell.withheld)), cell.age,
        )  # fmt: skip


REPORT = Report(_make, _tell)
