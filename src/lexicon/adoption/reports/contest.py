"""The contest of the teams, where the firm wants one: who is ahead, and nobody who is last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.adoption.publishing.contest import Contest, Score, contest
from lexicon.adoption.telling.document import Block, Document, Grid, Sentence
from lexicon.adoption.telling.report import Report
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.telling.speech import Speech


@dataclass(frozen=True, slots=True)
class ContestReport:
    """Of one closed wave, number 0 where none is."""

    wave: int
    contest: Contest


def _make(sources: Sources) -> ContestReport:
    number = sources.chosen.number if sources.chosen else 0
    return ContestReport(number, contest(sources.answers(), sources.members, sources.minimum))


def _tell(found: ContestReport, scene: Scene) -> Document:
    speech = scene.speech("contest")
    return Document(
        speech.say("title"), scene.language, tuple(_blocks(found, speech)), _table(found)
    )


def _blocks(found: ContestReport, speech: Speech) -> Iterator[Block]:
    if not found.wave:
        yield Sentence(speech.say("none_closed"), weight="lead")
        return
    ahead = found.contest.ahead
    told = [score for score in found.contest.scores if score.points is not None]
    if ahead:
        level = len(ahead) == len(told)
        named = speech.listed(map(speech.team, ahead))
        key = "level" if level else "ahead"
        yield Sentence(speech.say(key, n=len(ahead), teams=named, wave=found.wave), weight="lead")
    for score in found.contest.scores:
        if score.missing:
            yield Sentence(speech.say("lacking", team=speech.team(score.team), n=score.missing))
    if told:
        heads = (speech.say("team"), speech.say("took_part"), speech.say("points_head"))
        rows = tuple(_row(score, speech) for score in told)
        yield Grid(speech.say("grid", wave=found.wave), heads, rows, frozenset({2}))
    yield Sentence(speech.say("how"), weight="note")


def _row(score: Score, speech: Speech) -> tuple[str, str, str]:
    part = speech.say("of", people=score.people, members=score.members)
    return speech.team(score.team), part, str(score.points)


def _table(found: ContestReport) -> tuple[tuple[str, ...], ...]:
    """For a spreadsheet: a line a team."""
    head = ("wave", "team", "people", "members", "points", "missing")
    rows = (
        (
            str(found.wave), score.team, str(score.people), str(score.members),
            "" if score.points is None else str(score.points), str(score.missing),
        )
        for score in found.contest.scores
    )  # fmt: skip
    return (head, *rows)


REPORT = Report(_make, _tell, from_answers=True, switch="contest")
