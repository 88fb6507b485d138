"""What the commands of `lexicon workshop` share: the workshop that is meant, and what is said."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import click

from lexicon.adoption.store.opened import Store
from lexicon.briefs.workshop.filled import SheetFault
from lexicon.briefs.workshop.room import Room, found, room
from lexicon.cli.answering import answers, database_option
from lexicon.cli.wiring import language_option, project_option, today_option
from lexicon.languages.phrase import typeset
from lexicon.languages.printable import printable
from lexicon.languages.words import load_words
from lexicon.model.dictionary import Dictionary
from lexicon.project.state import State, open_state


@dataclass(frozen=True)
class Opened:
    """A project, the store of its answers, the workshop that is meant."""

    state: State
    store: Store
    room: Room

    @property
    def dictionary(self) -> Dictionary:
        return self.state.dictionary


@dataclass(frozen=True, slots=True)
class Meant:
    """Which workshop of which project is meant, on which day, in which language."""

    name: str
    project: Path
    database: str | None
    lang: str
    today: date


def workshop_options(function: Callable[..., None]) -> Callable[..., None]:
    """--workshop, --project, --database, --today and --lang, as one `Meant`."""

    @wraps(function)
    def meaning(
        name: str, project: Path, database: str | None, lang: str, today: date, **more: Any
    ) -> None:
        function(Meant(name, project, database, lang, today), **more)

    named = click.option(
        "--workshop", "name", default="", metavar="CODE",
        help="Its code or id.", show_default="the newest that is open",
    )  # fmt: skip
    return named(project_option(database_option(today_option(language_option(meaning)))))


@contextmanager
def opened(meant: Meant) -> Iterator[Opened]:
    """Raises ProjectNotFound, NoSuchWorkshop, StoreFault."""
    state = open_state(meant.project, meant.today)
    with answers(state.root, meant.database) as store:
        yield Opened(state, store, room(store, found(store, meant.name)))


def said(language: str, key: str, **facts: object) -> str:
    """A sentence of `workshopping.<lang>.yml`, its facts printable."""
    words = load_words("lexicon.cli", "workshopping", language)
    known = {name: printable(v) if isinstance(v, str) else v for name, v in facts.items()}
    return typeset(language, str(words[key])).format(**known)


def faults_told(path: Path, faults: Iterable[SheetFault], language: str) -> Iterator[str]:
    """`sheet.yaml:7: …`, one line a fault."""
    own = load_words("lexicon.briefs.workshop", "filled", language)
    for fault in faults:
        kind, _, rule = fault.rule.rpartition(":")
        words = load_words("lexicon.yamlfile.faults", rule, language) if kind else own
        text = str(words[fault.message if kind else rule])
        facts = {key: printable(str(value)) for key, value in fault.facts.items()}
        where = f"{printable(path.as_posix())}:{fault.line}"
        yield f"{where}: {typeset(language, text).format(**facts)}"


def stop(lines: Iterable[str]) -> NoReturn:
    """Say what stands against it, and end with exit code 1; nothing was written."""
    for line in lines:
        click.echo(line, err=True)
    sys.exit(1)
