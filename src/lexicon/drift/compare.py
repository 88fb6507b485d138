"""The whole comparison: exports in, differences out, those that matter most first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from lexicon.drift import kinds
from lexicon.drift.beside import beside
from lexicon.drift.crm import Crm, crm_names, crm_of
from lexicon.drift.finding import Drift
from lexicon.drift.kind import Kind
from lexicon.drift.pair import Pair
from lexicon.drift.pairing import Finder, paired
from lexicon.drift.records import Counts
from lexicon.model.dictionary import Dictionary
from lexicon.model.value_set import ValueSet, value_sets
from lexicon.plugins import load_all
from lexicon.targets.exports.merging import merged, plain_name
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.exports.unreadable import Noted


@dataclass(frozen=True, slots=True)
class Comparison:
    """What was compared, what differs, and the CRM's lists that the dictionary does not have."""

    pairs: tuple[Pair, ...]
    drifts: tuple[Drift, ...]
    unpaired: tuple[SeenList, ...]
    crms: Mapping[str, Crm]

    @property
    def noted(self) -> tuple[Noted, ...]:
        """What somebody should know of the exports themselves."""
        chosen = (one.by for pair in self.pairs for one in pair.chosen)
        seen = (*(pair.seen for pair in self.pairs), *self.unpaired, *chosen)
        return tuple(item for one in seen for item in one.noted)


@cache
def all_kinds() -> Mapping[str, Kind]:
    """Every kind of drift, what matters more first."""
    found = load_all(kinds, "KIND", Kind)
    return dict(sorted(found.items(), key=lambda item: item[1].rank))


def compare(
    dictionary: Dictionary,
    lists: Iterable[SeenList],
    crm: str | None = None,
    counts: Counts | None = None,
    root: Path | None = None,
) -> Comparison:
    """Compare what exports show with the dictionary, whose project is at `root`.

    `crm` is whose the lists are that do not say; without it, the CRM whose codes they have most.
    With `counts` the differences that touch most records come first.
    """
    sets = value_sets(dictionary)
    crms = _Crms(dictionary, sets, root)
    listed = tuple(lists)
    held = filter(_holds_values, listed)
    owned = [replace(seen, crm=seen.crm or crm or crms.likeliest(seen)) for seen in held]
    named = [seen.crm for seen in (*owned, *listed) if seen.crm]
    finders = {name: crms.finder(name) for name in dict.fromkeys(named)}
    found = paired(merged(owned), finders, crms.known, dictionary.languages)
    pairs = beside(found.pairs, listed, finders, crms.known)
    return Comparison(pairs, _ranked(_drifts(pairs, counts), sets), found.unpaired, crms.known)


def _holds_values(seen: SeenList) -> bool:
    """Not what offers values of another list, nor the words of one in another language."""
    return not (seen.offers or seen.choices) and (bool(seen.values) or seen.keyed_by == "code")


class _Crms:
    """The CRMs of a comparison, each looked up once."""

    def __init__(
        self, dictionary: Dictionary, sets: tuple[ValueSet, ...], root: Path | None
    ) -> None:
        self.known: dict[str, Crm] = {}
        self._finders: dict[str, Finder] = {}
        self._dictionary, self._sets, self._root = dictionary, sets, root

    def finder(self, name: str) -> Finder:
        """Finds our picklists for the lists of a CRM."""
        if name not in self._finders:
            self.known[name] = crm_of(self._dictionary, name, self._sets, self._root)
            self._finders[name] = Finder(self.known[name], self._sets, self._dictionary)
        return self._finders[name]

    def likeliest(self, seen: SeenList) -> str:
        """The CRM of whose codes a list has most; the first one if it has none."""
        common = {
            name: max(self.finder(name).in_common(seen).values(), default=0)
            for name in crm_names(self._dictionary)
        }
        return max(common, key=lambda name: common[name], default="")


def _drifts(pairs: Iterable[Pair], counts: Counts | None) -> list[Drift]:
    found = [item for pair in pairs for kind in all_kinds().values() for item in kind.find(pair)]
    return [replace(item, records=counts.of(item)) for item in found] if counts else found


def _ranked(drifts: Sequence[Drift], sets: Iterable[ValueSet]) -> tuple[Drift, ...]:
    """By records, then list, kind, and the value's place in the list."""
    places = {(item.id, value.id): n for item in sets for n, value in enumerate(item.values)}
    ranks = {name: kind.rank for name, kind in all_kinds().items()}
    last = len(places)

    def rank(item: Drift) -> tuple[object, ...]:
        place = places.get((item.picklist, item.value), last)
        where = item.picklist, item.crm, item.path
        return -(item.records or 0), *where, ranks[item.kind], place

    return tuple(sorted(_once(drifts), key=rank))


def _once(drifts: Iterable[Drift]) -> Iterable[Drift]:
    """The same difference of the same list in two files is said once."""
    found: dict[tuple[object, ...], Drift] = {}
    for item in drifts:
        of = item.picklist, item.value, item.code, item.crm, plain_name(item.list)
        found.setdefault((item.kind, *of, item.language, item.attribute), item)
    return found.values()
