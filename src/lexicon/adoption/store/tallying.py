"""How often each question was answered, and how often right: of all who ever did.

Whoever is deleted with their answers leaves these counts (measurement.md, 4), so that what is said
of a question does not change with them, and nobody can tell from the change what they answered.
"""

from __future__ import annotations

from sqlalchemy import Connection, Select, case, func, select, union_all

from lexicon.adoption.measures.tally import Tally
from lexicon.adoption.store.inserting import adding
from lexicon.adoption.store.tables.asking import QUESTION_REV, RESPONSE
from lexicon.adoption.store.tables.departed import DEPARTED

_RUSHED = func.sum(case((RESPONSE.c.rushed, 1), else_=0))
_RIGHT = func.sum(case((RESPONSE.c.right & ~RESPONSE.c.rushed, 1), else_=0))
_PLACE = (RESPONSE.c.question_rev, RESPONSE.c.wave, RESPONSE.c.team)


def keep_counts(connection: Connection, person: str) -> None:
    """Before somebody's answers are deleted: what they add to the counts of questions."""
    rows = connection.execute(_counted().where(RESPONSE.c.person == person)).mappings()
    kept = [dict(row) for row in rows]
    if kept:
        adding(DEPARTED).run(connection, *kept)


def tallies(connection: Connection, wave: str) -> tuple[Tally, ...]:
    """Of the questions of a wave, team by team, by entry and name; voided ones are left out."""
    both = union_all(
        _counted().where(RESPONSE.c.wave == wave), select(DEPARTED).where(DEPARTED.c.wave == wave)
    ).subquery()
    sums = (func.sum(both.c[name]).label(name) for name in ("people", "right", "rushed"))
    of_question = [QUESTION_REV.c[name] for name in _OF_THE_QUESTION]
    query = (
        select(*of_question, both.c.team, *sums)
        .join_from(both, QUESTION_REV, QUESTION_REV.c.id == both.c.question_rev)
        .where(QUESTION_REV.c.voided_at.is_(None))
        .group_by(QUESTION_REV.c.id, *of_question, both.c.team)
    )
    found = [Tally(*row[:-3], *map(int, row[-3:])) for row in connection.execute(query)]
    return tuple(sorted(found, key=lambda one: (one.entry, one.question, one.revision, one.team)))


def _counted() -> Select[tuple[str, str, str, int, int, int]]:
    """First answers as rows of `departed`."""
    return (
        select(
            *_PLACE,
            (func.count() - _RUSHED).label("people"),
            _RIGHT.label("right"),
            _RUSHED.label("rushed"),
        )
        .where(RESPONSE.c.first)
        .group_by(*_PLACE)
    )


_OF_THE_QUESTION = ("question", "revision", "entry", "kind", "form", "guess", "key")
