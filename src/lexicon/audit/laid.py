"""The table of records, in layers: the data, its texts, values read, what these say, the stage.

Each layer is a query on the one below, written anew for each question with the columns that it
names: a question costs what it asks and no more. Values that have to be parsed out of texts are
kept once that is done. A Parquet file of the right types is asked where it lies, and so is any for
what is in no other question.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lexicon.audit.column import ROW
from lexicon.audit.engine import Engine, Row
from lexicon.audit.named import Made, inlined, named, names_in
from lexicon.audit.table import TABLE, asked_of
from lexicon.audit.values import Values, with_made
from lexicon.criteria.sql.answered import may_name_stages

_KEPT = "records_kept"


@dataclass(frozen=True, slots=True)
class Records:
    """The records' values with what they say, in layers, the lowest first.

    `values` are None if the data cannot be asked again, `kept` the columns of the table of them,
    None if there is none. `ladder` makes those of the stages, for a question that names one.
    """

    engine: Engine
    values: Values | None
    kept: frozenset[str] | None
    told: Made
    ladder: Callable[[], tuple[Made, ...]]
    _settled: dict[str, str] = field(default_factory=dict)

    def settle(self, column: str, how: str) -> None:
        """Let a column of the values be something else, which is known to come to the same."""
        self._settled[column] = how

    def ask(self, question: str) -> list[Row]:
        """All rows of an answer that is known to be short. Raises DataUnreadable."""
        return self.engine.ask(self.query(question))

    def spelled(self, condition: str) -> str:
        """A condition with what its columns are made of, for one that few records get as far as.

        A column is worked out of every record, whoever asks for it.
        """
        return inlined(condition, self.told)

    def query(self, question: str) -> str:
        """A question about the table of records as one about the data."""
        if not _IS_ASKED(question):
            return question
        wanted, chosen = question, []
        ladder = self.ladder() if may_name_stages(question) else ()
        for made in reversed((self.told, *ladder)):
            chosen.append(named(wanted, made))
            wanted = " ".join((wanted, *chosen[-1].values()))
        query = self._values(wanted)
        for made in reversed(chosen):
            query = with_made(made, query)
        return asked_of(query, question)

    def _values(self, wanted: str) -> str:
        if self.values is None or (
            self.kept and self.values.columns & names_in(wanted) <= self.kept
        ):
            return _OF_KEPT
        read = {**self.values.read, **self._settled}
        return replace(self.values, read=read).named_in(wanted)


def keep(engine: Engine, values: Values) -> frozenset[str]:
    """Keep the values in a table; its columns. Raises DataUnreadable."""
    engine.make_whole()  # which whoever opened it early has halved
    engine.read(f"CREATE OR REPLACE TABLE {_KEPT} AS {values.all()}")
    return values.columns | {ROW}


_IS_ASKED = re.compile(rf"\b{TABLE}\b").search
_OF_KEPT = f"SELECT rowid + 1 AS {ROW}, * FROM {_KEPT}"
