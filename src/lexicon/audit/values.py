"""The values of the records, as a query of the data for those that a question names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lexicon.audit.named import Made, named, names_in, selected
from lexicon.audit.table import name


@dataclass(frozen=True, slots=True)
class Values:
    """The texts that are made of the data's columns, and the values read from both.

    `data` makes the query of it that has the columns of these names, if it has any such.
    """

    data: Callable[[Iterable[str]], str]
    texts: Made
    read: Made

    def named_in(self, wanted: str) -> str:
        """The query of the values that a text names; of one, whichever, where it names none."""
        through = {column: name(column) for column in self.texts}
        read = named(wanted, {**through, **self.read}) or dict([next(iter(self.read.items()))])
        texts = named(" ".join(read.values()), self.texts)
        data = self.data(names_in(" ".join((*read.values(), *texts.values()))))
        return f"SELECT {', '.join(selected(read))} FROM ({with_made(texts, data)})"

    @property
    def columns(self) -> frozenset[str]:
        return frozenset((*self.texts, *self.read))

    def all(self) -> str:
        """The query of all values."""
        return self.named_in(" ".join(map(name, (*self.texts, *self.read))))


def with_made(made: Made, query: str) -> str:
    """A query with columns that are made of its own."""
    return f"SELECT {', '.join(['*', *selected(made)])} FROM ({query})" if made else query
