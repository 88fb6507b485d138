"""The store of answers as a command opens it: a project's own, or the one that was named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from lexicon.adoption.store.opened import Store
    from lexicon.adoption.store.recomputing import Drift

F = TypeVar("F", bound=Callable[..., Any])
VARIABLE = "LEXICON_DATABASE"


def database_option(function: F) -> F:
    """--database: the address of the store; an address with a password stays out of the history."""
    option = click.option(
        "--database",
        metavar="URL",
        envvar=VARIABLE,
        help="sqlite:///PATH or postgresql://USER@HOST/NAME.",
        show_default=f"${VARIABLE}, else .lexicon/adoption.sqlite of the project",
    )
    return option(function)


@contextmanager
def answers(path: Path, database: str | None) -> Iterator[Store]:
    """The store of the project at a path, closed at the end.

    Raises ProjectNotFound, StoreFault, ToolMissing, OSError.
    """
    from lexicon.adoption.store.open import default_url, open_store
    from lexicon.source.files import project_root

    store = open_store(database or default_url(project_root(path)), clock)
    try:
        yield store
    finally:
        store.close()


def clock() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def new_id() -> str:
    """An id that nobody can guess and nobody else has."""
    return os.urandom(16).hex()


def told(language: str, key: str, **facts: object) -> str:
    """A sentence of `answering.<lang>.yml`."""
    from lexicon.languages.phrase import typeset
    from lexicon.languages.words import load_words

    return typeset(language, load_words("lexicon.cli", "answering", language)[key]).format(**facts)


def drift_lines(language: str, found: Iterable[Drift]) -> Iterator[str]:
    """Which tables were not what the log of answers says."""
    for drift in found:
        yield told(language, "drift", table=drift.table, rows=drift.rows)
