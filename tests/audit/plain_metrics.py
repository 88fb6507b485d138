"""A metric's figures worked out in plain Python, record by record: what the engine must agree with.

Written from what the formulas mean, and with nothing of the engine's: lists, loops, `statistics`.
"""

from __future__ import annotations

import csv
import statistics
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from lexicon.audit.calendars import CLOCK, Hours
from lexicon.formulas.tree import Call, Node, Number, Operation, Reference

STAGES = ("contact", "prospect", "lead", "mql", "sal", "sql", "opportunity", "client")
ACTS = ("accepted", "r0_held", "project_confirmed", "qualified", "signed")
ZONE = ZoneInfo("Europe/Paris")
"""Of our own dictionary: the clock there is set twice a year."""
Row = dict[str, str]
_AGGREGATES: dict[str, Callable[[Sequence[float]], float]] = {
    "sum": sum, "mean": statistics.fmean, "median": statistics.median, "least": min, "most": max,
}  # fmt: skip


@dataclass(frozen=True)
class Plain:
    """Records and their histories."""

    rows: list[Row]
    past: dict[str, list[tuple[str, datetime]]]
    kept: Hours

    @classmethod
    def read(cls, folder: Path, kept: Hours) -> Plain:
        """From the files of a made data set; lines of another encoding are no records."""
        raw = (folder / "contacts.csv").read_bytes().splitlines()
        rows = list(csv.DictReader(line.decode() for line in raw if line.isascii()))
        past: dict[str, list[tuple[str, datetime]]] = {}
        with (folder / "stages.csv").open(encoding="utf-8") as opened:
            for step in csv.DictReader(opened):
                moment = datetime.fromisoformat(step["at"])
                past.setdefault(step["id"], []).append((step["stage"], moment))
        return cls(rows, past, kept)

    def value(self, node: Node, start: date, end: date) -> float | None:
        """A formula's value over the records of a period."""
        match node:
            case Number(value=value):
                return value
            case Operation():
                left, right = self.value(node.left, start, end), self.value(node.right, start, end)
                return joined(node.sign, left, right)
            case Call():
                return self._call(node, start, end)
        raise AssertionError(node)

    def _call(self, call: Call, start: date, end: date) -> float | None:
        counting = call.function in ("reached", "count")
        filters = call.arguments if counting else call.arguments[1:]
        found: list[float | None] = []
        for row in self.rows:
            dated = [node for node in filters if _is_dated(node)]
            when = self._moment(row, dated[0]) if dated else self._end(row, call.arguments[0])
            met = isinstance(when, datetime) and start <= when.date() < end
            if met and all(self._moment(row, node) for node in filters):
                found.append(1 if counting else self._quantity(row, call.arguments[0]))
        known = [one for one in found if one is not None]
        if counting or (call.function == "sum" and not found):
            return float(len(known))
        return _AGGREGATES[call.function](known) if known else None

    def _moment(self, row: Row, node: Node) -> datetime | bool | None:
        """When a filter was met; True where it is met at no known time, None where it is not."""
        assert isinstance(node, Reference)
        kind, _, name = node.to.partition("/")
        if kind == "stage":
            later = STAGES[STAGES.index(name) :]
            return min((at for stage, at in self.past[row["id"]] if stage in later), default=None)
        if _is_dated(node):
            return _read(row[f"{name}_at" if name in ACTS else name])
        return row[name].strip() == "true" or (name not in BOOLEANS and bool(row[name].strip()))

    def _end(self, row: Row, node: Node) -> datetime | None:
        """When a duration ended, if it ever began."""
        assert isinstance(node, Call)
        start, end = (_read(row[_column(one)]) for one in node.arguments)
        return end if start else None

    def _minutes(self, began: datetime, ended: datetime) -> int:
        if self.kept != CLOCK:
            return self.kept.between(began, ended)
        return int((_really(ended) - _really(began)).total_seconds() // 60)

    def _quantity(self, row: Row, node: Node) -> float | None:
        match node:
            case Operation():
                return joined(
                    node.sign, self._quantity(row, node.left), self._quantity(row, node.right)
                )
            case Call(arguments=(start, end)):
                began, ended = _read(row[_column(start)]), _read(row[_column(end)])
                if began is None or ended is None or ended < began:
                    return None
                return float(self._minutes(began, ended))
            case Reference(to=to):
                text = row[to.partition("/")[2]].strip()
                empty = 0.0 if to in ("field/lead_score", "field/contact_attempts") else None
                return (float(text) if text.isdigit() else None) if text else empty
        raise AssertionError(node)


BOOLEANS = ("marketing_sourced", "demo_requested", "consent", "recycled")


def joined(sign: str, left: float | None, right: float | None) -> float | None:
    """Two values joined; None where one is unknown, or where nothing can be divided by."""
    if left is None or right is None or (sign == "/" and right == 0):
        return None
    return {
        "+": lambda: left + right, "-": lambda: left - right,
        "*": lambda: left * right, "/": lambda: left / right,
    }[sign]()  # fmt: skip


def _column(node: Node) -> str:
    assert isinstance(node, Reference)
    name = node.to.partition("/")[2]
    return f"{name}_at" if name in ACTS else name


def _is_dated(node: Node) -> bool:
    assert isinstance(node, Reference)
    kind, _, name = node.to.partition("/")
    return kind == "stage" or name in ACTS or name.endswith("_at")


def _really(moment: datetime) -> datetime:
    """The moment itself; of an hour that the clock shows twice, or never, the later."""
    return moment.replace(tzinfo=ZONE, fold=1).astimezone(UTC)


def _read(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
