"""`lexicon adoption due`: for a person, a program, a calendar, everyone."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from icalendar import Calendar

from lexicon.adoption.attempts.answering import answer
from lexicon.adoption.attempts.asking import asked
from lexicon.adoption.attempts.practice import Wish, start_practice
from lexicon.adoption.attempts.submission import Submission
from lexicon.adoption.store.open import default_url, open_store
from lexicon.adoption.store.taking_part import LOCAL, take_part
from lexicon.project.facade import open_project
from lexicon.quiz.bank import read_bank
from lexicon.quiz.pool import pool
from tests.cli.running import ROOT, copy_of_ours, lexicon

YEAR_AGO = datetime.now(UTC) - timedelta(days=365)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project in which whoever sits here answered one question a year ago."""
    root = copy_of_ours(tmp_path_factory.mktemp("project"))
    moments = (YEAR_AGO + timedelta(seconds=10 * step) for step in count())
    store = open_store(default_url(root), lambda: next(moments))
    dictionary = open_project(root).dictionary
    questions = pool(read_bank(ROOT).questions, dictionary, "practice")
    with store.writing() as connection:
        take_part(connection, "p1", LOCAL, "marketing", YEAR_AGO)
    wish = Wish(("stage/mql",), 1)
    begun = start_practice(store, dictionary, questions, "p1", wish, lambda: "attempt")
    shown = asked(store, "p1", begun.attempt, 1).question
    key = shown.key(dictionary)
    assert key is not None
    answer(store, "p1", begun.attempt, 1, Submission("s1", key, "fr"))
    store.close()
    return root


def test_a_person_reads_what_is_due(root: Path) -> None:
    ran = lexicon("adoption", "due", root, "--lang", "fr")
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "1 mot à revoir\u00a0:"
    assert "MQL" in ran.out


def test_a_program_reads_it_too(root: Path) -> None:
    made = json.loads(lexicon("adoption", "due", root, "--format", "json").out)
    assert [(it["entry"], it["why"]) for it in made["due"]] == [("stage/mql", "due")]


def test_a_calendar_reminds_of_it(root: Path) -> None:
    ran = lexicon(
        "adoption", "due", root, "--format", "icalendar", "--url", "https://example.com/app/",
    )  # fmt: skip
    (event,) = Calendar.from_ical(ran.out).walk("VEVENT")
    assert str(event["summary"]) == "1 word to go through again"
    assert str(event["url"]) == "https://example.com/app/"


def test_everyone_is_a_number(root: Path) -> None:
    made = json.loads(lexicon("adoption", "due", root, "--everyone", "--format", "json").out)
    assert made == [{"person": "local", "team": "marketing", "due": 1, "waves": []}]
    assert "local (marketing): 1 word due" in lexicon("adoption", "due", root, "--everyone").out


def test_nobody_known_is_told(root: Path) -> None:
    ran = lexicon("adoption", "due", root, "--person", "nobody")
    assert ran.code == 2
    assert ran.err.startswith("lexicon: nobody of this name takes part here: `lexicon people list`")


def test_a_calendar_of_everyone_is_misuse(root: Path) -> None:
    assert lexicon("adoption", "due", root, "--everyone", "--format", "icalendar").code == 2
