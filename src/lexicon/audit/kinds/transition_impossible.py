"""Records that went from one stage to another by a way that the funnel does not have."""

from __future__ import annotations

from collections.abc import Iterator

from lexicon.audit.column import KEY
from lexicon.audit.held import Held, literal
from lexicon.audit.kind import Found, Kind
from lexicon.audit.past import MOVES
from lexicon.model.scalars import bare


def _find(held: Held) -> Iterator[Found]:
    moves = held.dictionary.transitions.values()
    known = {(bare(move.from_), bare(move.to)) for move in moves}
    rows = held.ask(
        f"SELECT before, after, count(*) FROM {MOVES} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"
    )
    for before, after, times in rows:
        if (before, after) not in known:
            move = f"before = {literal(before)} AND after = {literal(after)}"
            where = f"{KEY} IN (SELECT {KEY} FROM {MOVES} WHERE {move})"
            facts = {"before_stage": before, "after_stage": after, "times": times}
            message = "message" if times > 1 else "message_one"
            yield Found(held.count(where), where, held.stage or "", facts, message)


KIND = Kind(_find)
