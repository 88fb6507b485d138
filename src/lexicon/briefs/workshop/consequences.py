"""What a chosen option says elsewhere: a deadline in a funnel or an agreement, a metric's formula.

A stage's criteria need no other text: the chosen option's condition is put in their place wherever
they are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lexicon.findings import Keys
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.agreement import Agreement
from lexicon.model.kinds.decision import Effect, Option
from lexicon.model.kinds.funnel import Funnel
from lexicon.model.kinds.metric import Metric
from lexicon.model.scalars import minutes
from lexicon.yamlfile.inline import inline
from lexicon.yamlfile.splice import with_scalar


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A value that an option asks for, and where it stands."""

    entry: str
    keys: Keys
    value: str

    def into(self, raw: bytes) -> bytes:
        """The entry's file with it. Raises KeyError where there is no such value."""
        return with_scalar(raw, self.keys, inline(self.value))


def rewrites(option: Option, dictionary: Dictionary) -> Iterator[Rewrite]:
    """The values that differ from what an option asks for."""
    for reference, effect in option.then.items():
        entry = dictionary.get(reference)
        if isinstance(entry, Metric) and effect.formula not in (None, entry.formula):
            yield Rewrite(reference, ("formula",), str(effect.formula))
        elif isinstance(entry, Agreement):
            yield from _in_agreement(entry, effect)
        elif reference.startswith("transition/"):
            yield from _in_funnels(reference.partition("/")[2], effect, dictionary)


def _in_agreement(agreement: Agreement, effect: Effect) -> Iterator[Rewrite]:
    """Each clause that has a deadline gets the one decided."""
    for position, clause in enumerate(agreement.clauses):
        if _differs(clause.within, effect.within):
            keys = ("clauses", position, "within")
            yield Rewrite(agreement.ref, keys, str(effect.within))


def _in_funnels(name: str, effect: Effect, dictionary: Dictionary) -> Iterator[Rewrite]:
    for funnel in dictionary.of(Funnel):
        for position, move in enumerate(funnel.transitions):
            if move.id == name and _differs(move.within, effect.within):
                keys = ("transitions", position, "within")
                yield Rewrite(funnel.ref, keys, str(effect.within))


def _differs(written: str | None, decided: str | None) -> bool:
    return bool(written and decided) and minutes(str(written)) != minutes(str(decided))
