"""A workshop's topics, wall and counts as its pages show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lexicon.briefs.workshop.plan import Topic
from lexicon.briefs.workshop.room import Room
from lexicon.briefs.workshop.tally import TOGETHER, Tally
from lexicon.briefs.workshop.topics import ask
from lexicon.briefs.workshop.views import (
    decision_tallies,
    scenario_tallies,
    walls,
    wording_tally,
)
from lexicon.briefs.workshop.wall import TermWall, Text
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.labels import called
from lexicon.web.pages import team_called
from lexicon.web.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that can be given; `meaning` may be empty."""

    id: str
    label: str
    meaning: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Question:
    """One topic of the form; `field` is its name there, `text` what was written."""

    field: str
    kind: str
    about: str
    question: str
    options: tuple[Option, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """How often one answer was given, by team."""

    label: str
    counts: tuple[int, ...]
    is_leading: bool


@dataclass(frozen=True, slots=True)
class Counted:
    """Answers to one topic. `apart` is the share of pairs that differ in percent, -1 for none."""

    about: str
    question: str
    teams: tuple[str, ...]
    rows: tuple[Row, ...]
    silent: int
    apart: int
    is_unanimous: bool


@dataclass(frozen=True, slots=True)
class Column:
    """The texts of one team, in its own name."""

    team: str
    texts: tuple[Text, ...]
    hidden: int
    only: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """One word as everybody defined it."""

    about: str
    label: str
    columns: tuple[Column, ...]
    common: tuple[str, ...]
    shared: tuple[str, ...]


def fields(room: Room) -> dict[str, Topic]:
    """The names of the form's fields, and what each asks."""
    return {f"t{number}": topic for number, topic in enumerate(room.plan.topics)}


def questions(
    room: Room, dictionary: Dictionary, tongue: Tongue, given: Mapping[Topic, str]
) -> list[Question]:
    """The form, filled with what was given so far."""
    return [
        _question(name, topic, room, dictionary, tongue, given.get(topic, ""))
        for name, topic in fields(room).items()
    ]


def words(room: Room, dictionary: Dictionary, tongue: Tongue) -> list[Word]:
    """The walls of words."""
    return [_word(wall, dictionary, tongue) for wall in walls(room)]


def decisions(room: Room, dictionary: Dictionary, tongue: Tongue) -> list[Counted]:
    """What everybody answered to the decisions."""
    return [_counted(i, room, dictionary, tongue) for i in decision_tallies(room, dictionary)]


def cases(room: Room, dictionary: Dictionary, tongue: Tongue) -> list[Counted]:
    """What everybody said of the cases, those that divide first."""
    return [_counted(i, room, dictionary, tongue) for i in scenario_tallies(room, dictionary)]


def ballot(room: Room, entry: str, dictionary: Dictionary, tongue: Tongue) -> Counted:
    """The votes on the definitions of one entry."""
    texts = {item.id: item.text for item in room.wordings}
    tally = wording_tally(room, entry)
    return _table(tally, called(entry, dictionary, tongue.language), texts, dictionary, tongue)


def _question(
    field: str, topic: Topic, room: Room, dictionary: Dictionary, tongue: Tongue, given: str
) -> Question:
    asked = ask(topic, room.plan, dictionary, tongue.language)
    meanings = asked.meanings or ("",) * len(asked.options)
    options = tuple(
        Option(name, tongue.typeset(label), tongue.typeset(meaning), name == given)
        for (name, label), meaning in zip(asked.options, meanings, strict=True)
    )
    text = "" if options else given
    return Question(field, topic.kind, topic.about, tongue.typeset(asked.question), options, text)


def _word(wall: TermWall, dictionary: Dictionary, tongue: Tongue) -> Word:
    columns = tuple(
        Column(_team(item.team, dictionary, tongue), item.texts, item.hidden, item.only)
        for item in wall.columns
    )
    label = called(wall.entry, dictionary, tongue.language)
    return Word(wall.entry, label, columns, wall.common, wall.shared)


def _counted(tally: Tally, room: Room, dictionary: Dictionary, tongue: Tongue) -> Counted:
    topic = next(item for item in room.plan.topics if item.about == tally.about)
    asked = ask(topic, room.plan, dictionary, tongue.language)
    labels = {name: tongue.typeset(label) for name, label in asked.options}
    return _table(tally, tongue.typeset(asked.question), labels, dictionary, tongue)


def _table(
    tally: Tally, question: str, labels: Mapping[str, str], dictionary: Dictionary, tongue: Tongue
) -> Counted:
    teams = tuple(tally.counts)
    rows = tuple(
        Row(
            labels.get(option, option),
            tuple(tally.counts[team].get(option, 0) for team in teams),
            option in tally.leading,
        )
        for option in tally.options
    )
    named = tuple(_team(team, dictionary, tongue) for team in teams)
    apart = -1 if tally.disagreement is None else round(100 * tally.disagreement)
    return Counted(tally.about, question, named, rows, tally.silent, apart, tally.is_unanimous)


def _team(name: str, dictionary: Dictionary, tongue: Tongue) -> str:
    if name == TOGETHER:
        return tongue.say("workshop.together")
    return team_called(name, dictionary.manifest, tongue.language)
