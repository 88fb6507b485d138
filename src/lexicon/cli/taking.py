"""Take a quiz in the terminal: one question after another, each answer kept before the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from lexicon.adoption.attempts.answering import answer
from lexicon.adoption.attempts.asking import asked
from lexicon.adoption.attempts.measure import start_measure
from lexicon.adoption.attempts.practice import Wish, start_practice
from lexicon.adoption.attempts.progress import finish, open_practice, progress, results
from lexicon.adoption.attempts.somebody import Somebody, somebody
from lexicon.adoption.attempts.submission import Submission
from lexicon.adoption.given import Progress
from lexicon.adoption.store.opened import Store
from lexicon.cli.answering import answers, clock, new_id
from lexicon.cli.asked_aloud import Voice, feedback_lines, hint, question_lines, review_lines
from lexicon.cli.folded import for_terminal
from lexicon.cli.quizzing import open_quiz
from lexicon.cli.typed_answers import as_answer, typed_options
from lexicon.errors import UnknownName
from lexicon.languages.phrase import plural
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.quiz.bank import Bank
from lexicon.quiz.pool import pool
from lexicon.quiz.question import Answer
from lexicon.quiz.shown import Shown, show


@dataclass(frozen=True)
class Wanted:
    """What was asked for on the command line."""

    path: Path
    database: str | None
    team: str
    person: str
    entries: tuple[str, ...]
    wave: str
    count: int
    language: str
    command: str
    """How to go on: the same command again."""


@dataclass(frozen=True)
class Sitting:
    """Somebody at the terminal."""

    store: Store
    dictionary: Dictionary
    bank: Bank
    wanted: Wanted
    voice: Voice


def take(wanted: Wanted) -> None:
    """Ask until all is answered, or until Ctrl-C; what was answered stays. Raises LexiconError."""
    opened = open_quiz(wanted.path, clock().astimezone().date())
    _must_be_known(wanted, opened.dictionary)
    voice = Voice(wanted.language, load_words("lexicon.cli", "taking", wanted.language))
    with answers(wanted.path, wanted.database) as store:
        click.echo(voice.says("store", address=store.address))
        sitting = Sitting(store, opened.dictionary, opened.bank, wanted, voice)
        who = somebody(store, wanted.person, wanted.team, new_id)
        at = _measure(sitting, who) if wanted.wave else _practice(sitting, who)
        try:
            _ask(sitting, at)
        except (KeyboardInterrupt, EOFError):
            _tell_how_to_go_on(sitting, at)
        else:
            _tell_the_end(sitting, at)


def _must_be_known(wanted: Wanted, dictionary: Dictionary) -> None:
    known = (
        ("language", (wanted.language,), dictionary.languages),
        ("team", (wanted.team,) if wanted.team else (), tuple(dictionary.manifest.teams)),
        ("entry", wanted.entries, tuple(dictionary.entries)),
    )
    for what, names, there in known:
        for name in names:
            if name not in there:
                raise UnknownName(what, name, there)


def _measure(sitting: Sitting, who: Somebody) -> Progress:
    questions = pool(sitting.bank.questions, sitting.dictionary, "measure")
    wave = sitting.wanted.wave
    return start_measure(sitting.store, sitting.dictionary, questions, who.id, wave, new_id)


def _practice(sitting: Sitting, who: Somebody) -> Progress:
    """What was left is gone on with, unless other entries are asked for."""
    questions = pool(sitting.bank.questions, sitting.dictionary, "practice")
    left = open_practice(sitting.store, who.id)
    entries = sitting.wanted.entries or (left.entries if left else ())
    wish = Wish(entries, sitting.wanted.count)
    return start_practice(sitting.store, sitting.dictionary, questions, who.id, wish, new_id)


def _ask(sitting: Sitting, at: Progress) -> None:
    voice = sitting.voice
    said = "again" if at.answered else "begin"
    position = at.next_position or at.total
    facts = {"position": position, "total": at.total, "questions": _questions(at, voice)}
    click.echo(for_terminal(voice.says(said, **facts)))
    while at.next_position is not None and at.closed_at is None:
        _ask_one(sitting, at, at.next_position)
        at = progress(sitting.store, at.person, at.attempt)


def _ask_one(sitting: Sitting, at: Progress, position: int) -> None:
    voice, language = sitting.voice, sitting.voice.language
    question = asked(sitting.store, at.person, at.attempt, position)
    shown = show(question.question, sitting.dictionary, language, question.seed)
    for line in question_lines(shown, position, at.total, voice):
        click.echo(for_terminal(line))
    given = _typed(shown, question.question.accepts, voice)
    sent = Submission(new_id(), given, language)
    receipt = answer(sitting.store, at.person, at.attempt, position, sent)
    if receipt.given is None:
        click.echo(voice.says("kept"))
    else:
        for line in feedback_lines(receipt.given, sitting.dictionary, voice):
            click.echo(for_terminal(line))


def _typed(shown: Shown, accepts: Callable[[Answer], bool], voice: Voice) -> Answer:
    """What is typed, asked for until it is an answer. Raises EOFError, KeyboardInterrupt."""
    while True:
        chosen = tuple(_choices(shown, voice))
        given = as_answer(shown, chosen)
        if chosen and accepts(given):
            return given
        click.echo(for_terminal(hint(shown, voice)))


def _choices(shown: Shown, voice: Voice) -> Iterator[str]:
    """The options typed; of a match, those of one item after the other."""
    if not shown.items:
        yield from typed_options(input(voice.says("prompt")), shown) or ()
        return
    for item in shown.items:
        found = None
        while found is None or len(found) != 1:
            found = typed_options(input(voice.says("prompt_item", item=item.text)), shown)
            if found is None or len(found) != 1:
                click.echo(for_terminal(hint(shown, voice)))
        yield found[0]


def _questions(at: Progress, voice: Voice) -> str:
    words = voice.words
    found = plural(voice.language, at.total, words["questions_one"], words["questions_many"])
    return found.format(total=at.total)


def _tell_how_to_go_on(sitting: Sitting, at: Progress) -> None:
    done = len(progress(sitting.store, at.person, at.attempt).answered)
    words = sitting.voice.words
    kept = plural(sitting.voice.language, done, words["kept_one"], words["kept_many"])
    asked_for = _questions(at, sitting.voice)
    command = sitting.wanted.command
    facts = {"kept": kept.format(done=done), "questions": asked_for, "command": command}
    click.echo("")
    click.echo(sitting.voice.says("stopped", **facts))


def _tell_the_end(sitting: Sitting, at: Progress) -> None:
    finish(sitting.store, at.person, at.attempt)
    given = [item for item in results(sitting.store, at.person, at.attempt) if item.turn == 0]
    if at.wave:
        for item in given:
            for line in review_lines(item, sitting.dictionary, sitting.voice):
                click.echo(for_terminal(line))
    right = sum(item.right for item in given)
    click.echo("")
    click.echo(sitting.voice.says("end", right=right, total=len(given)))
