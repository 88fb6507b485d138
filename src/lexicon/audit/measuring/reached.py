"""When each record reached a stage: by its history, else by the acts that the stage rests on."""

from __future__ import annotations

from lexicon.audit.column import KEY, ROW
from lexicon.audit.held import Held, literal
from lexicon.audit.past import AT, STAGE, STEPS
from lexicon.audit.promises import acts_of
from lexicon.audit.spans import last_moment
from lexicon.audit.table import TABLE


def reached_query(held: Held, stage: str) -> str | None:
    """A row a record that reached the stage: its number, and `reached`, the moment.

    Whoever reached a later stage has reached this one, at that moment if at no earlier one. None
    where nothing in the data says when: there is no history, and no act that the stage rests on.
    """
    if stage not in held.stages:
        return None
    if held.mapping.history is not None:
        onward = ", ".join(map(literal, held.stages[held.stages.index(stage) :]))
        return (
            f"SELECT {ROW}, min(s.{AT}) AS reached FROM {TABLE} JOIN {STEPS} s USING ({KEY}) "
            f"WHERE s.{STAGE} IN ({onward}) GROUP BY {ROW}"
        )
    acts = acts_of(stage, held.dictionary)
    if not acts or not set(acts) <= set(held.fields):
        return None
    moment = last_moment(acts)
    return f"SELECT {ROW}, {moment} AS reached FROM {TABLE} WHERE {moment} IS NOT NULL"
