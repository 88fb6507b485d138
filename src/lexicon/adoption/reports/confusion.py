"""Who takes what for what: in sentences, then as a matrix a team."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.adoption.publishing.confused import KeyRow, Mistake, key_rows, mistakes
from lexicon.adoption.publishing.figure import TOGETHER
from lexicon.adoption.publishing.suppression import share_shown
from lexicon.adoption.telling.document import Block, Document, Grid, Heading, Picture, Sentence
from lexicon.adoption.telling.report import Report
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.telling.speech import Speech
from lexicon.languages.phrase import typeset
from lexicon.look.frame import Caption
from lexicon.look.matrix import Count, Matrix, matrix

SENTENCES = 8


@dataclass(frozen=True, slots=True)
class ConfusionReport:
    """Of one closed wave, number 0 where none is; stages in the order of the funnel."""

    wave: int
    rows: tuple[KeyRow, ...]
    mistakes: tuple[Mistake, ...]


def _make(sources: Sources) -> ConfusionReport:
    rows = key_rows(sources.answers(), sources.minimum)
    shown = tuple(row for row in rows if sources.team in ("", row.team))
    number = sources.chosen.number if sources.chosen else 0
    return ConfusionReport(number, shown, mistakes(shown))


def _tell(found: ConfusionReport, scene: Scene) -> Document:
    speech = scene.speech("confusion")
    blocks = (*_sentences(found, speech), *_matrices(found, scene, speech))
    return Document(speech.say("title"), scene.language, blocks, tuple(_table(found)))


def _sentences(found: ConfusionReport, speech: Speech) -> Iterator[Block]:
    if not found.rows:
        yield Sentence(speech.say("nobody_answered", number=found.wave), weight="lead")
        return
    if not found.mistakes:
        key = "hardly_any" if any(row.nearly for row in found.rows) else "no_mistake"
        yield Sentence(speech.say(key), weight="lead")
    for mistake in found.mistakes[:SENTENCES]:
        yield Sentence(_said(mistake, speech))
    lacking = {row.team: row.missing for row in found.rows if row.missing}
    for team in lacking:
        keys = [row for row in found.rows if row.team == team and row.missing]
        named = speech.listed(speech.stage(row.key) for row in keys)
        most = max(row.missing for row in keys)
        yield Sentence(speech.say("lacking", team=speech.team(team), stages=named, n=most))


def _said(mistake: Mistake, speech: Speech) -> str:
    """As in: a SAL taken for an SQL: Sales in 7 of 12 answers, Marketing in 1 of 9."""
    (first, *others), told = mistake.by, []
    told.append(_by(first, "by", mistake, speech))
    told += [_by(other, "by_more", mistake, speech) for other in others]
    facts = {"key": speech.a(mistake.key), "answer": speech.a(mistake.answer)}
    gender = speech.gender(mistake.key)
    said = speech.say(f"taken.{gender}", by=speech.say("between").join(told), **facts)
    return typeset(speech.language, said[:1].upper() + said[1:])


def _by(one: tuple[str, int | None, int], key: str, mistake: Mistake, speech: Speech) -> str:
    team, times, of = one
    if times is None:
        share = speech.range(share_shown(of, of))
        return speech.say("nearly_always", team=speech.team(team), range=share)
    if not times and team in mistake.nearly:
        return speech.say("hardly_ever", team=speech.team(team))
    about = speech.say("about") if team in mistake.nearly else ""
    return speech.say(key, team=speech.team(team), n=times, of=of, about=about)


def _matrices(found: ConfusionReport, scene: Scene, speech: Speech) -> Iterator[Block]:
    stages = [stage.id for stage in scene.dictionary.stages] if scene.dictionary else []
    told = [row for row in found.rows if row.answers]
    seen = dict.fromkeys(name for row in told for name in (row.key, *dict(row.answers)))
    order = [*(name for name in stages if name in seen), *(n for n in seen if n not in stages)]
    teams = sorted({row.team for row in told}, key=lambda team: (team == TOGETHER, team))
    for at, team in enumerate(teams):
        rows = sorted(
            (row for row in told if row.team == team), key=lambda row: order.index(row.key)
        )
        yield Heading(speech.begin("matrix", team=speech.team(team)))
        columns = tuple(map(speech.stage, order))
        chart = _chart(f"confusion-{at}", team, rows, order, speech)
        yield Picture(matrix(chart), _grid(team, rows, order, columns, speech))
    if any(row.nearly for row in told):
        yield Sentence(speech.say("nearly"), weight="note")


def _chart(name: str, team: str, rows: list[KeyRow], order: list[str], speech: Speech) -> Matrix:
    facts = {"team": speech.team(team)}
    caption = Caption(name, speech.begin("matrix", **facts), speech.say("matrix_about", **facts))
    return Matrix(
        caption,
        speech.say("answered"),
        tuple(map(speech.stage, order)),
        tuple(
            (speech.stage(row.key), tuple(_count(row, answer) for answer in order)) for row in rows
        ),
        tuple(order.index(row.key) for row in rows),
    )


def _count(row: KeyRow, answer: str) -> Count | None:
    share = row.share(answer)
    times = row.times(answer)
    about = "≈" if row.nearly or times is None else ""
    return Count(f"{about}{row.of if times is None else times}", share) if share else None


def _cell(row: KeyRow, answer: str, speech: Speech) -> str:
    times = row.times(answer)
    if times is None:
        return speech.say("nearly_all_short")
    return f"≈{times}" if row.nearly and times else str(times)


def _grid(
    team: str, rows: list[KeyRow], order: list[str], columns: tuple[str, ...], speech: Speech
) -> Grid:
    told = tuple(
        (
            speech.stage(row.key),
            *(_cell(row, answer, speech) for answer in order),
            str(row.of),
        )
        for row in rows
    )
    heads = (speech.say("right"), *columns, speech.say("answers"))
    caption = speech.begin("grid", team=speech.team(team))
    return Grid(caption, heads, told, frozenset(range(1, len(heads))))


def _table(found: ConfusionReport) -> Iterator[tuple[str, ...]]:
    """For a spreadsheet: a line a team, a right answer and an answer."""
    yield "wave", "team", "right", "answered", "times", "of", "people", "missing", "nearly"
    for row in found.rows:
        for answer, times in row.answers or (("", 0),):
            shown = "" if times is None or not answer else str(times)
            yield (
                str(found.wave), row.team, row.key, answer, shown, str(row.of), str(row.people),
                str(row.missing), str(int(row.nearly)),
            )  # fmt: skip


REPORT = Report(_make, _tell, from_answers=True)
