"""What a CRM calls our lists and values: as its target says, else as the dictionary writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lexicon.look.prose import plain
from lexicon.model.dictionary import Dictionary
from lexicon.model.kinds.field import Field
from lexicon.model.scalars import bare
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.exports.merging import plain_name
from lexicon.targets.exports.seen import SeenList
from lexicon.targets.found import target_names
from lexicon.targets.generate import configured
from lexicon.targets.own.maker import is_own
from lexicon.targets.target import Job, Said, Target


@dataclass(frozen=True)
class Crm:
    """A CRM as seen from the dictionary; without a target of ours only the written codes count."""

    name: str
    job: Job | None
    target: Target | None = None

    @property
    def language(self) -> str | None:
        """The language that the manifest says its administrators see, if it says."""
        written = self.job and "language" in self.job.options.model_fields_set
        return getattr(self.job.options, "language", None) if self.job and written else None

    @property
    def bare(self) -> Callable[[str], str] | None:
        """What its exports may leave of a code, where they may not say the whole of it."""
        return self.target.bare_code if self.target else None

    def mends(self, value_set: ValueSet, seen: SeenList) -> bool:
        """Whether there are files that bring the list that was seen in line with ours."""
        if self.target is None or self.job is None:
            return False
        return self.target.mends is None or self.target.mends(value_set, seen)

    def settings(self, seen: SeenList) -> Mapping[str, object]:
        """What the manifest says of a list or a field beside its values."""
        return self._said.settings(seen) if self._said else {}

    def offered(self, seen: SeenList, key: str) -> frozenset[str] | None:
        """The codes that a record type should offer of the list that it calls so, if it is said."""
        return self._said.offered(seen, key) if self._said else None

    def more(self, seen: SeenList) -> Mapping[str, tuple[object, object]]:
        """What else the manifest says of a record type beside what the CRM does, if it shows it."""
        return self._said.more(seen) if self._said else {}

    @cached_property
    def _said(self) -> Said | None:
        return self.target.said(self.job) if self.target and self.target.said and self.job else None

    def described(self, value: ResolvedValue) -> Mapping[str, str]:
        """What people should read there of a value's meaning, by language."""
        if self.target and self.target.described and self.job:
            return self.target.described(value, self.job)
        return {language: plain(text) for language, text in value.definition.items()}

    def codes(self, value_set: ValueSet) -> Mapping[str, str]:
        """Our values' codes in this CRM, by their ids."""
        if self.target and self.target.code and self.job:
            code, job = self.target.code, self.job
            return {value.id: code(value, value_set, job) for value in value_set.values}
        return {value.id: value.code(self.name) for value in value_set.values}

    def names(self, value_set: ValueSet, fields: Iterable[Field]) -> frozenset[str]:
        """All names that the list may have there, made plain; `fields` are those that use it."""
        return frozenset(plain_name(name) for name in self._names(value_set, fields))

    def _names(self, value_set: ValueSet, fields: Iterable[Field]) -> Iterator[str]:
        yield value_set.id
        if self.target and self.target.list_name and self.job:
            made = self.target.list_name(value_set, self.job)
            yield from (made, made.rpartition(".")[2])
        for written in (value_set.crm, *(field.crm for field in fields)):
            name = written.get(self.name)
            if name:
                yield name
                yield name.rpartition(".")[2]


def fields_by_picklist(dictionary: Dictionary) -> Mapping[str, list[Field]]:
    """The fields that offer each picklist."""
    found: dict[str, list[Field]] = {}
    for field in dictionary.fields.values():
        if field.picklist:
            found.setdefault(bare(field.picklist), []).append(field)
    return found


def crm_of(
    dictionary: Dictionary, name: str, sets: tuple[ValueSet, ...], root: Path | None = None
) -> Crm:
    """The CRM of a name, with its target if there is one, which may be the user's own.

    `sets` are the dictionary's lists, resolved; templates are below `root`.
    """
    if name not in target_names() and not is_own(dictionary, name):
        return Crm(name, None)
    understood, _ = configured(dictionary, (name,), root)
    if not understood:
        return Crm(name, None)
    job = Job(dictionary, sets, understood[0].options)
    return Crm(name, job, understood[0].target)


def crm_names(dictionary: Dictionary) -> tuple[str, ...]:
    """Every CRM of which the dictionary has names or codes, sorted."""
    named = {name for field in dictionary.fields.values() for name in field.crm}
    for picklist in dictionary.picklists.values():
        named.update(picklist.crm, *(value.codes for value in picklist.values))
    return tuple(sorted(named))
