"""The wall for a terminal: plain lines, words of all texts between asterisks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lexicon.briefs.workshop.minutes import team_called
from lexicon.briefs.workshop.room import Room
from lexicon.briefs.workshop.tally import TOGETHER, Tally, agreement
from lexicon.briefs.workshop.topics import Asked, ask
from lexicon.briefs.workshop.views import decision_tallies, scenario_tallies, walls
from lexicon.briefs.workshop.wall import Column, TermWall, Text
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.labels import called


class _Telling:
    """Sentences in one language about one workshop."""

    def __init__(self, room: Room, dictionary: Dictionary, language: str) -> None:
        self.room, self.dictionary, self.language = room, dictionary, language
        self._words: dict[str, Any] = load_words("lexicon.briefs.workshop", "told", language)

    def say(self, key: str, **facts: object) -> str:
        return typeset(self.language, str(self._words[key])).format(**facts)

    def team(self, name: str) -> str:
        manifest = self.dictionary.manifest
        return (
            self.say("together") if name == TOGETHER else team_called(name, manifest, self.language)
        )


def wall_told(room: Room, dictionary: Dictionary, language: str) -> Iterator[str]:
    """Texts side by side, then decisions, then cases, the most contested first."""
    telling = _Telling(room, dictionary, language)
    for wall in walls(room):
        yield from _word(wall, telling)
    for title, tallies in (
        ("decisions", decision_tallies(room, dictionary)),
        ("scenarios", scenario_tallies(room, dictionary)),
    ):
        if tallies:
            yield telling.say(title).upper()
        for tally in tallies:
            yield from _tally(tally, telling)
    agreed = agreement(scenario_tallies(room, dictionary))
    if agreed is not None:
        yield telling.say("agreement", percent=round(100 * agreed))


def _word(wall: TermWall, telling: _Telling) -> Iterator[str]:
    yield called(wall.entry, telling.dictionary, telling.language).upper()
    yield telling.say("common", words=", ".join(wall.common) or "–")
    for column in wall.columns:
        yield from _column(column, telling)
    yield ""


def _column(column: Column, telling: _Telling) -> Iterator[str]:
    yield f"  {telling.team(column.team)}"
    yield from (f"    – {_text(text)}" for text in column.texts)
    if column.hidden:
        yield f"    {telling.say('hidden', n=column.hidden)}"
    if column.only:
        yield f"    {telling.say('only', words=', '.join(column.only))}"


def _text(text: Text) -> str:
    made = "".join(f"*{i.text}*" if i.case == "all" else i.text for i in text.pieces)
    return printable(made) + (f" (×{text.people})" if text.people > 1 else "")


def _tally(tally: Tally, telling: _Telling) -> Iterator[str]:
    asked = _asked(tally, telling)
    yield f"  {printable(asked.question)}"
    for team, counts in tally.counts.items():
        said = ", ".join(f"{asked.label(name)} {n}" for name, n in counts.items())
        yield f"    {telling.team(team)}: {said}"
    if tally.disagreement is not None:
        yield f"    {telling.say('apart', percent=round(100 * tally.disagreement))}"
    if tally.silent:
        yield f"    {telling.say('silent', n=tally.silent)}"
    yield ""


def _asked(tally: Tally, telling: _Telling) -> Asked:
    topic = next(item for item in telling.room.plan.topics if item.about == tally.about)
    return ask(topic, telling.room.plan, telling.dictionary, telling.language)
