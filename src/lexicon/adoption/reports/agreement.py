"""Do the teams mean the same: the three cases that divide them, and what to rewrite."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from lexicon.adoption.agreeing.agreement import Agreement, Contest, Side, agreement
from lexicon.adoption.agreeing.measured import Coefficient
from lexicon.adoption.agreeing.votes import votes
from lexicon.adoption.telling.document import Block, Document, Grid, Heading, Quote, Sentence
from lexicon.adoption.telling.report import Report
from lexicon.adoption.telling.scene import Scene
from lexicon.adoption.telling.sources import Sources
from lexicon.adoption.telling.speech import Speech
from lexicon.languages.printable import printable

CASES = 3
_BEGINNING = 60
"""Signs of a story by which a case is told from the others."""


def _make(sources: Sources) -> Agreement:
    return agreement(votes(sources.answers()), sources.minimum)


def _tell(found: Agreement, scene: Scene) -> Document:
    speech = scene.speech("agreement")
    blocks = (
        *_divisive(found, scene, speech),
        *_lacking(found, speech),
        *_all_cases(found, scene, speech),
        *_coefficients(found, speech),
        Sentence(speech.say("confidence"), weight="note"),
    )
    return Document(speech.say("title"), scene.language, blocks, tuple(_table(found)))


def _divisive(found: Agreement, scene: Scene, speech: Speech) -> Iterator[Block]:
    if not found.contests:
        yield Sentence(speech.say("nobody"), weight="lead")
        return
    cases = [contest for contest in found.contests if contest.is_divided][:CASES]
    if not cases:
        is_compared = any(contest.differing is not None for contest in found.contests)
        key = "nothing_divides" if is_compared else "not_compared"
        yield Sentence(speech.say(key), weight="lead")
        return
    key = "divide" if cases[0].differing else "divide_all"
    yield Sentence(speech.say(key, n=len(cases)), weight="lead")
    for contest in cases:
        yield from _case(contest, scene, speech)


def _case(contest: Contest, scene: Scene, speech: Speech) -> Iterator[Block]:
    story, key = scene.story(contest.scenario), scene.key(contest.scenario)
    answers = tuple(dict.fromkeys(side.answer for side in contest.sides))
    yield Heading(_question(_rivals(contest), speech))
    yield Quote(story or printable(contest.scenario))
    for side in contest.sides:
        yield Sentence(_said(side, speech))
    if contest.differing is not None:
        tenths = speech.decimal(10 * contest.differing, 0)
        yield Sentence(speech.say("apart", tenths=tenths))
    stage = key or answers[0]
    sentence = scene.rewrite(stage, story)
    if key:
        yield Sentence(speech.say("by_definition", stage=speech.stage(key)))
    if sentence:
        yield Sentence(speech.say("look_at", stage=speech.stage(stage)))
        yield Quote(sentence)
    others = tuple(name for name in (*answers, *_rivals(contest)) if name != stage)
    ways = scene.ways(speech, stage, others)
    if ways:
        yield Sentence("", ways)


def _rivals(contest: Contest) -> tuple[str, ...]:
    """The answers that stand against each other: those of the teams, else the two most given."""
    first = tuple(dict.fromkeys(side.answer for side in contest.sides))
    given = [answer for side in contest.sides for answer, _ in side.votes or ()]
    return first if len(first) > 1 else tuple(dict.fromkeys((*first, *given)))[:2]


def _question(names: tuple[str, ...], speech: Speech) -> str:
    one, *others = map(speech.stage, names)
    if not others:
        return speech.say("which_one", one=one)
    return speech.say("which", one=one, other=others[0])


def _said(side: Side, speech: Speech) -> str:
    return speech.begin("side", team=speech.team(side.team), votes=_votes(side, speech))


def _votes(side: Side, speech: Speech) -> str:
    if side.votes is None:
        answer, share = speech.stage(side.answer), speech.range(side.share)
        return speech.say("nearly_all", answer=answer, range=share)
    told: list[str] = []
    for answer, count in side.votes:
        key = "vote_more" if told else "vote"
        told.append(speech.say(key, n=count, of=side.people, answer=speech.stage(answer)))
    return speech.listed(told)


def _lacking(found: Agreement, speech: Speech) -> Iterator[Block]:
    if any(side.team == "" for contest in found.contests for side in contest.sides):
        yield Sentence(speech.say("merged"))
    for team, lack in found.missing_people.items():
        yield Sentence(speech.say("too_few_people", team=speech.team(team), n=lack))


def _all_cases(found: Agreement, scene: Scene, speech: Speech) -> Iterator[Block]:
    if not found.contests:
        return
    teams = dict.fromkeys(side.team for contest in found.contests for side in contest.sides)
    heads = [speech.say("case"), speech.say("differ")]
    heads += [speech.say("answers", team=speech.team(team)) for team in teams]
    rows = []
    for contest in found.contests:
        sides = {side.team: side for side in contest.sides}
        apart = "–" if contest.differing is None else speech.percent(contest.differing)
        told = [_votes(sides[team], speech) if team in sides else "–" for team in teams]
        rows.append((_named(contest.scenario, scene), apart, *told))
    yield Heading(speech.say("all_cases"))
    yield Grid(speech.say("all_cases"), tuple(heads), tuple(rows), frozenset({1}))


def _named(scenario: str, scene: Scene) -> str:
    """How a case begins; its name where its story is not known."""
    return shorten(scene.story(scenario), _BEGINNING, placeholder="…") or printable(scenario)


def _coefficients(found: Agreement, speech: Speech) -> Iterator[Block]:
    yield Heading(speech.say("coefficients"))
    if found.missing_scenarios:
        yield Sentence(speech.say("too_few_cases", n=found.missing_scenarios))
    if not found.coefficients:
        return
    heads = tuple(speech.say(key) for key in ("coefficient", "value", "interval"))
    rows = tuple(_coefficient(one, speech) for one in found.coefficients)
    yield Grid(speech.say("coefficients"), heads, rows, frozenset({1, 2}))
    yield Sentence(speech.say("convention"))
    yield Sentence(speech.say("drawn", draws=found.draws, seed=found.seed), weight="note")


def _coefficient(one: Coefficient, speech: Speech) -> tuple[str, ...]:
    teams = speech.listed(speech.team(team) for team in one.teams)
    value = speech.decimal(one.value) if one.value is not None else speech.say("not_defined")
    ends = [speech.decimal(end) for end in one.interval or ()]
    return speech.say(one.name, teams=teams), value, " … ".join(ends) or "–"


def _table(found: Agreement) -> Iterator[tuple[str, ...]]:
    """For a spreadsheet: a line an answer; where all said the same, its count is left out."""
    yield "scenario", "differing", "team", "people", "answer", "votes"
    for contest in found.contests:
        apart = "" if contest.differing is None else f"{contest.differing:.4f}"
        for side in contest.sides:
            votes = [(answer, str(count)) for answer, count in side.votes or ()]
            for answer, count in votes or [(side.answer, "")]:
                yield contest.scenario, apart, side.team, str(side.people), answer, count


REPORT = Report(_make, _tell, from_answers=True)
