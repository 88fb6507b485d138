"""What would bring the dictionary in line with a CRM: a draft of each value that it lacks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from lexicon.exchange.draft import Drafting
from lexicon.exchange.identifiers import identifier
from lexicon.exchange.lost import Lost
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.picklist import Picklist
from lexicon.model.value_set import ValueSet
from lexicon.targets.exports.languages import tag
from lexicon.targets.exports.seen import SeenValue
from lexicon.yamlfile.append import appended


@dataclass(frozen=True, slots=True)
class Lacking:
    """Values of a CRM that a picklist lacks; `language` is that of labels in no language."""

    value_set: ValueSet
    crm: str
    language: str
    values: tuple[SeenValue, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """Files below the project's root with their new content, and the ids drafted in each.

    `lost` is what the CRM says of these values and the dictionary has no place for.
    """

    files: Mapping[str, bytes]
    ids: Mapping[str, tuple[str, ...]]
    lost: Mapping[str, tuple[Lost, ...]]


def propose(
    dictionary: Dictionary, lacking: Iterable[Lacking], sources: Mapping[str, bytes]
) -> Proposal:
    """Each picklist's file with the drafts at the end of its values; `sources` by path.

    All else in the files stays as it is, to the byte. A code that two exports show comes once.
    """
    files: dict[str, bytes] = {}
    ids: dict[str, tuple[str, ...]] = {}
    lost: dict[str, tuple[Lost, ...]] = {}
    for lack in _once(lacking):
        picklist = dictionary.picklists[lack.value_set.id]
        path = dictionary.files[picklist.ref]
        drafting = Drafting(
            lack.crm, dictionary.languages, lack.language, dictionary.manifest.version
        )
        made = _Additions(picklist, drafting, files.get(path, sources[path]), ids.get(path, ()))
        for value in lack.values:
            made.add(value)
        if made.ids:
            files[path], ids[path] = made.raw, tuple(made.ids)
            lost[path] = tuple(sorted({*lost.get(path, ()), *made.lost}))
    return Proposal(files, ids, lost)


def _once(lacking: Iterable[Lacking]) -> Iterable[Lacking]:
    """What several exports of one CRM show of a picklist, together: each code once."""
    found: dict[tuple[str, str], Lacking] = {}
    for lack in lacking:
        first = found.get((lack.crm, lack.value_set.id), replace(lack, values=()))
        values = {value.code: value for value in first.values}
        for value in lack.values:
            values.setdefault(value.code, value)
        found[(lack.crm, lack.value_set.id)] = replace(first, values=tuple(values.values()))
    return found.values()


class _Additions:
    """One file on its way, with the ids and numbers that are taken in it."""

    def __init__(
        self, picklist: Picklist, drafting: Drafting, raw: bytes, before: Sequence[str]
    ) -> None:
        self.raw, self.ids, self._drafting = raw, list(before), drafting
        self.lost: set[Lost] = set()
        written = [value.number for value in picklist.values]
        self._last = max([*written, *picklist.reserved.numbers], default=0) + len(before)
        keys = {value.key for value in picklist.values}
        self._taken = {*keys, *picklist.reserved.ids, *before}

    def add(self, value: SeenValue) -> None:
        """Draft one value at the end of the list."""
        self._last += 1
        labels = [label for label in value.labels.values() if label]
        name = identifier([value.code, *labels], self._taken, f"value_{self._last}")
        self._taken.add(name)
        self.ids.append(name)
        spoken = self._labelled(value)
        item = self._drafting.item(spoken, name, self._last, "draft")
        self.lost |= set(self._drafting.lost(spoken))
        self.raw = appended(self.raw, "values", item)

    def _labelled(self, value: SeenValue) -> SeenValue:
        """With its labels under the dictionary's languages; one that has none is asked for."""
        known = self._drafting.languages
        labels = {tag(key, known) if key else key: text for key, text in value.labels.items()}
        return replace(value, labels={key: text for key, text in labels.items() if text})
