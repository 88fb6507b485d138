"""Where formulas mix units, or give another unit than their metric declares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lexicon.checks.rule import Breach
from lexicon.checks.units import Units
from lexicon.findings import Keys
from lexicon.formulas.faults import faults
from lexicon.formulas.parse import Unreadable, parse
from lexicon.formulas.units import RECORDS, Mixed, Unit
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.metric import Metric

_SIGNS = {"+": "added", "-": "subtracted", "*": "multiplied", "/": "divided"}


def breaches(
    dictionary: Dictionary, formulas: Iterable[tuple[str, Keys, str, Metric]]
) -> Iterator[Breach]:
    """Every formula with a fault of units; other faults are another rule's."""
    units = Units(dictionary)
    for entry, keys, formula, metric in formulas:
        tree = parse(formula)
        if isinstance(tree, Unreadable) or any(faults(tree, dictionary.entries.__contains__)):
            continue
        found = units.of(formula)
        if isinstance(found, Mixed):
            yield _mixed(entry, keys, found)
        elif found and not _fits(found, metric.unit):
            facts = {"found": found.kind, "gives": _said(found), "declared": metric.unit}
            yield Breach(entry, ("unit",) if keys == ("formula",) else keys, facts)


def _fits(found: Unit, declared: str) -> bool:
    return found.kind == declared or (found.kind == "number" and declared in ("count", "rate"))


def _mixed(entry: str, keys: Keys, mixed: Mixed) -> Breach:
    if mixed.left is None or mixed.right is None:
        facts = {"name": mixed.name, "function": mixed.function}
        case = "moment" if mixed.function == "duration" else "quantity"
        return Breach(entry, keys, facts, f"message_{case}", f"hint_{case}")
    facts = {"left": _said(mixed.left), "right": _said(mixed.right)}
    case = _SIGNS[mixed.sign]
    return Breach(entry, keys, facts, f"message_{case}", f"hint_{case}")


def _said(unit: Unit) -> str:
    """`money (EUR)`, `count (attempts)` or `records`, which the words call by their names."""
    if unit.of == RECORDS:
        return "records"
    return f"{unit.kind} ({unit.of})" if unit.of else unit.kind
