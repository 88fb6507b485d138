"""Each word from wave to wave, broken where its meaning moved, and what the same people learnt."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.adoption.telling.document import Block, Document, Grid, Heading, Picture, Sentence
from lexicon.adoption.telling.report import Report
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.speech import Speech
from lexicon.adoption.telling.team_cells import TeamCell
from lexicon.adoption.telling.trends import EntryTrend, Learnt, trends
from lexicon.look.frame import Caption
from lexicon.look.trend import Point, Trend, trend

Trends = tuple[EntryTrend, ...]


def _tell(found: Trends, scene: Scene) -> Document:
    speech = scene.speech("trend")
    blocks = [block for one in found for block in _entry(one, speech)]
    if not blocks:
        blocks = [Sentence(speech.say("nothing_measured"), weight="lead")]
    else:
        blocks = [Sentence(speech.say("how_to_read")), *blocks]
        blocks.append(Sentence(speech.say("confidence"), weight="note"))
    return Document(speech.say("title"), scene.language, tuple(blocks), tuple(_table(found)))


def _entry(found: EntryTrend, speech: Speech) -> Iterator[Block]:
    yield Heading(speech.entry(found.entry))
    yield Picture(trend(_chart(found, speech)), _grid(found, speech))
    for at in found.breaks:
        moment = found.moments[at]
        yield Sentence(speech.say("break", number=moment.wave, major=moment.major))
    for one in found.learnt:
        yield Sentence(_learnt(one, speech))


def _chart(found: EntryTrend, speech: Speech) -> Trend:
    name = f"trend-{found.entry.replace('/', '-')}"
    entry = speech.entry(found.entry)
    caption = Caption(
        name, speech.say("chart", entry=entry), speech.say("chart_about", entry=entry)
    )
    return Trend(
        caption,
        tuple(speech.say("moment", number=moment.wave) for moment in found.moments),
        tuple(
            (speech.team(team), tuple(map(_point, cells))) for team, cells in found.cells.items()
        ),
        frozenset(found.breaks),
        speech.say("broken"),
        tuple(speech.percent(share) for share in (0, 0.5, 1)),
    )


def _point(cell: TeamCell | None) -> Point | None:
    if cell is None or not cell.is_told:
        return None
    return Point(cell.low / cell.people, cell.mode / cell.people, cell.high / cell.people)


def _grid(found: EntryTrend, speech: Speech) -> Grid:
    heads = (speech.say("wave"), speech.say("day"), *map(speech.team, found.cells))
    rows = tuple(
        (
            speech.say("moment", number=moment.wave),
            speech.day(moment.day),
            *(_said(cells[at], speech) for cells in found.cells.values()),
        )
        for at, moment in enumerate(found.moments)
    )
    return Grid(speech.say("grid", entry=speech.entry(found.entry)), heads, rows)


def _said(cell: TeamCell | None, speech: Speech) -> str:
    if cell is None:
        return "–"
    if cell.missing:
        return speech.say("more_answers", n=cell.missing)
    if cell.withheld:
        return speech.say("withheld")
    facts = {"low": cell.low, "high": cell.high, "people": cell.people, "mode": cell.mode}
    told = speech.say("known_exactly" if cell.low == cell.high else "known_of", **facts)
    return f"{told} ({speech.say(cell.age)})" if cell.age != "current" else told


def _learnt(one: Learnt, speech: Speech) -> str:
    before, after = one.waves
    facts = {"team": speech.team(one.team), "before": before, "after": after}
    if one.missing:
        return speech.say("learnt_missing", n=one.missing, **facts)
    if one.withheld:
        return speech.say("learnt_withheld", **facts)
    low, high = map(speech.points, one.interval)
    if one.before is None or one.change is None:
        return speech.say("learnt_range", n=one.people, low=low, high=high, **facts)
    counts = {"was": one.before, "now": one.after, "change": speech.points(one.change)}
    return speech.say("learnt", n=one.people, low=low, high=high, **facts, **counts)


def _table(found: Trends) -> Iterator[tuple[str, ...]]:
    """For a spreadsheet: a line an entry, a wave and a team."""
    yield "entry", "wave", "day", "major", "team", "people", "low", "mode", "high", "missing", "age"
    for one in found:
        for at, moment in enumerate(one.moments):
            for team, cells in one.cells.items():
                cell = cells[at]
                if cell is None:
                    continue
                told = (cell.low, cell.mode, cell.high) if cell.is_told else ("", "", "")
                yield (
                    one.entry, str(moment.wave), moment.day.date().isoformat(), str(moment.major),
                    team, str(cell.people), *map(str, told), str(cell.missing), cell.age,
                )  # fmt: skip


REPORT = Report(trends, _tell)
