"""A log of many answers and what is kept beside it, as `recompute` would have it: for reports.

Two hundred people of ten teams answer forty entries, three questions each, wave after wave.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert

from lexicon.adoption.store.open import open_store
from lexicon.adoption.store.opened import Connection
from lexicon.adoption.store.tables.asking import ATTEMPT, QUESTION_REV, RESPONSE
from lexicon.adoption.store.tables.caches import CELL, PATTERN
from lexicon.adoption.store.tables.people import PERSON

PEOPLE, TEAMS, ENTRIES, EACH = 200, 10, 40, 3
A_WAVE = PEOPLE * ENTRIES * EACH
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
_AT_ONCE = 10_000


def main(folder: Path, answers: int) -> None:
    """Write a store of so many answers, in whole waves, into a folder."""
    store = open_store(f"sqlite:///{folder / 'adoption.sqlite'}", lambda: NOW)
    with store.writing() as connection:
        connection.execute(insert(PERSON), [_person(number) for number in range(PEOPLE)])
        connection.execute(insert(QUESTION_REV), list(_questions()))
        for wave in range(1, answers // A_WAVE + 2):
            _answer(connection, f"w{wave}")
    store.close()


def _answer(connection: Connection, wave: str) -> None:
    """One wave: the log of it, and the figures of each team."""
    attempts = [_attempt(number, wave) for number in range(PEOPLE)]
    connection.execute(insert(ATTEMPT), attempts)
    _add(connection, RESPONSE, _responses(wave))
    patterns: Counter[tuple[int, int, int]] = Counter()
    for number, entry in product(range(PEOPLE), range(ENTRIES)):
        right = sum(_is_right(number, entry, turn, wave) for turn in range(EACH))
        patterns[number % TEAMS, entry, right] += 1
    _add(connection, PATTERN, (_pattern(wave, *key, count) for key, count in patterns.items()))
    _add(connection, CELL, _cells(wave, patterns))


def _is_right(person: int, entry: int, turn: int, wave: str) -> bool:
    """Two of three, near enough, and never the same for long."""
    return (person * 7 + entry * 5 + turn * 3 + int(wave[1:])) % 13 < 9


def _responses(wave: str) -> Iterator[dict[str, Any]]:
    for person, entry, turn in product(range(PEOPLE), range(ENTRIES), range(EACH)):
        position = entry * EACH + turn + 1
        right = _is_right(person, entry, turn, wave)
        yield {
            "id": f"{wave}-{person}-{position}", "attempt": f"{wave}-{person}",
            "position": position, "turn": 0, "person": f"p{person}",
            "team": f"t{person % TEAMS}", "wave": wave, "question_rev": f"q{position}",
            "entry": f"term/e{entry}", "major": 1, "language": "en",
            "answer": ("a" if right else "b",), "right": right, "score": float(right),
            "first": True, "rushed": False, "served_at": NOW, "answered_at": NOW,
        }  # fmt: skip


def _pattern(wave: str, team: int, entry: int, right: int, persons: int) -> dict[str, Any]:
    marks = " ".join(sorted(["0.25+"] * right + ["0.25-"] * (EACH - right)))
    return {**_place(wave, team, entry), "marks": marks, "persons": persons}


def _cells(wave: str, patterns: Counter[tuple[int, int, int]]) -> Iterator[dict[str, Any]]:
    persons = PEOPLE // TEAMS
    for team, entry in product(range(TEAMS), range(ENTRIES)):
        right = sum(n * count for (t, e, n), count in patterns.items() if (t, e) == (team, entry))
        figures = {"persons": persons, "answers": persons * EACH, "right": right, "rushed": 0}
        yield {**_place(wave, team, entry), **figures}


def _place(wave: str, team: int, entry: int) -> dict[str, Any]:
    return {"wave": wave, "team": f"t{team}", "entry": f"term/e{entry}", "major": 1}


def _person(number: int) -> dict[str, Any]:
    team = f"t{number % TEAMS}"
    return {"id": f"p{number}", "pseudonym": f"p{number}", "team": team, "created_at": NOW}


def _attempt(number: int, wave: str) -> dict[str, Any]:
    name = f"{wave}-{number}"
    return {"id": name, "person": f"p{number}", "wave": wave, "entries": (), "opened_at": NOW}


def _questions() -> Iterator[dict[str, Any]]:
    for position in range(1, ENTRIES * EACH + 1):
        yield {
            "id": f"q{position}", "question": f"q{position}", "revision": "1",
            "entry": f"term/e{(position - 1) // EACH}", "major": 1, "kind": "choice",
            "use": "measure", "form": "a", "payload": "{}", "key": ("a",), "key_sha256": "",
            "guess": 0.25, "kept_at": NOW,
        }  # fmt: skip


def _add(connection: Connection, table: Table, rows: Iterator[dict[str, Any]]) -> None:
    waiting: list[dict[str, Any]] = []
    for row in rows:
        waiting.append(row)
        if len(waiting) == _AT_ONCE:
            connection.execute(insert(table), waiting)
            waiting = []
    if waiting:
        connection.execute(insert(table), waiting)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
