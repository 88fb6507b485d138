"""The units of the dictionary's fields and metrics, for formulas over them."""

from __future__ import annotations

from dataclasses import dataclass, field

from lexicon.formulas.parse import Unreadable, parse
from lexicon.formulas.units import Mixed, Unit, unit_of
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.kinds.metric import Metric

_TIMES = {"min", "h", "d", "w"}
_MOMENTS = {"date", "time", "act"}


@dataclass
class Units:
    """Looks units up, each metric's once; what refers to itself has the unit that it declares."""

    dictionary: Dictionary
    _known: dict[str, Unit | None] = field(default_factory=dict)

    def of(self, formula: str) -> Unit | Mixed | None:
        """The unit of a formula, where it mixes units, or None where it cannot be told."""
        tree = parse(formula)
        if isinstance(tree, Unreadable):
            return None
        return unit_of(tree, self.of_entry, self.is_moment)

    def of_entry(self, reference: str) -> Unit | None:
        """The unit of a field's values or of a metric; None where it is no quantity."""
        if reference not in self._known:
            entry = self.dictionary.get(reference)
            if isinstance(entry, Metric):
                self._known[reference] = Unit(entry.unit)
                self._known[reference] = self._of_metric(entry)
            else:
                self._known[reference] = _of_field(entry) if isinstance(entry, Field) else None
        return self._known[reference]

    def is_moment(self, reference: str) -> bool:
        """Whether a field says when something was."""
        entry = self.dictionary.get(reference)
        return isinstance(entry, Field) and entry.type in _MOMENTS

    def _of_metric(self, metric: Metric) -> Unit:
        found = self.of(metric.formula)
        sound = isinstance(found, Unit) and found.kind == metric.unit
        return found if isinstance(found, Unit) and sound else Unit(metric.unit)


def _of_field(one: Field) -> Unit | None:
    unit = one.unit if isinstance(one.unit, str) else next(iter((one.unit or {}).values()), "")
    if one.type == "money":
        return Unit("money", unit)
    if one.type not in ("integer", "decimal"):
        return None
    if unit == "%":
        return Unit("rate")
    return Unit("duration") if unit in _TIMES else Unit("count", unit or one.ref)
