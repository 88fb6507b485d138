"""Which of our picklists each list of an export is, and both side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lexicon.drift.crm import Crm, fields_by_picklist
from lexicon.drift.matching import Bare, match_values
from lexicon.drift.pair import Match, Pair
from lexicon.drift.speech import in_language, languages_shown, spoken
from lexicon.languages.fold import fold
from lexicon.model.dictionary import Dictionary
from lexicon.model.value_set import ValueSet
from lexicon.targets.exports.languages import tag, tagged
from lexicon.targets.exports.merging import Merged, Orphan, plain_name, strict_name
from lexicon.targets.exports.seen import SeenList, SeenValue

_ENOUGH = 2
"""Codes in common from which a list of another name may be taken for one of ours."""


@dataclass(frozen=True, slots=True)
class Paired:
    """The pairs, and what the dictionary has no picklist for."""

    pairs: tuple[Pair, ...]
    unpaired: tuple[SeenList, ...]


class Finder:
    """Finds our picklist for the lists of one CRM: by name, else by codes in common."""

    def __init__(self, crm: Crm, value_sets: Iterable[ValueSet], dictionary: Dictionary) -> None:
        self.sets = {item.id: item for item in value_sets}
        self.codes = {item.id: crm.codes(item) for item in self.sets.values()}
        self._named: dict[str, list[str]] = {}
        self._coded: dict[str, list[str]] = {}
        fields = fields_by_picklist(dictionary)
        for item in self.sets.values():
            for name in crm.names(item, fields.get(item.id, ())):
                self._named.setdefault(name, []).append(item.id)
            for code in set(self.codes[item.id].values()):
                self._coded.setdefault(code, []).append(item.id)

    def by_name(self, seen: SeenList) -> ValueSet | None:
        """The picklist that has the list's name in this CRM; of several the one most like it.

        Names that differ by underscores alone may be those of two lists: the very name comes first.
        """
        named = self._named.get(plain_name(seen.name), [])
        common = self.in_common(seen) if len(named) > 1 else Counter()

        def likeness(name: str) -> tuple[bool, int]:
            written = self.sets[name].crm.get(seen.crm, "")
            return strict_name(written) == strict_name(seen.name), common[name]

        return self.sets[max(named, key=likeness)] if named else None

    def by_codes(self, seen: SeenList, taken: Collection[str]) -> ValueSet | None:
        """The picklist that a list of another name is most like; `taken` have one of their own."""
        common = self.in_common(seen)
        free = ((name, n) for name, n in common.most_common() if name not in taken)
        name, codes = next(free, ("", 0))
        if codes < _ENOUGH:
            return None
        ours = self.sets[name]
        return ours if 2 * codes >= min(len(seen.values), len(ours.values)) else None

    def in_common(self, seen: SeenList) -> Counter[str]:
        """How many codes of a list each of our picklists has.

        Numbers are counted anew in many a list: they tell it only where people read the same, too.
        """
        values = {value.code: value for value in seen.values}
        return Counter(
            name
            for code, value in values.items()
            for name in self._coded.get(code, ())
            if not code.isdecimal() or self._reads(name, value)
        )

    def _reads(self, name: str, value: SeenValue) -> bool:
        """Whether people read a code in a picklist of ours as there, as far as they are told."""
        read = {fold(label) for label in value.labels.values() if label}
        return not read or not read.isdisjoint(self._labels[name].get(value.code, ()))

    @cached_property
    def _labels(self) -> Mapping[str, Mapping[str, frozenset[str]]]:
        """What people read for each code, by picklist."""
        return {
            key: {
                self.codes[key][value.id]: frozenset(fold(it.label) for it in value.names.values())
                for value in item.values
            }
            for key, item in self.sets.items()
        }


def paired(
    found: Merged, finders: Mapping[str, Finder], crms: Mapping[str, Crm], known: Sequence[str]
) -> Paired:
    """Each list of the export beside ours: by its name, else by the codes of one that is left."""
    named = {id(seen): finders[seen.crm].by_name(seen) for seen in found.lists}
    taken: dict[str, set[str]] = {crm: set() for crm in finders}
    for seen in found.lists:
        taken[seen.crm] |= {ours.id} if (ours := named[id(seen)]) else set()
    pairs, unpaired = [], list(found.lone)
    for seen in found.lists:
        finder = finders[seen.crm]
        value_set = named[id(seen)] or finder.by_codes(seen, taken[seen.crm])
        if value_set is None:
            unpaired.append(seen)
        else:
            codes = finder.codes[value_set.id]
            crm, orphans = crms[seen.crm], found.orphans_of(seen)
            made = pair(value_set, seen, codes, known, crm.language, orphans, crm.bare)
            is_mended = crm.mends(value_set, seen)
            pairs.append(replace(made, described=crm.described, is_mended=is_mended))
    return Paired(tuple(pairs), tuple(unpaired))


def pair(
    value_set: ValueSet,
    seen: SeenList,
    codes: Mapping[str, str],
    known: Sequence[str],
    language: str | None = None,
    orphans: Iterable[Orphan] = (),
    bare: Bare | None = None,
) -> Pair:
    """One of our lists beside one of a CRM. `known` are the dictionary's languages.

    `language` is that of labels in no language, if known; `bare` what an export leaves of a code.
    """
    seen = tagged(seen, known)
    matched = match_values(value_set, seen, codes, bare)
    language = language or spoken(matched.matches, known)
    spoken_in = {id(item): in_language(item, language) for item in seen.values}
    matches = (Match(item.ours, spoken_in[id(item.theirs)], item.by) for item in matched.matches)
    order = {value.id: place for place, value in enumerate(value_set.values)}
    return Pair(
        value_set,
        replace(seen, values=tuple(spoken_in.values())),
        language,
        languages_shown(seen) | {language},
        codes,
        tuple(sorted(matches, key=lambda item: order[item.ours.id])),
        tuple(matched.ours),
        tuple(spoken_in[id(item)] for item in matched.theirs),
        tuple(replace(item, language=tag(item.language, known)) for item in orphans),
    )


def by_place(matches: Iterable[Match], seen: SeenList) -> list[Match]:
    """The matches in the order of the CRM."""
    places = {id(value): place for place, value in enumerate(seen.values)}
    return sorted(matches, key=lambda item: places[id(item.theirs)])
