"""What a kind of remark on an import is: REMARK in `exchange/remarks/<remark>.py`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from lexicon.exchange import remarks
from lexicon.exchange.imported import ImportedList
from lexicon.plugins import load_all


@dataclass(frozen=True, slots=True)
class Remarked:
    """Something to look at in an imported list; `facts` fill the words of the remark."""

    list: str
    facts: Mapping[str, object] = field(default_factory=dict)
    message: str = "message"


@dataclass(frozen=True, slots=True)
class Remark:
    """`find` yields what to look at in a list. Words: `<remark>.<language>.yml`, `message`.

    Where many lists have what `is_summed`, it is said once, in the words `message_all`: the sum of
    its `n`, and the names of the lists.
    """

    find: Callable[[ImportedList], Iterable[Remarked]]
    is_summed: bool = False


@cache
def all_remarks() -> Mapping[str, Remark]:
    """Every remark by name."""
    return load_all(remarks, "REMARK", Remark)


def remarked(lists: Iterable[ImportedList]) -> tuple[tuple[str, Remarked], ...]:
    """All remarks on all lists, list by list: the remark's name and what it says."""
    return tuple(
        (name, found)
        for imported in lists
        for name, remark in all_remarks().items()
        for found in remark.find(imported)
    )
