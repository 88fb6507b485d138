"""A list of the dictionary beside the same list in the CRM, value by value."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from lexicon.drift.finding import Drift
from lexicon.model.value_set import ResolvedValue, ValueSet
from lexicon.targets.exports.merging import Orphan
from lexicon.targets.exports.seen import Choice, SeenList, SeenValue


@dataclass(frozen=True, slots=True)
class Match:
    """A value on both sides, and what told that it is the same one."""

    ours: ResolvedValue
    theirs: SeenValue
    by: Literal["code", "case", "label"]

    @property
    def is_offered(self) -> bool:
        """Whether people may choose it on one side at least."""
        return self.ours.is_active or self.theirs.is_active is not False


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a record type of the CRM offers of a list; `wanted` are the codes that it should.

    None where the dictionary does not say which: then it may leave out what others offer, of which
    `elsewhere` has the codes. What none of them offers, nobody can choose, unless
    others are not shown. `more` is what else the dictionary says of it, as what people call it,
    beside what the CRM says (None: not shown); `is_first` where no list before has it too.
    """

    by: SeenList
    choice: Choice
    wanted: frozenset[str] | None = None
    elsewhere: frozenset[str] = frozenset()
    more: Mapping[str, tuple[object, object]] = field(default_factory=dict)
    is_first: bool = True

    @property
    def differing(self) -> Mapping[str, object]:
        """What the dictionary says otherwise of it than the CRM, as far as that is shown."""
        told = self.more.items()
        return {key: ours for key, (ours, at) in told if at is not None and ours != at}

    def is_wanted(self, code: str) -> bool:
        """Whether it should offer a value that is in use."""
        if self.wanted is not None:
            return code in self.wanted
        return code in self.choice.codes or not (self.by.is_alone or code in self.elsewhere)


@dataclass(frozen=True, slots=True)
class Pair:
    """Both lists with their values matched; labels of both are by the dictionary's languages.

    `language` is the one of whoever exported; `shown` are the languages that the export shows;
    `codes` are our values' codes in this CRM by their ids, `described` is what should stand there
    of a value's meaning, by language. `settings` is what the dictionary says of the field or list
    beside its values, `chosen` what record types of the CRM offer of it. Files of ours bring it in
    line where it `is_mended`.
    """

    value_set: ValueSet
    seen: SeenList
    language: str
    shown: frozenset[str]
    codes: Mapping[str, str]
    matches: tuple[Match, ...] = ()
    missing: tuple[ResolvedValue, ...] = ()
    unknown: tuple[SeenValue, ...] = ()
    orphans: tuple[Orphan, ...] = ()
    described: Callable[[ResolvedValue], Mapping[str, str]] = lambda value: value.definition

    settings: Mapping[str, object] = field(default_factory=dict)
    chosen: tuple[Chosen, ...] = ()
    is_mended: bool = True

    def of_list(self, kind: str) -> Drift:
        """A difference about the list or the field as a whole."""
        return self._about(kind, "", "", self.seen.line)

    def of_choice(
        self, kind: str, value: ResolvedValue, theirs: SeenValue | None, chosen: Chosen
    ) -> Drift:
        """A difference about what a record type offers; `theirs` is the CRM's value, if seen."""
        name, key = chosen.by.name, chosen.choice.key
        code = theirs.code if theirs else self.codes[value.id]
        found = self._about(kind, value.id, code, chosen.choice.line)
        facts = {"label": self._label(value), "chooser": name, "field": key}
        is_mended = chosen.by.source is not None
        told = replace(found, path=chosen.by.path, attribute=f"{name}: {key}", chooser=name)
        told = replace(told, facts={**found.facts, **facts}, is_mended=is_mended)
        return replace(told, called=_called(value, theirs))

    def of_chooser(self, kind: str, chosen: Chosen, key: str) -> Drift:
        """A difference about a record type as a whole; `key` is what the options call it."""
        found = replace(self.of_list(kind), path=chosen.by.path, line=chosen.by.line)
        ours, theirs = chosen.more[key]
        facts = {"chooser": chosen.by.name, "key": key, "ours": ours, "theirs": theirs}
        told = replace(found, attribute=f"{chosen.by.name}: {key}", facts=facts)
        told = replace(told, chooser=chosen.by.name, is_mended=True)
        return replace(told, ours=ours, theirs=theirs)

    def of_match(self, kind: str, match: Match) -> Drift:
        """A difference about a value that both sides have."""
        theirs = match.theirs
        found = self._about(kind, match.ours.id, theirs.code, theirs.line, theirs.path)
        facts = {"label": self._label(match.ours), **found.facts}
        return replace(found, facts=facts, called=_called(match.ours, theirs))

    def of_ours(self, kind: str, value: ResolvedValue) -> Drift:
        """A difference about a value that only the dictionary has."""
        found = self._about(kind, value.id, self.codes[value.id], self.seen.line)
        facts = {"label": self._label(value), **found.facts}
        return replace(found, facts=facts, called=_called(value, None))

    def of_theirs(self, kind: str, value: SeenValue) -> Drift:
        """A difference about a value that only the CRM has."""
        found = self._about(kind, value.code, value.code, value.line, value.path)
        called = tuple(filter(None, value.labels.values()))
        return replace(found, facts={"label": self.label(value), **found.facts}, called=called)

    def label(self, value: SeenValue) -> str:
        """What people read for a value in the CRM."""
        said = value.labels.get(self.language) or next(filter(None, value.labels.values()), None)
        return said or value.code

    def _label(self, ours: ResolvedValue) -> str | Mapping[str, str]:
        """Our label in the language of whoever exported; by language where the CRM has several."""
        label = ours.label(self.language)
        if not self.shows("translations"):
            return label
        labels = {key: names.label for key, names in ours.names.items() if names.label.strip()}
        return {"": label, **labels}

    def shows(self, what: str) -> bool:
        """Whether such an export can show this at all."""
        return what in self.seen.shows

    def _about(self, kind: str, value: str, code: str, line: int, path: str = "") -> Drift:
        return Drift(
            kind,
            self.value_set.id,
            value,
            self.seen.crm,
            self.seen.name,
            path or self.seen.path,
            line,
            code,
            facts={"code": code},
            is_mended=self.is_mended,
        )


def _called(ours: ResolvedValue, theirs: SeenValue | None) -> tuple[str, ...]:
    """What people read in the CRM; our words only in languages in which it has none."""
    there = {key: label for key, label in theirs.labels.items() if label} if theirs else {}
    here = (names.label for key, names in ours.names.items() if key not in there and names.label)
    return (*there.values(), *here)
