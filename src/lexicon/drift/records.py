"""How many records have which value: a table of value and count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial

from lexicon.drift.finding import Drift
from lexicon.drift.pair import Pair
from lexicon.languages.fold import fold
from lexicon.targets.exports.document import Document
from lexicon.targets.exports.merging import plain_name
from lexicon.targets.exports.of_records import record_column
from lexicon.targets.exports.table import Row
from lexicon.targets.exports.unreadable import Noted, every

_VALUE = ("value", "code", "valeur", "stage", "status", "label", "libelle")
_COUNT = ("count", "records", "nombre", "total", "enregistrements", "record count")
_COUNTED = ("count of ", "number of ", "nombre de ", "nombre d'", "record ", "total ")
"""What the heading of a count begins with in reports."""
_COUNTING = {"count", "records", "nombre", "enregistrements"}
_OTHER = {"id", "identifiant", "probability", "probabilite", "percent", "pourcentage", "%", "order",
          "ordre", "position", "rank", "rang", "score", "year", "annee", "month", "mois", "date",
          "days", "jours", "amount", "montant", "revenue", "price", "prix", "average",
          "moyenne"}  # fmt: skip
"""Words of headings below which numbers are no counts, unless a word of counting is beside them."""
_WORDS = re.compile(r"[^\W_]+|%")
_LIST = ("picklist", "list", "field", "liste", "champ")
_TWO = 2
_BETWEEN = re.compile("[.,'’]")
_APART = re.compile(rf"[0-9]{{1,3}}(?:{_BETWEEN.pattern}[0-9]{{2,3}})*{_BETWEEN.pattern}[0-9]{{3}}")
_DECIMALS = re.compile("[.,]0{1,2}$")


@dataclass(frozen=True)
class Counts:
    """Records by list ("" where the table names none) and by value, whatever its case.

    `path` and `noted` are the table's, and what somebody should know of it.
    """

    by_value: Mapping[tuple[str, str], int]
    path: str = ""
    noted: tuple[Noted, ...] = ()

    def of(self, drift: Drift) -> int | None:
        """The records that have the value a difference is about, by its code or what people read.

        None of a list that the table does not count, and of what is about no value.
        """
        if not drift.code:
            return None
        named = (plain_name(drift.list), plain_name(drift.picklist), "")
        lists = [one for one in named if one in self._lists]
        names = dict.fromkeys(map(fold, (drift.code, *drift.called)))
        found = (self.by_value.get((list_, name)) for list_ in lists for name in names)
        return next((count for count in found if count is not None), 0 if lists else None)

    def is_about(self, pairs: Iterable[Pair]) -> bool:
        """Whether one value at least that is compared is counted."""
        counted = {name for _, name in self.by_value}
        values = (value for pair in pairs for value in pair.seen.values)
        names = (name for value in values for name in (value.code, *value.labels.values()) if name)
        return any(fold(name) in counted for name in names)

    @cached_property
    def _lists(self) -> frozenset[str]:
        return frozenset(list_ for list_, _ in self.by_value)


def counts_in(document: Document) -> Counts:
    """The counts of a table with the headings value and count, or of two columns as a report has.

    Of two columns whose headings say nothing the one that holds numbers alone counts. Raises
    ExportUnreadable, of a table with a row for each record too.
    """
    if heading := record_column(document):
        raise document.unreadable("counts_of_one", heading=heading)
    headers = {fold(name): name for name in document.headers()}
    value, count, list_ = (_column(headers, names) for names in (_VALUE, _COUNT, _LIST))
    told = (headers[name] for name in headers if name.startswith(_COUNTED))
    count = count or next((heading for heading in told if not _is_other(heading)), None)
    if len(headers) == _TWO and (value is None or count is None):
        count = count or _of_numbers(document, value)
        value = next((name for name in headers.values() if name != count), None)
        list_ = None
    if value is None or count is None:
        raise document.unreadable("no_counts")
    numbers = every(partial(_count, document, count), document.rows())
    found: Counter[tuple[str, str]] = Counter()
    for row, number in zip(document.rows(), numbers, strict=True):
        found[plain_name(row.cells[list_]) if list_ else "", fold(row.cells[value])] += number
    return Counts(found, document.path, document.doubts())


def _of_numbers(document: Document, value: str | None) -> str | None:
    """The one column in which every cell is a number, beside that of the values."""
    rows = document.rows()
    found = [
        name
        for name in document.headers()
        if name != value and rows and all(_number(row.cells[name]) is not None for row in rows)
    ]
    if len(found) == 1 and _is_other(found[0]):
        raise document.unreadable("counts_of_other", heading=found[0])
    return found[0] if len(found) == 1 else None


def _is_other(heading: str) -> bool:
    """Whether what is numbered below it is something else than records, by its words."""
    words = set(_WORDS.findall(fold(heading)))
    return not words.isdisjoint(_OTHER) and words.isdisjoint(_COUNTING)


def _count(document: Document, heading: str, row: Row) -> int:
    number = _number(row.cells[heading])
    if number is None:
        raise document.unreadable("not_a_count", row.line, written=row.cells[heading])
    return number


def _column(headers: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((headers[name] for name in names if name in headers), None)


def _number(text: str) -> int | None:
    """A whole number, its thousands apart as any language has them, or with decimals of 0."""
    whole = _DECIMALS.sub("", "".join(text.split()))
    digits = _BETWEEN.sub("", whole) if _APART.fullmatch(whole) else whole
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None
