"""Ask every kind of finding what it sees, and list the records where that is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial

from lexicon.audit import kinds
from lexicon.audit.column import KEY, ROW
from lexicon.audit.filled import filled
from lexicon.audit.held import MASK, Held
from lexicon.audit.kind import Found, Kind
from lexicon.audit.table import TABLE, name
from lexicon.plugins import load_all

MOST_LISTED = 1000
"""Records listed for one finding; how many more there are is said."""
_All = Mapping[str, tuple[Found, ...]]
_APART = "apart"
_BY_US = ("stage_", "lexicon_")
"""How our own columns begin: they hold no text of a person's."""


@dataclass(frozen=True, slots=True)
class Told:
    """One finding of a kind; `rows` has the records that were asked for."""

    kind: str
    is_fault: bool
    found: Found
    rows: tuple[tuple[str, ...], ...] = ()


def audit(held: Held, lists: bool = False, key: str | None = None) -> Iterator[Told]:
    """Begin to ask; everything found, faults first, the kind with most records first.

    `key` is the field whose column is the key, where there is one: a personal one is masked.
    """
    known = load_all(kinds, "KIND", Kind)
    apart, *others = _side_by_side(known)
    begun = [held.begin(partial(_found, held, apart))]
    filled(held)  # before the others, for it makes their questions shorter
    begun += [held.begin(partial(_found, held, asked)) for asked in others]
    return _told(held, known, begun, key, lists)


def _told(
    held: Held,
    known: Mapping[str, Kind],
    begun: Iterable[Future[_All]],
    key: str | None,
    lists: bool,
) -> Iterator[Told]:
    found = {name: kind for asked in begun for name, kind in asked.result().items()}

    def weight(kind: str) -> tuple[bool, int, str]:
        return not known[kind].is_fault, -sum(one.records for one in found[kind]), kind

    for kind in sorted(found, key=weight):
        for one in found[kind]:
            rows = tuple(_rows(held, one, key)) if lists and one.records else ()
            yield Told(kind, known[kind].is_fault, one, rows)


def _side_by_side(known: Mapping[str, Kind]) -> Iterable[Mapping[str, Kind]]:
    """The kinds that are apart, those that share something, which takes longest, and the rest."""
    groups: dict[str, dict[str, Kind]] = {_APART: {}}
    for called, kind in sorted(known.items(), key=lambda item: not item[1].shared):
        group = _APART if kind.is_apart else kind.shared
        groups.setdefault(group or called, {})[called] = kind
    return groups.values()


def _found(held: Held, asked: Mapping[str, Kind]) -> _All:
    return {name: tuple(kind.find(held)) for name, kind in asked.items()}


def _rows(held: Held, one: Found, key: str | None) -> Iterator[tuple[str, ...]]:
    columns = (ROW, KEY, *one.shown)
    query = (
        f"SELECT {', '.join(map(name, columns))} FROM {TABLE} WHERE {one.where} "
        f"ORDER BY {ROW} LIMIT {MOST_LISTED}"
    )
    for row in held.ask(query):
        hidden = key is not None and held.shown(key, "") == MASK
        shown = MASK if hidden and row[1] else str(row[1] or "")
        rest = (
            _cell(held, column, value) for column, value in zip(one.shown, row[2:], strict=True)
        )
        yield (str(row[0]), shown, *rest)


def _cell(held: Held, column: str, value: object) -> str:
    if value is None:
        return ""
    if column.startswith(_BY_US):
        return str(value)
    return held.shown(column.removeprefix("raw."), value)
