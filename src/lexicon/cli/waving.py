"""What the commands of `lexicon adoption wave` do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import Path

from lexicon.adoption.attempts.waves import Campaign, all_waves, end_wave, open_wave
from lexicon.adoption.store.sittings import people_in
from lexicon.adoption.wave import Wave
from lexicon.cli.answering import answers, clock
from lexicon.cli.quizzing import open_quiz
from lexicon.errors import LexiconError, UnknownName
from lexicon.languages.phrase import listed, plural, typeset
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.labels import called
from lexicon.quiz.pool import pool


class NoTime(LexiconError):
    """A wave must have a day on which it can be answered."""

    def __init__(self, end: date) -> None:
        super().__init__(f"--until {end}: this day is over, or before the first one")


def opened_lines(
    path: Path,
    start: date | None,
    end: date,
    lang: str,
    *,
    entries: tuple[str, ...],
    teams: tuple[str, ...],
    each: int,
    database: str | None,
) -> Iterator[str]:
    """Open a wave and say what it is. Raises LexiconError."""
    now = clock().astimezone()
    opened = open_quiz(path, now.date())
    dictionary = opened.dictionary
    about = _split(entries) or tuple(stage.ref for stage in dictionary.stages)
    whom = _split(teams)
    _must_be_known("entry", about, tuple(dictionary.entries))
    _must_be_known("team", whom, tuple(dictionary.manifest.teams))
    campaign = Campaign(
        about, whom, _midnight(start or now.date()), _midnight(end + timedelta(days=1)), each
    )
    if campaign.closes_at <= max(now, campaign.opens_at):
        raise NoTime(end)
    with answers(path, database) as store:
        wave = open_wave(store, campaign, pool(opened.bank.questions, dictionary, "measure"))
        yield from _lines(wave, dictionary, {}, lang)
        yield _said(lang, "how", wave=wave.id)


def closed_lines(path: Path, wave: str, database: str | None, lang: str) -> Iterator[str]:
    """Close a wave and say so. Raises LexiconError."""
    with answers(path, database) as store:
        end_wave(store, wave)
    yield _said(lang, "closed", wave=wave)


def as_text(path: Path, database: str | None, lang: str) -> Iterator[str]:
    """Every wave for people. Raises LexiconError."""
    dictionary = open_quiz(path).dictionary
    found, people = _waves(path, database)
    for wave in found:
        yield from _lines(wave, dictionary, people, lang)
    if not found:
        yield _said(lang, "none")


def as_json(path: Path, database: str | None, _lang: str) -> Iterator[str]:
    """The same for programs."""
    found, people = _waves(path, database)
    rows = [
        {
            "wave": wave.id,
            "entries": dict(zip(wave.entries, wave.forms, strict=True)),
            "teams": wave.teams,
            "each": wave.each,
            "opens_at": wave.opens_at.isoformat(),
            "closes_at": (wave.closed_at or wave.closes_at).isoformat(),
            "is_open": wave.is_open(clock()),
            "people": people.get(wave.id, 0),
        }
        for wave in found
    ]
    yield json.dumps(rows, indent=2, ensure_ascii=False, sort_keys=True)


def _waves(path: Path, database: str | None) -> tuple[tuple[Wave, ...], Mapping[str, int]]:
    with answers(path, database) as store:
        found = all_waves(store)
        with store.reading() as connection:
            return found, people_in(connection)


def _lines(
    wave: Wave, dictionary: Dictionary, people: Mapping[str, int], lang: str
) -> Iterator[str]:
    ends = wave.closed_at or wave.closes_at - timedelta(microseconds=1)
    known = dictionary.manifest.teams
    teams = [known[team].names.get(lang, team) if team in known else team for team in wave.teams]
    state = "open" if wave.is_open(clock()) else "over" if clock() >= ends else "to_come"
    yield _said(
        lang,
        "wave",
        wave=wave.id,
        state=_said(lang, state),
        start=wave.opens_at.astimezone().date(),
        end=ends.astimezone().date(),
    )
    yield _said(lang, "teams", teams=listed(lang, teams)) if teams else _said(lang, "all_teams")
    count, key = people.get(wave.id, 0), "people"
    yield _said(lang, plural(lang, count, f"{key}_one", f"{key}_many"), count=count)
    for entry, form in zip(wave.entries, wave.forms, strict=True):
        yield _said(lang, "entry", label=called(entry, dictionary, lang), form=form, each=wave.each)


def _split(named: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in named for name in part.split(",") if name))


def _must_be_known(what: str, names: tuple[str, ...], known: tuple[str, ...]) -> None:
    for name in names:
        if name not in known:
            raise UnknownName(what, name, known)


def _midnight(day: date) -> datetime:
    """The day's beginning in this machine's zone."""
    return datetime.combine(day, time()).astimezone()


def _said(lang: str, key: str, **facts: object) -> str:
    return typeset(lang, load_words("lexicon.cli", "waving", lang)[key]).format_map(facts)
