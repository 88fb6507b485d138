"""What a formula works out record by record: a field's number, a duration, sums of these."""

from __future__ import annotations

from dataclasses import dataclass, field

from lexicon.audit.calendars import Hours
from lexicon.audit.field_columns import moment_name, there_name
from lexicon.audit.held import Held, literal
from lexicon.audit.measuring.lacking import Lacking
from lexicon.audit.spans import minutes
from lexicon.audit.table import name
from lexicon.formulas.tree import Call, Node, Number, Operation, Reference
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare

_NUMBERS = ("integer", "decimal", "money")


@dataclass(frozen=True)
class Quantity:
    """Builds the expression, with durations in the hours `kept`.

    `begins` and `ends` are the durations' moments.
    """

    held: Held
    kept: Hours
    begins: list[str] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)

    def of(self, node: Node) -> str:
        """The expression. Raises Lacking where the data does not have what it takes."""
        match node:
            case Number(value=value):
                return repr(value)
            case Reference(to=to):
                return self._number(to)
            case Call(function="duration", arguments=(Reference() as start, Reference() as end)):
                return self._duration(start.to, end.to)
            case Operation(sign="/", left=left, right=right):
                return f"({self.of(left)} / nullif(CAST({self.of(right)} AS DOUBLE), 0))"
            case Operation(sign=sign, left=left, right=right):
                return f"({self.of(left)} {sign} {self.of(right)})"
            case _:
                raise Lacking(())

    def _number(self, reference: str) -> str:
        """What an empty field counts as, if anything; a text that is no number stays unknown."""
        known = here(self.held, reference)
        if known.type not in _NUMBERS:
            raise Lacking((reference,))
        value = name(known.id)
        if isinstance(known.when_empty, int | float):
            empty = f"{name(there_name(known.id))} IS NULL"
            value = f"CASE WHEN {empty} THEN {literal(known.when_empty)} ELSE {value} END"
        return f"CAST({value} AS DOUBLE)"

    def _duration(self, start: str, end: str) -> str:
        fields = [here(self.held, reference) for reference in (start, end)]
        if any(one.type not in ("act", "date", "time") for one in fields):
            raise Lacking((start, end))
        self.begins.append(name(moment_name(bare(start))))
        self.ends.append(name(moment_name(bare(end))))
        return minutes(self.held, self.kept, bare(start), bare(end))


def here(held: Held, reference: str) -> Field:
    """A field that the data has. Raises Lacking."""
    known = held.fields.get(bare(reference)) if reference.startswith("field/") else None
    if known is None:
        raise Lacking((reference,))
    return known
